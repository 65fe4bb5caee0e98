// Missing people at the end of a list, over a sheet and a server made of plain objects.
import fc from 'fast-check';
import type { Job } from '../../../src/core/ports';
import { type Added, addMissing, type ListEnd } from '../../../src/core/steps/add-missing';
import { compareTab } from '../../../src/core/steps/differences';
import { bodies, fixtureWith, type Fixture, jobOf, Killed, type Person, portsOf, reads, staff, userOf } from '../world';

/** A list that was synced once, and a workspace with more people. */
function lacking(rows: number, more: number): Fixture {
  const fixture = fixtureWith(staff(rows));
  // As "Start from Signitic" writes it.
  for (const person of fixture.people) person['Actif'] = 'yes';
  fixture.run();
  fixture.completedOnce = true;
  for (let i = rows; i < rows + more; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i));
  fixture.server.requests.length = 0;
  return fixture;
}

/** The end of the fixture's list; each call may be the execution's last. */
function endOf(fixture: Fixture): ListEnd {
  const call = () => {
    if (fixture.file.callsLeft <= 0) throw new Killed();
    fixture.file.callsLeft--;
  };
  return {
    emails: () => fixture.people.map((person) => String(person['E-mail'] ?? '')),
    append(columns, lines) {
      call();
      const written = lines.map((texts): Person => {
        return Object.fromEntries(columns.map((column, i) => [fixture.headers[column] ?? '', texts[i] ?? '']));
      });
      fixture.people.push(...written);
      // The rows stand there although the execution does not live to see it.
      call();
      return written.map((person) => columns.map((column) => String(person[fixture.headers[column] ?? ''])));
    },
  };
}

function add(fixture: Fixture, job: Partial<Job> = {}, which: 'active' | 'all' = 'active'): Added {
  const given = jobOf(fixture, job);
  const how = { which, words: { yes: 'yes', no: 'no' }, lastStart: given.started + 210_000 };
  return addMissing(given, { ...portsOf(fixture), end: endOf(fixture) }, how);
}

const emails = ({ people }: Fixture) => people.map((person) => person['E-mail']);

test('missing people get rows of their own at the end, and the next sync sends nobody', () => {
  const fixture = lacking(3, 2);
  fixture.server.users.set('off@example.com', { email: 'off@example.com', enabled: false });
  const before = structuredClone(fixture.people);
  expect(add(fixture)).toEqual({ added: 2, left: 0, unreadable: 0, noColumn: [], unread: null, stopped: null });
  expect(fixture.people.slice(0, 3)).toEqual(before);
  expect(fixture.people.slice(3)).toEqual([
    {
      'E-mail': 'p3@example.com',
      Prénom: 'Ana3',
      Nom: 'Roy3',
      Actif: 'yes',
      Tél: '+33 1 99 00 03 00',
      Groupe: 'Sales',
    },
    {
      'E-mail': 'p4@example.com',
      Prénom: 'Ana4',
      Nom: 'Roy4',
      Actif: 'yes',
      Tél: '+33 1 99 00 04 00',
      Groupe: 'Sales',
    },
  ]);
  expect(reads(fixture.server)).toBe(2);
  expect(fixture.run().sums).toMatchObject({ synced: 0, unchanged: 5 });
  expect([bodies(fixture.server), reads(fixture.server)]).toEqual([[], 2]);
  expect(add(fixture, {}, 'all')).toMatchObject({ added: 1 });
  expect(fixture.people[5]).toMatchObject({ 'E-mail': 'off@example.com', Actif: 'no' });
});
test('columns are found by their headers; a field without one is left out and told where somebody has it', () => {
  const fixture = lacking(2, 2);
  fixture.headers = ['Notes', 'Tél', 'Nom', 'E-mail', 'Actif', 'Team'];
  fixture.mapping = {
    filter: null,
    sources: {
      ...fixture.mapping.sources,
      // Renamed without a word to the add-on, and one that is read the other way round.
      enabled: { column: 'Actif', occurrence: 1, of: 1, inverted: true },
    },
  };
  fixture.server.users.get('p3@example.com')!['linkedin_link'] = 'https://www.linkedin.com/in/p3';
  const { added, noColumn } = add(fixture);
  expect([added, noColumn]).toEqual([2, ['enabled', 'firstname', 'path.group', 'linkedin_link']]);
  expect(fixture.people[2]).toEqual({ Tél: '+33 1 99 00 02 00', Nom: 'Roy2', 'E-mail': 'p2@example.com' });
});
test('without the column of the addresses nobody is read or added', () => {
  const fixture = lacking(2, 2);
  fixture.headers = ['Prénom', 'Nom', 'Mail'];
  expect(() => add(fixture)).toThrow('header_lost');
  expect([reads(fixture.server), fixture.people.length]).toEqual([0, 2]);
});
test('columns that are moved while people are read stop it, and nobody is misplaced', () => {
  const fixture = lacking(2, 2);
  fixture.server.answer = () => {
    fixture.headers = ['Prénom', 'E-mail', 'Nom', 'Actif', 'Tél', 'Groupe'];
    return null;
  };
  expect(() => add(fixture)).toThrow('restless');
  expect(fixture.people).toHaveLength(2);
  fixture.server.answer = () => null;
  expect(add(fixture)).toMatchObject({ added: 2, left: 0 });
});
test('somebody who was typed in meanwhile, or is gone by now, is not added', () => {
  const fixture = lacking(2, 3);
  fixture.server.answer = ({ path }) => {
    if (path.includes('p2%40') && fixture.people.length === 2) fixture.people.push({ 'E-mail': 'P2@example.com' });
    if (path.includes('p3%40')) fixture.server.users.delete('p3@example.com');
    return null;
  };
  expect(add(fixture)).toMatchObject({ added: 1, left: 0 });
  expect(emails(fixture).slice(2)).toEqual(['P2@example.com', 'p4@example.com']);
});
test('with a mapped tab that cannot be read nobody is added', () => {
  const fixture = lacking(2, 2);
  fixtureWith([], fixture.file, 2);
  expect(add(fixture)).toMatchObject({ added: 0, unread: { tab: 'Tab 2', code: 'no_rows' } });
  expect(fixture.people).toHaveLength(2);
});
test('people whom Signitic does not give are left, and the others are added', () => {
  const fixture = lacking(2, 3);
  fixture.server.answer = ({ path }) => (path.includes('p3%40') ? { status: 403, headers: {}, text: '' } : null);
  expect(add(fixture)).toMatchObject({ added: 2, left: 1, unreadable: 1, stopped: null });
  fixture.server.answer = ({ path }) => (path === '/users' ? null : { status: 503, headers: {}, text: '' });
  expect(add(fixture)).toMatchObject({ added: 0, stopped: { code: 'unreachable' } });
});
test('a person whose row was deleted comes back as Signitic has them by now, blanks included', () => {
  const fixture = lacking(4, 0);
  fixture.options = { ...fixture.options, blank: 'clear' };
  fixture.people.splice(1, 1);
  fixture.server.users.set('p1@example.com', userOf(1, { firstname: 'Anna', phone: null }));
  expect(add(fixture)).toMatchObject({ added: 1 });
  expect(fixture.run().sums).toMatchObject({ synced: 0, unchanged: 4 });
  expect(bodies(fixture.server)).toEqual([]);
});
test('a cell that cannot take its value stays blank, and clears nothing, whatever was sent before', () => {
  for (let calls = 1, isWhole = false; !isWhole; calls++) {
    const fixture = lacking(4, 0);
    fixture.options = { ...fixture.options, blank: 'clear' };
    fixture.people.splice(1, 1);
    const lastname = { column: 'Nom', occurrence: 1, of: 1, recased: true } as const;
    fixture.mapping = { ...fixture.mapping, sources: { ...fixture.mapping.sources, lastname } };
    fixture.file.callsLeft = calls;
    try {
      expect(add(fixture)).toMatchObject({ added: 1, noColumn: ['lastname'] });
      isWhole = true;
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    fixture.file.callsLeft = Number.POSITIVE_INFINITY;
    add(fixture);
    fixture.run();
    expect([calls, fixture.people.length, bodies(fixture.server)]).toEqual([calls, 4, []]);
    expect(fixture.server.users.get('p1@example.com')).toMatchObject({ lastname: 'Roy1' });
  }
});
test('rows without an address count as places where the missing may stand, also where they are ignored', () => {
  const fixture = lacking(2, 1);
  fixture.options = { ...fixture.options, noEmail: 'ignore' };
  fixture.people.push({ Prénom: 'Ana2', Nom: 'Roy2' });
  const job = jobOf(fixture);
  expect(compareTab(job, portsOf(fixture), 'active', new Set()).missing).toMatchObject({ nameless: 1 });
});

test('killed at any call and gone on with, no row is missing or there twice, and nobody is sent', () => {
  for (let calls = 1; ; calls++) {
    const fixture = lacking(3, 40);
    // So slow that a part is over after three waves of ten.
    fixture.took = 12_000;
    fixture.file.callsLeft = calls;
    let isWhole = true;
    try {
      add(fixture);
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
      isWhole = false;
    }
    fixture.file.callsLeft = Number.POSITIVE_INFINITY;
    expect([calls, add(fixture).left]).toEqual([calls, 0]);
    expect([calls, emails(fixture)]).toEqual([calls, expect.arrayContaining([...fixture.server.users.keys()])]);
    expect([calls, fixture.people.length]).toEqual([calls, 43]);
    expect([calls, fixture.run().sums]).toEqual([calls, expect.objectContaining({ synced: 0, unchanged: 43 })]);
    if (isWhole) break;
  }
});
test('in slices whose time is up the list becomes whole', () => {
  const fixture = lacking(2, 400);
  fixture.took = 40_000;
  let slices = 0;
  for (let left = 400; left > 0; slices++) ({ left } = add(fixture));
  expect(slices).toBeGreaterThan(1);
  expect(new Set(emails(fixture)).size).toBe(402);
});

test('whatever Signitic has of them, people who were added are sent to nobody', () => {
  const text = fc.constantFrom(
    null,
    'Zoé',
    '=SUM(A1)',
    "'s-Gravenhage",
    '007',
    'Jean-Pierre <b>x</b>',
    'a  b',
    '+1',
    'TRUE',
  );
  const user = fc.record({ firstname: text, lastname: text, phone: text, group: text, enabled: fc.boolean() });
  fc.assert(
    fc.property(fc.array(user, { minLength: 1, maxLength: 6 }), (users) => {
      const fixture = lacking(2, 0);
      users.forEach(({ group, ...fields }, i) => {
        const email = `n${i}@example.com`;
        fixture.server.users.set(email, { email, ...fields, path: { group } });
      });
      expect(add(fixture, {}, 'all')).toMatchObject({ added: users.length, left: 0 });
      fixture.run();
      expect(bodies(fixture.server)).toEqual([]);
    }),
    { numRuns: 60, seed: 17 },
  );
});
