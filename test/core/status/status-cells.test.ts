// What our cells should show, for each outcome and each thing that the state may know of the person.
import type { Issue, Outcome } from '../../../src/core/outcome';
import type { Done, Entry } from '../../../src/core/state/entry';
import { expectedCells, plainText, showsRightly, type Standing } from '../../../src/core/status/status-cells';
import { entryWith, rowWith } from '../world';

const odd: Issue = { code: 'phone_odd', level: 'warning', field: 'phone' };
const bad: Issue = { code: 'phone_bad', level: 'error', field: 'phone' };

const entryOf = (done: Done, given: Partial<Entry> = {}): Entry => ({
  ...entryWith('anaanaana', {}, { done, minute: done === 'none' ? 0 : 29_000_000 }),
  fields: new Map([
    ['phone', { print: 'aaaaa', mark: 'sure', changed: true, tab: 1 }],
    ['city', { print: 'bbbbb', mark: 'sure', changed: false, tab: 1 }],
  ]),
  ...given,
});

/** Words that show what they were made from. */
const words = ({
  outcome,
  issues,
  changed,
}: {
  outcome: Outcome;
  issues: readonly Issue[];
  changed: readonly string[];
}) => ({
  status: `${outcome.kind} ${outcome.reason ?? ''}`.trim(),
  details: [...changed, ...issues.map(({ code }) => code), outcome.message ?? ''].join(' ').trim(),
  colour: '#123456',
});

function cells(outcome: Outcome, given: Partial<Standing> = {}): string | null {
  const standing = {
    row: rowWith('ana@example.com'),
    outcome,
    issues: [],
    entry: undefined,
    unlisted: false,
    tried: false,
  };
  const expected = expectedCells({ ...standing, ...given }, words);
  if (!expected) return null;
  const { status, details, minute } = expected.cells;
  return [status, details, minute].join(' | ');
}
const BLANK = ' |  | ';

describe('a person who is in Signitic is told by the state entry alone', () => {
  test.each<[Done, string]>([
    ['new', 'synced created | phone | 29000000'],
    ['changed', 'synced updated | phone | 29000000'],
    ['again', 'synced again | phone | 29000000'],
    ['sent', 'synced sent | phone | 29000000'],
    ['adopted', 'unchanged adopted | phone | 29000000'],
  ])('what was done as “%s” is shown, by this run and by every later one', (done, shown) => {
    const entry = entryOf(done);
    expect(cells({ kind: 'synced', reason: 'updated' }, { entry })).toBe(shown);
    expect(cells({ kind: 'unchanged' }, { entry })).toBe(shown);
    expect(cells({ kind: 'waiting', reason: 'next_slice' }, { entry })).toBe(shown);
    expect(cells({ kind: 'skipped', reason: 'not_selected' }, { entry })).toBe(shown);
  });
  test('warnings of the row stand behind it', () => {
    expect(cells({ kind: 'unchanged' }, { entry: entryOf('new'), issues: [odd] })).toBe(
      'synced created | phone phone_odd | 29000000',
    );
  });
  test('nothing is shown of an entry that tells nothing yet', () => {
    expect(cells({ kind: 'synced', reason: 'created' }, { entry: entryOf('none') })).toBe(BLANK);
    expect(cells({ kind: 'synced', reason: 'created' })).toBe(BLANK);
  });
  test('a listed person of whom the row says nothing is unchanged, without a time', () => {
    expect(cells({ kind: 'unchanged' }, { issues: [odd] })).toBe('unchanged | phone_odd | ');
  });
});

describe('a row that needs a person', () => {
  const entry = entryOf('new');
  test('shows its errors, and when its person was last synced', () => {
    expect(cells({ kind: 'invalid' }, { issues: [bad], entry })).toBe('invalid | phone_bad | 29000000');
    expect(cells({ kind: 'invalid' }, { issues: [bad] })).toBe('invalid | phone_bad | ');
  });
  test('shows Signitic’s refusal', () => {
    expect(cells({ kind: 'refused', reason: 'refused', message: 'No.' }, { entry })).toBe(
      'refused refused | No. | 29000000',
    );
  });
  test('keeps the words of an earlier refusal, which only the cells know', () => {
    const shown = { status: 'typed over', details: '› =Refused', minute: null };
    const row = rowWith('ana@example.com', { shown });
    expect(cells({ kind: 'refused', reason: 'refused_before' }, { row, entry })).toBe(
      'refused refused_before | › =Refused | 29000000',
    );
    const refusedEntry = { ...entry, extras: { refused: { payload: 'ppppp', words: 'wwwww' } } };
    expect(cells({ kind: 'skipped', reason: 'not_selected' }, { entry: refusedEntry })).toBeNull();
  });
});

describe('a row that waits', () => {
  const entry = entryOf('new');
  test('says why when it was tried in this slice', () => {
    expect(cells({ kind: 'waiting', reason: 'transient' }, { entry, tried: true })).toBe(
      'waiting transient |  | 29000000',
    );
  });
  test('stays as it is when it was not tried', () => {
    expect(cells({ kind: 'waiting', reason: 'transient' }, { entry })).toBe('synced created | phone | 29000000');
    expect(cells({ kind: 'waiting', reason: 'held' }, { entry })).toBe('synced created | phone | 29000000');
  });
  test('is blank where a person is not listed, whatever was sent once', () => {
    expect(cells({ kind: 'waiting', reason: 'held' }, { entry, unlisted: true })).toBe(BLANK);
  });
  test('for cells that load says so at once', () => {
    expect(cells({ kind: 'waiting', reason: 'loading' }, { entry })).toBe('waiting loading |  | 29000000');
  });
});

describe('a row that this run leaves out', () => {
  test('by the filter says so, without its warnings', () => {
    expect(cells({ kind: 'skipped', reason: 'filter' }, { issues: [odd, bad] })).toBe('skipped filter |  | ');
  });
  test('because it was not selected shows its errors, but not that cells are loading', () => {
    const loading: Issue = { code: 'loading', level: 'error', field: 'phone' };
    expect(cells({ kind: 'skipped', reason: 'not_selected' }, { issues: [bad] })).toBe('invalid | phone_bad | ');
    expect(cells({ kind: 'skipped', reason: 'not_selected' }, { issues: [loading] })).toBe(BLANK);
  });
});

test.each([
  ['=HYPERLINK("x")', '› =HYPERLINK("x")'],
  ['+33', '› +33'],
  ['-1', '› -1'],
  ['@a', '› @a'],
  ["'x", "› 'x"],
  ['  =1', '›   =1'],
  ['No = no.', 'No = no.'],
])('foreign text never becomes a formula: %s', (text, shown) => expect(plainText(text)).toBe(shown));

test('a text of thousands of characters is cut', () => {
  expect(plainText('x'.repeat(1000))).toBe('x'.repeat(1000));
  expect(plainText('x'.repeat(1001))).toBe(`${'x'.repeat(1000)}…`);
});
test('foreign text in a status is made plain before it is shown', () => {
  const expected = cells({ kind: 'refused', reason: 'refused', message: '=A1' });
  expect(expected).toBe('refused refused | › =A1 | ');
});
test('cells show rightly when all three are as they should be', () => {
  const right = { status: 'a', details: 'b', minute: 1 };
  expect(showsRightly({ ...right }, right)).toBe(true);
  for (const wrong of [{ status: 'x' }, { details: 'x' }, { minute: 2 }, { minute: null }])
    expect(showsRightly({ ...right, ...wrong }, right)).toBe(false);
});
