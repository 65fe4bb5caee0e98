// Deactivating people who left, and activating them again, killed before a service call: nobody in a list is lost by it.
import { KILL, KILL_AFTER_WRITES } from '../../playground/emulator/world';
import { ANA, BOB, copy, isActive, openOffice, PEOPLE } from '../flow/leavers-office';
import { allPlaces, EVERYWHERE } from './kills';

type Office = ReturnType<typeof openOffice>;
const BOTH = [ANA, BOB];

/** An office that Ana and Bob have left; `off`: they were deactivated. */
function left(off: boolean): Office {
  const office = openOffice();
  for (const email of BOTH) office.leave(email);
  if (off) office.deactivate(BOTH);
  return office;
}

/** The names of the service calls that something makes. */
function callsOf(office: Office, work: (office: Office) => void): string[] {
  const names: string[] = [];
  office.desk.onCall = ({ name }) => void names.push(name);
  work(office);
  return names;
}

/** Does it, killed before its `n`-th call; then the dead execution's lease has run out. */
function killed(n: number, office: Office, work: (office: Office) => void): void {
  let calls = 0;
  office.desk.onCall = () => {
    calls++;
    if (calls === n) throw n % 2 === 0 ? KILL : KILL_AFTER_WRITES;
  };
  expect(() => work(office)).toThrow();
  office.desk.onCall = null;
  office.desk.world.clock.advance(361_000);
}

/** The campaign kills at every call; each test run at the last of those that leave most behind. */
function placesIn(names: readonly string[], kinds: readonly string[]): number[] {
  const called = names.map((name) => name.split('.').pop());
  const places = kinds.map((kind) => called.lastIndexOf(kind) + 1);
  expect(places).not.toContain(0);
  return EVERYWHERE ? allPlaces(names) : places;
}

const active = ({ desk }: Office) => BOTH.map((email) => isActive(desk, email));

test('deactivating killed anywhere spares who comes back meanwhile, and all of it can be taken back', () => {
  const deactivate = (office: Office) => void office.deactivate(BOTH);
  const names = callsOf(left(false), deactivate);
  for (const n of placesIn(names, ['flush', 'setProperty', 'fetchAll'])) {
    const office = left(false);
    killed(n, office, deactivate);
    const [, wasOn] = active(office);
    office.lyon.typeTable(3, 1, [PEOPLE[1]!]);
    office.deactivate(BOTH);
    // Ana is gone for good. Bob is in a list again: only what the killed call did to him stands, and can be taken back.
    expect([n, active(office)]).toEqual([n, [false, wasOn]]);
    office.activate(office.look().deactivated.map(({ email }) => email));
    expect([n, copy(office.desk)]).toEqual([n, office.before]);
  }
}, 3_600_000);

test('activating again killed anywhere and repeated restores Signitic exactly', () => {
  const activate = (office: Office) => void office.activate(BOTH);
  const names = callsOf(left(true), activate);
  for (const n of placesIn(names, ['setProperty', 'fetchAll'])) {
    const office = left(true);
    killed(n, office, activate);
    activate(office);
    expect([n, copy(office.desk)]).toEqual([n, office.before]);
    expect([n, office.look().deactivated]).toEqual([n, []]);
    // They are people who left, as before.
    expect(office.look().people.map(({ email }) => email)).toEqual(BOTH);
  }
}, 3_600_000);

test('a killed deactivation is told to the next sync: nobody in a row is sent as inactive', () => {
  const office = left(false);
  const names = callsOf(left(false), (one) => void one.deactivate(BOTH));
  killed(names.lastIndexOf('UrlFetchApp.fetchAll') + 2, office, (one) => void one.deactivate(BOTH));
  office.lyon.typeTable(3, 1, [PEOPLE[0]!, PEOPLE[1]!]);
  office.desk.call('syncTab', office.lyon.id, 'changed', false);
  const inactive = [...office.desk.store.users.values()].filter(({ enabled }) => enabled === false);
  expect(office.look().deactivated.map(({ email }) => email)).toEqual(inactive.map(({ email }) => email));
  office.activate(BOTH);
  expect(active(office)).toEqual([true, true]);
});
