// The words beside the names of fields: at work or at home, whose, the how manieth; and what is no field of ours.
import type { Names } from './nouns';

export const MARKS = {
  /** At work: the better of two columns. */
  work: {
    en: 'work, business, professional, corporate, official, pro, prof, biz, internal, institutional',
    fr: 'professionnel, professionnelle, professionnels, travail, prof, interne, service pro, institutionnel, institutionnelle, académique, entreprise pro, au bureau, au travail, professionel, professionelle, de service, profes, usage pro, usage professionnel, à usage professionnel',
    de: 'geschäftlich, dienstlich, beruflich, geschäfts, dienst, arbeits, berufliche, geschäftliche, dienstliche, betrieblich, arbeit, geschäftl, gesch, dienstl, betriebs, geschäft',
    es: 'trabajo, del trabajo, de trabajo, corporativo, corporativa, laboral, profesional, institucional, empresarial, del trabajo, de la oficina, interno',
    it: 'lavoro, aziendale, di lavoro, professionale, lavorativo, lavorativa, istituzionale, interna, aziendali, uff, di servizio',
    nl: 'zakelijk, zakelijke, werk, zaak, intern',
    pt: 'profissional, corporativo, corporativa, trabalho, do trabalho, de trabalho, empresarial, institucional, laboral, comercial, de serviço',
  },
  /** At home: never in a signature. */
  private: {
    en: 'private, personal, home, priv, residence, residential, non work, pers',
    fr: 'privé, privée, personnel, personnelle, perso, domicile, maison, personnels, résidence, particulier, du domicile, personelle, personel',
    de: 'privat, persönlich, persönliche, private, privater, privates, heim, wohn, zuhause, wohnsitz, wohnort, wohnadresse, wohnanschrift, privatanschrift, persönlicher',
    es: 'personal, particular, privado, privada, casa, domicilio, residencia, del domicilio, propio, de casa, domiciliar',
    it: 'privato, privata, personale, casa, abitazione, residenza, domicilio, di casa, pers, personali',
    nl: 'privé, persoonlijk, persoonlijke, thuis, woonadres, privéadres, huis, woon',
    pt: 'pessoal, particular, residencial, casa, residência, pess, privado, pessoais, domicílio, da residência',
  },
  /** The second of its kind, or one that is not the usual. */
  second: {
    en: 'second, secondary, other, alternate, alternative, additional, alt, backup, recovery, old, former, previous, new, another, optional second, third, extra phone, temporary, nd, rd, bis, forwarding, next, aliases, alias',
    fr: 'secondaire, autre, autres, deuxième, second, seconde, ancien, ancienne, complément, complémentaire, supplémentaire, suite, nouveau, nouvelle, troisième, alternatif, alternative, bis, compl, de secours, secours, récupération, précédent, précédente, alternance',
    de: 'weitere, weiterer, weiteres, andere, anderer, zweite, zweiter, zusätzliche, alternative, alternativ, zusatz, adresszusatz, adressierungszusatz, neue, alte, ehemalige, ehemaliger, sonstige, frühere, wiederherstellung, zweit, neuer, alter name',
    es: 'otro, otra, otros, segundo, segunda, secundario, secundaria, adicional, alternativo, alternativa, complemento, anterior, nuevo, nueva, complementario, complementaria, materno, segundo apellido, recuperación, apellido materno, alterno, auxiliar, tercer, apellido 2',
    it: 'altro, altra, altri, secondario, secondaria, secondo, seconda, alternativo, alternativa, aggiuntivo, nuovo, nuova, precedente, ulteriore, vecchio, recupero, complemento',
    nl: 'andere, ander, tweede, secundair, secundaire, alternatief, extra adres, overig, overige, toevoeging, nieuw, nieuwe, oud, oude, vorige, herstel, aanvullend',
    pt: 'outro, outra, outros, segundo, segunda, secundário, secundária, complemento, alternativo, alternativa, adicional, novo, nova, anterior, recuperação, antigo',
    directory: 'proxyaddresses, othermails, othermobile, othertelephone',
  },
  /** Somebody else: a superior, a relative, the person to call in an emergency. */
  other: {
    en: 'manager, supervisor, boss, head, emergency, next of kin, kin, spouse, partner, father, mother, parent, parents, guardian, assistant, secretary, referee, buddy, mentor, tutor, owner, approver, reviewer, recruiter, leader, lead, director, superior, reports to, reporting to, line manager, sponsor, coordinator, delegate, responsible, representative, husband, wife, child, children, family, doctor, physician, beneficiary, dependent, dependant, referred by, related, relative, ice, coach, ehs, student, pupil, customer, client, supplier, vendor, creator, author, modified by, created by, updated by, team leader, teamlead, team lead, account manager, hr, hrbp, relation',
    fr: 'compagne, compagnon, concubin, concubine, conjointe, responsable, supérieur, n1, n plus 1, n2, hiérarchique, chef, urgence, urgences, conjoint, père, mère, parent 1, tuteur, tutrice, responsable légal, légal, référent, référente, parrain, assistante, secrétaire, secrétariat, directeur, directrice, valideur, validateur, encadrant, famille, enfant, enfants, élève, médecin, prévenir, à prévenir, personne à prévenir, personne à contacter, contact d’urgence, client, clients, fournisseur, bénéficiaire, époux, épouse, ayant droit, représentant, gestionnaire, créateur, auteur, interlocuteur, commercial, accompagnant, prescripteur, aidant, managers, supérieur hiérarchique, approbateur, proche, aîné, dirigeant, gérant, pap, pere, mere, proviseur, chef de service, tiers, stagiaire, apprenti',
    de: 'vorgesetzter, vorgesetzte, vorgesetzten, führungskraft, leiter, leiterin, leitung, notfall, notfallkontakt, ehepartner, ehegatte, vater, mutter, eltern, kind, kinder, assistent, assistentin, assistenz, sekretariat, chef, ansprechpartner, kunde, kunden, lieferant, vertreter, vertretung, stellvertreter, teamleiter, teamleitung, abteilungsleiter, betreuer, ausbilder, verantwortlicher, verantwortlich, kontakt im notfall, notfallnummer, bürge, kontoinhaber, angehörige, angehöriger, lebenspartner, disziplinarischer, erziehungsberechtigter, erziehungsberechtigte, schüler, arzt, hausarzt, ersteller, autor, vermittler',
    es: 'jefe, jefa, responsable, supervisor, supervisora, superior, emergencia, emergencias, cónyuge, padre, madre, tutor, tutora, hijo, hijos, asistente, secretaria, cliente, proveedor, gerente, director, directora, encargado, contacto de emergencia, familiar, pareja, referente, aprobador, reporta a, representante, alumno, coordinador, médico, evaluador, autor, creador, líder, mando, manager directo, jefatura, acudiente',
    it: 'responsabile, superiore, capo, emergenza, coniuge, padre, madre, tutore, figlio, figli, assistente, segretaria, cliente, fornitore, direttore, referente, contatto di emergenza, genitore, genitori, familiare, alunno, studente, medico, rappresentante, supervisore, valutatore, partner, delegato, compagno, compagna',
    nl: 'leidinggevende, manager, nood, noodgeval, noodcontact, noodnummer, chef, baas, vader, moeder, ouder, ouders, kind, kinderen, assistente, secretaresse, klant, leverancier, contactpersoon noodgeval, verzorger, leerling, voogd, teamleider, verantwoordelijke, echtgenoot, contactpersoon, ice contact, mentor, begeleider, huisarts, arts, hoofd van de afdeling, hoofd afdeling',
    pt: 'gestor, gestora, gerente, chefe, chefia, superior, supervisor, emergência, cônjuge, pai, mãe, tutor, filho, filhos, assistente, secretária, cliente, fornecedor, diretor, responsável, líder, contacto de emergência, contato de emergência, encarregado, aluno, coordenador, avaliador, familiar, representante, dependente, médico, titular, companheiro, liderança',
    directory: 'managernom, matrix manager, reportsto',
  },
  /** At birth: not today's name, nor where one works. */
  birth: {
    en: 'birth, maiden, maiden name, birth name, born, previous name',
    fr: 'naissance, jeune fille, nom de naissance, de naissance, nom de jeune fille, né, née',
    de: 'geburt, geburts, geburtsname, geburtsort, mädchenname, geboren',
    es: 'nacimiento, soltera, de nacimiento',
    it: 'nascita, di nascita, nubile, da nubile',
    nl: 'geboorte, geboortenaam, meisjesnaam, geboorteplaats, geboren',
    pt: 'nascimento, solteira, de nascimento, naturalidade',
  },
  /** The house, not the person: switchboards and shared mailboxes. */
  shared: {
    en: 'switchboard, reception, front desk, main line, hotline, helpdesk, shared, mailbox, generic, headquarters, head office, hq, main number, main phone, central, lobby, helpline, toll free, customer service',
    fr: 'standard, standard téléphonique, accueil, siège, siège social, générique, partagé, partagée, bal, boîte, boîte aux lettres, hotline, collective, commune bal, du siège, numéro vert, secrétariat général, groupée',
    de: 'zentrale, vermittlung, empfang, hauptsitz, hauptnummer, haupttelefon, sammelnummer, zentralnummer, gemeinsam, sammel, hauptanschluss, sitz, firmensitz, telefonzentrale, zentral',
    es: 'centralita, recepción, conmutador, sede central, sede social, compartido, genérico, central, buzón, oficina central, teléfono principal',
    it: 'centralino, reception, portineria, sede legale, sede centrale, condivisa, generica, casella, segreteria, generale',
    nl: 'receptie, centrale, hoofdkantoor, algemeen, algemene, gedeeld, hoofdnummer, centraal, meldkamer',
    pt: 'receção, recepção, central, pbx, geral, sede social, partilhado, compartilhado, genérico, matriz endereço',
    directory: 'company main phone',
  },
  /** The first of its kind: says nothing, except of phones, whose main number is the house's. */
  main: {
    en: 'main, primary, principal, first, preferred, default',
    fr: 'principal, principale, premier, première, préféré',
    de: 'haupt, primär, primäre, erste, hauptadresse',
    es: 'principal, primario, primaria, preferido',
    it: 'principale, primario, primaria, predefinito',
    nl: 'primair, primaire, hoofd, eerste',
    pt: 'principal, primário, primária, preferencial',
  },
  /** Numbers: of phones they say nothing, of anything else they make it a number. */
  number: {
    en: 'number, no, num, nbr, nr',
    fr: 'numéro, num, no, numéros',
    de: 'nummer, nr',
    es: 'número, núm, nro, num',
    it: 'numero, num, nr',
    nl: 'nummer, nr',
    pt: 'número, num, nro',
  },
  /** Where to find it on the web: of networks it says nothing. */
  link: {
    en: 'link, links, url, urls, profile, profiles, page, address link, uri, href, feed, public profile, web link, profile link, profile url',
    fr: 'lien, liens, profil, adresse web, lien profil, lien vers, vers, lien web, profils',
    de: 'link zu, link zum, profil, seite, konto link, profillink',
    es: 'enlace, enlaces, perfil, página, url perfil',
    it: 'collegamento, profilo, pagina',
    nl: 'link naar, profiel, pagina, koppeling',
    pt: 'ligação, perfil, página, hiperligação',
  },
  /** The name on a network: no link. */
  handle: {
    en: 'handle, followers, tag, pseudonym, screen name',
    fr: 'pseudo, pseudonyme, abonnés, arobase',
    es: 'arroba, seudónimo',
  },
  /** Names the name of a thing: "libellé poste" is the post. */
  label: {
    en: 'description of, denomination, text, value',
    fr: 'libellé, lib, intitulé de, désignation, dénomination, valeur, libelle court, libelle long',
    de: 'bezeichnung',
    es: 'denominación',
    it: 'denominazione',
    nl: 'omschrijving, benaming',
    pt: 'denominação',
  },
  houseno: {
    en: 'house number, street number, house no, building number',
    fr: 'numéro de rue, n° de rue, numéro de voie, n° de voie, numéro de la voie',
    de: 'hausnummer, hausnr, haus-nr, hnr',
    es: 'número de calle, nº calle',
    it: 'numero civico, civico, n civico',
    nl: 'huisnummer, huisnr, huis nr',
    pt: 'número da porta, nº porta, número da casa',
  },
  and: {
    en: 'and, or',
    fr: 'et, ou',
    de: 'und, oder',
    es: 'y, o, u',
    it: 'e, o, ed',
    nl: 'en, of',
    pt: 'e, ou',
  },
  /** Says whose column it is, namely everybody's, or nothing at all. */
  filler: {
    en: 'the, a, an, of, for, in, at, on, to, your, my, employee, user, contact, member, staff, person, people, colleague, emp, usr, field, column, col, info, information, details, mailing, detail, format, required, optional, mandatory, current, full, complete, line, attributes, attribute, custom, cf, c, path, international, national, signature, signitic, sign, account, individual, worker info, teacher, agent info, associate, display, displayed, enter, please, if any, if applicable, is, s, w, r, local number, volunteer, adult, th, st, what is, what s',
    fr: 'tel que, tel qu, compte, de, du, des, d, la, le, les, l, un, une, au, aux, a, en, sur, pour, votre, vos, mon, son, ma, sa, salarié, salariés, salariée, employé, employée, employés, collaborateur, collaborateurs, utilisateur, agent, personne, membre, contact, adhérent, adhérente, personnes, champ, colonne, donnée, infos, info, obligatoire, facultatif, facultative, requis, optionnel, actuel, actuelle, complet, complète, ligne, format international, court, longue, signature mail, e, s, licencié, professeur, enseignant, élu, bénévole, intervenant, usuel, postale, si existant, pour signature, à afficher, affiché, affichée, dans la signature, dans, participant, joueur, er, eme, ere, coord, coordonnées, exact, exacte, habituel, habituelle, administrative, quel est, quelle est, quelles sont, telle que, telle qu elle, tel qu il, qu elle, doit, apparaître, apparaîtra, doit apparaître, doit figurer',
    de: 'der, die, das, des, dem, den, für, im, in, mitarbeiter, mitarbeiterin, mitarbeiters, benutzer, person, personen, kontakt, mitglied, feld, spalte, pflichtfeld, pflicht, optional, angabe, daten, aktuelle, vollständig, zeile, kontaktdaten, angaben, ihre, ihr, anwender, arbeitnehmer, lehrer, mitarbeitende, mitarbeitender, beschäftigter, angestellter, wie lautet, wie ist, was ist, ihrem, ihren, ihres, dein, deine, deinem',
    es: 'de, del, el, la, los, las, al, en, su, para, empleado, empleados, trabajador, colaborador, contacto, persona, miembro, campo, columna, obligatorio, opcional, datos, actual, completo, completa, línea, socio, usuario del, a, docente, profesor, personas, requerido, asociado, integrante, tu, tus, cuál es, cuáles son',
    it: 'di, del, della, dello, dei, il, lo, gli, le, al, per, dipendente, dipendenti, collaboratore, contatto, persona, membro, campo, colonna, obbligatorio, facoltativo, dati, attuale, completo, completa, riga, dell, socio, docente, all, persone, lavoratore, iscritto, opzionale, di appartenenza, qual è, quali sono, tuo, tua, suo, sua, vostro, vostra',
    nl: 'van, de, het, een, voor, in, op, uw, je, medewerker, medewerkers, werknemer, contact, persoon, lid, veld, kolom, verplicht, optioneel, gegevens, huidige, volledig, regel, collega, collegas, contactgegevens, leden, docent, vrijwilliger, wat is, wat zijn, jouw',
    pt: 'de, do, da, dos, das, o, os, as, a, em, no, na, para, seu, sua, colaborador, colaboradores, funcionário, funcionários, empregado, contacto, contato, pessoa, membro, campo, coluna, obrigatório, opcional, dados, atual, completo, completa, linha, sócio, servidor, trabalhador, professor, pessoas, associado, contactos, qual é, qual, quais são',
    directory: 'txt, str, fld, wpcf, attr, meta, properties, urn, schemas',
  },
} as const satisfies Record<string, Names>;

export type MarkKey = keyof typeof MARKS;

/** Parts of the country: no field of ours either, but they tell that an address is near. */
export const GEOGRAPHY: Names = {
  en: 'country, countries, region, province, county, state province, territory, district, continent, borough, country region, state region',
  fr: 'pays, région, province, canton, zone, commune étrangère, état région, pays région',
  de: 'land, region, bundesland, kanton, landkreis, kreis, bezirk, bundesland kanton, land region',
  es: 'país, región, provincia, comarca, comunidad autónoma, distrito, colonia, barrio, comuna, provincia o estado, país o región, entidad federativa, zona',
  it: 'nazione, paese, stato estero, regione, provincia, prov, frazione',
  nl: 'land, regio, provincie',
  pt: 'país, região, distrito, freguesia, uf, bairro, província',
  directory: '=co, =c, =st, countrycode',
};

/** No field of ours, whatever stands beside it. */
export const ELSEWHERE: Names = {
  en:
    'label, labels, section, voice mail, voicemail, employee group, employee subgroup, user role, user roles, system role, access role, access level, id, ids, code, codes, type, types, date, dates, day, year, age, gender, sex, nationality, state ' +
    'birthday, birthdate, date of birth, dob, anniversary, hire date, start date, end date, hired, joined, seniority, tenure, salary, wage, pay, bonus, contract, contract type, employment type, employee type, ' +
    'employee id, employee number, staff id, staff number, badge, badge number, payroll, cost center, cost centre, job code, job level, level, grade, band, job profile, job family, ' +
    'password, passwd, pwd, hash, license, licence, licenses, permission, permissions, admin, administrator, created, updated, modified, create date, timestamp, last login, last sign in, last seen, ' +
    'fax, fax number, telefax, pager, telex, isdn, extension, ext, phone extension, ip phone, website, web site, web, web page, webpage, homepage, home page, site web, www, blog, company website, ' +
    'skype, slack, teams chat, youtube, tiktok, tik tok, pinterest, vimeo, telegram, signal, snapchat, mastodon, discord, gitlab, bitbucket, kununu, medium, behance, dribbble, viber, wechat, line app, imessage, zoom, microsoft teams, reddit, twitch, flickr, tumblr, spotify, soundcloud, orcid, researchgate, google plus, wikipedia, ' +
    'middle name, middle initial, middle names, initials, suffix, prefix, salutation, courtesy title, nickname, nick name, honorific, name prefix, name suffix, honorific prefix, form of address, academic title, phonetic, pronouns, pronunciation, ' +
    'building, floor, room, desk, seat, room number, building id, floor name, floor section, parking, locker, key number, ' +
    'notes, note, comment, comments, remarks, remark, description, bio, biography, about, about me, message, messages, tags, tag list, category, categories, keywords, source, origin, rating, score, priority, language, languages, locale, culture, timezone, time zone, ' +
    'website url, logo, banner, disclaimer, legal notice, template, campaign, qr code, qrcode, qr, ' +
    'vat, vat number, tax id, tax, siret, siren, iban, bic, bank, bank account, ssn, social security, social security number, passport, insurance, invoice, billing, billing address, shipping, shipping address, delivery, delivery address, payment, currency, amount, quantity, price, turnover, revenue, industry, sector, activity, headcount, size, ' +
    'latitude, longitude, coordinates, gps, opt in, optin, opt out, newsletter, subscription, consent, gdpr, enrollment, enrolled, usage, storage, count, total, percentage, hours, holiday, leave, absence, training, certification, skills, skill, education, degree, diploma, school year, class, marital status, religion, hobby, hobbies, interests, blood group, allergies, diet, t shirt, size, car, vehicle, ' +
    'phd, ph d, doctorate, workshop, workshops, telework, teleworking, remote work, remote working, home office, homeoffice, hybrid work, working from home, mobile os, operating system, os version, mobile plan, mobile device, mobile model, mobile app, ' +
    'inactive, disabled, archived, suspended, deleted, blocked, locked, terminated, deactivated, is deleted, is archived, opted out, bounced, unsubscribed, invalid, verified, valid, blocked sign in, lead status, lifecycle stage, stage, po box, box, mailing list, distribution list, sharepoint, folder, file, attachment, document, lead source, index, row, rank, order, sort order, position id, sequence, step, question, answer, test, demo, sample, example, mfa, 2fa, sso, role id, group id, team id, department id, company id, contact owner, account id, account owner, record id, gmail, icloud, hotmail, username type, home drive, script path, scriptpath, profile path, member of, memberof, object id, guid, uuid, security, authentication, auth, device, devices, model, serial, imei, sim, puk, pin, operator, carrier, plan, provider, block, email signature, mail signature, block sign in, lock, ban, banned, company contact, contact name, contact person, current address, permanent address, account email',
  fr:
    'rôle utilisateur, rôle système, section, voiture, rappel, groupe salarié, groupe de salariés, matricule, code, type, types, date, genre, sexe, nationalité, civilité, civ, naissance date, date de naissance, âge, ancienneté, date d’entrée, date d’embauche, date d’arrivée, date de sortie, date de départ, date de début, date de fin, embauche, entrée, sortie, départ, ' +
    'salaire, rémunération, contrat, type de contrat, type contrat, cdi, cdd, temps de travail, cadre, catégorie, échelon, coefficient, classification, grade, niveau, indice, convention, csp, catégorie socioprofessionnelle, temps partiel, ' +
    'mot de passe, mdp, licence, licences, droits, permission, rôle principal, profil utilisateur, profils utilisateur, administrateur, créé, modifié, créé le, modifié le, dernière connexion, dernière activité, horodateur, ' +
    'fax, télécopie, télécopieur, numéro de fax, poste interne, poste téléphonique, numéro de poste, n° de poste, n° poste, numéro poste, numéro interne, numéro court, n° interne, n° court, poste tél, tél poste, tél interne, téléphone interne, numéro abrégé, poste de travail, extension, renvoi, bipeur, dect, site web, site internet, site web entreprise, url du site, web, adresse web du site, ' +
    'deuxième prénom, second prénom, autres prénoms, initiales, suffixe, préfixe, surnom, titre de civilité, titre honorifique, pronom, pronoms, ' +
    'bâtiment, étage, porte, salle, casier, parking, numéro de bureau, n° de bureau, n° bureau, numéro bureau, ' +
    'remarque, remarques, commentaire, commentaires, note, notes, observation, observations, description, biographie, présentation, message, mots clés, étiquettes, libellés, origine, provenance, langue, langues, fuseau horaire, priorité, ' +
    'logo, bannière, modèle, campagne, mention légale, mentions légales, qr code, droit à l’image, ' +
    'tva, siret, siren, naf, code naf, code ape, ape, rcs, rib, iban, banque, sécurité sociale, numéro de sécurité sociale, n° sécu, cin, cnss, mutuelle, passeport, facturation, adresse de facturation, livraison, adresse de livraison, paiement, devise, montant, chiffre d’affaires, effectif, secteur, secteur d’activité, activité, taille, forme juridique, capital, ' +
    'service national, service militaire, service civique, service civil, variable, part variable, rémunération variable, prime, primes, rtt, congés payés, jours de congé, télétravailleur, local, locaux, ' +
    'boîte postale, cedex, lieu-dit, lieu dit, quartier, code insee, insee, code commune, code latitude, longitude, coordonnées gps, secteur géographique, territoire, ' +
    'inactif, désactivé, archivé, suspendu, supprimé, bloqué, compte désactivé, inscrit, inscription, abonnement, cotisation, adhésion, saison, catégorie d’âge, licence ffme, diplôme, formation, compétences, situation familiale, congés, solde congé, absence, télétravail, horaires, commentaire rh, centre de coût, centre de coûts, section analytique, code analytique, langue d’affichage, mandat, délégation, commission, groupe sanguin, allergies, permis, véhicule, immatriculation, taille t-shirt, dernière mise à jour, mise à jour, numéro, référence, réf, numéro de série, ordinateur, imprimante, badge, ordre, rang, index, ligne n, à vérifier, vérifié, source, cible, échéance, statut marital, profil métier, famille métier, filière, convention collective, niveau hiérarchique, motif, question, réponse, essai, exemple, bloquer, blocage, suspension, désactivation',
  de:
    'benutzerrolle, mitarbeitergruppe, mitarbeiterkreis, personalbereich, personalteilbereich, buchungskreis, personalnummer, personalnr, pers-nr, mitarbeiternummer, mitarbeiter-id, kennnummer, kürzel, code, typ, art, datum, geschlecht, nationalität, staatsangehörigkeit, anrede, titel, akademischer titel, akad titel, namenszusatz, ' +
    'geburtsdatum, geburtstag, alter, eintritt, eintrittsdatum, austritt, austrittsdatum, einstellungsdatum, startdatum, enddatum, befristet bis, beginn, ende, jahrestag, ' +
    'gehalt, bruttogehalt, stundenlohn, lohn, vertrag, vertragsart, beschäftigungsart, arbeitszeit, kostenstelle, lohngruppe, entgeltgruppe, steuerklasse, dienstgrad, stufe, beitragsgruppe, besoldung, ' +
    'passwort, kennwort, lizenz, rechte, berechtigung, berechtigungen, administrator, erstellt, geändert, letzte anmeldung, erstellt am, geändert am, zeitstempel, ' +
    'fax, faxnummer, telefax, fax-nr, durchwahl, nebenstelle, interne nummer, kurzwahl, apparat, pager, webseite, website, internetseite, homepage, internet, ' +
    'initialen, suffix, präfix, spitzname, zweiter vorname, weitere vornamen, mittlerer name, gebäude, etage, raum, zimmer, stockwerk, raumnummer, zimmernummer, büronummer, schlüssel, ' +
    'bemerkung, bemerkungen, notiz, notizen, kommentar, kommentare, anmerkung, anmerkungen, beschreibung, nachricht, stichwörter, kategorie, kategorien, schlagworte, quelle, herkunft, sprache, zeitzone, priorität, vertraulichkeit, abrechnungsinformation, ' +
    'logo, banner, vorlage, kampagne, qr-code, impressum, ust-id, ustid, ust-idnr, steuernummer, umsatzsteuer, iban, bic, blz, bank, konto, kontonummer, bankverbindung, sozialversicherungsnummer, sv-nummer, krankenkasse, handelsregister, rechnung, rechnungsadresse, lieferadresse, liefer, rechnungs, zahlung, währung, betrag, umsatz, jahresumsatz, branche, mitarbeiterzahl, rechtsform, gründungsjahr, geschäftsjahresende, handelsname, offizieller firmenname, ' +
    'wehrdienst, zivildienst, militärdienst, bundesfreiwilligendienst, mobile arbeit, mobiles arbeiten, mobilarbeit, mobil arbeiten, telearbeit, heimarbeit, home-office, variabel, variable vergütung, fixgehalt, ' +
    'postfach, ländercode, breitengrad, längengrad, inaktiv, deaktiviert, archiviert, gesperrt, gelöscht, ausgeschieden, kündigung, mitgliedsnummer, beitrag, familienstand, konfession, urlaub, ausbildung, abschluss, kenntnisse, kfz, kennzeichen, auto, id, index, rang, reihenfolge, nummer id, rückmeldung, hobby, qualifikation, schicht, steuer-id, dienstwagen, firmenwagen, datev, verzeichnisserver, rufbereitschaft, blockiert, sperren, sperre, gesperrt ab, deaktivierung',
  es:
    'id, matrícula, código, tipo, fecha, género, sexo, nacionalidad, tratamiento, título académico, título, saludo, ' +
    'fecha de nacimiento, edad, antigüedad, fecha de alta, fecha de ingreso, fecha de baja, fecha de inicio, fecha de fin, fecha de contratación, cumpleaños, ' +
    'salario, sueldo, contrato, tipo de contrato, jornada, nómina, centro de coste, centro de costos, centro de costes, categoría, categoría profesional, nivel, grado, grupo profesional, grupo de cotización, convenio, nivel jerárquico, turno, horario, ' +
    'contraseña, licencia, permisos, administrador, creado, modificado, último acceso, marca temporal, ' +
    'fax, extensión, anexo, interno telefónico, página web, sitio web, web, ' +
    'segundo nombre, iniciales, sufijo, prefijo, apodo, edificio, planta edificio, piso, sala, puerta, ' +
    'observaciones, comentarios, comentario, notas, nota, descripción, mensaje, etiquetas, categorías, origen, idioma, zona horaria, prioridad, ' +
    'logo, banner, plantilla, campaña, código qr, dni, nif, nie, cif, rut, rfc, curp, cédula, número de identificación, tipo de documento, documento, pasaporte, seguridad social, número de seguridad social, nss, iban, cuenta bancaria, banco, facturación, dirección de facturación, dirección de envío, envío, pago, moneda, importe, facturación anual, sector, actividad, tamaño, ' +
    'firma, firma del empleado, firma del trabajador, servicio militar, servicio civil, teletrabajo, variable, sueldo variable, comisión, días libres, ' +
    'apartado de correos, latitud, longitud, inactivo, deshabilitado, archivado, suspendido, eliminado, bloqueado, baja, estado civil, formación, estudios, titulación, vacaciones, número, referencia, vehículo, número de empleado, código de empleado, legajo, orden, índice, fuente, ejemplo, especialidad, tipo de vía, entidad bancaria, entidad bancaria nombre, bloquear, bloqueada',
  it:
    'id, matricola, codice, tipo, data, genere, sesso, nazionalità, titolo, appellativo, titolo di studio, cittadinanza, ' +
    'data di nascita, età, data assunzione, data di assunzione, data inizio, data fine, anzianità, compleanno, codice fiscale, cod fiscale, partita iva, p iva, ' +
    'stipendio, retribuzione, contratto, tipo contratto, tipo di contratto, livello, inquadramento, centro di costo, categoria, ccnl, orario, ral, ' +
    'password, licenza, permessi, amministratore, creato, modificato, ultimo accesso, ' +
    'fax, interno telefonico, numero interno, interno, sito web, sito, sito internet, web, pec, posta certificata, email pec, posta elettronica certificata, ' +
    'secondo nome, iniziali, suffisso, prefisso, soprannome, edificio, piano, stanza, ' +
    'note, nota, commenti, commento, osservazioni, descrizione, messaggio, etichette, categorie, origine, lingua, fuso orario, priorità, ' +
    'logo, banner, modello, campagna, codice qr, iban, banca, fattura, fatturazione, indirizzo di fatturazione, indirizzo di spedizione, spedizione, pagamento, valuta, importo, fatturato, ' +
    'firma, firma del dipendente, servizio militare, servizio civile, telelavoro, lavoro agile, smart working, variabile, provvigioni, ' +
    'casella postale, zona, latitudine, longitudine, inattivo, disabilitato, archiviato, sospeso, eliminato, cessato, stato civile, formazione, ferie, numero tessera, tessera, quota, coabita, targa, auto aziendale, codice destinatario, codice sdi, sdi, numero di matricola, badge, ordine, indice, fonte, esempio, bloccato, bloccata, blocco, bloccare',
  nl:
    'id, personeelsnummer, medewerkernummer, medewerker-id, code, type, soort, datum, geslacht, nationaliteit, aanhef, titel, titulatuur, ' +
    'geboortedatum, leeftijd, datum in dienst, in dienst, uit dienst, datum uit dienst, startdatum, einddatum, verjaardag, ' +
    'salaris, loon, contract, contracttype, soort contract, dienstverband, kostenplaats, kostendrager, uren, fte, functieschaal, schaal, niveau, functiecode, ' +
    'wachtwoord, licentie, rechten, beheerder, aangemaakt, gewijzigd, laatste aanmelding, ' +
    'fax, faxnummer, toestel, toestelnummer, intern nummer, extensie, website, webadres, webpagina, ' +
    'tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels, voorletters, initialen, achtervoegsel, bijnaam, tweede voornaam, gebouw, verdieping, kamer, kamernummer, ' +
    'opmerking, opmerkingen, notitie, notities, omschrijving lang, beschrijving, bericht, labels, categorie, herkomst, bron, taal, tijdzone, prioriteit, ' +
    'logo, banner, sjabloon, campagne, qr-code, btw, btw-nummer, kvk, kvk-nummer, bsn, iban, bank, rekeningnummer, factuur, factuuradres, factuur adres, afleveradres, aflever, betaling, valuta, bedrag, omzet, branche, ' +
    'militaire dienst, dienstplicht, telewerk, telewerken, thuiswerk, thuiswerken, variabel, variabel loon, ' +
    'postbus, inactief, uitgeschakeld, gearchiveerd, geblokkeerd, verwijderd, burgerlijke staat, opleiding, verlof, kenteken, lidnummer, lid sinds, contributie, volgorde, voorbeeld, rijksregisternummer, partnernaam, naam partner, geboortenaam partner, naamgebruik, blokkeren, blokkering, gedeactiveerd',
  pt:
    'id, matrícula, código, tipo, data, género, gênero, sexo, nacionalidade, tratamento, título, ' +
    'data de nascimento, idade, data de admissão, data de início, data de fim, data de saída, admissão, antiguidade, aniversário, ' +
    'salário, vencimento, contrato, tipo de contrato, centro de custo, centro de custos, categoria, nível, grau, turno, horário, cbo, ' +
    'senha, palavra-passe, licença, permissões, admin, administrador, criado, modificado, último acesso, carimbo de data/hora, ' +
    'fax, ramal, extensão, página web, site, website, sítio web, ' +
    'nome do meio, segundo nome, iniciais, sufixo, prefixo, alcunha, edifício, andar, piso, sala, porta, ' +
    'observações, comentários, comentário, notas, nota, descrição, mensagem, etiquetas, categorias, origem, idioma, língua, fuso horário, prioridade, ' +
    'logótipo, logo, banner, modelo, campanha, código qr, nif, cpf, cnpj, rg, niss, cartão cidadão, cartão de cidadão, bilhete de identidade, pis, ctps, iban, conta bancária, banco, faturação, faturamento, endereço de cobrança, endereço de entrega, entrega, cobrança, pagamento, moeda, valor, quotas, quotas pagas, número de sócio, ' +
    'serviço militar, teletrabalho, trabalho remoto, variável, comissão, assinatura, ' +
    'caixa postal, código ibge, latitude, longitude, inativo, desativado, arquivado, suspenso, eliminado, bloqueado, demitido, estado civil, formação, escolaridade, férias, número, referência, viatura, número mecanográfico, número de funcionário, ordem, fonte, exemplo, bloquear, bloqueada',
  directory:
    'distinguishedname, dn, objectguid, objectclass, useraccountcontrol, employeeid, employeenumber, employeetype, facsimiletelephonenumber, homephone, homepostaladdress, ipphone, pager number, wwwhomepage, postofficebox, =ou, org unit path, organizational unit, organizational units, unité d’organisation, extensionattribute, whencreated, whenchanged, preferredlanguage, usagelocation, usertype, mfastatus, has2fa, hasasso, billing active, block credential, licenses assigned, assigned licenses, immutableid, alternate email addresses, alternateemailaddresses, password never expires, dirsync enabled, last dirsync time, strong password required, soft deletion time stamp, proxy, locale sid key, time zone sid key, profile id, email encoding key, language locale key, user permissions, dt contract start, habilited roles, employee number, account id, mailing state, mailing country, otherstreet, othercity, otherphone, home fax',
};
