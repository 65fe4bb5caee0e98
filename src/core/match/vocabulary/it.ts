// Italian: what the columns of staff lists are called.
import type { ActiveWords, DayHeaders, Vocabulary } from './shape';

/** At home: never in a signature. Cells say so in the same words; the panel's page needs these and no others. */
export const privateWords =
  'privato, privata, personale, casa, abitazione, residenza, domicilio, di casa, pers, personali, privati, private';

/** What columns such as "Status" say of somebody: at work, gone, or neither; see active-words.ts. */
export const activeWords: ActiveWords = {
  active: 'attivo, attiva, attivi, attive, in servizio, in forza, in organico, presente, attivato, attivata',
  inactive:
    'inattivo, inattiva, inattivi, inattive, cessato, cessata, cessati, cessazione, dimesso, dimessa, dimissioni, dimissionario, dimissionaria, licenziato, licenziata, licenziamento, pensionato, pensionata, in pensione, pensione, uscito, uscita, ex dipendente, fine contratto, contratto scaduto, deceduto, deceduta, eliminato, eliminata, disattivato, disattivata, archiviato, archiviata, non attivo, non attiva, non più in forza, non in forza, trasferito, trasferita',
  leave:
    'in congedo, congedo, congedo parentale, congedo maternità, congedo di maternità, maternità, in maternità, paternità, malattia, in malattia, aspettativa, in aspettativa, in ferie, sospeso, sospesa, in sospeso, in attesa, invitato, invitata, bloccato, bloccata, preavviso, in preavviso, infortunio, in infortunio, cassa integrazione, in cassa integrazione, distacco, distaccato, distaccata, assente, futuro, sabbatico',
  employed:
    'tempo pieno, tempo parziale, tempo indeterminato, tempo determinato, indeterminato, determinato, stagista, apprendista, apprendistato, tirocinante, in prova, periodo di prova, dipendente',
};

/** Headers of the first and the last day at work, whole; see day-headers.ts. The end of a contract is none: contracts are renewed. */
export const dayHeaders: DayHeaders = {
  start:
    'data assunzione, data di assunzione, assunzione, assunto il, data inizio, data di inizio, inizio, data ingresso, data di ingresso, data entrata, primo giorno',
  end: 'data cessazione, data di cessazione, cessazione, cessato il, data fine, data di fine, fine, data uscita, data di uscita, uscita, data dimissioni, data di dimissioni, ultimo giorno, ultimo giorno di lavoro',
};

export const it = (): Vocabulary => ({
  nouns: {
    email:
      'posta elettronica, indirizzo email, indirizzo e-mail, indirizzo mail, indirizzo di posta elettronica, indirizzo di posta, casella email, casella di posta',
    login: 'nome utente, utente, nome account',
    firstname: 'nome proprio, nome di battesimo, primo nome',
    preferredname: 'nome preferito, nome d’uso, nome usuale, nome scelto, nome di elezione',
    legalfirst: 'nome legale, nome anagrafico, nome ufficiale',
    legallast: 'cognome legale, cognome anagrafico, cognome ufficiale',
    preferredlast: 'cognome preferito, cognome d’uso',
    lastname: 'cognome, cognomi',
    marriedname: 'cognome da coniugata, cognome acquisito',
    nombre: 'nome, nomi',
    fullname:
      'nome completo, nome e cognome, cognome e nome, cognome nome, nome cognome, nominativo, =dipendente, nome visualizzato, =collaboratore',
    jobtitle:
      'titolo professionale, mansione, posizione, ruolo aziendale, qualifica, incarico, mansioni, posizione lavorativa, qualifica professionale, funzione, profilo professionale, ruolo professionale, posizione professionale, titolo lavorativo, titolo di lavoro, ruolo lavorativo, carica, posizione aziendale, titolo posizione, posizione organizzativa, descrizione mansione, descrizione qualifica, ruolo ricoperto, posizione ricoperta, mansione svolta, incarico ricoperto, desc mansione, desc qualifica, desc ruolo',
    role: 'ruolo',
    occupation: 'professione, occupazione',
    phone:
      'telefono, numero di telefono, numero telefono, n telefono, recapito telefonico, numero telefonico, num telefono, telefoni, nr telefono',
    fixed: 'fisso',
    landline: 'telefono fisso, tel fisso, numero fisso, linea fissa, rete fissa',
    direct: 'telefono diretto, linea diretta, numero diretto, tel diretto, diretto',
    mobile:
      'cellulare, telefono cellulare, telefono mobile, cell, tel cellulare, tel cell, numero di cellulare, numero cellulare, telefonino, n cellulare, tel mobile, cellulari, numero di telefono cellulare, num cellulare',
    department:
      'reparto, dipartimento, servizio, settore, reparti, dip, reparto di appartenenza, area aziendale, area funzionale, settore di appartenenza, reparto ufficio, descrizione reparto, desc reparto',
    area: 'area',
    division: 'divisione, direzione, unità organizzativa, unità, business unit, funzione aziendale, area di business',
    company:
      'azienda, società, ragione sociale, ditta, impresa, organizzazione, nome azienda, nome società, nome dell’azienda, datore di lavoro, denominazione sociale, nome della società, ente, nome organizzazione, compagnia, nome ditta, entità legale, persona giuridica',
    parent:
      'capogruppo, società madre, casa madre, società capogruppo, entità madre, azienda madre, gruppo aziendale, società controllante, controllante, gruppo societario, entità principale',
    entity: 'entità, nome entità',
    site: 'sede, sede di lavoro, filiale, sede operativa, sede lavorativa, luogo di lavoro, stabilimento, unità locale, punto vendita, agenzia, succursale, sedi, sede aziendale, sede lavoro, unità operativa, nome sede, unità produttiva, consociata, negozio, descrizione sede, descrizione filiale',
    location: 'ubicazione, localizzazione',
    place: 'luogo',
    office: 'ufficio, uffici',
    group:
      'gruppo, squadra, gruppi, team, gruppo di lavoro, nome gruppo, nome team, team di lavoro, gruppo di appartenenza, nome del gruppo',
    postaladdress: 'recapito postale',
    address: 'indirizzo, indirizzo postale, indirizzo completo, indirizzi, riga indirizzo, indir, ind',
    street:
      'via, via e numero civico, strada, via piazza, via numero, via e numero, indirizzo via, via n civico, via e civico, via civico, via e n civico',
    postal: 'cap, c.a.p., codice postale, codice avviamento postale, codice di avviamento postale, cod postale',
    city: 'città, comune, località, nome città, città comune, comune località, citta località',
    enabled:
      'attivo, abilitato, attiva, utente attivo, account attivo, attivo inattivo, attivato, dipendente attivo, attivi, account abilitato, in forza, utente abilitato, stato attivo inattivo',
    status:
      'stato, stato account, situazione, stato utente, stato dipendente, stato rapporto, stato del rapporto, stato rapporto di lavoro, stato del rapporto di lavoro, stato del dipendente, stato collaboratore, stato lavorativo, stato occupazionale, stato risorsa',
    picture:
      'immagine, foto profilo, immagine del profilo, url foto, link foto, immagine profilo, foto del profilo, fotografia, url immagine, foto di profilo, ritratto',
    formula:
      'formula di saluto, formula di cortesia, saluti, formula di chiusura, saluto finale, frase di chiusura, saluti finali',
    calendar:
      'link calendario, link prenotazione, link appuntamento, prenota appuntamento, link per appuntamenti, link appuntamenti, link di prenotazione, url calendario, link al calendario, link agenda, prenotazione appuntamento, link del calendario, link riunione, prenota un appuntamento, prenotazione online',
    extra: 'campo extra, campo libero, campo aggiuntivo',
    diallingCode:
      'prefisso, prefisso telefonico, prefisso internazionale, prefisso paese, prefisso cellulare, prefisso nazionale, prefisso tel',
    countryCode: 'codice paese, codice nazione, codice stato',
    extension: 'interno telefonico, numero interno, interno, n interno, int telefonico',
    disabled:
      'disabilitato, disabilitata, disattivato, disattivata, sospeso, bloccato, bloccata, inattivo, inattiva, account disabilitato, account bloccato, account sospeso, utente disabilitato, utente bloccato, archiviato',
  },
  qualifiers: {
    work: 'lavoro, aziendale, di lavoro, professionale, lavorativo, lavorativa, istituzionale, interna, aziendali, uff, di servizio, lavorativi, lavorative, professionali, aziendale',
    private: privateWords,
    second:
      'altro, altra, altri, secondario, secondaria, secondo, seconda, alternativo, alternativa, aggiuntivo, nuovo, nuova, precedente, ulteriore, vecchio, recupero, complemento',
    other:
      'responsabile, superiore, capo, emergenza, coniuge, padre, madre, tutore, assistente, segretaria, direttore, referente, contatto di emergenza, genitore, genitori, familiare, medico, rappresentante, supervisore, partner, delegato, compagno, compagna',
    birth: 'nascita, di nascita, nubile, da nubile',
    shared:
      'centralino, reception, portineria, sede legale, sede centrale, condivisa, generica, casella, segreteria, generale',
    main: 'principale, primario, primaria, predefinito',
    number: 'numero, num, nr',
    link: 'collegamento, profilo, pagina',
    label: 'denominazione',
    houseNumber: 'numero civico, civico, n civico',
    and: 'e, o, ed',
    neutral:
      'di, del, della, dello, dei, il, lo, gli, le, al, per, contatto, persona, membro, campo, colonna, obbligatorio, facoltativo, dati, attuale, completo, completa, riga, dell, socio, all, persone, iscritto, opzionale, di appartenenza, qual è, quali sono, tuo, tua, suo, sua, vostro, vostra',
    employee: 'dipendente, dipendenti, collaboratore, lavoratore, docente',
    mentioned: 'figlio, cliente, fornitore, alunno, studente, valutatore',
  },
  geography: 'nazione, paese, stato estero, regione, provincia, prov, frazione',
  privateMatters:
    'codice fiscale, cod fiscale, stato civile, stato di famiglia, figli, numero figli, numero di figli, n figli, figli a carico, familiari a carico',
  attributes:
    'parentela, grado di parentela, relazione, rapporto di parentela, genere, sesso, nazionalità, data di nascita, età, compleanno, appellativo, fax, secondo nome, iniziali, soprannome, lingua, note, nota, commenti, commento, osservazioni',
  elsewhere:
    'id, matricola, codice, tipo, data, titolo, titolo di studio, cittadinanza, ' +
    'data assunzione, data di assunzione, data inizio, data fine, anzianità, partita iva, p iva, ' +
    'stipendio, retribuzione, contratto, tipo contratto, tipo di contratto, livello, inquadramento, centro di costo, categoria, ccnl, orario, ral, ' +
    'password, licenza, permessi, amministratore, creato, modificato, ultimo accesso, ' +
    'sito web, sito, sito internet, web, pec, posta certificata, email pec, posta elettronica certificata, ' +
    'suffisso, edificio, piano, stanza, ' +
    'descrizione, messaggio, etichette, categorie, origine, fuso orario, priorità, ' +
    'logo, banner, modello, campagna, codice qr, iban, banca, fattura, fatturazione, indirizzo di fatturazione, indirizzo di spedizione, spedizione, pagamento, valuta, importo, fatturato, ' +
    'firma, firma del dipendente, servizio militare, servizio civile, telelavoro, lavoro agile, smart working, variabile, provvigioni, ' +
    'casella postale, zona, latitudine, longitudine, eliminato, cessato, formazione, ferie, numero tessera, tessera, quota, coabita, targa, auto aziendale, codice destinatario, codice sdi, sdi, numero di matricola, badge, ordine, indice, fonte, esempio, blocco, bloccare',
});
