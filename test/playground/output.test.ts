// What the demo prints of the columns: the field, what is only suggested, and how the values are read.
import type { Mapped } from '../../playground/driver';
import { tellColumns, WORDS } from '../../playground/output';

const column = (letter: string, header: string, part: Partial<Mapped> = {}): Mapped => ({
  ...{ column: 1, letter, header, field: null, suggested: null, where: null, inverted: false, meanings: undefined },
  text: '',
  ...part,
});
const COLUMNS = [
  column('A', 'Mail', { field: 'email', where: { header: 'Kind', values: ['Work', 'Main'] } }),
  column('B', 'Blocked', { field: 'enabled', inverted: true }),
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
];

test('a condition, a suggestion and the meaning of words stand with the column', () => {
  expect(tellColumns(COLUMNS, WORDS.en)).toEqual([
    '   A  Mail     → email, only rows whose Kind is Work or Main',
    '   B  Blocked  → enabled, yes means no',
    '   C  Title    (not sent; suggested: jobtitle)',
    '   D  Cell     (not sent; suggested: mobile, +{{Code}} {{Cell}})',
    '   E  Active   (not sent; suggested: enabled, 1 = yes, 2 = no)',
    '   F  Wage     (not sent)',
  ]);
});

test('the same in French', () => {
  expect(tellColumns(COLUMNS, WORDS.fr).map((line) => line.slice(15))).toEqual([
    '→ email, seulement les lignes où Kind indique Work ou Main',
    '→ enabled, oui signifie non',
    '(non envoyée ; suggestion : jobtitle)',
    '(non envoyée ; suggestion : mobile, +{{Code}} {{Cell}})',
    '(non envoyée ; suggestion : enabled, 1 = oui, 2 = non)',
    '(non envoyée)',
  ]);
});

test('line breaks of a cell do not break the line', () => {
  const [line] = tellColumns(
    [column('A', 'Tel', { field: 'phone', where: { header: 'Kind\nof', values: ['a\tb'] } })],
    WORDS.en,
  );
  expect(line).toBe('   A  Tel  → phone, only rows whose Kind of is a b');
});

test('proposed days are told with what they would do, in both languages', () => {
  const days = { start: 'Eintritt', end: '', outside: 3 };
  expect(WORDS.en.days(days)).toContain(
    'first day “Eintritt”; 3 inactive today. Nobody is, before somebody chooses them.',
  );
  expect(WORDS.fr.days({ ...days, end: 'Sortie' })).toContain('premier jour « Eintritt », dernier jour « Sortie »');
});
