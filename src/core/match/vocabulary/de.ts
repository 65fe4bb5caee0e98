// German: what the columns of staff lists are called.
import type { Vocabulary } from './shape';

export const de = (): Vocabulary => ({
  nouns: {
    email: 'e-mail-adresse, mailadresse, emailadresse, e-post, elektronische post',
    login: 'benutzername, anmeldename, benutzerkennung, kennung, login-name, benutzer-id, benutzerkonto, anmeldung',
    firstname: 'vorname, vornamen, vorn',
    callname: 'rufname',
    preferredname: 'bevorzugter name',
    preferredfirst: 'bevorzugter vorname, gewünschter vorname',
    legalfirst: 'amtlicher vorname',
    legallast: 'amtlicher nachname',
    lastname: 'nachname, familienname, zuname, nachnamen, nachn',
    marriedname: 'ehename',
    name: 'name, namen',
    fullname:
      'vollständiger name, voller name, vor- und nachname, vor und zuname, name vorname, vorname name, vorname nachname, nachname vorname, =mitarbeiter, mitarbeitername, anzeigename, gesamtname, kompletter name',
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
    status: 'zustand, kontostatus, mitarbeiterstatus, beschäftigungsstatus, benutzerstatus',
    picture:
      'foto, bild, profilbild, profilfoto, foto-url, bild-url, foto link, bildlink, mitarbeiterfoto, fotos, porträt, passbild, lichtbild',
    vcard: 'vcard aktiv',
    formula: 'grußformel, schlussformel, abschlussformel, grußzeile, schlussgruß, grussformel',
    calendar:
      'kalenderlink, terminbuchung, buchungslink, terminlink, terminvereinbarung, kalender-url, terminbuchungslink, link terminbuchung, link zum kalender, terminkalender link, kalender link, link kalender, online terminbuchung, termin link, buchungsseite, termin buchen',
    extra: 'zusatzfeld, extrafeld',
  },
  qualifiers: {
    work: 'geschäftlich, dienstlich, beruflich, geschäfts, dienst, arbeits, berufliche, geschäftliche, dienstliche, betrieblich, arbeit, geschäftl, gesch, dienstl, betriebs, geschäft',
    private:
      'privat, persönlich, persönliche, private, privater, privates, heim, wohn, zuhause, wohnsitz, wohnort, wohnadresse, wohnanschrift, privatanschrift, persönlicher',
    second:
      'weitere, weiterer, weiteres, andere, anderer, zweite, zweiter, zusätzliche, alternative, alternativ, zusatz, adresszusatz, adressierungszusatz, neue, alte, ehemalige, ehemaliger, sonstige, frühere, wiederherstellung, zweit, neuer, alter name',
    other:
      'vorgesetzter, vorgesetzte, vorgesetzten, führungskraft, leiter, leiterin, leitung, notfall, notfallkontakt, ehepartner, ehegatte, vater, mutter, eltern, kind, kinder, assistent, assistentin, assistenz, sekretariat, chef, ansprechpartner, kunde, kunden, lieferant, vertreter, vertretung, stellvertreter, teamleiter, teamleitung, abteilungsleiter, betreuer, ausbilder, verantwortlicher, verantwortlich, kontakt im notfall, notfallnummer, bürge, kontoinhaber, angehörige, angehöriger, lebenspartner, disziplinarischer, erziehungsberechtigter, erziehungsberechtigte, schüler, arzt, hausarzt, ersteller, autor, vermittler',
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
      'der, die, das, des, dem, den, für, im, in, mitarbeiter, mitarbeiterin, mitarbeiters, benutzer, person, personen, kontakt, mitglied, feld, spalte, pflichtfeld, pflicht, optional, angabe, daten, aktuelle, vollständig, zeile, kontaktdaten, angaben, ihre, ihr, anwender, arbeitnehmer, lehrer, mitarbeitende, mitarbeitender, beschäftigter, angestellter, wie lautet, wie ist, was ist, ihrem, ihren, ihres, dein, deine, deinem',
  },
  geography: 'land, region, bundesland, kanton, landkreis, kreis, bezirk, bundesland kanton, land region',
  elsewhere:
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
});
