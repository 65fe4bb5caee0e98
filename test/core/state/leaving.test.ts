// Entries of people who left: what is kept before and after the request, and what is left of an address given up.
import { accepted, type Entry } from '../../../src/core/state/entry';
import { fingerprintsFor } from '../../../src/core/state/fingerprint';
import { declining, givenUp, switched, switching, wasSent } from '../../../src/core/state/leaving';
import { entryWith } from '../world';

const prints = fingerprintsFor('secret');
const [ON, OFF] = [prints.field('enabled', true), prints.field('enabled', false)];
const off = { active: false, prints, minute: 500, tab: 9 };
const on = { ...off, active: true };
const ANA = entryWith('aaaaaaaaa', { firstname: 'fffff', enabled: ON });
const active = ({ fields }: Entry) => fields.get('enabled');

test('before the request Active is not sure, and the deactivation is kept already', () => {
  const before = switching(ANA, off);
  expect(active(before)).toEqual({ print: ON, mark: 'unsure', changed: false, tab: 1 });
  expect([before.extras, before.minute, before.done]).toEqual([{ deactivated: 500 }, ANA.minute, 'new']);
});

test('a person whose Active was never sent gets it under the tab that sent the rest', () => {
  const bob = entryWith('bbbbbbbbb', { firstname: 'fffff' });
  expect(active(switching(bob, off))).toEqual({ print: '', mark: 'unsure', changed: false, tab: 1 });
  expect(active(switched(bob, off))).toEqual({ print: OFF, mark: 'sure', changed: false, tab: 1 });
});

test('after the answer Active is sure; activating again forgets the deactivation', () => {
  const gone = switched(switching(ANA, off), off);
  expect([active(gone)?.print, gone.extras]).toEqual([OFF, { deactivated: 500 }]);
  expect(switching(gone, on).extras).toEqual({ deactivated: 500 });
  const back = switched(switching(gone, on), on);
  expect([active(back)?.print, back.extras]).toEqual([ON, {}]);
});

test('a row that says whether the person is active ends the deactivation from here, any other field does not', () => {
  const gone = switched(ANA, off);
  const what = { tab: 1, adopted: new Map(), changed: [], done: 'changed', minute: 600, run: 'run002' } as const;
  expect(accepted(gone, { ...what, prints: new Map([['enabled', ON]]) }).extras).toEqual({});
  expect(accepted(gone, { ...what, prints: new Map([['firstname', 'ggggg']]) }).extras).toEqual({ deactivated: 500 });
  expect(accepted(gone, { ...what, done: 'new', prints: new Map() }).extras).toEqual({});
});

test('of an address that was given up nothing is left but that it was deactivated here', () => {
  const left = givenUp({ ...switched(ANA, off), extras: { deactivated: 500, declined: ['ccccccccc'] } });
  expect([left.person, left.fields.size, left.extras, wasSent(left)]).toEqual([
    ANA.person,
    0,
    { deactivated: 500 },
    false,
  ]);
});

test('the latest twenty people who are not the same are kept, each once', () => {
  const many = Array.from({ length: 25 }, (_, i) => `person${i}`).reduce(declining, ANA);
  expect(many.extras.declined).toHaveLength(20);
  expect(declining(many, 'person10').extras.declined?.slice(-2)).toEqual(['person24', 'person10']);
});
