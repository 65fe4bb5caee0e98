// German: what the columns of staff lists are called.
import type { ActiveWords, DayHeaders, Vocabulary } from './shape';

/** At home: never in a signature. Cells say so in the same words; the panel's page needs these and no others. */
export const privateWords =
  'privat, persönlich, persönliche, private, privater, privates, heim, wohn, zuhause, wohnsitz, wohnort, wohnadresse, wohnanschrift, privatanschrift, persönlicher, privaten, persönlichen, persönliches';

/** What columns such as "Status" say of somebody: at work, gone, or neither; see active-words.ts. */
export const activeWords: ActiveWords = {
  active:
    'aktiv, aktive, aktiver, aktivert, beschäftigt, im Dienst, tätig, anwesend, im Amt, aktiviert, in Beschäftigung',
  inactive:
    'inaktiv, inaktive, inaktiver, ausgeschieden, ausgetreten, Austritt, gekündigt, Kündigung, entlassen, pensioniert, Pensionär, Pensionärin, Rentner, Rentnerin, in Rente, im Ruhestand, Ruhestand, verrentet, ehemalig, ehemalige, ehemaliger, Ehemalige, Ehemaliger, ehemaliger Mitarbeiter, verlassen, Vertragsende, Vertrag beendet, nicht mehr beschäftigt, nicht mehr aktiv, nicht aktiv, verstorben, gelöscht, deaktiviert, archiviert, abgemeldet',
  leave:
    'Elternzeit, in Elternzeit, Mutterschutz, im Mutterschutz, beurlaubt, im Urlaub, unbezahlter Urlaub, Sonderurlaub, krank, langzeitkrank, Krankenstand, im Krankenstand, krankgeschrieben, Sabbatical, Sabbatjahr, Auszeit, Karenz, in Karenz, Bildungskarenz, freigestellt, Freistellung, ruhend, ruht, suspendiert, gesperrt, ausstehend, eingeladen, zukünftig, künftig, abgeordnet, Altersteilzeit passiv, passive Altersteilzeit, Wehrdienst, Pflegezeit, abwesend',
  employed:
    'Vollzeit, Teilzeit, in Vollzeit, in Teilzeit, befristet, unbefristet, Werkstudent, Werkstudentin, Praktikant, Praktikantin, Auszubildender, Auszubildende, Azubi, geringfügig, geringfügig beschäftigt, Minijob, Aushilfe, Leiharbeiter, Probezeit, in Probezeit, festangestellt, angestellt, extern, externe, externer',
};

/** Headers of the first and the last day at work, whole; see day-headers.ts. The end of a contract is none: contracts are renewed. */
export const dayHeaders: DayHeaders = {
  start:
    'Eintritt, Eintrittsdatum, Eintritt am, Datum Eintritt, Firmeneintritt, eingetreten am, Einstellungsdatum, Einstellung, eingestellt am, Startdatum, Beginn, Dienstbeginn, Dienstantritt, Arbeitsbeginn, erster Arbeitstag, Tätigkeitsbeginn',
  end: 'Austritt, Austrittsdatum, Austritt am, Datum Austritt, Firmenaustritt, ausgetreten am, ausgeschieden am, Enddatum, Ende, Dienstende, letzter Arbeitstag, letzter Tag, Datum des Ausscheidens, Beschäftigungsende',
};

export const de = (): Vocabulary => ({
  nouns: {
    email: 'e-mail-adresse, mailadresse, emailadresse, e-post, elektronische post',
    login: 'benutzername, anmeldename, benutzerkennung, kennung, login-name, benutzer-id, benutzerkonto, anmeldung',
    firstname: 'vorname, vornamen, vorn',
    callname: 'rufname, rufnamen',
    preferredname: 'bevorzugter name, gewählter name',
    preferredfirst: 'bevorzugter vorname, gewünschter vorname, gewählter vorname',
    preferredlast: 'bevorzugter nachname, gewählter nachname',
    legalfirst: 'amtlicher vorname, gesetzlicher vorname, offizieller vorname, vorname laut ausweis',
    legallast: 'amtlicher nachname, gesetzlicher nachname, offizieller nachname, nachname laut ausweis',
    lastname: 'nachname, familienname, zuname, nachnamen, nachn',
    marriedname: 'ehename',
    name: 'name, namen',
    fullname:
      'vollständiger name, voller name, vor- und nachname, vor und zuname, name vorname, vorname name, vorname nachname, nachname vorname, nach- und vorname, name und vorname, nachname und vorname, vorname und name, vorname und nachname, zuname vorname, =mitarbeiter, mitarbeitername, anzeigename, gesamtname, kompletter name',
    jobtitle:
      'position, funktion, stelle, stellenbezeichnung, positionsbezeichnung, jobtitel, jobbezeichnung, berufsbezeichnung, tätigkeit, funktionsbezeichnung, stellentitel, dienststellung, tätigkeitsbezeichnung, amtsbezeichnung, dienstbezeichnung, funktionen, job-titel, titel position, planstelle, ausgeübte tätigkeit, ausgeübte funktion, ausgeübter beruf',
    role: 'rolle',
    occupation: 'beruf',
    phone:
      'telefon, telefonnummer, tel-nr, rufnummer, fon, telefonnr, telefon-nr, tel nummer, fernsprecher, telefonnummern, rufnr, telephon, telephonnummer',
    landline: 'festnetz, festnetznummer, festnetztelefon, telefon festnetz, festnetzanschluss',
    direct:
      'direktwahl, direktwahlnummer, telefon direkt, direktnummer, direkte telefonnummer, direktrufnummer, durchwahlnummer, telefon durchwahl, durchwahl telefon, tel durchwahl, teams-nummer, teams-telefon, teams-rufnummer',
    mobile:
      'mobil, handy, mobiltelefon, handynummer, mobilnummer, mobilfunk, mobilfunknummer, natel, handy-nr, mobil-nr, mobilrufnummer, mobiltelefonnummer, telefon mobil, tel mobil, handynr, mobiltel, mobilnr, natelnummer',
    department:
      'abteilung, abt, fachabteilung, abteilungsname, abteilungen, abteilungsbezeichnung, referat, dezernat, sachgebiet, fachbereich',
    division: 'bereich, geschäftsbereich, organisationseinheit, geschäftseinheit, unternehmensbereich, arbeitsbereich',
    company:
      'firma, firmenname, unternehmen, gesellschaft, organisation, arbeitgeber, name der firma, unternehmensname, rechtsträger, firmen, firmierung, name des unternehmens, organisationsname, firmenbezeichnung, rechtliche einheit',
    parent:
      'muttergesellschaft, konzern, mutterunternehmen, konzerngesellschaft, dachgesellschaft, übergeordnete einheit, mutterkonzern, unternehmensgruppe, übergeordnete gesellschaft, mutterfirma',
    entity: 'entität, einheit',
    site: 'standort, niederlassung, zweigstelle, geschäftsstelle, betriebsstätte, arbeitsort, filiale, dienststelle, dienstort, einsatzort, zweigniederlassung, tochtergesellschaft, standorte, bürostandort, arbeitsstätte, standortname, betriebsstandort, einsatzstelle, niederlassungsname, außenstelle, arbeitsstandort, unternehmensstandort, name der niederlassung, agentur',
    office: 'büro, büros',
    group: 'gruppe, team, arbeitsgruppe, teamname, gruppenname, gruppen, arbeitsteam, fraktion, benutzergruppe',
    postaladdress: 'postanschrift, postadresse, korrespondenzadresse',
    visitaddress: 'besucheradresse, besuchsadresse, besucheranschrift, hausanschrift',
    address: 'adresse, anschrift, adresszeile, adresse vollständig, anschriften',
    street:
      'straße, str, strasse und hausnummer, straße hausnummer, straße nr, straße und nr, strasse hausnr, straße hnr, straße und hausnr, strassenname, straßenname',
    postal: 'plz, postleitzahl, postleitzahlen, plz nr',
    city: 'stadt, gemeinde, stadt ort, ortschaft, ort stadt, wohnort stadt, stadtname, ortsname',
    ort: 'ort, orte',
    enabled:
      'aktiv, aktiviert, ist aktiv, aktiv inaktiv, konto aktiv, konto aktiviert, aktiver benutzer, signatur aktiv, aktiver mitarbeiter, mitarbeiter aktiv, benutzer aktiv, aktive, status aktiv inaktiv',
    status:
      'zustand, kontostatus, mitarbeiterstatus, beschäftigungsstatus, benutzerstatus, personalstatus, anstellungsstatus, status mitarbeiter, status beschäftigung, status anstellung, vertragsstatus, ma-status, ma status',
    picture:
      'foto, bild, profilbild, profilfoto, foto-url, bild-url, foto link, bildlink, mitarbeiterfoto, fotos, porträt, passbild, lichtbild',
    vcard: 'vcard aktiv',
    formula: 'grußformel, schlussformel, abschlussformel, grußzeile, schlussgruß, grussformel',
    calendar:
      'kalenderlink, terminbuchung, buchungslink, terminlink, terminvereinbarung, kalender-url, terminbuchungslink, link terminbuchung, link zum kalender, terminkalender link, kalender link, link kalender, online terminbuchung, termin link, buchungsseite, termin buchen',
    extra: 'zusatzfeld, extrafeld',
    diallingCode:
      'vorwahl, ländervorwahl, landesvorwahl, ortsvorwahl, ortskennzahl, vorwahlnummer, internationale vorwahl, landesvorwahlnummer, länderkennzahl, telefonvorwahl, handyvorwahl, ortsnetzkennzahl',
    countryCode: 'ländercode, länderkennzeichen, landescode, länderkürzel',
    extension: 'durchwahl, nebenstelle, interne nummer, kurzwahl, apparat, nebenstellennummer, dw, durchwahl-nr',
    disabled:
      'deaktiviert, gesperrt, inaktiv, blockiert, konto deaktiviert, konto gesperrt, benutzer gesperrt, benutzer deaktiviert, ist deaktiviert, ist gesperrt, archiviert',
  },
  qualifiers: {
    work: 'geschäftlich, dienstlich, beruflich, geschäfts, dienst, arbeits, berufliche, geschäftliche, dienstliche, betrieblich, arbeit, geschäftl, gesch, dienstl, betriebs, geschäft, geschäftlicher, geschäftlichen, dienstlicher, dienstlichen, beruflicher, beruflichen, geschäftliches',
    private: privateWords,
    second:
      'weitere, weiterer, weiteres, andere, anderer, zweite, zweiter, zusätzliche, alternative, alternativ, zusatz, adresszusatz, adressierungszusatz, neue, alte, ehemalige, ehemaliger, sonstige, frühere, wiederherstellung, zweit, neuer, alter name',
    other:
      'vorgesetzter, vorgesetzte, vorgesetzten, führungskraft, leiter, leiterin, leitung, notfall, notfallkontakt, ehepartner, ehegatte, vater, mutter, eltern, assistent, assistentin, assistenz, sekretariat, chef, ansprechpartner, vertreter, vertretung, stellvertreter, teamleiter, teamleitung, abteilungsleiter, betreuer, ausbilder, verantwortlicher, verantwortlich, kontakt im notfall, notfallnummer, angehörige, angehöriger, lebenspartner, disziplinarischer, erziehungsberechtigter, erziehungsberechtigte, arzt, hausarzt',
    birth: 'geburt, geburts, geburtsname, geburtsort, mädchenname, geboren',
    shared:
      'zentrale, vermittlung, empfang, hauptsitz, hauptnummer, haupttelefon, sammelnummer, zentralnummer, gemeinsam, sammel, hauptanschluss, sitz, firmensitz, telefonzentrale, zentral',
    main: 'haupt, primär, primäre, erste, hauptadresse',
    number: 'nummer, nr',
    link: 'link zu, link zum, profil, seite, konto link, profillink',
    label: 'bezeichnung',
    houseNumber: 'hausnummer, hausnr, haus-nr, hnr',
    and: 'und, oder',
    neutral:
      'der, die, das, des, dem, den, für, im, in, benutzer, person, personen, kontakt, mitglied, feld, spalte, pflichtfeld, pflicht, optional, angabe, daten, aktuelle, vollständig, zeile, kontaktdaten, angaben, ihre, ihr, anwender, wie lautet, wie ist, was ist, ihrem, ihren, ihres, dein, deine, deinem',
    employee:
      '=personal, mitarbeiter, mitarbeiterin, mitarbeiters, arbeitnehmer, lehrer, mitarbeitende, mitarbeitender, beschäftigter, angestellter',
    mentioned: 'kind, kunde, kunden, lieferant, ersteller, autor, vermittler, kontoinhaber, schüler, bürge',
  },
  geography: 'land, region, bundesland, kanton, landkreis, kreis, bezirk, bundesland kanton, land region',
  privateMatters:
    'sozialversicherungsnummer, sozialversicherungsnr, sozialversicherungs-nr, sozialversicherung, sv-nummer, sv-nr, rentenversicherungsnummer, rv-nummer, ahv-nummer, ahv-nr, ahv, familienstand, zivilstand, personenstand, kinder, anzahl kinder, anzahl der kinder, kinderzahl, kinderfreibetrag, kinderfreibeträge, steuerklasse, lohnsteuerklasse, konfession',
  attributes:
    'verwandtschaft, verwandtschaftsverhältnis, verwandtschaftsgrad, beziehung, beziehung zum mitarbeiter, geschlecht, nationalität, staatsangehörigkeit, anrede, geburtsdatum, geburtstag, alter, fax, faxnummer, telefax, fax-nr, initialen, spitzname, zweiter vorname, weitere vornamen, sprache, bemerkung, bemerkungen, notiz, notizen, kommentar, kommentare, anmerkung, anmerkungen',
  elsewhere:
    'benutzerrolle, mitarbeitergruppe, mitarbeiterkreis, personalbereich, personalteilbereich, buchungskreis, personalnummer, personalnr, pers-nr, mitarbeiternummer, mitarbeiter-id, kennnummer, kürzel, code, typ, art, datum, titel, akademischer titel, akad titel, namenszusatz, ' +
    'eintritt, eintrittsdatum, austritt, austrittsdatum, einstellungsdatum, startdatum, enddatum, befristet bis, beginn, ende, jahrestag, ' +
    'gehalt, bruttogehalt, stundenlohn, lohn, vertrag, vertragsart, beschäftigungsart, arbeitszeit, kostenstelle, lohngruppe, entgeltgruppe, dienstgrad, stufe, beitragsgruppe, besoldung, ' +
    'passwort, kennwort, lizenz, rechte, berechtigung, berechtigungen, administrator, erstellt, geändert, letzte anmeldung, erstellt am, geändert am, zeitstempel, ' +
    'webseite, website, internetseite, homepage, internet, ' +
    'präfix, mittlerer name, gebäude, etage, raum, zimmer, stockwerk, raumnummer, zimmernummer, büronummer, schlüssel, ' +
    'beschreibung, nachricht, stichwörter, kategorie, kategorien, schlagworte, quelle, herkunft, zeitzone, priorität, vertraulichkeit, abrechnungsinformation, ' +
    'logo, banner, vorlage, kampagne, qr-code, impressum, ust-id, ustid, ust-idnr, steuernummer, umsatzsteuer, iban, bic, blz, bank, konto, kontonummer, bankverbindung, krankenkasse, handelsregister, rechnung, rechnungsadresse, lieferadresse, liefer, rechnungs, zahlung, währung, betrag, umsatz, jahresumsatz, branche, mitarbeiterzahl, rechtsform, gründungsjahr, geschäftsjahresende, handelsname, offizieller firmenname, ' +
    'wehrdienst, zivildienst, militärdienst, bundesfreiwilligendienst, mobile arbeit, mobiles arbeiten, mobilarbeit, mobil arbeiten, telearbeit, heimarbeit, home-office, variabel, variable vergütung, fixgehalt, ' +
    'postfach, breitengrad, längengrad, gelöscht, ausgeschieden, kündigung, mitgliedsnummer, beitrag, urlaub, ausbildung, abschluss, kenntnisse, kfz, kennzeichen, auto, id, index, rang, reihenfolge, nummer id, rückmeldung, hobby, qualifikation, schicht, steuer-id, dienstwagen, firmenwagen, datev, verzeichnisserver, rufbereitschaft, sperren, sperre, gesperrt ab, deaktivierung',
});
