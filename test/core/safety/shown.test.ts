// What a preview has shown of each person, stored and read back, and what may be sent on the strength of it.
import type { FieldKey } from '../../../src/core/fields';
import { latestPreview, shownInPreview, wasShown } from '../../../src/core/safety/shown';
import { fingerprintsFor } from '../../../src/core/state/fingerprint';
import { NOTHING } from '../../../src/core/state/fields';
import { blankEntry } from '../../../src/core/state/entry';
import { rowWith, selectedWith } from '../world';

const prints = fingerprintsFor('secret');
const none = () => [];

/** A person who would be sent with these fields. */
function sendOf(email: string, fields: Partial<Record<FieldKey, string>>, created = false) {
  const user = { email, ...fields };
  const keys = Object.keys(fields) as FieldKey[];
  const send = new Map(keys.map((key) => [key, prints.field(key, fields[key] ?? '')]));
  const person = prints.person(email);
  const selected = selectedWith(email, { user, effect: created ? 'created' : 'updated' });
  const row = rowWith(email, { user });
  return {
    kind: 'send' as const,
    row,
    person,
    issues: [],
    selected,
    plan: { ...NOTHING, send },
    before: blankEntry(person),
  };
}

const ANNA = sendOf('anna@example.com', { phone: '1', city: 'Lyon' });
const storedWith = (...sends: ReturnType<typeof sendOf>[]) => shownInPreview(sends, none, prints);
const readBack = (shown: ReturnType<typeof storedWith>, stamp = 'aaaaaa') => latestPreview([{ ...shown, stamp }]);
const isCovered = (now: ReturnType<typeof sendOf>, then: ReturnType<typeof sendOf>) =>
  wasShown(now, readBack(storedWith(then))!.get(now.person)!, prints);

test('a person whose row and fields are the same was shown so; another value was not', () => {
  expect(isCovered(ANNA, ANNA)).toBe(true);
  expect(isCovered(sendOf('anna@example.com', { phone: '2', city: 'Lyon' }), ANNA)).toBe(false);
});
test('fewer fields than were shown may go, and never others', () => {
  const phone = { ...ANNA, plan: { ...ANNA.plan, send: new Map([...ANNA.plan.send].slice(0, 1)) } };
  expect([isCovered(phone, ANNA), isCovered(ANNA, phone)]).toEqual([true, false]);
});
test('a new person was shown with all fields; a known one was not shown as a new one', () => {
  const created = sendOf('anna@example.com', { phone: '1', city: 'Lyon' }, true);
  expect([isCovered(ANNA, created), isCovered(created, created), isCovered(created, ANNA)]).toEqual([
    true,
    true,
    false,
  ]);
});
test('only the latest preview counts, over all of its records; what limits have shown is none', () => {
  const ben = sendOf('ben@example.com', { phone: '3' });
  const records = [
    { ...storedWith(ANNA), stamp: 'aaaaaa' },
    { ...storedWith(ben), stamp: 'aaaaab' },
    { kinds: { renamed: [ANNA.person] }, payloads: { [ANNA.person]: 'x' }, stamp: 'aaaaac' },
  ];
  expect([...latestPreview(records)!.keys()]).toEqual([ben.person]);
  expect(latestPreview(records.slice(2))).toBeNull();
});
test('the fields that were edited in Signitic are read back', () => {
  const shown = shownInPreview([ANNA], () => ['city'], prints);
  expect(readBack(shown)!.get(ANNA.person)?.edited).toEqual(['city']);
});
