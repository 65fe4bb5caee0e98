// People who left, in a file of two tabs: nobody in a list is ever deactivated, and Activate again takes it all back.
import { StopError } from '../../../src/core/outcome';
import {
  activateAgain,
  deactivateLeavers,
  giveUpAddresses,
  keepApart,
  lookAtLeavers,
} from '../../../src/core/steps/act-on-leavers';
import {
  bodies,
  type Fixture,
  fixtureWith,
  jobOf,
  json,
  Killed,
  MAPPING,
  newFile,
  type Person,
  portsOf,
  staff,
} from '../world';

interface Office {
  paris: Fixture;
  lyon: Fixture;
}

/** Two tabs of so many people each, both synced. */
function openOffice(count = 12): Office {
  const file = newFile();
  const people = staff(count * 2);
  const paris = fixtureWith(people.slice(0, count), file, 1);
  const lyon = fixtureWith(people.slice(count), file, 2);
  for (const tab of [paris, lyon]) {
    tab.run();
    file.now += 3_600_000;
  }
  file.server.requests = [];
  return { paris, lyon };
}

const look = (tab: Fixture) => lookAtLeavers(jobOf(tab), portsOf(tab));
const emailsOf = (tab: Fixture) => look(tab).leavers.people.map(({ email }) => email);
const deactivate = (tab: Fixture, emails: string[], confirmed: number | null = null) =>
  deactivateLeavers(jobOf(tab), portsOf(tab), emails, confirmed);
const again = (tab: Fixture, emails: string[]) => activateAgain(jobOf(tab), portsOf(tab), emails);
const active = ({ server }: Fixture) =>
  [...server.users.values()].filter(({ enabled }) => enabled !== false).map(({ email }) => String(email));
const copy = ({ server }: Fixture) => JSON.stringify([...server.users]);
const P0 = 'p0@example.com';
const P1 = 'p1@example.com';

function leave(tab: Fixture, ...emails: string[]): Person[] {
  const gone = tab.people.filter((person) => emails.includes(String(person['E-mail'])));
  tab.people = tab.people.filter((person) => !gone.includes(person));
  return gone;
}

test('people who left are listed with the names that Signitic has', () => {
  const { paris, lyon } = openOffice();
  leave(paris, P0, P1);
  const { leavers, names } = look(lyon);
  expect(leavers.people.map(({ email }) => [email, names.get(email)])).toEqual([
    [P0, 'Ana0 Roy0'],
    [P1, 'Ana1 Roy1'],
  ]);
  expect(leavers).toMatchObject({ blocked: null, size: 24, newAddresses: [], others: [] });
});

test('the chosen are deactivated with nothing but their address, and nobody else', () => {
  const { paris } = openOffice();
  leave(paris, P0, P1);
  expect(deactivate(paris, [P0])).toMatchObject({ done: [P0], kept: [], failed: [], asks: null, stopped: null });
  expect(bodies(paris.server)).toEqual([{ email: P0, enabled: false }]);
  expect(active(paris)).toHaveLength(23);
  expect(emailsOf(paris)).toEqual([P1]);
});

test('“Activate again” takes back exactly those who were deactivated from here', () => {
  const { paris } = openOffice();
  const before = copy(paris);
  leave(paris, P0, P1);
  deactivate(paris, [P0, P1]);
  const stranger = { email: 'off@example.com', enabled: false };
  paris.server.users.set(stranger.email, stranger);
  expect(look(paris).leavers.deactivated.map(({ email }) => email)).toEqual([P0, P1]);
  expect(again(paris, [P0, P1, stranger.email])).toMatchObject({ done: [P0, P1], kept: [stranger.email] });
  paris.server.users.delete(stranger.email);
  expect(copy(paris)).toBe(before);
  expect(look(paris).leavers).toMatchObject({ deactivated: [], people: [{ email: P0 }, { email: P1 }] });
});

test('a person who came back into any list meanwhile is not deactivated', () => {
  const { paris, lyon } = openOffice();
  const gone = leave(paris, P0, P1);
  expect(emailsOf(paris)).toEqual([P0, P1]);
  lyon.people.push(gone[0]!);
  expect(deactivate(paris, [P0, P1])).toMatchObject({ done: [P1], kept: [P0] });
  expect(bodies(paris.server)).toEqual([{ email: P1, enabled: false }]);
});

test('a person who moved from one tab to the other has not left', () => {
  const { paris, lyon } = openOffice();
  lyon.people.push(...leave(paris, P0));
  expect(emailsOf(paris)).toEqual([]);
  expect(deactivate(paris, [P0])).toMatchObject({ done: [], kept: [P0] });
});

test('another tab in which days say who is active is read with the day of today', () => {
  const { paris, lyon } = openOffice();
  leave(paris, P0);
  const enabled = { text: 'yes', dates: { end: { column: 'Groupe', occurrence: 1, of: 1 } } };
  lyon.mapping = { ...MAPPING, sources: { ...MAPPING.sources, enabled } };
  lyon.options = { ...lyon.options, today: '2026-03-31' };
  expect(look(paris).leavers).toMatchObject({ blocked: null, people: [{ email: P0 }] });
});

test('nobody is deactivated when another tab cannot be read any more, and the tab is named', () => {
  const { paris, lyon } = openOffice();
  leave(paris, P0);
  lyon.broken = new StopError('header_lost');
  const end = deactivate(paris, [P0]);
  expect(end.leavers?.blocked).toEqual({ reason: 'tab_unread', tab: 'Tab 2', code: 'header_lost' });
  lyon.broken = null;
  lyon.people = [];
  expect(deactivate(paris, [P0]).leavers?.blocked).toMatchObject({ reason: 'tab_unread', code: 'no_rows' });
  expect(bodies(paris.server)).toEqual([]);
});

test('nobody is deactivated without Signitic’s list', () => {
  const { paris } = openOffice();
  leave(paris, P0);
  paris.server.answer = ({ path, method }) => (path === '/users' && method === 'get' ? json({}, 500) : null);
  expect(deactivate(paris, [P0]).leavers?.blocked).toEqual({ reason: 'no_list' });
  expect(() => again(paris, [P0])).toThrow('unreachable');
});

test('with another key nobody has left: these people were sent to another workspace', () => {
  const { paris } = openOffice();
  leave(paris, P0);
  paris.key = 'key-b';
  expect(look(paris).leavers).toMatchObject({ people: [], deactivated: [] });
});

test('more than 20, or more than 3 and 5 %, need the number once more', () => {
  const { paris } = openOffice();
  const four = [0, 1, 2, 3].map((i) => `p${i}@example.com`);
  leave(paris, ...four);
  expect(deactivate(paris, four)).toMatchObject({ asks: 4, done: [] });
  expect(deactivate(paris, four, 3)).toMatchObject({ asks: 4, done: [] });
  expect(bodies(paris.server)).toEqual([]);
  expect(deactivate(paris, four, 4)).toMatchObject({ asks: null, done: four });
});

test('a refusal changes nobody’s state and is told with Signitic’s words', () => {
  const { paris } = openOffice();
  leave(paris, P0);
  paris.server.answer = ({ method }) => (method === 'post' ? json({ success: false, value: 'no licence' }, 400) : null);
  expect(deactivate(paris, [P0])).toMatchObject({
    done: [],
    failed: [{ email: P0, outcome: { message: 'no licence' } }],
  });
  paris.server.answer = () => null;
  expect(look(paris).leavers).toMatchObject({ people: [{ email: P0 }], deactivated: [] });
});

test('where nobody knows what arrived, the people can be found whichever it was', () => {
  for (const arrives of [true, false]) {
    const { paris } = openOffice();
    leave(paris, P0);
    paris.server.answer = ({ method }) => {
      if (method !== 'post') return null;
      if (arrives) paris.server.users.get(P0)!['enabled'] = false;
      return 'dead';
    };
    expect(deactivate(paris, [P0]).failed).toMatchObject([{ email: P0, outcome: { kind: 'waiting' } }]);
    paris.server.answer = () => null;
    expect(look(paris).leavers).toMatchObject(
      arrives ? { people: [], deactivated: [{ email: P0 }] } : { people: [{ email: P0 }], deactivated: [] },
    );
  }
});

test('a person who comes back is told to be inactive, unless the list says whether they are active', () => {
  const { paris } = openOffice();
  const { enabled: _enabled, ...sources } = MAPPING.sources;
  const gone = leave(paris, P0);
  deactivate(paris, [P0]);
  paris.people.push(...gone);
  const issues = () =>
    paris
      .check()
      .rows.find(({ email }) => email === P0)
      ?.issues.map(({ code }) => code);
  expect(issues()).toEqual([]);
  paris.mapping = { ...MAPPING, sources };
  expect(issues()).toEqual(['deactivated_here']);
  expect(look(paris).leavers.deactivated).toMatchObject([{ email: P0 }]);
  again(paris, [P0]);
  expect(issues()).toEqual([]);
});

describe('the same person under a new address', () => {
  const pair = { old: P0, now: 'ana@new.example' };

  function moved(sent: boolean): Office {
    const office = openOffice();
    office.paris.people[0] = { ...office.paris.people[0], 'E-mail': pair.now };
    if (sent) office.paris.run();
    office.paris.server.requests = [];
    return office;
  }

  test('is offered before and after the new one was sent', () => {
    for (const sent of [false, true])
      expect(look(moved(sent).paris).leavers.newAddresses).toMatchObject([
        { leaver: { email: P0 }, row: { email: pair.now, row: 2 }, tab: 1, isSent: sent },
      ]);
  });

  test('the old address is given up once the new one is in Signitic, and its state does not linger', () => {
    const { paris } = moved(false);
    const giveUp = () => giveUpAddresses(jobOf(paris), portsOf(paris), [pair], null);
    expect(giveUp()).toMatchObject({ done: [], kept: [P0] });
    paris.run();
    expect(giveUp()).toMatchObject({ done: [P0], kept: [] });
    expect(bodies(paris.server).slice(1)).toEqual([{ email: P0, enabled: false }]);
    const [old] = look(paris).leavers.deactivated;
    expect([old?.email, old?.entry.fields.size, old?.entry.done]).toEqual([P0, 0, 'none']);
    again(paris, [P0]);
    expect(look(paris).leavers).toMatchObject({ people: [], newAddresses: [], others: [P0] });
  });

  test('“not the same” is kept: the person stays one who left', () => {
    const { paris } = moved(true);
    expect(keepApart(jobOf(paris), portsOf(paris), [pair])).toMatchObject({ done: [P0] });
    expect(look(paris).leavers).toMatchObject({ newAddresses: [], people: [{ email: P0 }] });
    expect(bodies(paris.server)).toEqual([]);
  });
});

test('people who were deactivated from here are nobody’s old address when their names come back', () => {
  for (const dealtWith of [true, false]) {
    const { paris } = openOffice(14);
    const emails = staff(11).map((person) => String(person['E-mail']));
    const gone = leave(paris, ...emails);
    if (dealtWith) deactivate(paris, emails, 11);
    paris.people.push(...gone.map((person) => ({ ...person, 'E-mail': `new.${person['E-mail']}` })));
    const kinds = paris.check().held?.limits.map(({ kind }) => kind) ?? [];
    expect(kinds.includes('new_address')).toBe(!dealtWith);
  }
});

/** Does something, killed before each of its calls, and again until it is through. */
function killedAtEach(
  prepare: () => Office,
  work: (office: Office) => unknown,
  check: (office: Office, at: number) => void,
): number {
  for (let at = 0; ; at++) {
    const office = prepare();
    const { file } = office.paris;
    file.callsLeft = at;
    let killed = false;
    try {
      work(office);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      killed = true;
    }
    killed = killed || file.callsLeft <= 0;
    file.callsLeft = Number.POSITIVE_INFINITY;
    check(office, at);
    if (!killed) return at;
  }
}

test('killed at each call, a repeat deactivates the rest and “Activate again” restores everything', () => {
  let before = '';
  const emails = [P0, P1];
  const calls = killedAtEach(
    () => {
      const office = openOffice();
      before = copy(office.paris);
      leave(office.paris, ...emails);
      return office;
    },
    ({ paris }) => deactivate(paris, emails),
    ({ paris, lyon }) => {
      deactivate(lyon, emails);
      expect(active(paris).filter((email) => emails.includes(email))).toEqual([]);
      const { deactivated } = look(paris).leavers;
      again(
        paris,
        deactivated.map(({ email }) => email),
      );
      expect(copy(paris)).toBe(before);
    },
  );
  expect(calls).toBeGreaterThan(5);
});

test('killed at each call of “Activate again”, a repeat restores everything', () => {
  let before = '';
  killedAtEach(
    () => {
      const office = openOffice();
      before = copy(office.paris);
      leave(office.paris, P0, P1);
      deactivate(office.paris, [P0, P1]);
      return office;
    },
    ({ paris }) => again(paris, [P0, P1]),
    ({ paris }) => {
      again(paris, [P0, P1]);
      expect(copy(paris)).toBe(before);
    },
  );
});

test('killed at each call, an old address that is given up is offered still, or can be activated again', () => {
  const pair = { old: P0, now: 'ana@new.example' };
  killedAtEach(
    () => {
      const office = openOffice();
      office.paris.people[0] = { ...office.paris.people[0], 'E-mail': pair.now };
      office.paris.run();
      return office;
    },
    ({ paris }) => giveUpAddresses(jobOf(paris), portsOf(paris), [pair], null),
    ({ paris }, at) => {
      giveUpAddresses(jobOf(paris), portsOf(paris), [pair], null);
      const { people, deactivated } = look(paris).leavers;
      expect([at, people.length, deactivated.map(({ email }) => email)]).toEqual([at, 0, [P0]]);
      expect([at, active(paris).includes(P0), active(paris).includes(pair.now)]).toEqual([at, false, true]);
    },
  );
});

test('killed at each call, a leaver who comes back is in the list and stays as the list says', () => {
  let gone: Person[] = [];
  killedAtEach(
    () => {
      const office = openOffice();
      gone = leave(office.paris, P0);
      return office;
    },
    ({ paris }) => deactivate(paris, [P0]),
    ({ paris, lyon }, at) => {
      lyon.people.push(...gone);
      expect([at, deactivate(paris, [P0])]).toMatchObject([at, { done: [], kept: [P0] }]);
      // Its row says that the person is active.
      lyon.run();
      expect([at, active(paris).includes(P0)]).toEqual([at, true]);
      expect(look(paris).leavers).toMatchObject({ people: [], deactivated: [] });
    },
  );
});

/** Numbers that look like chance and are the same in each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state >>> 8) & 0xffff) % below;
  };
}

const FILTERED = { ...MAPPING, filter: { column: 'Groupe', occurrence: 1, of: 1, values: ['Sales'] } };

/** Things that happen to a list between two syncs. */
const CHANGES: ((person: Person, below: (n: number) => number) => Person | 'gone' | 'moved')[] = [
  () => 'gone',
  () => 'gone',
  () => 'moved',
  (person) => ({ ...person, Groupe: 'Former' }),
  (person) => ({ ...person, Tél: 'call me' }),
  (person) => ({ ...person, 'E-mail': ` ${String(person['E-mail']).toUpperCase()} ` }),
  (person) => ({ ...person, Actif: 'perhaps' }),
  (person, below) => (below(2) === 0 ? { ...person, 'E-mail': below(2) === 0 ? '' : 'nobody' } : person),
  (person, below) => ({ ...person, 'E-mail': `new${below(1000)}@example.com` }),
  (person) => person,
];

test('nobody who is in any list is ever deactivated, whatever happened to the lists', () => {
  let [off, blocked] = [0, 0];
  for (let seed = 1; seed <= 30; seed++) {
    const below = seeded(seed);
    const { paris, lyon } = openOffice(8);
    const tabs = [paris, lyon];
    const before = copy(paris);
    for (const tab of tabs) {
      tab.options = { ...tab.options, noEmail: seed % 2 === 0 ? 'ignore' : 'problem' };
      if (below(2) === 0) tab.mapping = FILTERED;
      const kept: Person[] = [];
      for (const person of tab.people) {
        const change = below(3) === 0 ? CHANGES[below(CHANGES.length)]!(person, below) : person;
        if (change === 'moved') tabs[below(2)]!.people = tabs[below(2)]!.people.concat(person);
        else if (change !== 'gone') kept.push(change);
      }
      tab.people = kept.concat(tab.people.slice(8));
    }
    const all = [...paris.server.users.keys()];
    const asked = tabs[below(2)]!;
    const end = deactivate(asked, all, all.length);
    const here = new Set(
      tabs.flatMap(({ people }) => people.map((person) => String(person['E-mail']).trim().toLowerCase())),
    );
    // Whoever stands in a row without a readable address may be anybody: by the names they are known.
    const nameless = new Set(
      tabs.flatMap(({ people }) =>
        people.filter((person) => !String(person['E-mail']).includes('@')).map((person) => person['Prénom']),
      ),
    );
    for (const user of paris.server.users.values()) {
      if (user['enabled'] !== false) continue;
      off++;
      expect([seed, user['email'], here.has(String(user['email'])), nameless.has(String(user['firstname']))]).toEqual([
        seed,
        user['email'],
        false,
        false,
      ]);
    }
    if (end.leavers?.blocked) blocked++;
    again(asked, end.done as string[]);
    expect([seed, copy(paris)]).toEqual([seed, before]);
  }
  // The lists above bring about both.
  expect([off > 25, blocked > 3]).toEqual([true, true]);
});
