// Group names that occur once and are nearly one that occurs often.
import { rareGroups } from '../../../src/core/people/group-typos';
import type { Row } from '../../../src/core/row';
import { rowWith } from '../world';

const inGroups = (names: readonly string[]): Row[] =>
  names.map((name, i) => rowWith(`p${i}`, { row: i + 2, user: { 'path.group': name } }));

/** Which rare names are warned of, each with the name that was probably meant. */
function warned(names: readonly string[]): [unknown, unknown][] {
  const rows = inGroups(names);
  rareGroups(rows);
  return rows.flatMap(({ issues }) =>
    issues.map(({ params }): [unknown, unknown] => [params?.['value'], params?.['likely']]),
  );
}
const three = (name: string) => [name, name, name];

test('a slip in a long name is warned of', () => {
  expect(warned([...three('Marketing'), 'Marketting'])).toEqual([['Marketting', 'Marketing']]);
  expect(warned([...three('Sales'), 'Sale'])).toEqual([]);
  expect(warned([...three('Ventes'), 'Vente'])).toEqual([['Vente', 'Ventes']]);
});
test('a name that differs in case, accents or signs only is warned of, however short', () => {
  expect(warned([...three('RH'), 'rh.'])).toEqual([['rh.', 'RH']]);
  expect(warned([...three('Qualité'), 'QUALITE'])).toEqual([['QUALITE', 'Qualité']]);
});
test('names that differ in a number are different groups', () => {
  expect(warned([...three('Agency Paris 1'), 'Agency Paris 2'])).toEqual([]);
});
test('another name, one that occurs twice, and one beside a rare one are no slips', () => {
  expect(warned([...three('Marketing'), 'Logistics'])).toEqual([]);
  expect(warned([...three('Marketing'), 'Marketting', 'Marketting'])).toEqual([]);
  expect(warned(['Marketing', 'Marketing', 'Marketting'])).toEqual([]);
});
test('rows that the filter leaves out count as nothing', () => {
  const rows = inGroups([...three('Marketing'), 'Marketting']).map((row) => ({
    ...row,
    skip: { kind: 'skipped', reason: 'filter' } as const,
  }));
  rareGroups(rows);
  expect(rows.flatMap(({ issues }) => issues)).toEqual([]);
});
test('entities and parent entities are looked at by themselves', () => {
  const rows = [0, 1, 2, 3].map((i) =>
    rowWith(`p${i}`, { user: { 'path.entity': i < 3 ? 'Lyon-Est' : 'Lyon Est', 'path.group': 'Lyon Est' } }),
  );
  rareGroups(rows);
  expect(rows[3]?.issues).toEqual([
    { code: 'group_rare', level: 'warning', field: 'path.entity', params: { value: 'Lyon Est', likely: 'Lyon-Est' } },
  ]);
});
test('a column with more than 2,000 names is no list of groups', () => {
  const many = Array.from({ length: 2000 }, (_, i) => `Unit number ${i}`);
  expect(warned([...three('Marketing'), 'Marketting', ...many])).toEqual([]);
});
