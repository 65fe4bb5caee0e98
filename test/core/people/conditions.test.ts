// Columns that are read the other way round, or only in the rows of one kind; and guesses as sources.
import { type Guess, guessMapping } from '../../../src/core/match/guess';
import { planFor } from '../../../src/core/people/columns';
import { sourceOfGuess } from '../../../src/core/people/guessed-source';
import { headersOf, type Sources } from '../../../src/core/people/template';
import { toUsers } from '../../../src/core/people/user';

const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const HEADERS = ['E-mail', 'E-mail label', 'Phone label', 'Phone', 'Blocked'];
const SOURCES: Sources = {
  email: { ...column('E-mail'), where: { ...column('E-mail label'), values: ['* Work'] } },
  phone: { ...column('Phone'), where: { ...column('Phone label'), values: ['Work', 'Main'] } },
  enabled: { ...column('Blocked'), inverted: true },
};

function read(rows: string[][]) {
  const plan = planFor({ sources: SOURCES, filter: null }, headersOf(HEADERS));
  const cells = HEADERS.map((_, c) => rows.map((row) => row[c] ?? ''));
  const table = { first: 2, count: rows.length, shown: cells, values: cells, own: { status: [], details: [] } };
  return toUsers(table, plan, { noEmail: 'problem', blank: 'leave' });
}

test('a value counts where its kind is one of the mapping’s, whatever its case', () => {
  expect(read([['a@example.com', '* work', 'MAIN', '020 7946 0101', 'no']])[0]?.user).toEqual({
    email: 'a@example.com',
    phone: '020 7946 0101',
    enabled: true,
  });
});

test('what a person said of a column’s words counts before everything else; other words are read by themselves', () => {
  const words = [
    { text: 'X', means: 'yes' },
    { text: 'O', means: 'no' },
    { text: 'S', means: 'no' },
    { text: 'congé', means: 'leave' },
  ] as const;
  const sources: Sources = { email: column('E-mail'), enabled: { ...column('Blocked'), words, inverted: true } };
  const cells = ['X', 'o ', 'S', 'Congé', 'yes', 'maybe', '', 'constructor'];
  const plan = planFor({ sources, filter: null }, headersOf(['E-mail', 'Blocked']));
  const shown = [cells.map((_, i) => `p${i}@example.com`), cells];
  const table = { first: 2, count: cells.length, shown, values: shown, own: { status: [], details: [] } };
  const rows = toUsers(table, plan, { noEmail: 'problem', blank: 'leave' });
  expect(rows.map(({ user, issues }) => issues[0]?.code ?? user.enabled)).toEqual([
    ...[true, false, false, undefined, false],
    ...['boolean_unknown', undefined, 'boolean_unknown'],
  ]);
});

test('a value of another kind is left out without a word, a blank kind too', () => {
  const rows = read([
    ['a@example.com', '* Work', 'Home', '020 7946 0101', 'yes'],
    ['b@example.com', '* Work', '', '020 7946 0102', ''],
  ]);
  expect(rows.map(({ user, issues }) => [user, issues])).toEqual([
    [{ email: 'a@example.com', enabled: false }, []],
    [{ email: 'b@example.com' }, []],
  ]);
});

test('an address of another kind keeps the person back, and the reason names the kind', () => {
  expect(read([['claire@private.example', '* Home', 'Work', '020 7946 0101', 'no']])[0]?.issues).toEqual([
    {
      code: 'other_kind',
      level: 'error',
      field: 'email',
      params: { column: 'E-mail label', value: '* Home' },
    },
  ]);
});

test('a column of kinds that is gone stops the run before anything is sent', () => {
  const without = headersOf(['E-mail', 'Phone label', 'Phone', 'Blocked']);
  expect(() => planFor({ sources: SOURCES, filter: null }, without)).toThrow('header_lost');
});

const sources = (headers: string[], guesses: Guess[]) =>
  guesses.map((guess, at) => sourceOfGuess(guess, at, headersOf(headers)));

test('a guess becomes a source with all that it says about reading the column', () => {
  const headers = ['Mail', 'Type', 'Phone', 'Blocked'];
  const samples = [
    ['a@example.com', 'b@example.com'],
    ['Home', 'Work'],
    ['020 7946 0101', '020 7946 0102'],
    ['yes', 'no'],
  ];
  expect(sources(headers, guessMapping(headers, samples))).toEqual([
    column('Mail'),
    column('Type'),
    { ...column('Phone'), where: { ...column('Type'), values: ['Work'] } },
    { ...column('Blocked'), inverted: true },
  ]);
});

test('half a number becomes a text, in which equal headers say which they mean', () => {
  const headers = ['Code', 'Phone', 'Code'];
  const guess: Guess = { field: null, suggested: 'phone', reason: { code: 'split_number' }, text: ['+', 2, ' ', 1] };
  expect(sourceOfGuess(guess, 1, headersOf(headers))).toEqual({ text: '+{{Code|2}} {{Phone}}' });
  expect(sourceOfGuess(guess, 1, headersOf(['Code', 'Phone|x', 'Code']))).toBeNull();
  expect(sourceOfGuess({ field: 'email', reason: { code: 'values' } }, 0, headersOf(['']))).toBeNull();
});
