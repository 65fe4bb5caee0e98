// Dutch: what the columns of staff lists are called.
import type { ActiveWords, DayHeaders, Vocabulary } from './shape';

/** At home: never in a signature. Cells say so in the same words; the panel's page needs these and no others. */
export const privateWords =
  'privé, persoonlijk, persoonlijke, thuis, woonadres, privéadres, huis, woon, privégegevens, privecontact';

/** What columns such as "Status" say of somebody: at work, gone, or neither; see active-words.ts. */
export const activeWords: ActiveWords = {
  active: 'actief, actieve, in dienst, werkzaam, aanwezig, in functie, geactiveerd, dienstverband actief',
  inactive:
    'inactief, inactieve, niet actief, uit dienst, uitdienst, uit dienst getreden, vertrokken, ontslagen, ontslag, ontslag genomen, gepensioneerd, pensioen, met pensioen, ex-medewerker, ex medewerker, oud-medewerker, oud medewerker, voormalig, voormalige, beëindigd, contract beëindigd, einde contract, gestopt, overleden, verwijderd, gedeactiveerd, gearchiveerd, vertrek, opgezegd, niet meer in dienst',
  leave:
    'met verlof, verlof, zwangerschapsverlof, ouderschapsverlof, bevallingsverlof, onbetaald verlof, ziek, langdurig ziek, ziekteverlof, arbeidsongeschikt, geschorst, schorsing, non-actief, op non-actief, sabbatical, in afwachting, uitgenodigd, geblokkeerd, toekomstig, nog niet in dienst, gedetacheerd, loopbaanonderbreking, tijdskrediet, opzegtermijn, in opzeg, afwezig',
  employed:
    "voltijd, deeltijd, voltijds, deeltijds, vast, vast dienstverband, bepaalde tijd, onbepaalde tijd, stagiair, uitzendkracht, oproepkracht, zzp, zzp'er, proeftijd, in proeftijd, inhuur",
};

/** Headers of the first and the last day at work, whole; see day-headers.ts. The end of a contract is none: contracts are renewed. */
export const dayHeaders: DayHeaders = {
  start:
    'datum in dienst, in dienst, in dienst sinds, datum indiensttreding, indiensttreding, startdatum, begindatum, ingangsdatum, datum aanvang, eerste werkdag',
  end: 'datum uit dienst, uit dienst, uit dienst per, datum uitdiensttreding, uitdiensttreding, einddatum, vertrekdatum, laatste werkdag, laatste dag',
};

export const nl = (): Vocabulary => ({
  nouns: {
    email: 'e-mailadres, mailadres, emailadressen, elektronisch adres',
    login: 'gebruikersnaam, inlognaam, loginnaam, aanmeldnaam, gebruiker',
    firstname: 'voornaam, voorn',
    callname: 'roepnaam, roepnamen, roepvoornaam',
    firstnames: 'voornamen, doopnamen',
    preferredname: 'voorkeursnaam, gebruiksnaam',
    preferredfirst: 'voorkeursvoornaam, gewenste voornaam',
    legalfirst: 'officiële voornaam, wettelijke voornaam, juridische voornaam',
    legallast: 'officiële achternaam, wettelijke achternaam, juridische achternaam',
    preferredlast: 'voorkeursachternaam, gewenste achternaam',
    lastname: 'achternaam, familienaam, achtern',
    name: 'naam, namen',
    fullname:
      'volledige naam, voor- en achternaam, voornaam en achternaam, naam en voornaam, naam voornaam, voornaam naam, achternaam voornaam, achternaam en voornaam, voornaam achternaam, achter- en voornaam, familienaam en voornaam, familienaam voornaam, =medewerker, weergavenaam, =werknemer, naam =medewerker',
    jobtitle:
      'functie, functietitel, functienaam, functieomschrijving, functiebenaming, jobtitel, positie, job titel, beroepstitel, omschrijving functie, functies, functie titel',
    role: 'rol',
    occupation: 'beroep',
    phone: 'telefoon, telefoonnummer, telefoonnr, tel nr, telefoonnummers, telnr',
    fixed: 'vast',
    landline: 'vast nummer, vaste telefoon, vast telefoonnummer, telefoon vast, vaste lijn',
    direct: 'direct nummer, doorkiesnummer, doorkies, directe lijn, rechtstreeks nummer, telefoon direct',
    mobile:
      'mobiel, mobiele telefoon, mobiel nummer, gsm-nummer, mobiele nummer, 06-nummer, telefoon mobiel, mobiel telefoonnummer, tel mobiel, mobielnummer, mobiele telefoonnummer, gsm nr, mobielnr',
    department: 'afdeling, afd, afdelingen, dienst, afdelingsnaam, naam afdeling',
    division: 'divisie, organisatieonderdeel, organisatorische eenheid, bedrijfsonderdeel, eenheid, businessunit',
    company:
      'bedrijf, bedrijfsnaam, organisatie, onderneming, werkgever, firma, naam bedrijf, organisatienaam, vennootschap, maatschappij, juridische entiteit, naam organisatie, firmanaam, naam onderneming, naam werkgever',
    parent:
      'moedermaatschappij, moederbedrijf, holding, moederorganisatie, concern, bovenliggende entiteit, moederonderneming, moedervennootschap, hoofdorganisatie',
    entity: 'entiteit',
    site: 'vestiging, standplaats, werklocatie, filiaal, locatie werk, vestigingsnaam, kantoorlocatie, vestigingen, dochteronderneming, plaats van tewerkstelling, bijkantoor, hoofdvestiging, plaats tewerkstelling, vestigingslocatie, filialen, werkplaats, agentschap, dochtermaatschappij, naam vestiging, winkel',
    location: 'locatie, locaties, werkplek',
    office: 'kantoor, kantoren',
    group: 'groep, team, ploeg, groepen, werkgroep, groepsnaam, teamnaam, naam team, naam groep, fractie',
    postaladdress: 'postadres, correspondentieadres',
    visitaddress: 'bezoekadres, adres bezoek',
    address: 'adres, adresregel, volledig adres, adressen, adresgegevens',
    street:
      'straat, straatnaam, straat en huisnummer, straat huisnummer, straat en nummer, straat nr, adres straat, straat en huisnr, straat + nr, straat + huisnummer',
    postal: 'postcode, postnummer',
    city: 'plaats, stad, plaatsnaam, woonplaats, gemeente, vestigingsplaats, werkplaats stad, stad gemeente, postplaats',
    enabled:
      'actief, ingeschakeld, account actief, actief inactief, is actief, geactiveerd, actieve, gebruiker actief, account ingeschakeld, medewerker actief, status actief inactief',
    status:
      'toestand, accountstatus, medewerkerstatus, dienstverbandstatus, status medewerker, status dienstverband, arbeidsstatus, contractstatus',
    picture: 'afbeelding, profielfoto, foto url, pasfoto, profielafbeelding, link foto, fotolink',
    formula: 'afsluiting, groetformule, slotgroet, afsluitende groet, groet, slotformule, afsluitingszin, slotzin',
    calendar:
      'agendalink, afspraaklink, kalenderlink, boekingslink, afspraak maken, link agenda, agenda url, link afspraak, agenda link, boekingspagina, afspraak inplannen, planningslink, maak een afspraak, plan een afspraak',
    extra: 'extra veld, vrij veld',
    diallingCode:
      'kengetal, netnummer, landnummer, landnr, landkengetal, toegangsnummer, internationaal kengetal, telefoonprefix, landcode telefoon',
    countryCode: 'landcode, landencode',
    extension: 'toestel, toestelnummer, intern nummer, extensie, toestelnr',
    disabled:
      'uitgeschakeld, gedeactiveerd, geblokkeerd, inactief, account geblokkeerd, account uitgeschakeld, gebruiker geblokkeerd, gearchiveerd',
  },
  qualifiers: {
    work: 'zakelijk, zakelijke, werk, zaak, intern',
    private: privateWords,
    second:
      'andere, ander, tweede, secundair, secundaire, alternatief, extra adres, overig, overige, toevoeging, nieuw, nieuwe, oud, oude, vorige, herstel, aanvullend',
    other:
      'leidinggevende, manager, nood, noodgeval, noodcontact, noodnummer, chef, baas, vader, moeder, ouder, ouders, assistente, secretaresse, contactpersoon noodgeval, verzorger, voogd, teamleider, verantwoordelijke, echtgenoot, contactpersoon, ice contact, mentor, begeleider, huisarts, arts, hoofd van de afdeling, hoofd afdeling',
    birth: 'geboorte, geboortenaam, meisjesnaam, geboorteplaats, geboren',
    shared: 'receptie, centrale, hoofdkantoor, algemeen, algemene, gedeeld, hoofdnummer, centraal, meldkamer',
    main: 'primair, primaire, hoofd, eerste',
    number: 'nummer, nr',
    link: 'link naar, profiel, pagina, koppeling',
    label: 'omschrijving, benaming',
    houseNumber: 'huisnummer, huisnr, huis nr',
    and: 'en, of',
    neutral:
      'van, de, het, een, voor, in, op, uw, je, contact, persoon, lid, veld, kolom, verplicht, optioneel, gegevens, huidige, volledig, regel, contactgegevens, leden, wat is, wat zijn, jouw',
    employee: 'medewerker, medewerkers, werknemer, collega, collegas, docent, vrijwilliger',
    mentioned: 'kind, klant, leverancier, leerling',
  },
  geography: 'land, regio, provincie',
  privateMatters:
    'bsn, bsn-nummer, burgerservicenummer, sofinummer, sofi-nummer, insz, insz-nummer, burgerlijke staat, burgerlijke stand, kinderen, aantal kinderen, kinderen ten laste, gezinssituatie, gezinstoestand',
  attributes:
    'relatie, relatie tot medewerker, verwantschap, familierelatie, geslacht, nationaliteit, aanhef, geboortedatum, leeftijd, verjaardag, fax, faxnummer, tweede voornaam, voorletters, initialen, bijnaam, taal, opmerking, opmerkingen, notitie, notities, tussenvoegsel, tussenvoegsels',
  elsewhere:
    'id, rijksregisternummer, personeelsnummer, medewerkernummer, medewerker-id, code, type, soort, datum, titel, titulatuur, ' +
    'datum in dienst, in dienst, uit dienst, datum uit dienst, startdatum, einddatum, ' +
    'salaris, loon, contract, contracttype, soort contract, dienstverband, kostenplaats, kostendrager, uren, fte, functieschaal, schaal, niveau, functiecode, ' +
    'wachtwoord, licentie, rechten, beheerder, aangemaakt, gewijzigd, laatste aanmelding, ' +
    'website, webadres, webpagina, ' +
    'voorvoegsel, voorvoegsels, achtervoegsel, gebouw, verdieping, kamer, kamernummer, ' +
    'omschrijving lang, beschrijving, bericht, labels, categorie, herkomst, bron, tijdzone, prioriteit, ' +
    'logo, banner, sjabloon, campagne, qr-code, btw, btw-nummer, kvk, kvk-nummer, iban, bank, rekeningnummer, factuur, factuuradres, factuur adres, afleveradres, aflever, betaling, valuta, bedrag, omzet, branche, ' +
    'militaire dienst, dienstplicht, telewerk, telewerken, thuiswerk, thuiswerken, variabel, variabel loon, ' +
    'postbus, verwijderd, opleiding, verlof, kenteken, lidnummer, lid sinds, contributie, volgorde, voorbeeld, partnernaam, naam partner, geboortenaam partner, naamgebruik, blokkeren, blokkering',
});
