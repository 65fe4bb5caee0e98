// What the demo prints: the columns and how they are read, rows by their kind, colours only for a terminal.
import type { Mapped } from '../../playground/driver';
import { FIELD_LABELS } from '../../playground/field-labels';
import { WORDS } from '../../playground/output';
import { tellColumns, tellRows, type Told } from '../../playground/report';
import { terminalOf } from '../../playground/terminal';
import { words } from '../../src/i18n';

const column = (letter: string, header: string, part: Partial<Mapped> = {}): Mapped => ({
  ...{ column: 1, letter, header, fields: [], suggested: null, where: null, inverted: false, meanings: undefined },
  text: '',
  ...part,
});
const COLUMNS = [
  column('A', 'Mail', { fields: ['email'], where: { header: 'Kind', values: ['Work', 'Main'] } }),
  column('B', 'Blocked', { fields: ['enabled'], inverted: true }),
  column('C', 'Title', { suggested: 'jobtitle' }),
  column('D', 'Cell', { suggested: 'mobile', text: '+{{Code}} {{Cell}}' }),
  column('E', 'Active', {
    suggested: 'enabled',
    inverted: true,
    meanings: [
      { text: '1', means: 'yes' },
      { text: '2', means: 'no' },
    ],
  }),
  column('F', 'Wage'),
  column('G', 'Name', { fields: ['firstname', 'lastname'] }),
];

test('a condition, a suggestion and the meaning of words stand with the column', () => {
  expect(tellColumns(COLUMNS, 'en')).toEqual([
    '   A  Mail     → E-mail address, only rows whose Kind is Work or Main',
    '   B  Blocked  → Active, yes means no',
    '   C  Title    (not sent; suggested: Job title)',
    '   D  Cell     (not sent; suggested: Mobile phone, +{{Code}} {{Cell}})',
    '   E  Active   (not sent; suggested: Active, 1 = yes, 2 = no)',
    '   F  Wage     (not sent)',
    '   G  Name     → First name + Last name',
  ]);
});

test('the same in French', () => {
  expect(tellColumns(COLUMNS, 'fr').map((line) => line.slice(15))).toEqual([
    '→ Adresse e-mail, seulement les lignes où Kind indique Work ou Main',
    '→ Actif, oui signifie non',
    '(non envoyée ; suggestion : Fonction)',
    '(non envoyée ; suggestion : Téléphone portable, +{{Code}} {{Cell}})',
    '(non envoyée ; suggestion : Actif, 1 = oui, 2 = non)',
    '(non envoyée)',
    '→ Prénom + Nom',
  ]);
});

test('line breaks of a cell do not break the line', () => {
  const [line] = tellColumns(
    [column('A', 'Tel', { fields: ['phone'], where: { header: 'Kind\nof', values: ['a\tb'] } })],
    'en',
  );
  expect(line).toBe('   A  Tel  → Phone, only rows whose Kind of is a b');
});

test.each(['en', 'fr'] as const)('fields are called as the add-on calls them (%s)', (language) => {
  const own = Object.entries(words(language).fields).map(([key, label]) => [
    key,
    label.replace(/ \((?!Twitter).*/, ''),
  ]);
  const ours = Object.entries(FIELD_LABELS).map(([key, label]) => [key, label[language]]);
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(own));
});

const row = (n: number, kind: Told['kind'], email = `p${n}@example.fr`): Told => ({
  ...{ row: n, email, kind, details: `Row ${n}.` },
  outcome: kind === 'warned' ? 'synced' : kind,
});
const PLAIN = terminalOf({}, {});

test('rows stand in columns however long an address is, and each kind is counted', () => {
  const long = `${'x'.repeat(70)}@example.fr`;
  const many = Array.from({ length: 7 }, (_, i) => row(10 + i, 'synced'));
  expect(tellRows([...many, row(3, 'invalid', ''), row(4, 'invalid', long)], WORDS.en, PLAIN, false)).toEqual([
    ...['', '✗ 2 to fix'],
    `     3  (no address)${' '.repeat(48)}  Row 3.`,
    `     4  ${'x'.repeat(59)}…  Row 4.`,
    ...['', '✓ 7 synced'],
    ...[10, 11, 12, 13, 14].map((n) => `    ${n}  p${n}@example.fr  Row ${n}.`),
    '        … 2 more (--all)',
  ]);
});

test('colours are for a terminal, and NO_COLOR leaves them out', () => {
  const red = (isTTY: boolean, env: Record<string, string>) => terminalOf({ isTTY }, env).paint('red', 'x');
  expect([red(true, {}), red(true, { NO_COLOR: '1' }), red(false, {})]).toEqual(['\u001b[31mx\u001b[39m', 'x', 'x']);
});

test('long details go on under their own beginning, and a box is as wide as its lines', () => {
  const narrow = terminalOf({ isTTY: true, columns: 40 }, { NO_COLOR: '1' });
  expect(narrow.hang('   3  ', 'There is no e-mail address in this row.').split('\n')).toEqual([
    '   3  There is no e-mail address in this',
    '      row.',
  ]);
  expect(PLAIN.box(['a', 'bcd'])).toEqual(['┌─────┐', '│ a   │', '│ bcd │', '└─────┘']);
});

test('proposed days are told with what they would do, in both languages', () => {
  const days = { start: 'Eintritt', end: '', outside: 3 };
  expect(WORDS.en.days(days)).toContain('first day “Eintritt”; 3 inactive today. Nobody is, before somebody chooses');
  expect(WORDS.fr.days({ ...days, end: 'Sortie' })).toContain('premier jour « Eintritt », dernier jour « Sortie »');
});
