import fc from 'fast-check';
import { FIELDS } from '../../../src/core/fields';
import {
  differ,
  emailHash,
  fieldHashes,
  had,
  hash,
  HASH_NONE,
  readMemo,
  runStamp,
  writeMemo,
} from '../../../src/core/state/memo';

const memo = (user: Parameters<typeof fieldHashes>[0]) => ({
  state: 'accepted' as const,
  email: emailHash('a@example.com'),
  run: runStamp(Date.parse('2026-03-02T08:00:00Z')),
  note: hash('ok'),
  refused: HASH_NONE,
  fields: fieldHashes(user),
});

test('what is written is read again', () => {
  const one = memo({ email: 'a@example.com', firstname: 'Ana', enabled: true, extra_7: 'x' });
  expect(readMemo(writeMemo(one))).toEqual(one);
});
test('a memo is short: twenty fields take under 200 characters', () => {
  const user = Object.fromEntries(FIELDS.slice(1, 21).map(({ key }) => [key, 'value']));
  expect(writeMemo(memo(user)).length).toBeLessThan(200);
});
test('what is no whole memo of this version is none', () => {
  const text = writeMemo(memo({ firstname: 'Ana' }));
  for (const broken of ['', 'x', 'm2a', text.slice(0, -1), `${text}x`, text.replace('m1a', 'm1z'), 12, null, true]) {
    expect(readMemo(broken)).toBeNull();
  }
});
test('the code of every field is unique and two characters long', () => {
  const codes = FIELDS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => code.length === 2)).toBe(true);
});
test('a changed field is named', () => {
  const before = fieldHashes({ firstname: 'Ana', phone: '1', enabled: true });
  const now = fieldHashes({ firstname: 'Ana', phone: '2', enabled: false, city: 'Paris' });
  expect(differ(before, now).changed).toEqual(['enabled', 'phone', 'city']);
});
test('a field that is no longer sent is cleared, and stays known until something is sent for it', () => {
  const before = fieldHashes({ firstname: 'Ana', phone: '1' });
  const once = differ(before, fieldHashes({ firstname: 'Ana' }));
  expect(once).toEqual({ changed: [], cleared: ['phone'], fields: before });
  const twice = differ(once.fields, fieldHashes({ firstname: 'Bea' }));
  expect(twice.cleared).toEqual(['phone']);
  expect(differ(twice.fields, fieldHashes({ firstname: 'Bea', phone: '' })).changed).toEqual(['phone']);
});
test('a field cleared in Signitic by "" is not missed any more', () => {
  expect(differ(fieldHashes({ phone: '' }), fieldHashes({})).cleared).toEqual([]);
});
test('a boolean never hashes like the text that spells it', () => {
  expect(fieldHashes({ enabled: true })).not.toBe(fieldHashes({ enabled: 'true' }));
});
test('e-mails are one person whatever their case', () =>
  expect(emailHash('A@Example.com')).toBe(emailHash('a@example.com')));
test('had tells this value, another, and nothing known apart', () => {
  const fields = fieldHashes({ enabled: false });
  expect([had(fields, 'enabled', false), had(fields, 'enabled', true), had(fields, 'city', 'Paris')]).toEqual([
    true,
    false,
    null,
  ]);
});
test('run stamps sort like time and have six digits', () => {
  const stamps = ['2026-01-01', '2026-11-23', '2031-05-05'].map((date) => runStamp(Date.parse(date)));
  expect([...stamps].sort()).toEqual(stamps);
  expect(stamps.every((stamp) => stamp.length === 6)).toBe(true);
});
test('no two texts that differ in one character share a hash', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.nat(39),
      fc.integer({ min: 1, max: 200 }),
      (text, at, by) => {
        const i = at % text.length;
        const other = text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ by) + text.slice(i + 1);
        return hash(text) !== hash(other);
      },
    ),
    { numRuns: 5000 },
  );
});
test('runs that begin within one second bear different stamps, each later than the last', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');
  const stamps = [runStamp(now)];
  for (let i = 0; i < 5; i++) stamps.push(runStamp(now, stamps[i]));
  expect(new Set(stamps).size).toBe(6);
  expect([...stamps].sort()).toEqual(stamps);
  expect(runStamp(now, 'broken!')).toBe(stamps[0]);
});
