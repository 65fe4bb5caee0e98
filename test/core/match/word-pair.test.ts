// A column of yes and no in two words of its own: proposed with its likelier meaning, and never sent before a person says so.
import { guessMapping } from '../../../src/core/match/guess';
import { guessTable, table } from './found';

/** The guess for the second column. */
const guessed = (header: string, ...values: string[]) =>
  guessTable(table(`E-mail|${header}`, ...values.map((value, i) => `p${i}@example.com|${value}`)))[1];

/** The words that would mean yes and no, or null where nothing is proposed. */
function proposed(header: string, ...values: string[]): [string, string] | null {
  const { words } = guessed(header, ...values) ?? {};
  const word = (wanted: string) => words?.find(({ means }) => means === wanted)?.text ?? '';
  return words ? [word('yes'), word('no')] : null;
}

const pair = (yes: string, no: string) => [
  { text: yes, means: 'yes' },
  { text: no, means: 'no' },
];

test.each([
  ['Actif', '1', '2'],
  ['Active', 'x', 'o'],
  ['Aktiv', 'A', 'I'],
  ['Attivo', '+', '-'],
  ['Activo', 'A', 'B'],
  ['Actif', 'A', 'S'],
  ['Aktiv', 'A', 'G'],
  ['Actief', 'In', 'Out'],
  ['Ativo', '🟢', '🔴'],
  ['Enabled', 'E', 'D'],
  ['Habilitado', 'H', 'D'],
  ['Is active', 'Current', 'Former'],
  ['Active', 'member', 'non-member'],
  ['Aktiv', 'angestellt', 'nicht angestellt'],
  ['Statut', 'A', 'I'],
  ['Status', 'A', 'D'],
])('"%s" of %s and %s is proposed, with the likelier meaning', (header, yes, no) => {
  const guess = guessed(header, yes, no, no);
  expect(guess).toEqual({ field: null, suggested: 'enabled', words: pair(yes, no), reason: { code: 'word_pair' } });
});

test.each([
  ['Bloqué', 'x', 'o', 'o', 'x'],
  ['Gesperrt', '1', '2', '2', '1'],
  ['Blocked', 'A', 'I', 'A', 'I'],
  ['Disabled', 'D', 'K', 'K', 'D'],
])('under "%s" the words of an answer are turned round, those of a state are not', (header, one, other, yes, no) => {
  expect(proposed(header, one, other, other)).toEqual([yes, no]);
  expect(guessed(header, one, other, other)).toMatchObject({ field: null, suggested: 'enabled', inverted: true });
});

test('one known word decides for the other', () => {
  expect(proposed('Actif', 'oui', 'vacances', 'vacances')).toBeNull();
  expect(proposed('Active', 'yes', 'on leave', 'on leave')).toBeNull();
  expect(proposed('Actif', 'oui', 'z', 'z', 'z')).toEqual(['oui', 'z']);
  expect(proposed('Active', 'k', 'no', 'k', 'k')).toEqual(['k', 'no']);
});

test('of two signs that say nothing the commoner stands first, and both ways are open', () => {
  const guess = guessed('Active', 'Q', 'W', 'W');
  expect(guess).toMatchObject({ field: null, words: pair('W', 'Q'), reason: { code: 'word_pair_open' } });
});

test('a vCard column is proposed as well', () => {
  expect(guessed('vCard', '1', '2')).toMatchObject({
    field: null,
    suggested: 'vcard_user',
    words: pair('1', '2'),
  });
});

test('what people chose for the header elsewhere does not say what the words mean', () => {
  const headers = ['E-mail', 'Aktiv'];
  const samples = [
    ['a@example.com', 'b@example.com'],
    ['1', '2'],
  ];
  expect(guessMapping(headers, samples, { aktiv: 'enabled' })[1]).toMatchObject({ field: null, suggested: 'enabled' });
  expect(guessMapping(headers, samples, { aktiv: null })[1]).toEqual({ field: null, reason: { code: 'remembered' } });
  expect(guessMapping(headers, [['a@example.com'], ['ja']], { aktiv: 'enabled' })[1]).toMatchObject({
    field: 'enabled',
  });
});

test.each([
  ['words that may be anything', 'Actif', ['Paris', 'Lyon', 'Lyon']],
  ['kinds of work', 'Active', ['Full-time', 'Part-time', 'Full-time']],
  ['a reason', 'Bloqué', ['impayé', 'départ', 'départ']],
  ['three words', 'Actif', ['A', 'I', 'S']],
  ['one word', 'Actif', ['A', 'A']],
  ['numbers of hours', 'Active', ['35', '39', '35']],
  ['dates', 'Active', ['01/02/2024', '02/02/2024', '01/02/2024']],
  ['a status of choices', 'Statut', ['1', '2', '2']],
  ['a status of contracts', 'Status', ['CDI', 'CDD', 'CDI']],
  ['a sex', 'Sexe', ['H', 'F']],
  ['a cross under a social network', 'X', ['x', 'o', 'x']],
  ['a column of another field', 'Service', ['A', 'I']],
  ['answers that need no proposal', 'Actif', ['oui', 'non']],
  ['letters of a known pair', 'Actif', ['O', 'N']],
])('nothing is proposed for %s', (_, header, values) => {
  expect(proposed(header, ...values)).toBeNull();
});

test('another column that says who is active needs no proposal', () => {
  const guesses = guessTable(table('E-mail|Actif|Enabled', 'a@example.com|1|yes', 'b@example.com|2|no'));
  expect(guesses.map(({ field, suggested }) => [field, suggested])).toEqual([
    ['email', undefined],
    [null, undefined],
    ['enabled', undefined],
  ]);
});
