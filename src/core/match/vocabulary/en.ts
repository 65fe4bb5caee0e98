// English: what the columns of staff lists are called.
import type { ActiveWords, DayHeaders, Vocabulary } from './shape';

/** At home: never in a signature. Cells say so in the same words; the panel's page needs these and no others. */
export const privateWords = 'private, personal, home, priv, residence, residential, non work, pers';

/** What columns such as "Status" say of somebody: at work, gone, or neither; see active-words.ts. */
export const activeWords: ActiveWords = {
  active:
    'active, employed, working, in post, in service, on board, onboarded, present, enabled, activated, reactivated, rehired, re-hired',
  inactive:
    'inactive, terminated, termination, leaver, left, has left, left company, left the company, resigned, resignation, retired, retirement, dismissed, laid off, made redundant, redundant, redundancy, former, former employee, ex-employee, ex employee, exited, departed, offboarded, off-boarded, separated, discharged, fired, deceased, died, contract ended, end of contract, no longer employed, not employed, not active, non active, deactivated, disabled, deprovisioned, deleted, archived, quit, revoked',
  leave:
    'on leave, leave, leave of absence, loa, maternity leave, maternity, paternity leave, parental leave, sick leave, long-term sick, long term sick, sick, sabbatical, garden leave, gardening leave, unpaid leave, furlough, furloughed, suspended, suspension, pending, pre-hire, prehire, future hire, to be hired, starting soon, not started, invited, staged, provisioned, locked, locked out, recovery, on hold, paused, seconded, secondment, notice period, on notice, in notice, leaving, disability leave, military leave, blocked',
  employed:
    'full-time, full time, part-time, part time, contractor, permanent, temporary, temp, fixed term, intern, trainee, apprentice, regular, casual, freelance, freelancer, consultant, probation, on probation, probationary, probationary period, seasonal, salaried, hourly, employee, contingent worker, contingent',
};

/** Headers of the first and the last day at work, whole; see day-headers.ts. The end of a contract is none: contracts are renewed. */
export const dayHeaders: DayHeaders = {
  start:
    'hire date, date of hire, hired, hired on, date hired, start date, employment start, employment start date, start of employment, joined, joined on, joining date, date joined, date of joining, first day, first day of work, first working day, entry date, onboarding date',
  end: 'termination date, date of termination, terminated on, end date, employment end, employment end date, end of employment, leaving date, date left, date of leaving, left on, exit date, date of exit, last day, last day of work, last working day, last day worked, offboarding date, separation date',
};

export const en = (): Vocabulary => ({
  nouns: {
    email: 'email, mail, email address, mail address, electronic mail, email id, mail id',
    login:
      'login, user name, username, logon name, user logon name, user id, login id, login name, sign in name, user principal name, logon, user login, login method',
    firstname:
      'first name, given name, forename, christian name, first names, given names, forenames, f name, name first, =first',
    preferredname:
      'preferred name, known as, nickname preferred, chosen name, goes by, name used, used name, everyday name',
    preferredfirst:
      'preferred first name, preferred name first name, preferred given name, common first name, first name preferred, preferred forename, everyday first name',
    chosenfirst: 'preferred or chosen first name, chosen first name',
    legalfirst:
      'legal first name, legal name first name, legal given name, legal forename, first name legal, official first name',
    legallast:
      'legal last name, legal name last name, legal surname, legal family name, last name legal, official last name',
    lastname: 'last name, surname, family name, second name surname, last names, surnames, l name, name last, =last',
    preferredlast:
      'preferred last name, preferred name last name, preferred surname, preferred family name, last name preferred, chosen last name, preferred family name',
    marriedname: 'married name, married surname',
    name: 'name, names',
    fullname:
      'full name, complete name, first and last name, first name last name, name and surname, employee full name, =worker, worker name, =employee, preferred full name, =legal name, legal full name, full legal name, whole name, surname name, your name, surname and name, name last first, full name last first, employee name last first, name first last, full name first last, =last first, =first last, last name and first name, surname first name, surname and first name, preferred display name',
    jobtitle:
      'job title, business title, position title, position, designation, function, job, job position, working title, job function, current position, job name, job role, professional title, work title, post title, employee title, official title, title of position, title position, occupation title, company title, position held, job titles, positions, functional title, title role, job title description, position title description',
    title: 'title',
    role: 'role, roles',
    occupation: 'occupation, profession, trade',
    phone:
      'phone, telephone, tel, ph, phone number, telephone number, tel number, phone no, tel no, contact number, contact no, telephones, phones, phone nr, voice, tele, phone nbr, phone num, telno',
    landline:
      'landline, land line, fixed line, landline phone, landline number, desk phone, desk number, fixed phone, deskphone, desk telephone, fixed telephone',
    direct:
      'direct line, direct dial, direct phone, direct number, ddi, direct, direct telephone, direct tel, did, direct dial number, direct line number, direct phone number, phone direct, teams phone, teams phone number, teams number',
    mobile:
      'mobile, mobile phone, cell, cell phone, cellphone, mobile number, cell number, cellular, mobile no, cellular phone, mob, mobile telephone, mobile phone number, cell phone number, mobile tel, smartphone, mobiles, mobile telephone number, gsm number, mobil phone, phone mobile, telephone mobile, mobile nr, mobileno',
    department:
      'department, dept, departments, department name, dept name, home department, dep name, department description, home department description, dept description',
    division:
      'division, business unit, organizational unit name, organisational unit name, org unit name, unit, bu, business area',
    company:
      'company, employer, company name, organization, organisation, organization name, organisation name, employer name, firm, business name, corporation, account name, company legal name, firm name, name of company, name of organisation, name of organization, legal entity, legal entity name, legal company, companies, employing company, org name',
    parent:
      'parent entity, parent company, parent organization, parent organisation, holding, holding company, parent account, group company, corporate group, ultimate parent, mother company, parent business',
    entity: 'entity, entity name, entities',
    site: 'site, branch, branch office, branch name, site name, establishment, subsidiary, business location, work site, worksite, job site, branch location, local office, regional office, agency, office name, plant, facility, sites, branches, affiliate, place of work, workplace, premises, campus, subcompany, store, shop, office site, office branch, location description, work location description, branch description',
    location:
      'office location, work location, location, locations, location name, base location, workplace location, job location, employee location, primary location',
    office: 'office, offices',
    group:
      'group, team, group name, team name, squad, groups, work group, workgroup, working team, tribe, user group, signature group',
    postaladdress: 'postal address, mailing address, correspondence address',
    visitaddress: 'visiting address, visitor address, visitors address',
    address:
      'address, physical address, address line, full address, addr, complete address, addresses, work place address, location address',
    street:
      'street, street address, street name, road, street and number, street number and name, street line, street address line, street no, house number and street',
    postal:
      'postal code, zip, zip code, postcode, post code, zip postal code, zipcode, =postal, zip postal, postal zip, postalcode, postal zip code, post zip code',
    city: 'city, town, city name, city town, town city, municipality, suburb city, post town, cities, locality, work city, village',
    enabled:
      'active, enabled, is active, is enabled, active status, active user, account enabled, active employee, account active, user active, activated, active account, active flag, signature enabled, signature active, enable, active inactive, active or inactive, currently active, user enabled, is active user, status active inactive',
    status:
      'status, state, account status, user status, employment status, employee status, new status, current status, licence status, work status, account state, member status, status active, worker status, user state, contract status, staff status, hr status, people status, employment state, job status',
    picture:
      'picture, photo, avatar, profile picture, profile photo, photo url, picture url, image url, avatar url, profile image, headshot, portrait, image link, photo link, user photo, employee photo, profile picture url, profile pic, photo address, user picture, picture link, photograph, staff photo, mugshot',
    vcard:
      'vcard, vcf, vcard user, v card, vcard enabled, add vcard, vcard active, show vcard, include vcard, send vcard, vcard yes no, with vcard',
    formula:
      'closing words, closing formula, =formula, complimentary close, sign off, valediction, closing line, signature closing, greeting formula, sign-off, closing phrase, email closing, closing salutation',
    linkedin: 'linkedin, linked in, linkedin public profile, lnkd',
    calendar:
      'calendly, calendar link, calendar url, booking link, booking url, meeting link, meetings link, meeting url, appointment link, bookings, bookings link, scheduling link, calendar booking link, booking page, schedule link, appointment url, scheduler link, book a meeting, book a meeting link, hubspot meetings, hubspot meeting link, savvycal, appointment booking, cal com, scheduling url, book meeting, meeting scheduler, youcanbookme, outlook bookings, microsoft bookings, google calendar link, agenda link, ms bookings',
    whatsapp: 'whatsapp, whats app, wa link, whatsapp business',
    facebook: 'facebook, fb, face book',
    instagram: 'instagram, insta, ig, instagramm',
    twitter:
      'twitter, x twitter, twitter x, x formerly twitter, x link, x url, x profile, x com, compte x, lien x, profil x, x account, enlace x, ex twitter, x ex twitter',
    x: '=x',
    github: 'github, git hub',
    xing: 'xing',
    messenger: 'messenger, facebook messenger, fb messenger, messenger facebook',
    threads: 'threads, threads net, instagram threads',
    strava: 'strava',
    bluesky: 'bluesky, blue sky, bsky',
    extra: 'extra, extra field',
    diallingCode:
      'dial code, dialing code, dialling code, calling code, country calling code, country dial code, country dialing code, phone code, phone country code, telephone code, isd code, isd, std code, area code, phone prefix, country prefix, phone area code, mobile country code, mobile code, mobile prefix, phone country, tel code, tel prefix, trunk code, dialing prefix, dialling prefix, international prefix, international code, country code phone, country code mobile',
    countryCode: 'country code, countrycode, country codes',
    extension:
      'extension, ext, phone extension, extension number, ext no, ext number, extn, phone ext, work ext, work extension, office extension, tel ext, direct extension',
    disabled:
      'suspended, disabled, deactivated, blocked, inactive, account disabled, is disabled, user disabled, is suspended, is inactive, block sign in, blocked sign in, sign in blocked, is blocked, account suspended, account blocked, account deactivated, archived, is archived',
  },
  qualifiers: {
    work: 'work, business, professional, corporate, official, pro, prof, biz, internal, institutional',
    private: privateWords,
    second:
      'second, secondary, other, alternate, alternative, additional, alt, backup, recovery, old, former, previous, new, another, optional second, third, extra phone, temporary, nd, rd, bis, forwarding, next, aliases, alias',
    other:
      'manager, supervisor, boss, head, emergency, next of kin, kin, spouse, partner, father, mother, parent, parents, guardian, assistant, secretary, referee, buddy, mentor, tutor, leader, lead, director, superior, reports to, reporting to, line manager, coordinator, delegate, responsible, representative, husband, wife, family, doctor, physician, relative, ice, coach, ehs, team leader, teamlead, team lead, relation',
    birth: 'birth, maiden, maiden name, birth name, born, previous name',
    shared:
      'switchboard, reception, front desk, main line, hotline, helpdesk, shared, mailbox, generic, headquarters, head office, hq, main number, main phone, central, lobby, helpline, toll free, customer service',
    main: 'main, primary, principal, first, preferred, default',
    number: 'number, no, num, nbr, nr',
    link: 'link, links, url, urls, profile, profiles, page, address link, uri, href, feed, public profile, web link, profile link, profile url',
    handle: 'handle, followers, tag, pseudonym, screen name',
    label: 'description of, denomination, text, value',
    houseNumber: 'house number, street number, house no, building number',
    and: 'and, or',
    neutral:
      'the, a, an, of, for, in, at, on, to, your, my, user, contact, member, person, people, usr, field, column, col, info, information, details, mailing, detail, format, required, optional, mandatory, current, full, complete, line, attributes, attribute, custom, cf, c, path, international, national, signature, signitic, sign, account, individual, display, displayed, enter, please, if any, if applicable, is, s, w, r, local number, adult, th, st, what is, what s',
    employee: 'employee, staff, colleague, emp, associate, worker info, volunteer, teacher, employees',
    mentioned:
      'owner, approver, reviewer, recruiter, creator, author, modified by, created by, updated by, customer, client, supplier, vendor, account manager, hr, hrbp, sponsor, referred by, related, child, beneficiary, dependent, dependant, student, pupil, contact owner, account owner',
  },
  geography:
    'country, countries, region, province, county, state province, territory, district, continent, borough, country region, state region',
  privateMatters:
    'social security number, social security no, social security, social insurance number, ssn, national insurance number, national insurance, ni number, nino, marital status, civil status, family status, children, number of children, no of children, kids, number of dependents, dependents',
  attributes:
    'relationship, relationship to employee, relation to employee, relationship type, relationship status, age, gender, sex, nationality, birthdate, date of birth, dob, birthday, fax, fax number, telefax, pager, middle name, middle initial, middle names, initials, suffix, prefix, salutation, courtesy title, nickname, nick name, honorific, language, languages, notes, note, comment, comments, remarks, remark, skype',
  elsewhere:
    'label, labels, section, voice mail, voicemail, employee group, employee subgroup, user role, user roles, system role, access role, access level, id, ids, code, codes, type, types, date, dates, day, year, state ' +
    'anniversary, hire date, start date, end date, hired, joined, seniority, tenure, salary, wage, pay, bonus, contract, contract type, employment type, employee type, ' +
    'employee id, employee number, staff id, staff number, badge, badge number, payroll, cost center, cost centre, job code, job level, level, grade, band, job profile, job family, ' +
    'password, passwd, pwd, hash, license, licence, licenses, permission, permissions, admin, administrator, created, updated, modified, create date, timestamp, last login, last sign in, last seen, ' +
    'telex, isdn, website, web site, web, web page, webpage, homepage, home page, site web, www, blog, company website, ' +
    'slack, teams chat, youtube, tiktok, tik tok, pinterest, vimeo, telegram, signal, snapchat, mastodon, discord, gitlab, bitbucket, kununu, medium, behance, dribbble, viber, wechat, line app, imessage, zoom, microsoft teams, reddit, twitch, flickr, tumblr, spotify, soundcloud, orcid, researchgate, google plus, wikipedia, ' +
    'name prefix, name suffix, honorific prefix, form of address, academic title, phonetic, pronouns, pronunciation, ' +
    'building, floor, room, desk, seat, room number, building id, floor name, floor section, parking, locker, key number, ' +
    'description, bio, biography, about, about me, message, messages, tags, tag list, category, categories, keywords, source, origin, rating, score, priority, locale, culture, timezone, time zone, ' +
    'website url, logo, banner, disclaimer, legal notice, template, campaign, qr code, qrcode, qr, ' +
    'vat, vat number, tax id, tax, siret, siren, iban, bic, bank, bank account, passport, insurance, invoice, billing, billing address, shipping, shipping address, delivery, delivery address, payment, currency, amount, quantity, price, turnover, revenue, industry, sector, activity, headcount, size, ' +
    'latitude, longitude, coordinates, gps, opt in, optin, opt out, newsletter, subscription, consent, gdpr, enrollment, enrolled, usage, storage, count, total, percentage, hours, holiday, leave, absence, training, certification, skills, skill, education, degree, diploma, school year, class, religion, hobby, hobbies, interests, blood group, allergies, diet, t shirt, size, car, vehicle, ' +
    'phd, ph d, doctorate, workshop, workshops, telework, teleworking, remote work, remote working, home office, homeoffice, hybrid work, working from home, mobile os, operating system, os version, mobile plan, mobile device, mobile model, mobile app, ' +
    'deleted, locked, terminated, is deleted, opted out, bounced, unsubscribed, invalid, verified, valid, lead status, lifecycle stage, stage, po box, box, mailing list, distribution list, sharepoint, folder, file, attachment, document, lead source, index, row, rank, order, sort order, position id, sequence, step, question, answer, test, demo, sample, example, mfa, 2fa, sso, role id, group id, team id, department id, company id, account id, record id, gmail, icloud, hotmail, username type, home drive, script path, scriptpath, profile path, member of, memberof, object id, guid, uuid, security, authentication, auth, device, devices, model, serial, imei, sim, puk, pin, operator, carrier, plan, provider, block, email signature, mail signature, lock, ban, banned, company contact, contact name, contact person, current address, permanent address, account email',
});
