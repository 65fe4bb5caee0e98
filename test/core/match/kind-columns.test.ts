// Columns that tell the kind of the value beside them: which rows count, and which values are private.
import { guessTable, inShort, table } from './found';

describe('a column that tells the kind of a value', () => {
  it.each([
    ['Phone 1 - Label|Phone 1 - Value', 'Home|+33 4 78 00 00 01', 'Work|+33 1 23 45 67 02', ['Work']],
    ['phones.0.type|phones.0.value', 'home|+44 7700 900111', 'work|+44 20 7946 0102', ['work']],
    ['Telefon Typ 1|Telefon 1', 'Privat|0711 1234567', 'Geschäftlich|0711 7654321', ['Geschäftlich']],
    ['Type de téléphone|Téléphone', 'Domicile|04 78 00 00 01', 'Bureau|01 23 45 67 02', ['Bureau']],
    ['Teléfono|Tipo de teléfono', '91 123 45 67|Casa', '91 765 43 21|Trabajo', ['Trabajo']],
    ['Telefono 1|Tipo telefono 1', '06 1234567|Casa', '06 7654321|Ufficio', ['Ufficio']],
    ['Telefoontype|Telefoon', 'Thuis|020 1234567', 'Werk|020 7654321', ['Werk']],
    ['Type|Phone', 'Home|020 7946 0101', 'Work|020 7946 0102', ['Work']],
    ['phoneNumbers.0.value|phoneNumbers.0.type', '+44 20 7946 0101|home', '+44 20 7946 0102|work', ['work']],
  ])('leaves only the values at work: %s', (headers, one, two, values) => {
    const guess = guessTable(table(headers, one, two)).find(({ field }) => field !== null);
    expect(guess).toMatchObject({ field: 'phone', where: { values }, reason: { code: 'by_kind' } });
  });

  it('names the column and the texts that count', () => {
    const guesses = guessTable(table('Nom|Type|Téléphone', 'A|Domicile|04 78 00 00 01', 'B|Bureau|01 23 45 67 02'));
    expect(guesses[2]).toEqual({
      field: 'phone',
      where: { column: 1, values: ['Bureau'] },
      reason: { code: 'by_kind', params: { header: 'Type', values: 'Bureau' } },
    });
  });

  it.each([
    ['Phone 1 - Label|Phone 1 - Value', 'Home|+33 4 78 00 00 01', '|'],
    ['E-mail 1 - Label|E-mail 1 - Value', '* Home|a@example.com', 'Other|b@example.com'],
    ['Type d’adresse|Adresse', 'Domicile|3 rue des Lilas', 'Domicile|4 rue des Lilas'],
    ['addresses.0.type|addresses.0.streetAddress', 'home|3 High Street', 'home|4 High Street'],
    ['Typ|Telefon', 'Privat|0711 1234567', 'Fax|0711 7654321'],
  ])('leaves nothing where no value is at work: %s', (headers, one, two) => {
    expect(inShort(table(headers, one, two))).toEqual([]);
  });

  it('keeps a whole address out, and sends a whole address at work', () => {
    const list = (kind: string) =>
      table(
        'Address 1 - Label|Address 1 - Street|Address 1 - City|Address 1 - Postal Code',
        `${kind}|3 rue des Lilas|Lyon|69001`,
      );
    expect(inShort(list('Home'))).toEqual([]);
    expect(inShort(list('Work'))).toEqual([
      ...['Address 1 - Street=address', 'Address 1 - City=city', 'Address 1 - Postal Code=postal_code'],
    ]);
  });

  it('takes a phone of which all are mobiles for the mobile', () => {
    expect(
      inShort(table('Phone 1 - Type|Phone 1 - Value', 'Mobile|+33 6 12 34 56 01', 'Mobile|+33 6 12 34 56 02')),
    ).toEqual(['Phone 1 - Value=mobile']);
  });
});

describe('a column that looks like one of kinds', () => {
  it.each([
    ['all at work', 'Phone 1 - Label|Phone 1 - Value', 'Work|020 7946 0101', 'Work|020 7946 0102'],
    ['words that are no kinds', 'E-Mail-Typ|E-Mail-Adresse', 'SMTP|a@example.de', 'EX|b@example.de'],
    ['a type of contract', 'Type de contrat|Téléphone', 'CDI|01 23 45 67 01', 'CDD|01 23 45 67 02'],
    ['labels of something else', 'Labels|Phone', '* myContacts|020 7946 0101', 'Friends|020 7946 0102'],
    ['no values', 'Adresse 1 - Type|Adresse 1 - Rue', '|3 rue des Lilas', '|4 rue des Lilas'],
  ])('says nothing: %s', (_, headers, one, two) => {
    const guess = guessTable(table(headers, one, two))[1];
    expect(guess?.field).not.toBeNull();
    expect(guess).not.toHaveProperty('where');
  });
});
