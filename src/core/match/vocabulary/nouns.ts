// What people call things in the header rows of staff lists: the fields and everything near them, in seven languages.
import type { FieldKey } from '../../fields';

export const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'directory'] as const;
/** `directory`: technical names of LDAP, Active Directory and programs, which belong to no language. */
export type Language = (typeof LANGUAGES)[number];

/** Names separated by commas. Case, accents, hyphens and spaces do not count: "e mail" is "E-Mail" is "email". */
export type Names = Partial<Record<Language, string>>;

export interface Noun {
  /** The fields it may fill, best first, with how well it fits: 100 says exactly that, under 50 needs fitting values. */
  readonly fits: readonly (readonly [FieldKey, number])[];
  /** In each language the best name stands first, and wins over one further back. */
  readonly ranked?: true;
  readonly names: Names;
}

// A name that begins with "=" counts only as the whole header: too short or too common to be a part of one.
const makeNouns = () =>
  ({
    email: {
      fits: [['email', 100]],
      names: {
        en: 'email, mail, email address, mail address, electronic mail, email id, mail id',
        fr: 'courriel, courriels, mél, mel, mels, mails, emails, adresse email, adresse mail, adresse mél, adresse courriel, adresse électronique, adresse de courriel, adresse de messagerie, messagerie, courrier électronique, adresse courrier électronique',
        de: 'e-mail-adresse, mailadresse, emailadresse, e-post, elektronische post',
        es: 'correo, correos, correo electrónico, correo-e, correo e, dirección de correo electrónico, dirección del correo electrónico, dirección de correo, dirección de email, dirección email, dirección de e-mail, dirección electrónica, e-correo, cuenta de correo, cuenta de correo electrónico',
        it: 'posta elettronica, indirizzo email, indirizzo e-mail, indirizzo mail, indirizzo di posta elettronica, indirizzo di posta, casella email, casella di posta',
        nl: 'e-mailadres, mailadres, emailadressen, elektronisch adres',
        pt: 'correio eletrónico, correio eletrônico, correio electrónico, endereço de email, endereço de e-mail, endereço email, endereço eletrônico, endereço eletrónico, endereço de correio eletrónico',
        directory: 'smtp, smtp address, primary smtp address, windows email address',
      },
    },
    login: {
      // Often the address as well; only the values can tell.
      fits: [['email', 30]],
      names: {
        en: 'login, user name, username, logon name, user logon name, user id, login id, login name, sign in name, user principal name, logon, user login, login method',
        fr: 'identifiant, identifiants, nom d’utilisateur, nom utilisateur, identifiant de connexion, nom de connexion, compte utilisateur, nom de compte, nom de session, identifiant utilisateur, nom du compte',
        de: 'benutzername, anmeldename, benutzerkennung, kennung, login-name, benutzer-id, benutzerkonto, anmeldung',
        es: 'nombre de usuario, usuario, nombre usuario, id de usuario, inicio de sesión, usuario de red',
        it: 'nome utente, utente, nome account',
        nl: 'gebruikersnaam, inlognaam, loginnaam, aanmeldnaam, gebruiker',
        pt: 'nome de utilizador, nome de usuário, utilizador, usuário, nome do usuário, nome do utilizador',
        directory: 'sam account name, samaccountname, upn, uid, userid, netid, samid',
      },
    },
    firstname: {
      fits: [['firstname', 100]],
      names: {
        en: 'first name, given name, forename, christian name, first names, given names, forenames, f name, name first, =first',
        fr: 'prénom, prén',
        de: 'vorname, vornamen, vorn',
        es: 'primer nombre, nombre de pila, nombre propio, nombre persona, nombres de pila',
        it: 'nome proprio, nome di battesimo, primo nome',
        nl: 'voornaam, voorn',
        pt: 'primeiro nome, nome próprio, nomes próprios, prenome',
        directory: 'fname, firstname, givenname',
      },
    },
    callname: {
      // What everybody calls a person, where "Voornaam" may be the passport's.
      fits: [['firstname', 101]],
      names: { de: 'rufname', nl: 'roepnaam, roepnamen' },
    },
    firstnames: {
      // All given names, as in a passport.
      fits: [['firstname', 80]],
      names: { nl: 'voornamen, doopnamen', fr: 'prénoms, tous les prénoms' },
    },
    preferredname: {
      fits: [['firstname', 45]],
      names: {
        en: 'preferred name, known as, nickname preferred, chosen name, goes by',
        fr: 'nom préféré',
        es: 'nombre preferido, nombre social',
        it: 'nome preferito',
        de: 'bevorzugter name',
        nl: 'voorkeursnaam',
        pt: 'nome preferido',
      },
    },
    usedfirst: {
      // The first name that somebody goes by; "Prénom" may be the passport's.
      fits: [['firstname', 101]],
      names: { fr: 'prénom d’usage, prénom usage, prénom usuel, prénom d’exercice, prénom courant' },
    },
    preferredfirst: {
      // Often filled only where it differs: the values decide, see context.ts.
      fits: [['firstname', 90]],
      names: {
        en: 'preferred first name, preferred name first name, preferred given name, common first name, first name preferred',
        fr: 'prénom préféré',
        de: 'bevorzugter vorname, gewünschter vorname',
        nl: 'voorkeursvoornaam',
      },
    },
    legalfirst: {
      fits: [['firstname', 80]],
      names: {
        en: 'legal first name, legal name first name, legal given name, legal forename, first name legal, official first name',
        de: 'amtlicher vorname',
        fr: 'prénom légal, prénom officiel, prénom d’état civil',
      },
    },
    legallast: {
      fits: [['lastname', 80]],
      names: {
        en: 'legal last name, legal name last name, legal surname, legal family name, last name legal, official last name',
        de: 'amtlicher nachname',
      },
    },
    lastname: {
      fits: [['lastname', 100]],
      names: {
        en: 'last name, surname, family name, second name surname, last names, surnames, l name, name last, =last',
        fr: 'nom de famille, noms de famille, nom famille',
        de: 'nachname, familienname, zuname, nachnamen, nachn',
        es: 'apellido, apellidos, primer apellido, apellido paterno, apellido 1, primero apellido, apellidos completos, apellido o apellidos, apelidos',
        it: 'cognome, cognomi',
        nl: 'achternaam, familienaam, achtern',
        pt: 'sobrenome, último nome, nome de família, sobrenomes, nome família, nomes de família',
        directory: 'lname, lastname, surname, =sn',
      },
    },
    usedname: {
      fits: [['lastname', 101]],
      names: {
        fr: 'nom d’usage, nom usage, nom usuel, nom d’exercice',
      },
    },
    preferredlast: {
      fits: [['lastname', 90]],
      names: {
        en: 'preferred last name, preferred name last name, preferred surname, preferred family name, last name preferred',
      },
    },
    patronym: {
      // The surname by law: right when no other column has one.
      fits: [['lastname', 80]],
      names: { fr: 'nom patronymique, patronyme' },
    },
    marriedname: {
      // Filled for some people only.
      fits: [['lastname', 70]],
      names: {
        en: 'married name, married surname',
        fr: 'nom marital, nom d’épouse, nom d’époux, nom de femme mariée',
        de: 'ehename',
        es: 'apellido de casada',
        it: 'cognome da coniugata, cognome acquisito',
      },
    },
    apelido: {
      // A surname in Portugal, a nickname in Brazil; beside "Sobrenome" it is the nickname.
      fits: [['lastname', 70]],
      names: { pt: 'apelido' },
    },
    // "Name" alone is a first, last or full name: mapping.ts looks at the columns beside it.
    nom: { fits: [], names: { fr: 'nom, noms' } },
    name: { fits: [], names: { en: 'name, names', de: 'name, namen', nl: 'naam, namen' } },
    nombre: { fits: [], names: { es: 'nombre, nombres', it: 'nome, nomi', pt: 'nome, nomes' } },
    fullname: {
      fits: [],
      names: {
        en: 'full name, complete name, first and last name, first name last name, name and surname, employee full name, =worker, worker name, =employee, preferred full name, =legal name, whole name, surname name, your name',
        fr: 'nom complet, nom prénom, prénom nom, nom et prénom, prénom et nom, nom et prénoms, nom prénoms, noms et prénoms, identité, =collaborateur, =salarié, =agent, =personne, nom affiché, nom d’affichage',
        de: 'vollständiger name, voller name, vor- und nachname, vor und zuname, name vorname, vorname name, vorname nachname, nachname vorname, =mitarbeiter, mitarbeitername, anzeigename, gesamtname, kompletter name',
        es: 'nombre completo, nombre y apellidos, nombre y apellido, nombres y apellidos, apellidos y nombre, apellidos nombre, nombre apellidos, =empleado, nombre para mostrar, =trabajador, =colaborador, nombre mostrado',
        it: 'nome completo, nome e cognome, cognome e nome, cognome nome, nome cognome, nominativo, =dipendente, nome visualizzato, =collaboratore',
        nl: 'volledige naam, voor- en achternaam, voornaam en achternaam, =medewerker, weergavenaam, =werknemer, naam =medewerker',
        pt: 'nome completo, nome e sobrenome, nome e apelido, =colaborador, =funcionário, nome de exibição, nome a apresentar, nome para exibição',
        directory: 'display name, fullname, =cn, common name, displayname, full_name',
      },
    },
    jobtitle: {
      fits: [['jobtitle', 100]],
      ranked: true,
      names: {
        en: 'job title, business title, position title, position, designation, function, job, job position, working title, job function, current position, job name, job role, professional title, work title, post title, employee title, official title, title of position, title position, occupation title, company title, position held, job titles, positions, functional title, title role, job title description, position title description',
        fr: 'intitulé du poste, fonction, poste, emploi, qualité, fonctions, intitulé de poste, intitulé poste, intitulé de l’emploi, intitulé emploi, titre du poste, titre de poste, titre poste, titre de fonction, titre professionnel, titre de l’emploi, titre d’emploi, libellé emploi, libellé poste, libellé du poste, libellé fonction, libellé de l’emploi, poste occupé, fonction occupée, emploi occupé, intitulé de fonction, intitulé de la fonction, postes, nom du poste, poste actuel, intitulé, désignation du poste, dénomination du poste, intitulé métier, fonction exercée, fonction principale, fonction au ca, fonction ca, fonction au bureau, fonction dans l’association, fonction associative, fonction au conseil d’administration, mandat électif',
        de: 'position, funktion, stelle, stellenbezeichnung, positionsbezeichnung, jobtitel, jobbezeichnung, berufsbezeichnung, tätigkeit, funktionsbezeichnung, stellentitel, dienststellung, tätigkeitsbezeichnung, amtsbezeichnung, dienstbezeichnung, funktionen, job-titel, titel position, planstelle, ausgeübte tätigkeit, ausgeübte funktion, ausgeübter beruf',
        es: 'puesto, cargo, puesto de trabajo, función, funciones, posición, nombre del puesto, título del puesto, título de trabajo, denominación del puesto, cargo actual, puesto actual, título profesional, puesto laboral, nombre del cargo, título del cargo, cargo laboral, descripción del puesto, cargo o puesto, puesto cargo, título de puesto, cargos, puestos, descripción del cargo, descripción puesto, descripción cargo, denominación puesto, puesto que ocupa, cargo que ocupa, puesto que desempeña, cargo que desempeña, desc puesto, desc cargo',
        it: 'titolo professionale, mansione, posizione, ruolo aziendale, qualifica, incarico, mansioni, posizione lavorativa, qualifica professionale, funzione, profilo professionale, ruolo professionale, posizione professionale, titolo lavorativo, titolo di lavoro, ruolo lavorativo, carica, posizione aziendale, titolo posizione, posizione organizzativa, descrizione mansione, descrizione qualifica, ruolo ricoperto, posizione ricoperta, mansione svolta, incarico ricoperto, desc mansione, desc qualifica, desc ruolo',
        nl: 'functie, functietitel, functienaam, functieomschrijving, functiebenaming, jobtitel, positie, job titel, beroepstitel, omschrijving functie, functies, functie titel',
        pt: 'cargo, função, posição, título do cargo, nome do cargo, cargo atual, título profissional, descrição do cargo, categoria profissional cargo, função atual, funções, cargos, título do trabalho, posto, posto de trabalho, descrição da função, designação do cargo, designação da função, cargo que ocupa, cargo exercido, função exercida, função desempenhada, desc função, desc cargo, desc da função, desc do cargo',
        directory: 'jobtitle, job_title, job-title',
      },
    },
    title: {
      // A job title, unless it is "Mr" or "Dr": mapping.ts looks where it stands, the values decide.
      fits: [['jobtitle', 70]],
      names: { en: 'title', fr: 'titre' },
    },
    role: {
      // On staff pages the job, in programs a permission.
      fits: [['jobtitle', 60]],
      names: { en: 'role, roles', fr: 'rôle', de: 'rolle', es: 'rol', it: 'ruolo', nl: 'rol' },
    },
    occupation: {
      // In lists of members and parents: what somebody does elsewhere.
      fits: [['jobtitle', 40]],
      names: {
        en: 'occupation, profession, trade',
        fr: 'profession, métier, activité professionnelle',
        de: 'beruf',
        es: 'profesión, ocupación, oficio',
        it: 'professione, occupazione',
        nl: 'beroep',
        pt: 'profissão, ocupação, ofício',
      },
    },
    phone: {
      fits: [['phone', 90]],
      names: {
        en: 'phone, telephone, tel, ph, phone number, telephone number, tel number, phone no, tel no, contact number, contact no, telephones, phones, phone nr, voice, tele, phone nbr, phone num, telno',
        fr: 'téléphone, tél, téléphones, numéro de téléphone, n° de téléphone, numéro tél, n° tél, téléph, numéro téléphone, coordonnées téléphoniques, ligne téléphonique, numéro d’appel, tph, num tel, num téléphone, numéro de tél, contact téléphonique, contact tél, contact téléphone',
        de: 'telefon, telefonnummer, tel-nr, rufnummer, fon, telefonnr, telefon-nr, tel nummer, fernsprecher, telefonnummern, rufnr, telephon, telephonnummer',
        es: 'teléfono, tfno, tlf, tfn, telf, número de teléfono, nº de teléfono, teléfonos, num teléfono, tlfno, tfo, tlfn, número telefónico, teléf, núm teléfono, nro teléfono, nro de teléfono, telf nº, teléfono de empresa, contacto telefónico, número de contacto',
        it: 'telefono, numero di telefono, numero telefono, n telefono, recapito telefonico, numero telefonico, num telefono, telefoni, nr telefono',
        nl: 'telefoon, telefoonnummer, telefoonnr, tel nr, telefoonnummers, telnr',
        pt: 'telefone, número de telefone, fone, nº de telefone, telefones, nº telefone, número telefone, telef, contacto telefónico, contato telefônico',
        directory: 'telephonenumber, phonenumber, biz phone, business telephone number, telephone1, telnum',
      },
    },
    fixed: {
      // A landline, or the fixed part of a salary or of a contract: context.ts asks the values and the columns beside it.
      fits: [['phone', 95]],
      names: { fr: 'fixe', es: 'fijo', it: 'fisso', nl: 'vast', pt: 'fixo' },
    },
    landline: {
      fits: [['phone', 95]],
      names: {
        en: 'landline, land line, fixed line, landline phone, landline number, desk phone, desk number, fixed phone, deskphone, desk telephone, fixed telephone',
        fr: 'téléphone fixe, tél fixe, ligne fixe, numéro fixe, numéro de fixe, n° fixe, tel fix, fixe téléphone, numéro de téléphone fixe, téléphone filaire',
        de: 'festnetz, festnetznummer, festnetztelefon, telefon festnetz, festnetzanschluss',
        es: 'teléfono fijo, tel fijo, número fijo, línea fija, tlf fijo',
        it: 'telefono fisso, tel fisso, numero fisso, linea fissa, rete fissa',
        nl: 'vast nummer, vaste telefoon, vast telefoonnummer, telefoon vast, vaste lijn',
        pt: 'telefone fixo, tel fixo, número fixo, linha fixa',
      },
    },
    direct: {
      fits: [['phone', 97]],
      names: {
        en: 'direct line, direct dial, direct phone, direct number, ddi, direct, direct telephone, direct tel, did, direct dial number, direct line number, direct phone number, phone direct, teams phone, teams phone number, teams number',
        fr: 'ligne directe, téléphone direct, tél direct, numéro direct, ligne directe téléphone, sda, numéro sda, n° direct, tel ligne directe, numéro de ligne directe, n° de ligne directe, téléphone ligne directe, téléphone teams, tél teams, numéro teams, n° teams, ligne teams, numéro de téléphone teams',
        de: 'direktwahl, direktwahlnummer, telefon direkt, direktnummer, direkte telefonnummer, direktrufnummer, durchwahlnummer, telefon durchwahl, durchwahl telefon, tel durchwahl, teams-nummer, teams-telefon, teams-rufnummer',
        es: 'teléfono directo, línea directa, número directo, tel directo, directo',
        it: 'telefono diretto, linea diretta, numero diretto, tel diretto, diretto',
        nl: 'direct nummer, doorkiesnummer, doorkies, directe lijn, rechtstreeks nummer, telefoon direct',
        pt: 'linha direta, telefone direto, número direto, linha directa, telefone directo, direto, directo',
      },
    },
    mobile: {
      fits: [['mobile', 100]],
      names: {
        en: 'mobile, mobile phone, cell, cell phone, cellphone, mobile number, cell number, cellular, mobile no, cellular phone, mob, mobile telephone, mobile phone number, cell phone number, mobile tel, smartphone, mobiles, mobile telephone number, gsm number, mobil phone, phone mobile, telephone mobile, mobile nr, mobileno',
        fr: 'portable, téléphone portable, téléphone mobile, tél portable, tél mobile, mobile téléphone, gsm, numéro de portable, numéro de mobile, numéro portable, numéro mobile, tél port, tél mob, n° portable, n° mobile, cellulaire, téléphone cellulaire, portables, n° de portable, n° de mobile, numéro de téléphone portable, numéro de téléphone mobile, num portable, num mobile, tel gsm, numéro gsm, tel cell, =port, =06',
        de: 'mobil, handy, mobiltelefon, handynummer, mobilnummer, mobilfunk, mobilfunknummer, natel, handy-nr, mobil-nr, mobilrufnummer, mobiltelefonnummer, telefon mobil, tel mobil, handynr, mobiltel, mobilnr, natelnummer',
        es: 'móvil, celular, teléfono móvil, teléfono celular, tel móvil, número de móvil, número móvil, número de celular, número celular, cel, tlf móvil, tfno móvil, nº móvil, nº de móvil, móviles, teléfonos móviles, núm móvil, telf móvil, tlfno móvil',
        it: 'cellulare, telefono cellulare, telefono mobile, cell, tel cellulare, tel cell, numero di cellulare, numero cellulare, telefonino, n cellulare, tel mobile, cellulari, numero di telefono cellulare, num cellulare',
        nl: 'mobiel, mobiele telefoon, mobiel nummer, gsm-nummer, mobiele nummer, 06-nummer, telefoon mobiel, mobiel telefoonnummer, tel mobiel, mobielnummer, mobiele telefoonnummer, gsm nr, mobielnr',
        pt: 'telemóvel, celular, telefone celular, tlm, número de telemóvel, número de celular, telefone móvel, tel celular, nº telemóvel, telm, móvel, telem, nº de telemóvel, nº celular, telemóveis, número do celular, tlmv, telemovél',
        directory: 'mobilephone, mobile_phone, tel_mobile, mobilenumber, mobile telephone number, telmob',
      },
    },
    department: {
      fits: [['department', 100]],
      ranked: true,
      names: {
        en: 'department, dept, departments, department name, dept name, home department, dep name, department description, home department description, dept description',
        fr: 'service, services, service de rattachement, service d’affectation, service affectation, nom du service, service affecté, service employeur, service départemental',
        de: 'abteilung, abt, fachabteilung, abteilungsname, abteilungen, abteilungsbezeichnung, referat, dezernat, sachgebiet, fachbereich',
        es: 'área de trabajo, departamento área, área funcional, servicio, sección, nombre del departamento, negociado, nombre departamento, descripción del departamento, descripción departamento, desc departamento',
        it: 'reparto, dipartimento, servizio, settore, reparti, dip, reparto di appartenenza, area aziendale, area funzionale, settore di appartenenza, reparto ufficio, descrizione reparto, desc reparto',
        nl: 'afdeling, afd, afdelingen, dienst, afdelingsnaam, naam afdeling',
        pt: 'departamento, setor, depto, secção, seção, dep, departamentos, lotação, setor de trabalho, área de atuação, nome do departamento, setores, sector de trabalho, descrição do departamento, descrição do setor, designação do departamento, desc departamento, desc depto, desc setor, desc seção, desc secção, desc lotação, serviço, serviços',
        directory: 'departmentname, departement name, department number name, deptname',
      },
    },
    departement: {
      // In France and Latin America a unit of a company or a piece of the country: mapping.ts looks at the columns beside it.
      fits: [['department', 96]],
      names: { fr: 'département, départements, dpt, dépt', es: 'departamento, departamentos, dpto, depto, dept' },
    },
    area: {
      // An English "area" is a region.
      fits: [['department', 85]],
      names: { es: 'área, áreas', pt: 'área', it: 'area' },
    },
    division: {
      fits: [['department', 70]],
      ranked: true,
      names: {
        en: 'division, business unit, organizational unit name, organisational unit name, org unit name, unit, bu, business area',
        fr: 'direction, pôle, division, unité, unité organisationnelle, direction de rattachement, unité de travail, pôle d’activité, direction service, unité d’affectation',
        de: 'bereich, geschäftsbereich, organisationseinheit, geschäftseinheit, unternehmensbereich, arbeitsbereich',
        es: 'división, unidad, unidad de negocio, unidad organizativa, subdepartamento, gerencia, subárea',
        it: 'divisione, direzione, unità organizzativa, unità, business unit, funzione aziendale, area di business',
        nl: 'divisie, organisatieonderdeel, organisatorische eenheid, bedrijfsonderdeel, eenheid, businessunit',
        pt: 'divisão, direção, diretoria, unidade orgânica, unidade organizacional, unidade de negócio, gerência, direcção',
      },
    },
    company: {
      fits: [
        ['path.parent_entity', 80],
        ['path.entity', 70],
      ],
      ranked: true,
      names: {
        en: 'company, employer, company name, organization, organisation, organization name, organisation name, employer name, firm, business name, corporation, account name, company legal name, firm name, name of company, name of organisation, name of organization, legal entity, legal entity name, legal company, companies, employing company, org name',
        fr: 'société, entreprise, raison sociale, nom de la société, nom société, nom de l’entreprise, nom entreprise, organisation, employeur, structure, organisme, sociétés, nom de l’organisation, société employeur, nom de la structure, entité juridique, entité légale, compagnie, nom de l’organisme, dénomination sociale, société de rattachement, société d’appartenance, association, collectivité, nom de l’association, enseigne, société juridique, nom organisation, nom structure',
        de: 'firma, firmenname, unternehmen, gesellschaft, organisation, arbeitgeber, name der firma, unternehmensname, rechtsträger, firmen, firmierung, name des unternehmens, organisationsname, firmenbezeichnung, rechtliche einheit',
        es: 'empresa, compañía, razón social, sociedad, organización, nombre de la empresa, nombre empresa, entidad legal, nombre de la organización, nombre de empresa, nombre de la compañía, entidad jurídica, nombre compañía, empleador, nombre comercial, sociedad contratante',
        it: 'azienda, società, ragione sociale, ditta, impresa, organizzazione, nome azienda, nome società, nome dell’azienda, datore di lavoro, denominazione sociale, nome della società, ente, nome organizzazione, compagnia, nome ditta, entità legale, persona giuridica',
        nl: 'bedrijf, bedrijfsnaam, organisatie, onderneming, werkgever, firma, naam bedrijf, organisatienaam, vennootschap, maatschappij, juridische entiteit, naam organisatie, firmanaam, naam onderneming, naam werkgever',
        pt: 'empresa, companhia, razão social, organização, nome da empresa, nome empresa, entidade patronal, sociedade, empregador, nome da organização, nome da companhia, entidade empregadora, entidade legal, firma, nome fantasia',
        directory: '=o, companyname, organizationname',
      },
    },
    parent: {
      fits: [['path.parent_entity', 100]],
      names: {
        en: 'parent entity, parent company, parent organization, parent organisation, holding, holding company, parent account, group company, corporate group, ultimate parent, mother company, parent business',
        fr: 'entité parente, entité parent, entité mère, société mère, maison mère, maison-mère, groupe de sociétés, groupe d’appartenance, organisation parente, société holding, organisme parent, entreprise mère, groupe société mère, entité de tutelle',
        de: 'muttergesellschaft, konzern, mutterunternehmen, konzerngesellschaft, dachgesellschaft, übergeordnete einheit, mutterkonzern, unternehmensgruppe, übergeordnete gesellschaft, mutterfirma',
        es: 'empresa matriz, sociedad matriz, entidad matriz, grupo empresarial, casa matriz, entidad principal, compañía matriz, matriz, grupo de empresas, sociedad dominante, entidad padre, empresa padre',
        it: 'capogruppo, società madre, casa madre, società capogruppo, entità madre, azienda madre, gruppo aziendale, società controllante, controllante, gruppo societario, entità principale',
        nl: 'moedermaatschappij, moederbedrijf, holding, moederorganisatie, concern, bovenliggende entiteit, moederonderneming, moedervennootschap, hoofdorganisatie',
        pt: 'empresa-mãe, empresa mãe, sociedade-mãe, holding, grupo empresarial, entidade principal, entidade-mãe, grupo económico, grupo econômico, empresa controladora, controladora, organização principal, entidade pai',
      },
    },
    entity: {
      fits: [['path.entity', 98]],
      names: {
        en: 'entity, entity name, entities',
        fr: 'entité, entités, nom de l’entité, entité de rattachement, nom entité, entité d’appartenance',
        de: 'entität, einheit',
        es: 'entidad, entidades, nombre de la entidad',
        it: 'entità, nome entità',
        nl: 'entiteit',
        pt: 'entidade, nome da entidade',
      },
    },
    site: {
      fits: [['path.entity', 95]],
      ranked: true,
      names: {
        en: 'site, branch, branch office, branch name, site name, establishment, subsidiary, business location, work site, worksite, job site, branch location, local office, regional office, agency, office name, plant, facility, sites, branches, affiliate, place of work, workplace, premises, campus, subcompany, store, shop, office site, office branch, location description, work location description, branch description',
        fr: 'établissement, agence, filiale, succursale, site de travail, site de rattachement, lieu de travail, établissement de rattachement, agence de rattachement, site d’affectation, lieu d’affectation, nom de l’établissement, nom du site, nom de l’agence, antenne, implantation, établissements, agences, filiales, lieu d’exercice, site géographique, nom établissement, nom agence, point de vente, magasin, lieu de rattachement, établissement d’affectation, site principal, lieu travail, site d’exercice, nom site, siège d’exploitation',
        de: 'standort, niederlassung, zweigstelle, geschäftsstelle, betriebsstätte, arbeitsort, filiale, dienststelle, dienstort, einsatzort, zweigniederlassung, tochtergesellschaft, standorte, bürostandort, arbeitsstätte, standortname, betriebsstandort, einsatzstelle, niederlassungsname, außenstelle, arbeitsstandort, unternehmensstandort, name der niederlassung, agentur',
        es: 'sede, centro de trabajo, delegación, sucursal, centro, lugar de trabajo, filial, establecimiento, sede de trabajo, oficina de trabajo, nombre de la sede, agencia, sedes, tienda, local, nombre del centro, emplazamiento, centro trabajo, delegaciones, sitio',
        it: 'sede, sede di lavoro, filiale, sede operativa, sede lavorativa, luogo di lavoro, stabilimento, unità locale, punto vendita, agenzia, succursale, sedi, sede aziendale, sede lavoro, unità operativa, nome sede, unità produttiva, consociata, negozio, descrizione sede, descrizione filiale',
        nl: 'vestiging, standplaats, werklocatie, filiaal, locatie werk, vestigingsnaam, kantoorlocatie, vestigingen, dochteronderneming, plaats van tewerkstelling, bijkantoor, hoofdvestiging, plaats tewerkstelling, vestigingslocatie, filialen, werkplaats, agentschap, dochtermaatschappij, naam vestiging, winkel',
        pt: 'filial, estabelecimento, local de trabalho, sucursal, unidade, sede, posto de atendimento, loja, agência, polo, filiais, nome da filial, unidade de trabalho, delegação, balcão, subsidiária, centro de trabalho, nome da unidade, local trabalho, descrição da filial',
      },
    },
    location: {
      fits: [['path.entity', 90]],
      ranked: true,
      names: {
        en: 'office location, work location, location, locations, location name, base location, workplace location, job location, employee location, primary location',
        fr: 'localisation, emplacement, localisation du poste',
        es: 'ubicación de la oficina, ubicación, localización, ubicaciones, ubicación de trabajo',
        it: 'ubicazione, localizzazione',
        nl: 'locatie, locaties, werkplek',
        pt: 'localização, local da empresa',
        directory: 'physical delivery office name, office_location, physicaldeliveryofficename',
      },
    },
    place: {
      // A room, a building or a branch: the values cannot tell either.
      fits: [['path.entity', 40]],
      names: { fr: 'lieu, lieux', es: 'lugar, planta', it: 'luogo', pt: 'local' },
    },
    office: {
      // With a phone or an address it only says "at work".
      fits: [['path.entity', 40]],
      names: {
        en: 'office, offices',
        fr: 'bureau, bureaux, cabinet',
        de: 'büro, büros',
        es: 'oficina, oficinas, despacho',
        it: 'ufficio, uffici',
        nl: 'kantoor, kantoren',
        pt: 'escritório, gabinete, escritórios',
      },
    },
    group: {
      fits: [['path.group', 100]],
      ranked: true,
      names: {
        en: 'group, team, group name, team name, squad, groups, work group, workgroup, working team, tribe, user group, signature group',
        fr: 'groupe, équipe, groupes, équipes, nom du groupe, nom de l’équipe, groupe de travail, groupe politique, équipe de rattachement, groupe signature, groupe de signature, groupe utilisateur, nom groupe, nom équipe, groupe d’utilisateurs, cellule, groupe signitic',
        de: 'gruppe, team, arbeitsgruppe, teamname, gruppenname, gruppen, arbeitsteam, fraktion, benutzergruppe',
        es: 'grupo, equipo, equipos, grupos, equipo de trabajo, grupo de trabajo, nombre del equipo, nombre del grupo, grupo político',
        it: 'gruppo, squadra, gruppi, team, gruppo di lavoro, nome gruppo, nome team, team di lavoro, gruppo di appartenenza, nome del gruppo',
        nl: 'groep, team, ploeg, groepen, werkgroep, groepsnaam, teamnaam, naam team, naam groep, fractie',
        pt: 'grupo, equipa, equipe, grupos, equipas, equipes, grupo de trabalho, nome da equipe, nome da equipa, nome do grupo, equipa de trabalho',
      },
    },
    postaladdress: {
      // Where letters go, perhaps a box: right when no column says where the house is.
      fits: [['address', 84]],
      names: {
        en: 'postal address, mailing address, correspondence address',
        fr: 'adresse de correspondance',
        de: 'postanschrift, postadresse, korrespondenzadresse',
        es: 'dirección de correspondencia',
        it: 'recapito postale',
        nl: 'postadres, correspondentieadres',
        pt: 'endereço de correspondência, morada de correspondência',
        directory: 'postaladdress',
      },
    },
    visitaddress: {
      fits: [['address', 92]],
      names: {
        en: 'visiting address, visitor address, visitors address',
        fr: 'adresse de visite',
        de: 'besucheradresse, besuchsadresse, besucheranschrift, hausanschrift',
        nl: 'bezoekadres, adres bezoek',
      },
    },
    address: {
      fits: [['address', 90]],
      names: {
        en: 'address, physical address, address line, full address, addr, complete address, addresses, work place address, location address',
        fr: 'adresse, adresse postale, adresse complète, ligne adresse, ligne d’adresse, adr, adresse géographique, adresse physique, libellé adresse, adresses, lieu adresse',
        de: 'adresse, anschrift, adresszeile, adresse vollständig, anschriften',
        es: 'dirección, dirección postal, dirección completa, señas, direcciones, línea de dirección, dirección física, dir, direc',
        it: 'indirizzo, indirizzo postale, indirizzo completo, indirizzi, riga indirizzo, indir, ind',
        nl: 'adres, adresregel, volledig adres, adressen, adresgegevens',
        pt: 'endereço, morada, endereço completo, endereço postal, morada completa, moradas, endereços, linha de endereço, morada postal, end',
        directory: 'address_line, registered address',
      },
    },
    street: {
      fits: [['address', 88]],
      ranked: true,
      names: {
        en: 'street, street address, street name, road, street and number, street number and name, street line, street address line, street no, house number and street',
        fr: 'rue, voie, nom de rue, n° et rue, numéro et rue, nom de la voie, rue et numéro, libellé voie, n° et voie, n° rue, numéro et voie, rue n°, libellé de la voie, numéro et nom de rue, n° et nom de la voie, numéro et libellé de la voie',
        de: 'straße, str, strasse und hausnummer, straße hausnummer, straße nr, straße und nr, strasse hausnr, straße hnr, straße und hausnr, strassenname, straßenname',
        es: 'calle, calle y número, vía, nombre de la calle, calle número, calle nº, calle y nº, nombre de la vía, domicilio calle',
        it: 'via, via e numero civico, strada, via piazza, via numero, via e numero, indirizzo via, via n civico, via e civico, via civico, via e n civico',
        nl: 'straat, straatnaam, straat en huisnummer, straat huisnummer, straat en nummer, straat nr, adres straat, straat en huisnr, straat + nr, straat + huisnummer',
        pt: 'rua, logradouro, rua e número, rua número, arruamento, rua nº, avenida',
        directory: 'streetaddress, street_address, strassehausnr, business address street',
      },
    },
    postal: {
      fits: [['postal_code', 100]],
      names: {
        en: 'postal code, zip, zip code, postcode, post code, zip postal code, zipcode, =postal, zip postal, postal zip, postalcode, postal zip code, post zip code',
        fr: 'code postal, cp, c.p., code post, cod postal, codes postaux, cpostal, npa',
        de: 'plz, postleitzahl, postleitzahlen, plz nr',
        es: 'código postal, cp, c.p., cód postal, cod postal, códigos postales, codpostal, cpostal, c postal',
        it: 'cap, c.a.p., codice postale, codice avviamento postale, codice di avviamento postale, cod postale',
        nl: 'postcode, postnummer',
        pt: 'código postal, cep, cód postal, código de endereçamento postal, cod postal, codigo cep',
        directory: 'postalcode, zip_code, postal_code, postofficecode',
      },
    },
    city: {
      fits: [['city', 100]],
      ranked: true,
      names: {
        en: 'city, town, city name, city town, town city, municipality, suburb city, post town, cities, locality, work city, village',
        fr: 'ville, commune, localité, bureau distributeur, nom de la ville, nom ville, libellé ville, villes, nom de la commune, nom commune, libellé commune, bourg, ville de travail, ville d’affectation, ville d’exercice',
        de: 'stadt, gemeinde, stadt ort, ortschaft, ort stadt, wohnort stadt, stadtname, ortsname',
        es: 'ciudad, localidad, población, municipio, ciudad de trabajo, ciudades, ciudad localidad, poblacion localidad, nombre de la ciudad, nombre ciudad',
        it: 'città, comune, località, nome città, città comune, comune località, citta località',
        nl: 'plaats, stad, plaatsnaam, woonplaats, gemeente, vestigingsplaats, werkplaats stad, stad gemeente, postplaats',
        pt: 'cidade, localidade, município, cidades, concelho, nome da cidade, cidade município',
        directory: '=l, localityname, l city',
      },
    },
    ort: {
      // "Ort" is any place; in an address it is the town.
      fits: [['city', 95]],
      names: { de: 'ort, orte' },
    },
    enabled: {
      fits: [['enabled', 100]],
      names: {
        en: 'active, enabled, is active, is enabled, active status, active user, account enabled, active employee, account active, user active, activated, active account, active flag, signature enabled, signature active, enable, active inactive, active or inactive, currently active, user enabled, is active user, status active inactive',
        fr: 'actif, actifs, actif inactif, active inactive, compte actif, activé, est actif, utilisateur actif, signature active, salarié actif, collaborateur actif, actif ou inactif, compte activé, en activité, activée, signature activée, utilisateur activé, actif oui non, agent actif, actif o n, en poste, statut actif inactif, état actif inactif',
        de: 'aktiv, aktiviert, ist aktiv, aktiv inaktiv, konto aktiv, konto aktiviert, aktiver benutzer, signatur aktiv, aktiver mitarbeiter, mitarbeiter aktiv, benutzer aktiv, aktive, status aktiv inaktiv',
        es: 'activo, habilitado, activado, usuario activo, cuenta activa, activo inactivo, está activo, empleado activo, cuenta habilitada, activa, activos, usuario habilitado, trabajador activo, de alta, estado activo inactivo',
        it: 'attivo, abilitato, attiva, utente attivo, account attivo, attivo inattivo, attivato, dipendente attivo, attivi, account abilitato, in forza, utente abilitato, stato attivo inattivo',
        nl: 'actief, ingeschakeld, account actief, actief inactief, is actief, geactiveerd, actieve, gebruiker actief, account ingeschakeld, medewerker actief, status actief inactief',
        pt: 'ativo, ativo inativo, utilizador ativo, usuário ativo, conta ativa, ativado, está ativo, ativa, colaborador ativo, ativos, funcionário ativo, conta ativada, status ativo inativo, situação ativo inativo',
        directory: 'accountenabled, isactive, is_enabled, user_active, account_enabled',
      },
    },
    status: {
      // A status is often something else: a contract, a stage of a sale. Only yes-and-no values make it this field.
      fits: [['enabled', 40]],
      names: {
        en: 'status, state, account status, user status, employment status, employee status, new status, current status, licence status, work status, account state, member status, status active, worker status, user state',
        fr: 'statut, état, statut du compte, état du compte, statut salarié, statut collaborateur, statut utilisateur, présence, situation, statut de l’utilisateur, statut employé, statut du salarié, présent',
        de: 'zustand, kontostatus, mitarbeiterstatus, beschäftigungsstatus, benutzerstatus',
        es: 'estado, estatus, situación, estado de la cuenta, estado del empleado, estado empleado, estado laboral, estado usuario, estado cuenta',
        it: 'stato, stato account, situazione, stato utente, stato dipendente',
        nl: 'toestand, accountstatus, medewerkerstatus, dienstverbandstatus',
        pt: 'estado da conta, situação, estado, estado do utilizador, status do colaborador, situação do colaborador, situação funcional',
      },
    },
    picture: {
      fits: [['picture', 95]],
      ranked: true,
      names: {
        en: 'picture, photo, avatar, profile picture, profile photo, photo url, picture url, image url, avatar url, profile image, headshot, portrait, image link, photo link, user photo, employee photo, profile picture url, profile pic, photo address, user picture, picture link, photograph, staff photo, mugshot',
        fr: 'photo de profil, lien photo, photos, image de profil, photo d’identité, lien de la photo, url de la photo, portrait, photographie, url photo, adresse de la photo, trombinoscope, url image, lien image, lien vers la photo',
        de: 'foto, bild, profilbild, profilfoto, foto-url, bild-url, foto link, bildlink, mitarbeiterfoto, fotos, porträt, passbild, lichtbild',
        es: 'foto, imagen, foto de perfil, fotografía, imagen de perfil, url foto, url imagen, enlace foto, url de la foto, enlace de la foto, retrato, url de foto, enlace a la foto',
        it: 'immagine, foto profilo, immagine del profilo, url foto, link foto, immagine profilo, foto del profilo, fotografia, url immagine, foto di profilo, ritratto',
        nl: 'afbeelding, profielfoto, foto url, pasfoto, profielafbeelding, link foto, fotolink',
        pt: 'imagem, fotografia, foto do perfil, foto de perfil, url da foto, link da foto, imagem do perfil, url da imagem, fotografia de perfil, imagem de perfil, retrato',
        directory: 'thumbnailphoto, jpegphoto, photourl, avatarurl, imageurl',
      },
    },
    vcard: {
      fits: [['vcard_user', 95]],
      names: {
        en: 'vcard, vcf, vcard user, v card, vcard enabled, add vcard, vcard active, show vcard, include vcard, send vcard, vcard yes no, with vcard',
        fr: 'vcard active, vcard activée, carte vcard, vcard utilisateur, afficher la vcard, inclure vcard, ajouter vcard, avec vcard',
        de: 'vcard aktiv',
      },
    },
    formula: {
      fits: [['formula', 95]],
      names: {
        en: 'closing words, closing formula, =formula, complimentary close, sign off, valediction, closing line, signature closing, greeting formula, sign-off, closing phrase, email closing, closing salutation',
        fr: 'formule de politesse, formule politesse, politesse, formule de fin, formule de salutation, formule d’appel de fin, formules de politesse, formule de clôture, formule finale',
        de: 'grußformel, schlussformel, abschlussformel, grußzeile, schlussgruß, grussformel',
        es: 'despedida, fórmula de despedida, fórmula de cortesía, saludo final, frase de despedida, saludo de despedida',
        it: 'formula di saluto, formula di cortesia, saluti, formula di chiusura, saluto finale, frase di chiusura, saluti finali',
        nl: 'afsluiting, groetformule, slotgroet, afsluitende groet, groet, slotformule, afsluitingszin, slotzin',
        pt: 'saudação final, fórmula de despedida, despedida, fecho, fórmula de cortesia, frase de despedida',
      },
    },
    linkedin: {
      fits: [['linkedin_link', 100]],
      names: { en: 'linkedin, linked in, linkedin public profile, lnkd' },
    },
    calendar: {
      fits: [['calendar_link', 95]],
      ranked: true,
      names: {
        en: 'calendly, calendar link, calendar url, booking link, booking url, meeting link, meetings link, meeting url, appointment link, bookings, bookings link, scheduling link, calendar booking link, booking page, schedule link, appointment url, scheduler link, book a meeting, book a meeting link, hubspot meetings, hubspot meeting link, savvycal, appointment booking, cal com, scheduling url, book meeting, meeting scheduler, youcanbookme, outlook bookings, microsoft bookings, google calendar link, agenda link, ms bookings',
        fr: 'lien de rendez-vous, lien rendez-vous, lien rdv, prise de rendez-vous, lien agenda, lien calendrier, prise de rdv, lien de prise de rendez-vous, lien de réservation, lien prise de rdv, url agenda, lien de rdv, lien prise de rendez-vous, url rdv, url calendrier, lien calendly, rendez-vous en ligne, lien de calendrier, url rendez-vous, lien d’agenda, prendre rendez-vous, prendre rdv, lien réservation, url de réservation, doctolib, lien doctolib, page doctolib, rdv en ligne, lien vers agenda, lien vers l’agenda, lien vers mon agenda, lien vers calendrier',
        de: 'kalenderlink, terminbuchung, buchungslink, terminlink, terminvereinbarung, kalender-url, terminbuchungslink, link terminbuchung, link zum kalender, terminkalender link, kalender link, link kalender, online terminbuchung, termin link, buchungsseite, termin buchen',
        es: 'enlace calendario, enlace de calendario, enlace de reunión, enlace de reserva, reserva de citas, enlace para citas, enlace de citas, enlace agenda, url calendario, enlace a calendario, enlace del calendario, enlace de agenda, agendar reunión, agendar cita, link calendario, link de agenda, link agenda, enlace reuniones, pedir cita, enlace cita, enlace para reservar cita, reservar cita, reservar una cita, agenda tu cita, agenda una cita, agenda una reunión',
        it: 'link calendario, link prenotazione, link appuntamento, prenota appuntamento, link per appuntamenti, link appuntamenti, link di prenotazione, url calendario, link al calendario, link agenda, prenotazione appuntamento, link del calendario, link riunione, prenota un appuntamento, prenotazione online',
        nl: 'agendalink, afspraaklink, kalenderlink, boekingslink, afspraak maken, link agenda, agenda url, link afspraak, agenda link, boekingspagina, afspraak inplannen, planningslink, maak een afspraak, plan een afspraak',
        pt: 'link de agendamento, link do calendário, link agenda, link calendário, link de marcação, link de reunião, agendamento online, link da agenda, link para agendamento, link agendamento, url calendário, ligação do calendário, link de calendário, link de reserva, agendar reunião, marcar reunião, agende uma reunião',
      },
    },
    whatsapp: {
      fits: [['whatsapp_link', 100]],
      names: { en: 'whatsapp, whats app, wa link, whatsapp business' },
    },
    facebook: { fits: [['facebook_link', 100]], names: { en: 'facebook, fb, face book' } },
    instagram: { fits: [['instagram_link', 100]], names: { en: 'instagram, insta, ig, instagramm' } },
    twitter: {
      fits: [['twitter_link', 100]],
      names: {
        en: 'twitter, x twitter, twitter x, x formerly twitter, x link, x url, x profile, x com, compte x, lien x, profil x, x account, enlace x, ex twitter, x ex twitter',
      },
    },
    // A column called only "X" may be a tick or a coordinate.
    x: { fits: [['twitter_link', 45]], names: { en: '=x' } },
    github: { fits: [['github_link', 100]], names: { en: 'github, git hub' } },
    xing: { fits: [['xing_link', 100]], names: { en: 'xing' } },
    messenger: {
      fits: [['messenger_link', 95]],
      names: { en: 'messenger, facebook messenger, fb messenger, messenger facebook' },
    },
    threads: { fits: [['threads_link', 95]], names: { en: 'threads, threads net, instagram threads' } },
    strava: { fits: [['strava_link', 100]], names: { en: 'strava' } },
    bluesky: { fits: [['bluesky_link', 100]], names: { en: 'bluesky, blue sky, bsky' } },
    extra: {
      // Followed by its number; see meaning.ts.
      fits: [],
      names: {
        en: 'extra, extra field',
        fr: 'champ libre, champ supplémentaire, champ extra, champ additionnel',
        de: 'zusatzfeld, extrafeld',
        es: 'campo extra, campo libre, campo adicional',
        it: 'campo extra, campo libero, campo aggiuntivo',
        nl: 'extra veld, vrij veld',
        pt: 'campo extra, campo livre, campo adicional',
      },
    },
  }) as const satisfies Record<string, Noun>;

export type NounKey = keyof ReturnType<typeof makeNouns>;

let made: ReturnType<typeof makeNouns> | undefined;

/** The names of everything. Made when first asked for: few executions look at a header, and all pay for what is always made. */
export function allNouns(): ReturnType<typeof makeNouns> {
  made = made ?? makeNouns();
  return made;
}
