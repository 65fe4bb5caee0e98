// The safety limits at their edges, the four disasters they are for, and the ordinary days on which they are silent.
import type { Report } from '../../../src/core/ports';
import { type Fixture, fixtureWith, json, Killed, type Person, posts, reads, staff, userOf } from '../world';

/** A file whose people were synced before, in a workspace of nobody else. */
function synced(count: number, change: (person: Person, i: number) => void = () => {}): Fixture {
  const people = staff(count);
  people.forEach(change);
  const fixture = fixtureWith(people);
  fixture.run();
  fixture.completedOnce = true;
  fixture.server.requests = [];
  return fixture;
}

/** `fixture` with `count` others in Signitic. */
function withOthers(fixture: Fixture, count: number): Fixture {
  for (let i = 0; i < count; i++)
    fixture.server.users.set(`other${i}@example.com`, { email: `other${i}@example.com`, enabled: true });
  return fixture;
}

const numbers = ({ held }: Report) => (held?.limits ?? []).map(({ kind, people, of }) => [kind, people, of]);
function change(fixture: Fixture, count: number, given: Person): void {
  for (const person of fixture.people.slice(0, count)) Object.assign(person, given);
}

describe('each limit holds from the eleventh person on, and only above its share', () => {
  test('renamed: more than 30 % of the known people', () => {
    const few = synced(12);
    change(few, 10, { Nom: 'Shifted' });
    expect(few.run().sums.synced).toBe(10);
    const held = synced(36);
    change(held, 11, { Nom: 'Shifted' });
    expect(numbers(held.run())).toEqual([['renamed', 11, 36]]);
    const free = synced(37);
    change(free, 11, { Prénom: 'Shifted' });
    expect(free.run().sums.synced).toBe(11);
  });
  test('deactivated: more than 5 % of the rows whom Signitic lists', () => {
    const few = synced(20);
    change(few, 10, { Actif: false });
    expect(few.run().sums.synced).toBe(10);
    const held = synced(219);
    change(held, 11, { Actif: false });
    expect(numbers(held.run())).toEqual([['deactivated', 11, 219]]);
    const free = synced(220);
    change(free, 11, { Actif: false });
    expect(free.run().sums.synced).toBe(11);
  });
  test('deactivated is known from the state where Signitic’s list cannot be had', () => {
    const fixture = synced(20);
    fixture.server.answer = ({ path, method }) =>
      method === 'get' && path === '/users' ? { status: 404, headers: {}, text: '<html>' } : null;
    change(fixture, 11, { Actif: false });
    expect(numbers(fixture.run())).toEqual([['deactivated', 11, 20]]);
  });
  test('new: more than 20 % of those Signitic lists, where it lists at least ten', () => {
    const newcomers = (fixture: Fixture, count: number) => {
      const all = staff(fixture.people.length + count);
      fixture.people.push(...all.slice(fixture.people.length));
      return fixture.run();
    };
    expect(numbers(newcomers(synced(54), 11))).toEqual([['new', 11, 54]]);
    expect(newcomers(synced(55), 11).sums.synced).toBe(11);
    expect(newcomers(synced(30), 10).sums.synced).toBe(10);
    expect(newcomers(synced(9), 11).sums.synced).toBe(11);
  });
  test('moved: more than 30 % of the known people, groups that exist included', () => {
    const half = (person: Person, i: number) => Object.assign(person, { Groupe: i % 2 ? 'HR' : 'Sales' });
    const swap = (fixture: Fixture) => {
      for (const person of fixture.people.slice(0, 11)) person['Groupe'] = person['Groupe'] === 'HR' ? 'Sales' : 'HR';
      return fixture.run();
    };
    expect(numbers(swap(synced(36, half)))).toEqual([['moved', 11, 36]]);
    expect(swap(synced(37, half)).sums.synced).toBe(11);
  });
  test('moved into new groups: more than 10 % of the known people', () => {
    const held = synced(109);
    change(held, 11, { Groupe: 'Vente' });
    expect(numbers(held.run())).toEqual([['new_groups', 11, 109]]);
    const free = synced(110);
    change(free, 11, { Groupe: 'Vente' });
    expect(free.run().sums.synced).toBe(11);
  });
  test('cleared: more than 30 % of the known people', () => {
    const options = { noEmail: 'problem', blank: 'clear' } as const;
    const held = synced(36);
    change(held, 11, { Tél: '' });
    expect(numbers(held.run({ options }))).toEqual([['cleared', 11, 36]]);
    const free = synced(37);
    change(free, 11, { Tél: '' });
    expect(free.run({ options }).sums.synced).toBe(11);
  });
  test('another list: half of the rows are new and half of Signitic’s people are in no row', () => {
    const mixed = (rows: number, others: number) => {
      const fixture = fixtureWith(staff(rows));
      for (let i = 11; i < rows; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i));
      fixture.completedOnce = true;
      return numbers(withOthers(fixture, others).run());
    };
    expect(mixed(22, 11)).toEqual([
      ['another_list', 11, 22],
      ['new', 11, 22],
    ]);
    expect(mixed(23, 12)).toEqual([['new', 11, 24]]);
    expect(mixed(22, 10)).toEqual([['new', 11, 21]]);
  });
  test('new address: more than ten people with the names of others who left the list', () => {
    const readdress = (count: number) => {
      const fixture = synced(200);
      for (let i = 0; i < count; i++) fixture.people[i]!['E-mail'] = `p${i}@new.example.com`;
      return fixture.run();
    };
    expect(numbers(readdress(11))).toEqual([['new_address', 11, 200]]);
    expect(readdress(10).sums.synced).toBe(10);
  });
  test('values in Signitic that this file never sent: more than ten people', () => {
    const living = (count: number) => {
      const fixture = fixtureWith(staff(count));
      for (let i = 0; i < count; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i, { phone: '1' }));
      return fixture.run();
    };
    expect(living(10).sums.synced).toBe(10);
    expect(numbers(living(11))).toEqual([['replaced', 11, 11]]);
  });
  test('people to be read: more than 500', () => {
    const living = (count: number) => {
      const fixture = fixtureWith(staff(count));
      for (let i = 0; i < count; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i));
      return fixture;
    };
    expect(living(500).run().sums.unchanged).toBe(500);
    const held = living(501);
    expect(numbers(held.run())).toEqual([['to_read', 501, 501]]);
    expect(reads(held.server)).toBe(0);
  });
});

describe('the disasters that the limits are for', () => {
  test('300 rows, none of them in a workspace of 40 others', () => {
    const fixture = withOthers(fixtureWith(staff(300)), 40);
    expect(numbers(fixture.run())).toEqual([
      ['another_list', 300, 300],
      ['new', 300, 40],
    ]);
    expect(posts(fixture.server)).toEqual([]);
  });
  test('every address gets a new domain', () => {
    const fixture = synced(60);
    for (const person of fixture.people) person['E-mail'] = String(person['E-mail']).replace('example.com', 'new.org');
    expect(numbers(fixture.run())).toEqual([
      ['new_address', 60, 60],
      ['another_list', 60, 60],
      ['new', 60, 60],
    ]);
  });
  test('every address gets a new domain before any sync of the whole tab came to its end', () => {
    const fixture = synced(60);
    fixture.completedOnce = false;
    for (const person of fixture.people) person['E-mail'] = String(person['E-mail']).replace('example.com', 'new.org');
    expect(numbers(fixture.run())).toEqual([['new_address', 60, 60]]);
  });
  test('a column of groups is rewritten with one new name', () => {
    const fixture = synced(60, (person, i) => Object.assign(person, { Groupe: i % 2 ? 'HR' : 'Sales' }));
    change(fixture, 60, { Groupe: 'Commercial & communication' });
    expect(numbers(fixture.run())).toEqual([
      ['moved', 60, 60],
      ['new_groups', 60, 60],
    ]);
  });
  test('the wrong tab: 60 private addresses, and 60 others in Signitic', () => {
    const fixture = withOthers(fixtureWith(staff(60)), 60);
    expect(numbers(fixture.run())).toEqual([
      ['another_list', 60, 60],
      ['new', 60, 60],
    ]);
  });
  test('a check tells the same as the sync', () => {
    const fixture = withOthers(fixtureWith(staff(60)), 60);
    expect(numbers(fixture.check())).toEqual(numbers(fixture.run()));
  });
  test('names and numbers are told, with what Signitic calls the people now', () => {
    const fixture = synced(36);
    change(fixture, 11, { Nom: 'Shifted' });
    const report = fixture.run();
    expect(report.stopped).toMatchObject({ code: 'held', params: { renamed: 11, renamed_of: 36 } });
    expect(report.held?.limits[0]?.examples).toEqual(
      [0, 1, 2, 3, 4].map((i) => ({
        row: i + 2,
        email: `p${i}@example.com`,
        name: `Ana${i} Shifted`,
        before: `Ana${i} Roy${i}`,
        changes: [],
      })),
    );
    expect(report.sums).toMatchObject({ waiting: 11, unchanged: 25 });
  });
});

describe('an example says what the limit is about, old and new', () => {
  const first = (report: Report) => report.held?.limits[0]?.examples[0];
  test('moved: the group', () => {
    const fixture = synced(36);
    change(fixture, 36, { Groupe: 'HR' });
    expect(first(fixture.run())?.changes).toEqual([{ field: 'path.group', before: 'Sales', after: 'HR' }]);
  });
  test('cleared: the field, and what Signitic has in it', () => {
    const fixture = synced(36);
    change(fixture, 12, { Tél: '' });
    const report = fixture.run({ options: { noEmail: 'problem', blank: 'clear' } });
    expect(first(report)?.changes).toEqual([{ field: 'phone', before: '+33 1 99 00 00 00', after: '' }]);
  });
  test('replaced: the field, with Signitic’s value', () => {
    const fixture = fixtureWith(staff(12));
    for (let i = 0; i < 12; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i, { phone: '1' }));
    expect(first(fixture.run())?.changes).toEqual([{ field: 'phone', before: '1', after: '+33 1 99 00 00 00' }]);
  });
  test('new address: the old one, as long as Signitic lists it', () => {
    const readdressed = (prepare: (fixture: Fixture) => void) => {
      const fixture = synced(20);
      for (const person of fixture.people)
        person['E-mail'] = String(person['E-mail']).replace('example.com', 'new.org');
      prepare(fixture);
      return first(fixture.run())?.changes;
    };
    const changed = [{ field: 'email', before: 'p0@example.com', after: 'p0@new.org' }];
    expect(readdressed(() => {})).toEqual(changed);
    expect(readdressed(({ server }) => server.users.delete('p0@example.com'))).toEqual([]);
  });
  test('new address: no old one where two people who left have that name', () => {
    const fixture = synced(20, (person, i) => i < 2 && Object.assign(person, { Prénom: 'Ana', Nom: 'Roy' }));
    for (const person of fixture.people) person['E-mail'] = String(person['E-mail']).replace('example.com', 'new.org');
    expect(fixture.run().held?.limits[0]?.examples.map(({ changes }) => changes.length)).toEqual([0, 0, 1, 1, 1]);
  });
  test('a value that Signitic’s record does not show is not known', () => {
    const fixture = synced(36);
    change(fixture, 36, { Groupe: 'HR' });
    fixture.server.answer = ({ path, method }) =>
      method === 'get' && path !== '/users'
        ? json({ success: true, data: { email: 'x@example.com', title: null, firstname: 'Ana0' } })
        : null;
    expect(first(fixture.run())).toMatchObject({ before: 'Ana0', changes: [{ before: null, after: 'HR' }] });
  });
});

describe('no limit holds', () => {
  test('a first import into an empty workspace, whoever is inactive', () => {
    const people = staff(300);
    for (const person of people) person['Actif'] = false;
    expect(fixtureWith(people).run().sums.synced).toBe(300);
  });
  test('a first import that goes on in another slice', () => {
    const fixture = fixtureWith(staff(3000));
    fixture.took = 90_000;
    const first = fixture.run({ run: 'runaaa' });
    expect(first.more).toBe(true);
    expect(fixture.goOn(first, { run: 'runaaa' }).sums.synced).toBe(3000);
  });
  test('a first import that was killed, wherever it was', () => {
    for (const calls of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const people = staff(300);
      for (let i = 3; i < people.length; i += 4) people[i]!['Actif'] = false;
      const fixture = fixtureWith(people);
      fixture.file.callsLeft = calls;
      try {
        fixture.run();
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      fixture.file.callsLeft = Number.POSITIVE_INFINITY;
      const report = fixture.run();
      expect([calls, report.held, report.sums.synced + report.sums.unchanged]).toEqual([calls, null, 300]);
    }
  });
  test('a first import after some rows were tried', () => {
    const fixture = fixtureWith(staff(300));
    fixture.run({ what: 'selected', selected: new Set(Array.from({ length: 20 }, (_, i) => i + 2)) });
    expect(fixture.run().sums).toMatchObject({ synced: 280, unchanged: 20 });
  });
  test('an ordinary month', () => {
    const fixture = synced(200);
    fixture.people.splice(190, 3);
    fixture.people.push(...staff(205).slice(200));
    change(fixture, 4, { Nom: 'Martin' });
    for (const person of fixture.people.slice(10, 18)) person['Groupe'] = 'HR';
    for (const person of fixture.people.slice(20, 22)) person['Actif'] = false;
    expect(fixture.run()).toMatchObject({ held: null, sums: { synced: 19, unchanged: 183 } });
  });
});

test('a hiring month of a company of 200: 40 new people, three leavers, one new group', () => {
  const fixture = synced(200);
  fixture.people.push(...staff(240).slice(200));
  for (const person of fixture.people.slice(200, 210)) person['Groupe'] = 'Trainees';
  for (const person of fixture.people.slice(0, 3)) person['Actif'] = false;
  expect(fixture.run()).toMatchObject({ held: null, sums: { synced: 43 } });
});

test('a reorganisation that was confirmed once is not asked about again', () => {
  const fixture = synced(60);
  for (const [i, person] of fixture.people.entries()) person['Groupe'] = i % 2 ? 'North' : 'South';
  expect(numbers(fixture.run())).toEqual([
    ['moved', 60, 60],
    ['new_groups', 60, 60],
  ]);
  expect(fixture.run({ confirmed: 'yes' }).sums.synced).toBe(60);
  fixture.file.now += 24 * 3_600_000;
  // The rest of it, a day later: into groups that are known by now.
  for (const person of fixture.people.slice(0, 15)) person['Groupe'] = 'North';
  expect(fixture.run()).toMatchObject({ held: null, sums: { synced: 8, unchanged: 52 } });
});

describe('a confirmation', () => {
  function held(): Fixture {
    const fixture = synced(40);
    change(fixture, 20, { Nom: 'Shifted' });
    expect(fixture.run().stopped?.code).toBe('held');
    return fixture;
  }
  test('without a question before it sends nobody', () => {
    const fixture = synced(40);
    change(fixture, 20, { Nom: 'Shifted' });
    expect(fixture.run({ confirmed: 'yes' }).stopped?.code).toBe('held');
  });
  test('sends what was shown', () => {
    expect(held().run({ confirmed: 'yes' }).sums).toMatchObject({ synced: 20, unchanged: 20 });
  });
  test('is for a first sync as well, of which nothing was stored before', () => {
    const fixture = withOthers(fixtureWith(staff(30)), 40);
    fixture.run();
    expect(fixture.run({ confirmed: 'yes' }).sums.synced).toBe(30);
  });
  test('leaves a row that has changed since for the next run', () => {
    const fixture = held();
    fixture.people[3]!['Prénom'] = 'Zoé';
    const report = fixture.run({ confirmed: 'yes' });
    expect(report.sums).toMatchObject({ synced: 19, waiting: 1 });
    expect(report.rows[3]?.outcome).toEqual({ kind: 'waiting', reason: 'not_shown' });
    expect(fixture.server.users.get('p3@example.com')).toEqual(userOf(3));
    expect(fixture.run().sums.synced).toBe(1);
  });
  test('leaves a person of that kind who was not shown', () => {
    const fixture = held();
    fixture.people[30]!['Nom'] = 'Shifted';
    expect(fixture.run({ confirmed: 'yes' }).rows[30]?.outcome.reason).toBe('not_shown');
  });
  test('lets other people go as on any day', () => {
    const fixture = held();
    fixture.people[30]!['Tél'] = '+33 1 22 22 22 22';
    expect(fixture.run({ confirmed: 'yes' }).sums.synced).toBe(21);
  });
  test('is not one for another kind of limit', () => {
    const fixture = held();
    for (const person of fixture.people.slice(20)) person['Actif'] = false;
    expect(numbers(fixture.run({ confirmed: 'yes' }))).toEqual([['deactivated', 20, 40]]);
    expect(posts(fixture.server)).toEqual([]);
  });
  test('lapses: what was shown too long ago counts no more', () => {
    const fixture = held();
    fixture.file.now += 3_700_000;
    const shownSince = fixture.file.now - 3_600_000;
    expect(fixture.run({ confirmed: 'yes', shownSince }).stopped?.code).toBe('held');
    expect(fixture.run({ confirmed: 'yes', shownSince }).sums.synced).toBe(20);
  });
  test('holds for what is left of them in the next slice', () => {
    const fixture = synced(2000);
    change(fixture, 2000, { Nom: 'Shifted' });
    fixture.run();
    fixture.took = 120_000;
    const first = fixture.run({ confirmed: 'yes', run: 'runaaa' });
    expect([first.more, first.sums.waiting > 600]).toEqual([true, true]);
    const report = fixture.goOn(first, { confirmed: 'yes', run: 'runaaa' });
    expect([report.held, report.sums.synced]).toEqual([null, 2000]);
  });
  test('given in one tab says nothing about another', () => {
    const fixture = held();
    const other = fixtureWith(fixture.people, fixture.file, 2);
    fixture.file.tabs.delete(1);
    expect(numbers(other.run({ confirmed: 'yes' }))).toEqual([['renamed', 20, 40]]);
  });
});
