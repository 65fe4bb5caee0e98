// Which people would have no value in a field.
import { missingValues } from '../../../src/core/steps/completeness';
import { fixtureWith, MAPPING, rowWith } from '../world';

const planned = (...keys: string[]) => ({ planned: keys.map((key) => ({ field: { key } })) }) as never;
const result = (row: number, user: object, given: object = {}) =>
  ({ ...rowWith(`p${row}@example.com`, { row, user }), outcome: { kind: 'synced' }, changed: [], ...given }) as never;

test('each mapped field is counted with its rows, the most frequent first', () => {
  const rows = [
    result(2, { firstname: 'Ada', lastname: 'Roy', mobile: '1' }),
    result(3, { firstname: 'Ben', lastname: 'Roy' }),
    result(4, { firstname: 'Cleo', lastname: 'Roy', jobtitle: 'Porter', mobile: '' }),
  ];
  expect(missingValues(rows, planned('email', 'firstname', 'lastname', 'jobtitle', 'mobile'))).toEqual([
    { field: 'jobtitle', people: 2, rows: [2, 3] },
    { field: 'mobile', people: 2, rows: [3, 4] },
  ]);
});

test('a name counts though no column fills it, other fields do not', () => {
  expect(missingValues([result(2, {})], planned('email'))).toEqual([
    { field: 'firstname', people: 1, rows: [2] },
    { field: 'lastname', people: 1, rows: [2] },
  ]);
});

test('rows that do not reach Signitic are not counted', () => {
  const error = { issues: [{ code: 'phone_bad', level: 'error' }] };
  const rows = [
    ...['skipped', 'invalid', 'refused'].map((kind, i) => result(i + 2, {}, { outcome: { kind } })),
    result(5, {}, { outcome: { kind: 'waiting' }, ...error }),
  ];
  expect(missingValues(rows, planned('jobtitle'))).toEqual([]);
});

test('“no” is a value', () => {
  const rows = [result(2, { firstname: 'A', lastname: 'B', enabled: false })];
  expect(missingValues(rows, planned('enabled'))).toEqual([]);
});

test('of many rows the first 300 are listed', () => {
  const rows = Array.from({ length: 500 }, (_, i) => result(i + 2, { firstname: 'A', lastname: 'B' }));
  const [mobile] = missingValues(rows, planned('mobile'));
  expect([mobile?.people, mobile?.rows.length, mobile?.rows[0]]).toEqual([500, 300, 2]);
});

test('a check counts what a first sync would leave blank', () => {
  const fixture = fixtureWith([
    { 'E-mail': 'a@example.com', Prénom: 'Ada', Nom: 'Roy', Tél: '' },
    { 'E-mail': 'nobody', Prénom: '', Nom: '' },
  ]);
  const { rows, plan } = fixture.check({ mapping: MAPPING });
  expect(missingValues(rows, plan)).toContainEqual({ field: 'phone', people: 1, rows: [2] });
  expect(missingValues(rows, plan).every(({ people }) => people === 1)).toBe(true);
});
