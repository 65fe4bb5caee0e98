// What fingerprints tell of a value in Signitic, and which fields of a row a sync would send.
import { fingerprintsFor } from '../../../src/core/state/fingerprint';
import { fieldsToGo, known } from '../../../src/core/state/known';
import type { Decision } from '../../../src/core/state/select';
import { entryWith, rowWith } from '../world';

const prints = fingerprintsFor('secret');
const entry = entryWith('p', {
  jobtitle: prints.field('jobtitle', 'Buyer'),
  city: prints.field('city', ''),
  enabled: prints.field('enabled', false),
});

test.each([
  ['jobtitle', 'Buyer', 'same'],
  ['jobtitle', 'Seller', 'other'],
  ['jobtitle', undefined, 'other'],
  ['city', 'Paris', 'blank'],
  ['city', undefined, 'same'],
  ['enabled', true, 'no'],
  ['enabled', false, 'same'],
  ['phone', '1', 'unknown'],
] as const)('%s beside the value %j: %s', (key, value, expected) => {
  expect(known(entry, key, value, prints)).toBe(expected);
});

test.each(['unsure', 'old'] as const)('a field that is %s tells nothing', (mark) => {
  const field = { print: prints.field('jobtitle', 'Buyer'), mark, changed: false, tab: 1 };
  const doubtful = { ...entry, fields: new Map([['jobtitle' as const, field]]) };
  expect(known(doubtful, 'jobtitle', 'Buyer', prints)).toBe('unknown');
  expect(known(undefined, 'jobtitle', 'Buyer', prints)).toBe('unknown');
});

test('a row that is compared first would go with the fields that are compared, a settled row with none', () => {
  const row = { row: rowWith('a@example.com'), person: 'p', issues: [] };
  const read: Decision = { ...row, kind: 'read', fields: ['jobtitle'] };
  const settled: Decision = { ...row, kind: 'settled', outcome: { kind: 'unchanged' } };
  expect([fieldsToGo(read), fieldsToGo(settled)]).toEqual([['jobtitle'], []]);
});
