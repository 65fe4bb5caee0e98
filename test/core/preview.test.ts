// The preview and the sync that goes on from it, over a sheet and a server made of plain objects.
import type { Job } from '../../src/core/ports';
import { previewTime } from '../../src/core/send/read-first';
import type { Preview, Values } from '../../src/core/steps/preview';
import { bodies, fixtureWith, type Fixture, json, Killed, posts, reads, staff, userOf } from './world';

/** A list that was synced once. */
function synced(count: number): Fixture {
  const fixture = fixtureWith(staff(count));
  fixture.run();
  fixture.completedOnce = true;
  fixture.server.requests.length = 0;
  return fixture;
}

const fieldsOf = ({ people }: Preview) =>
  people.map(({ email, kind, fields }) => [
    email,
    kind,
    ...fields.map(({ field, now, after, theirs }) => [field, now, after, ...(theirs ? [theirs] : [])]),
  ]);

/** *Send these changes*, to the end. */
function sendShown(fixture: Fixture, keep: [string, string[]][] = [], given: Partial<Job> = {}) {
  const previewed = { keep: new Map(keep) } as Job['previewed'];
  return fixture.run({ confirmed: 'yes', previewed, shownSince: fixture.file.now - 3_600_000, ...given });
}

test('a preview tells the fields that change with their values now and after, and sends nothing', () => {
  const fixture = synced(30);
  fixture.people[3]!['Prénom'] = 'Zoé';
  fixture.people[5]!['Tél'] = '+33 1 99 00 99 99';
  const preview = fixture.preview();
  expect(fieldsOf(preview)).toEqual([
    ['p3@example.com', 'changed', ['firstname', 'Ana3', 'Zoé']],
    ['p5@example.com', 'changed', ['phone', '+33 1 99 00 05 00', '+33 1 99 00 99 99']],
  ]);
  expect([preview.same, preview.left, reads(fixture.server), posts(fixture.server)]).toEqual([28, 0, 2, []]);
});
test('new people are told with all that they get, and nobody is read for them', () => {
  const fixture = synced(3);
  fixture.people.push(...staff(4).slice(3));
  const { people } = fixture.preview();
  expect(people).toMatchObject([{ row: 5, name: 'Ana3 Roy3', kind: 'new' }]);
  expect(people[0]?.fields.map(({ field, after }) => [field, after])).toEqual([
    ['enabled', true],
    ['firstname', 'Ana3'],
    ['lastname', 'Roy3'],
    ['phone', '+33 1 99 00 03 00'],
    ['path.group', 'Sales'],
  ]);
  expect(reads(fixture.server)).toBe(0);
});
test('a value that is in Signitic already is adopted, told as so, and not sent', () => {
  const fixture = synced(12);
  fixture.people[3]!['Prénom'] = 'Zoé';
  fixture.server.users.get('p3@example.com')!['firstname'] = 'Zoé';
  const preview = fixture.preview();
  expect([preview.people, preview.same]).toEqual([[], 12]);
  expect(fixture.run().sums).toMatchObject({ synced: 0, unchanged: 12 });
});
test('a field edited in Signitic is marked, and one that only Signitic had otherwise', () => {
  const fixture = synced(12);
  fixture.people[3]!['Prénom'] = 'Zoé';
  fixture.server.users.get('p3@example.com')!['firstname'] = 'Anna';
  expect(fieldsOf(fixture.preview())).toEqual([['p3@example.com', 'changed', ['firstname', 'Anna', 'Zoé', 'edited']]]);
  const other = fixtureWith(staff(2));
  other.server.users.set('p1@example.com', userOf(1, { firstname: 'Anna', lastname: null }));
  expect(fieldsOf(other.preview())[1]).toEqual([
    'p1@example.com',
    'changed',
    ['firstname', 'Anna', 'Ana1', 'other'],
    ['lastname', '', 'Roy1'],
  ]);
});
test('a person who cannot be read is told so, and a sync from the preview leaves them out', () => {
  const fixture = synced(12);
  for (const i of [3, 5]) fixture.people[i]!['Prénom'] = 'Zoé';
  fixture.server.answer = ({ path }) => (path.includes('p3%40') ? { status: 403, headers: {}, text: '' } : null);
  expect(fixture.preview().people.map(({ email, kind }) => [email, kind])).toEqual([
    ['p3@example.com', 'unread'],
    ['p5@example.com', 'changed'],
  ]);
  expect(sendShown(fixture).rows[3]?.outcome).toEqual({ kind: 'waiting', reason: 'not_shown' });
  expect(bodies(fixture.server)).toEqual([{ email: 'p5@example.com', firstname: 'Zoé' }]);
});
test('where nobody can be read the preview stops and says so', () => {
  const fixture = synced(12);
  fixture.people[3]!['Prénom'] = 'Zoé';
  fixture.server.answer = ({ path }) => (path === '/users' ? null : { status: 503, headers: {}, text: '' });
  expect(fixture.preview().stopped?.code).toBe('unreachable');
});

describe('what was shown is what is sent', () => {
  test('one cell edited in between changes the outcome of that person only', () => {
    const fixture = synced(30);
    for (let i = 0; i < 9; i++) fixture.people[i]!['Tél'] = `+33 1 99 00 77 0${i}`;
    fixture.preview();
    fixture.people[4]!['Prénom'] = 'Zoé';
    fixture.people[20]!['Prénom'] = 'Max';
    const { rows, sums } = sendShown(fixture);
    expect(sums).toMatchObject({ synced: 8, unchanged: 20, waiting: 2 });
    expect(rows[4]?.outcome).toEqual({ kind: 'waiting', reason: 'changed_since' });
    expect(rows[20]?.outcome).toEqual({ kind: 'waiting', reason: 'not_shown' });
    expect(bodies(fixture.server).map(({ email }) => email)).not.toContain('p4@example.com');
    expect(fixture.run().sums).toMatchObject({ synced: 2, unchanged: 28 });
  });
  test('a person who was new in the preview and is in Signitic by now waits', () => {
    const fixture = synced(12);
    fixture.people.push(...staff(14).slice(12));
    fixture.preview();
    fixture.server.users.set('p12@example.com', userOf(12, { phone: '+33 1 00 00 00 00' }));
    expect(sendShown(fixture).rows[12]?.outcome).toEqual({ kind: 'waiting', reason: 'changed_since' });
    expect(bodies(fixture.server).map(({ email }) => email)).toEqual(['p13@example.com']);
  });
  test('a sync without a preview of the last hour sends nobody', () => {
    const fixture = synced(12);
    fixture.people[3]!['Prénom'] = 'Zoé';
    expect(() => sendShown(fixture)).toThrow('preview_over');
    fixture.preview();
    fixture.file.now += 3_700_000;
    expect(() => sendShown(fixture)).toThrow('preview_over');
    expect(posts(fixture.server)).toEqual([]);
  });
  test('the limits are told with the preview and confirmed with it; another one holds', () => {
    const fixture = synced(30);
    for (let i = 0; i < 12; i++) fixture.people[i]!['Prénom'] = `Zoé${i}`;
    const preview = fixture.preview();
    expect(preview.held?.limits).toMatchObject([{ kind: 'renamed', people: 12, of: 30 }]);
    expect(preview.held?.limits[0]?.examples[0]).toMatchObject({ name: 'Zoé0 Roy0', before: 'Ana0 Roy0' });
    expect(sendShown(fixture).sums).toMatchObject({ synced: 12, unchanged: 18 });
    // Without a preview's record of that limit, it holds.
    for (let i = 0; i < 9; i++) fixture.people[i]!['Groupe'] = 'Buyers';
    expect(fixture.preview().held).toBeNull();
    fixture.file.now += 3_700_000;
    for (let i = 9; i < 21; i++) fixture.people[i]!['Groupe'] = 'Buyers';
    expect(fixture.preview().held?.limits.map(({ kind }) => kind)).toEqual(['moved', 'new_groups']);
    const later = sendShown(fixture, [], { confirmed: 'no' });
    expect([later.stopped?.code, later.sums.synced]).toEqual(['held', 0]);
  });
});

describe('edited in Signitic', () => {
  function edited() {
    const fixture = synced(12);
    for (const i of [3, 4]) {
      fixture.people[i]!['Prénom'] = 'Zoé';
      fixture.people[i]!['Tél'] = '+33 1 99 00 99 99';
      fixture.server.users.get(`p${i}@example.com`)!['firstname'] = 'Anna';
    }
    fixture.preview();
    return fixture;
  }
  test('the value that a person keeps stays until its cell changes', () => {
    const fixture = edited();
    const report = sendShown(fixture, [['p3@example.com', ['firstname']]]);
    expect(bodies(fixture.server)).toEqual([
      { email: 'p3@example.com', phone: '+33 1 99 00 99 99' },
      { email: 'p4@example.com', firstname: 'Zoé', phone: '+33 1 99 00 99 99' },
    ]);
    expect(report.rows[3]?.issues).toEqual([{ code: 'kept', level: 'warning', field: 'firstname' }]);
    expect(fixture.run().sums).toMatchObject({ synced: 0, unchanged: 12 });
    expect(fixture.server.users.get('p3@example.com')).toMatchObject({ firstname: 'Anna' });
    fixture.people[3]!['Prénom'] = 'Zora';
    expect(fixture.run().sums).toMatchObject({ synced: 1, unchanged: 11 });
    expect(fixture.server.users.get('p3@example.com')).toMatchObject({ firstname: 'Zora' });
  });
  test('the report counts the values that were replaced, where they are known', () => {
    const fixture = edited();
    expect(sendShown(fixture, [['p3@example.com', ['firstname']]]).totals.replaced).toEqual({ firstname: 1 });
    const first = fixtureWith(staff(12));
    first.server.users.set('p1@example.com', userOf(1, { phone: '+33 1 00 00 00 00' }));
    expect(first.run().totals.replaced).toEqual({ phone: 1 });
  });
  test('of a group that is kept, no level of the path goes', () => {
    const fixture = synced(12);
    fixture.people[3]!['Groupe'] = 'Buyers';
    fixture.server.users.get('p3@example.com')!['path'] = { group: 'Board' };
    expect(fieldsOf(fixture.preview())).toEqual([
      ['p3@example.com', 'changed', ['path.group', 'Board', 'Buyers', 'edited']],
    ]);
    sendShown(fixture, [['p3@example.com', ['path.group']]]);
    expect(posts(fixture.server)).toEqual([]);
    expect(fixture.server.users.get('p3@example.com')).toMatchObject({ path: { group: 'Board' } });
  });
  test('without a preview a cell that changed goes, whatever Signitic has', () => {
    const fixture = synced(12);
    fixture.people[3]!['Prénom'] = 'Zoé';
    fixture.server.users.get('p3@example.com')!['firstname'] = 'Anna';
    fixture.run();
    expect(fixture.server.users.get('p3@example.com')).toMatchObject({ firstname: 'Zoé' });
  });
  test('a resend of everybody sends kept values as well', () => {
    const fixture = edited();
    sendShown(fixture, [['p3@example.com', ['firstname']]]);
    fixture.run({ what: 'all' });
    expect(fixture.server.users.get('p3@example.com')).toMatchObject({ firstname: 'Zoé' });
  });
});

/** 1,000 rows, of whom Signitic has 850: 800 as they stand in the list, 50 with another phone. */
function livingWorkspace(): Fixture {
  const fixture = fixtureWith(staff(1000));
  for (let i = 0; i < 850; i++)
    fixture.server.users.set(`p${i}@example.com`, userOf(i, i < 50 ? { phone: '+33 1 00 00 00 00' } : {}));
  return fixture;
}

test('a first sync of 1,000 into 850 posts exactly the 50 that differ and the 150 new', () => {
  const fixture = livingWorkspace();
  expect(fixture.run().held?.limits).toMatchObject([{ kind: 'to_read', people: 850 }]);
  expect(reads(fixture.server)).toBe(0);
  const confirmed = { confirmed: 'yes', shownSince: fixture.file.now - 3_600_000 } as const;
  const compared = fixture.run(confirmed);
  expect(compared.held?.limits).toMatchObject([{ kind: 'replaced', people: 50 }]);
  expect(posts(fixture.server)).toEqual([]);
  expect(fixture.goOn(fixture.run(confirmed), confirmed).sums).toMatchObject({ synced: 200, unchanged: 800 });
  const sent = bodies(fixture.server);
  expect(sent).toHaveLength(200);
  expect(sent.slice(0, 2)).toEqual([
    { email: 'p0@example.com', phone: '+33 1 99 00 00 00' },
    { email: 'p1@example.com', phone: '+33 1 99 00 01 00' },
  ]);
  expect(sent.filter((user) => Object.keys(user).length === 2)).toHaveLength(50);
  expect(fixture.server.users.size).toBe(1000);
});
test('a preview of that first sync is its comparison: what it read is not read again', () => {
  const fixture = livingWorkspace();
  const preview = fixture.preview();
  expect([preview.same, preview.people.length, reads(fixture.server)]).toEqual([800, 200, 850]);
  expect(preview.held?.limits).toMatchObject([{ kind: 'replaced', people: 50 }]);
  expect(sendShown(fixture).sums).toMatchObject({ synced: 200, unchanged: 800 });
  expect([bodies(fixture.server).length, reads(fixture.server)]).toEqual([200, 850]);
});
test('a preview of 1,000 changed people costs 1,001 requests and no more time than was said', () => {
  const fixture = synced(1000);
  for (const person of fixture.people) person['Tél'] = '+33 1 99 00 99 99';
  const began = fixture.file.now;
  expect(fixture.preview().people).toHaveLength(1000);
  expect(fixture.server.requests).toHaveLength(1001);
  expect(fixture.file.now - began).toBeLessThan(previewTime(1000));
  expect([previewTime(57), previewTime(1000)]).toEqual([6560, 43_400]);
});

test('a slice whose time is up hands back what it read, and the next one goes on', () => {
  const fixture = synced(100);
  for (const person of fixture.people) person['Tél'] = '+33 1 99 00 99 99';
  fixture.took = 20_000;
  const first = fixture.preview();
  expect([first.people, first.left > 0, first.toRead]).toEqual([[], true, 100]);
  fixture.took = 300;
  const second = fixture.preview(first.values);
  expect([second.people.length, second.left, reads(fixture.server)]).toEqual([100, 0, 100]);
});
test('a preview that is stopped says so and shows nothing', () => {
  const fixture = synced(100);
  for (const person of fixture.people) person['Tél'] = '+33 1 99 00 99 99';
  fixture.stopRequested = () => reads(fixture.server) > 0;
  expect(fixture.preview()).toMatchObject({ stopped: { code: 'stopped' }, people: [] });
});
test.each(['a first sync', 'a later one'])(
  'killed at any call, a preview of %s goes on, and nothing was sent',
  (which) => {
    for (let calls = 1; ; calls++) {
      const fixture = which === 'a first sync' ? fixtureWith(staff(60)) : synced(60);
      for (let i = 0; i < 40; i++)
        fixture.server.users.set(`p${i}@example.com`, userOf(i, i < 9 ? { phone: '1' } : {}));
      for (let i = 0; i < 5; i++) fixture.people[i]!['Prénom'] = 'Zoé';
      fixture.file.callsLeft = calls;
      let before: Values = new Map();
      try {
        before = fixture.preview().values;
        expect(calls).toBeGreaterThan(5);
        return;
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      fixture.file.callsLeft = Number.POSITIVE_INFINITY;
      expect(posts(fixture.server)).toEqual([]);
      expect(fixture.preview(before).people.filter(({ kind }) => kind === 'changed')).toHaveLength(
        which === 'a first sync' ? 9 : 5,
      );
      expect(posts(fixture.server)).toEqual([]);
      expect(fixture.goOn(sendShown(fixture), {}).sums.waiting).toBe(0);
    }
  },
);
test('an answer that is no record leaves the person unread', () => {
  const fixture = synced(12);
  for (const i of [3, 4]) fixture.people[i]!['Prénom'] = 'Zoé';
  fixture.server.answer = ({ path }) => (path.includes('p3%40') ? json({ success: true, data: [] }) : null);
  expect(fixture.preview().people.map(({ kind }) => kind)).toEqual(['unread', 'changed']);
});
test('a sync from a preview that is killed at any call is done by the next one, and what is kept stays', () => {
  for (let calls = 1; ; calls++) {
    const fixture = synced(20);
    for (let i = 0; i < 5; i++) fixture.people[i]!['Prénom'] = 'Zoé';
    fixture.people.push(...staff(22).slice(20));
    fixture.server.users.get('p3@example.com')!['firstname'] = 'Anna';
    fixture.preview();
    const keep: [string, string[]][] = [['p3@example.com', ['firstname']]];
    fixture.file.callsLeft = calls;
    let isWhole = true;
    try {
      sendShown(fixture, keep);
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
      isWhole = false;
    }
    fixture.file.callsLeft = Number.POSITIVE_INFINITY;
    expect([calls, sendShown(fixture, keep).sums.waiting]).toEqual([calls, 0]);
    expect(fixture.run().sums).toMatchObject({ synced: 0, unchanged: 22 });
    expect(fixture.server.users.get('p3@example.com')).toMatchObject({ firstname: 'Anna' });
    expect(fixture.server.users.get('p4@example.com')).toMatchObject({ firstname: 'Zoé' });
    expect(fixture.server.users.size).toBe(22);
    if (isWhole) return;
  }
});
