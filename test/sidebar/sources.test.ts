// What the columns view works out by itself: which column a source means, its values, and what does not fit.
import type { TabView } from '../../src/api';
import {
  badPlaces,
  draftOf,
  headersOfTab,
  isFound,
  otherFieldOf,
  placeFor,
  unusedColumns,
  withSource,
} from '../../src/sidebar/columns/sources';
import { examplesOf, fitOf, valuesOf } from '../../src/sidebar/columns/values';

const NAME = { code: 'name', params: { name: 'x' } } as const;
const UNKNOWN = { code: 'unknown' } as const;

function tab(part: Partial<TabView> = {}): TabView {
  const column = (at: number, header: string, samples: string[], occurrence = 1, of = 1) => ({
    column: at,
    letter: 'ABCDE'[at - 1]!,
    header,
    occurrence,
    of,
    samples,
  });
  return {
    id: 1,
    name: 'Staff',
    headerRow: 1,
    rows: 3,
    columns: [
      column(1, 'Mail', ['a@example.com', 'nobody', '']),
      column(2, 'Phone', ['1', '2', '3'], 1, 2),
      column(3, 'Phone', ['7', '8', '9'], 2, 2),
      column(4, '', ['x', '', '']),
      column(5, 'Town', ['Lyon', '', 'Nice']),
    ],
    mapping: null,
    guesses: [
      { field: 'email', reason: NAME },
      { field: 'phone', reason: NAME },
      { field: null, reason: UNKNOWN },
      { field: null, reason: UNKNOWN },
      { field: 'city', reason: NAME },
    ],
    lost: [],
    pasted: false,
    byFormula: false,
    days: null,
    ...part,
  };
}
const town = { column: 'Town', occurrence: 1, of: 1 };
const mail = { column: 'Mail', occurrence: 1, of: 1 };

test('a first visit starts from the guesses, and each says why', () => {
  const draft = draftOf(tab());
  expect(draft.sources).toEqual({ email: mail, phone: { column: 'Phone', occurrence: 1, of: 2 }, city: town });
  expect(draft.why.city).toEqual(NAME);
  expect(draft.changed).toBe(true);
});
test('a stored mapping wins over every guess', () => {
  const mapping = { version: 1 as const, headerRow: 1, sources: { email: mail }, filter: null };
  const draft = draftOf(tab({ mapping }));
  expect(draft.sources).toEqual({ email: mail });
  expect(draft.why).toEqual({ email: 'stored' });
  expect(draft.changed).toBe(false);
});
test('under another header row what is stored holds if it is there, and guesses fill the rest', () => {
  const gone = { column: 'Ville', occurrence: 1, of: 1 };
  const mapping = { version: 1 as const, headerRow: 3, sources: { email: mail, city: gone }, filter: null };
  const draft = draftOf(tab({ mapping }));
  expect(draft.sources.city).toEqual(town);
  expect(draft.why).toMatchObject({ email: 'stored', city: NAME });
});
test('a field that is set to nothing leaves the mapping', () => {
  expect(withSource(draftOf(tab()), 'city', null).sources).not.toHaveProperty('city');
});
test('a text is filled for each row, and a blank place takes its separator along', () => {
  const view = tab();
  expect(valuesOf({ text: '{{Phone|2}} – {{Town}}' }, view, headersOfTab(view))).toEqual(['7 – Lyon', '8', '9 – Nice']);
});
test('a repeated header is named with its number', () => {
  const view = tab();
  expect(placeFor(view.columns[2]!)).toBe('{{Phone|2}}');
  expect(placeFor(view.columns[4]!)).toBe('{{Town}}');
});
test('a text that names a lost or an ambiguous column says which', () => {
  const headers = headersOfTab(tab());
  expect(badPlaces('{{Ville}} {{Phone}} {{Phone|2}}', headers)).toEqual([
    { column: 'Ville', ambiguous: false },
    { column: 'Phone', ambiguous: true },
  ]);
});
test('a column of which there were two is no longer found when there is one', () => {
  expect(isFound({ column: 'Town', occurrence: 1, of: 2 }, headersOfTab(tab()))).toBe(false);
  expect(isFound(town, headersOfTab(tab()))).toBe(true);
});
test('values that do not fit are counted among those that are filled', () => {
  const fit = fitOf('email', ['a@example.com', 'nobody', '', ' '], null);
  expect(fit.filled).toBe(2);
  expect(fit.error.map((issue) => issue.code)).toEqual(['email_bad']);
});
test('examples are three different values', () => {
  expect(examplesOf(['', 'a', 'a', 'b', ' ', 'c', 'd'])).toEqual(['a', 'b', 'c']);
});
test('columns that nothing uses are listed, with the free field that they look like', () => {
  const view = tab();
  const draft = withSource(draftOf(view), 'city', null);
  const unused = unusedColumns(view, draft, headersOfTab(view));
  expect(unused.map(({ column, field }) => [column.letter, field])).toEqual([
    ['C', null],
    ['E', 'city'],
  ]);
});
test('one column in two fields is noticed', () => {
  expect(otherFieldOf('department', town, { city: town, department: town })).toBe('city');
  expect(otherFieldOf('city', town, { city: town })).toBeNull();
});
