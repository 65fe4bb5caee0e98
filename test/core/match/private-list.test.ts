// Lists of private matters, where a bare address or mobile is the one at home: suggested, and not sent.
import { guessTable, inShort, table } from './found';

describe('a list with a private matter', () => {
  it.each([
    [
      'Name|First name|Email|Social security number|Address|City|Mobile',
      ['Address?address', 'City?city', 'Mobile?mobile'],
    ],
    ['Last name|First name|Email|Marital status|Phone|Zip code', ['Phone?phone', 'Zip code?postal_code']],
    ['Nom|Prénom|E-mail|Nombre d’enfants|Téléphone|Ville', ['Téléphone?phone', 'Ville?city']],
    [
      'Nachname|Vorname|E-Mail|SV-Nummer|Straße|PLZ|Ort|Handy',
      ['Straße?address', 'PLZ?postal_code', 'Ort?city', 'Handy?mobile'],
    ],
    ['Nachname|Vorname|E-Mail|Familienstand|Telefon', ['Telefon?phone']],
    ['Apellidos|Nombre|Correo|Nº Seguridad Social|Dirección|Móvil', ['Dirección?address', 'Móvil?mobile']],
    [
      'Cognome|Nome|E-mail|Codice fiscale|Indirizzo|CAP|Cellulare',
      ['Indirizzo?address', 'CAP?postal_code', 'Cellulare?mobile'],
    ],
    ['Achternaam|Voornaam|E-mail|BSN|Adres|Plaats|Mobiel', ['Adres?address', 'Plaats?city', 'Mobiel?mobile']],
    ['Sobrenome|Primeiro nome|E-mail|Estado civil|Endereço|Celular', ['Endereço?address', 'Celular?mobile']],
  ])('suggests what may be at home: %s', (headers, suggested) => {
    const found = inShort(table(headers));
    expect(found.filter((one) => one.includes('?'))).toEqual(suggested);
    expect(found.filter((one) => one.includes('='))).toHaveLength(3);
  });

  it('says which header makes it one', () => {
    expect(guessTable(table('Nom|E-mail|Situation de famille|Portable'))[3]).toEqual({
      field: null,
      suggested: 'mobile',
      reason: { code: 'private_list', params: { header: 'Situation de famille' } },
    });
  });

  it('sends what says that it is at work all the same', () => {
    const list = table('Nom|Prénom|E-mail|N° de sécurité sociale|Mobile pro|Adresse|Téléphone bureau');
    expect(inShort(list)).toEqual([
      ...['Nom=lastname', 'Prénom=firstname', 'E-mail=email', 'Mobile pro=mobile'],
      ...['Adresse?address', 'Téléphone bureau=phone'],
    ]);
  });
});

describe('a list with a home phone or address and nothing at work', () => {
  it.each([
    ['Prénom|Nom|E-mail|Téléphone domicile|Portable', 'Portable?mobile'],
    ['First name|Last name|Email|Home address|Mobile', 'Mobile?mobile'],
    ['Vorname|Nachname|E-Mail|Tel. privat|Handy', 'Handy?mobile'],
    ['Nombre|Apellidos|Correo|Teléfono particular|Ciudad', 'Ciudad?city'],
    ['Voornaam|Achternaam|E-mail|Privéadres|Mobiel', 'Mobiel?mobile'],
  ])('suggests what may be at home: %s', (headers, suggested) => {
    expect(inShort(table(headers)).filter((one) => one.includes('?'))).toEqual([suggested]);
  });
});

describe('a list that is not one of private matters', () => {
  it.each([
    ['home and work in two columns', 'Vorname|Nachname|E-Mail|Telefon privat|Telefon dienstlich|Mobil', 'Mobil=mobile'],
    [
      'a birthday beside an office address',
      'First name|Last name|Email|Birthday|Office address|Mobile',
      'Mobile=mobile',
    ],
    ['a private mobile beside the phone', 'Prénom|Nom|E-mail|Téléphone|Mobile perso', 'Téléphone=phone'],
    ['a private e-mail', 'Nombre|Apellidos|Correo corporativo|Correo personal|Móvil', 'Móvil=mobile'],
    ['a page about the person', 'First name|Last name|Email|Personal website|City', 'City=city'],
    ['a contract', 'Prénom|Nom|E-mail|Date de naissance|Type de contrat|Ville', 'Ville=city'],
    [
      'children, home and work',
      'First Name|Last Name|E-mail|Home Phone|Business Phone|Mobile Phone|Children|Spouse',
      'Mobile Phone=mobile',
    ],
  ])('%s', (_, headers, expected) => {
    const found = inShort(table(headers));
    expect(found).toContain(expected);
    expect(found.filter((one) => one.includes('?'))).toEqual([]);
  });
});
