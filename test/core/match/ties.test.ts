// Two columns that fit a field equally well by their headers: nobody gets it, and the panel asks.
import { guessTable, inShort, table } from './found';

describe('two columns of one name', () => {
  it.each([
    ['the fuller one first', ['01 23 45 67 01|01 23 45 67 09', '01 23 45 67 02|']],
    ['the fuller one second', ['|01 23 45 67 09', '01 23 45 67 02|01 23 45 67 08']],
    ['one row apart', ['01 23 45 67 01|01 23 45 67 01', '01 23 45 67 02|01 23 45 67 08']],
    ['one of them no phones for sure', ['01 23 45 67 01|27 45 12', '01 23 45 67 02|28 11 09']],
  ])('are both suggested, and neither is sent: %s', (_, rows) => {
    const guesses = guessTable(table('Téléphone|Téléphone', ...rows));
    expect(guesses).toEqual([
      { field: null, suggested: 'phone', reason: { code: 'tie', params: { header: 'Téléphone', column: 1 } } },
      { field: null, suggested: 'phone', reason: { code: 'tie', params: { header: 'Téléphone', column: 0 } } },
    ]);
  });

  it.each([
    ['E-mail|E-mail', 'a@example.fr|b@example.org', 'c@example.fr|', 'email'],
    ['Handy|Mobiltelefon', '0151 2345678|0160 2345678', '|0160 2345679', 'mobile'],
    ['City|City', 'London|Leeds', 'London|London', 'city'],
    ['Dirección|Dirección', 'Calle Mayor 1|Calle Menor 2', '|Calle Menor 3', 'address'],
    ['Afdeling|Afdeling', 'Inkoop|Verkoop', 'Inkoop|', 'department'],
    ['Foto|Foto', 'https://a.example/1.png|https://b.example/1.png', '|https://b.example/2.png', 'picture'],
  ])('in other languages and of other kinds: %s', (headers, one, two, field) => {
    const guesses = guessTable(table(headers, one, two));
    expect(guesses.map((guess) => [guess.field, guess.suggested])).toEqual([
      [null, field],
      [null, field],
    ]);
  });

  it('of three are all suggested', () => {
    const list = table('Tel|Tel|Tel', '01 23 45 67 01|01 23 45 67 02|01 23 45 67 03');
    expect(inShort(list)).toEqual(['Tel?phone', 'Tel?phone', 'Tel?phone']);
  });
});

describe('two columns that are no tie', () => {
  it.each([
    ['the same values', 'Téléphone|Téléphone', '01 23 45 67 01|01 23 45 67 01', 'Téléphone=phone'],
    ['one of them empty throughout', 'Téléphone|Téléphone', '01 23 45 67 01|', 'Téléphone=phone'],
    ['one that says work', 'Phone|Work phone', '020 7946 0101|020 7946 0102', 'Work phone=phone'],
    ['values of another kind', 'Photo|Photo', 'https://a.example/1.png|oui', 'Photo=picture'],
    ['a private mailbox beside that of a company', 'Email|Email', 'a@example.fr|a@gmail.com', 'Email=email'],
    ['one of them a second', 'Mobile|Mobile 2', '07700 900110|07700 900111', 'Mobile=mobile'],
  ])('%s', (_, headers, row, expected) => {
    expect(inShort(table(headers, row))).toEqual([expected]);
  });
});
