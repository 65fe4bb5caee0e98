// What the lines of the columns view say of themselves: found, to check or broken; and the words that help.
import type { TabView } from '../../src/api';
import type { FieldKey } from '../../src/core/fields';
import type { Source } from '../../src/core/people/template';
import { lineState, lookAt, NOTHING_SEEN } from '../../src/sidebar/columns/line-state';
import { nearestColumn, withPlace } from '../../src/sidebar/columns/near-header';
import { reasonText } from '../../src/sidebar/columns/reason-text';
import { type Draft, headersOfTab, nameOf } from '../../src/sidebar/columns/sources';
import { words } from '../../src/sidebar/ui/say';

const column = (at: number, header: string, samples: string[], occurrence = 1, of = 1) => ({
  ...{ column: at, letter: 'ABCDE'[at - 1]!, header },
  ...{ occurrence, of, samples },
});
const tab: TabView = {
  ...{ id: 1, name: 'Staff', headerRow: 1, rows: 2, mapping: null, guesses: [], lost: [] },
  ...{ pasted: false, byFormula: false, days: null },
  columns: [
    column(1, 'Mail', ['a@example.com', 'b@example.com']),
    column(2, 'Durchwahl', ['101', '102']),
    column(3, 'Aktiv', ['ja', 'nein']),
    column(4, 'Amt', ['x', ''], 1, 2),
    column(5, 'Amt', ['', 'y'], 2, 2),
  ],
};
const at = (name: string, of = 1) => ({ column: name, occurrence: 1, of });
const headers = headersOfTab(tab);

function stateOf(field: FieldKey, source: Source | undefined, why: Draft['why'][FieldKey], view = tab) {
  const sources = { email: at('Mail'), ...(source && { [field]: source }) };
  const draft: Draft = { headerRow: 1, changed: false, sources, why: { email: 'stored', [field]: why } };
  const look = source ? lookAt(field, source, view, headers, null) : NOTHING_SEEN;
  return lineState(field, view, draft, headers, look);
}

test('a field is found when its column is there and its values fit', () => {
  expect(stateOf('enabled', at('Aktiv'), 'stored')).toBe('found');
  expect(stateOf('city', undefined, undefined)).toBe('off');
});
test.each([
  ['a column that is gone', at('Abteilung')],
  ['a header that several bear now', at('Amt')],
  ['a text with a placeholder that no column fills', { text: '+49 {{Durchwall}}' }],
] as [string, Source][])('a line is broken by %s', (_, source) => {
  expect(stateOf('jobtitle', source, 'stored')).toBe('broken');
});
test('an e-mail address out of a text is broken, since people are known by it', () => {
  expect(stateOf('email', { text: 'x@example.com' }, 'chosen')).toBe('broken');
});
test.each(['near', 'values', 'opposite', 'by_kind'] as const)('a fresh guess by “%s” is to be checked', (code) => {
  expect(stateOf('enabled', at('Aktiv'), { code })).toBe('check');
  expect(stateOf('enabled', at('Aktiv'), 'chosen')).toBe('found');
});
test('values with an error, and one column in two fields, are to be checked', () => {
  expect(stateOf('enabled', at('Durchwahl'), 'stored')).toBe('check');
  expect(stateOf('jobtitle', at('Mail'), 'chosen')).toBe('check');
});
test('what words mean is to be checked until it is saved', () => {
  const source = { ...at('Aktiv'), words: [{ text: 'nein', means: 'leave' as const }] };
  const mapping = { version: 1 as const, headerRow: 1, sources: { enabled: source }, filter: null };
  expect(stateOf('enabled', source, 'stored')).toBe('check');
  expect(stateOf('enabled', source, 'stored', { ...tab, mapping })).toBe('found');
});

test.each([
  ['Durchwall', 'B'],
  ['durch wahl', 'B'],
  ['Mial', null],
  ['Aktif', 'C'],
  ['Abteilung', null],
])('the column nearest to “%s”', (typed, letter) => {
  expect(nearestColumn(typed, tab.columns)?.letter ?? null).toBe(letter);
});
test('two columns that are as near are no answer', () => {
  expect(nearestColumn('Amr', tab.columns)).toBeNull();
});
test('every placeholder of a wrong name is put right, and no other', () => {
  const text = '{{ Durchwall }} {{Durchwall|2}} {{Mail}} Durchwall';
  expect(withPlace(text, 'Durchwall', tab.columns[1]!)).toBe('{{Durchwahl}} {{Durchwahl}} {{Mail}} Durchwall');
  expect(withPlace('{{Amt}}', 'Amt', tab.columns[4]!)).toBe('{{Amt|2}}');
});

test.each([
  ['Fonction', 'fonction', 'Job title'],
  ['PRENOMS', 'prenom', 'First name'],
  ['Job titles', 'position', 'Job title'],
])('“%s” needs no word that it was found by its header', (header, name, label) => {
  expect(reasonText(words('en'), { code: 'name_and_values', params: { name } }, header, label)).toBeNull();
});
test('another word for the field is told, and a private header is not said twice', () => {
  const said = reasonText(words('en'), { code: 'name', params: { name: 'tel' } }, 'Tél. direct', 'Phone');
  expect(said).toBe('Matched by its header');
  const salary = { code: 'private', params: { name: 'Salary' } } as const;
  expect(reasonText(words('en'), salary, 'Salary')).toBe('Private, so it does not belong in a signature');
});
test('a column is called by its letter too where another one has its name', () => {
  expect(tab.columns.map(nameOf)).toEqual(['Mail', 'Durchwahl', 'Aktiv', 'Amt (D)', 'Amt (E)']);
});
