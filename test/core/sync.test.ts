// One slice, from cells to outcomes, over a sheet and a server made of plain objects.
import {
  bodies,
  type Fixture,
  HEADERS,
  Killed,
  MAPPING,
  newFile,
  fixtureWith,
  json,
  posts,
  reads,
  sentTo,
  staff,
  userOf,
} from './world';

const statuses = ({ cells }: Fixture) => cells.map(({ status, details }) => `${status} | ${details}`);
const kinds = (report: { rows: readonly { outcome: { kind: string } | null }[] }) =>
  report.rows.map((row) => row.outcome?.kind);

test('250 good rows make three posts, none with more than a hundred users', () => {
  const fixture = fixtureWith(staff(250));
  const report = fixture.run();
  expect(sentTo(fixture.server)).toEqual([100, 100, 50]);
  expect(report.sums).toEqual({
    read: 250,
    synced: 250,
    unchanged: 0,
    invalid: 0,
    refused: 0,
    waiting: 0,
    skipped: 0,
    unplaced: 0,
  });
  expect(report.verified).toBe(true);
  expect(fixture.server.users.get('p7@example.com')).toEqual({
    email: 'p7@example.com',
    firstname: 'Ana7',
    lastname: 'Roy7',
    enabled: true,
    phone: '+33 1 99 00 07 00',
    path: { group: 'Sales' },
  });
});
test('3,000 rows make thirty posts', () => {
  const fixture = fixtureWith(staff(3000));
  fixture.run();
  expect(posts(fixture.server)).toHaveLength(30);
});
test('a second run posts nothing; one changed cell posts one person and names the field', () => {
  const fixture = fixtureWith(staff(30));
  fixture.run();
  const before = posts(fixture.server).length;
  expect(fixture.run().sums.unchanged).toBe(30);
  expect(posts(fixture.server)).toHaveLength(before);
  fixture.people[4]!['Prénom'] = 'Zoé';
  const report = fixture.run();
  expect(sentTo(fixture.server).slice(before)).toEqual([1]);
  expect(report.selected.map((one) => [one.email, one.changed])).toEqual([['p4@example.com', ['firstname']]]);
  expect(bodies(fixture.server)[30]).toEqual({ email: 'p4@example.com', firstname: 'Zoé' });
});
test('a blank cell is left out, and said to be still in Signitic', () => {
  const fixture = fixtureWith(staff(3));
  fixture.run();
  fixture.people[0]!['Tél'] = '';
  const report = fixture.run();
  expect(report.sums.unchanged).toBe(3);
  expect(report.rows[0]?.issues).toEqual([{ code: 'cleared', level: 'warning', field: 'phone' }]);
  expect(fixture.server.users.get('p0@example.com')?.['phone']).toBe('+33 1 99 00 00 00');
});
test('asked to, a blank cell clears what was sent before, once', () => {
  const fixture = fixtureWith(staff(3));
  const options = { noEmail: 'problem', blank: 'clear' } as const;
  fixture.run({ options });
  fixture.people[0]!['Tél'] = '';
  expect(fixture.run({ options }).sums.synced).toBe(1);
  expect(fixture.server.users.get('p0@example.com')?.['phone']).toBe('');
  expect(fixture.run({ options }).sums.unchanged).toBe(3);
});
test('a wrong key costs one request, stops the run and touches no row', () => {
  const fixture = fixtureWith(staff(30));
  fixture.server.answer = () => json({ success: false, code: 99, message: 'Invalid API key' });
  expect(() => fixture.run()).toThrow('wrong_key');
  expect(fixture.server.requests).toHaveLength(1);
  expect(statuses(fixture)).toEqual([]);
});
test('the same e-mail twice is never sent, whatever its case; each row names the other', () => {
  const people = staff(3);
  people[2]!['E-mail'] = 'P0@Example.com';
  const fixture = fixtureWith(people);
  const report = fixture.run();
  expect(kinds(report)).toEqual(['invalid', 'synced', 'invalid']);
  expect(report.rows[0]?.issues[0]).toMatchObject({ code: 'email_twice', params: { rows: '4' } });
  expect(fixture.server.users.size).toBe(1);
});
test('one refused person costs only itself, at most 2·log2(100) + 2 more requests, and is not sent again', () => {
  const fixture = fixtureWith(staff(100));
  fixture.server.answer = ({ body }) =>
    body?.includes('p42@') ? json({ success: false, code: 101, message: 'Bad e-mail' }, 400) : null;
  const report = fixture.run();
  expect(report.sums).toMatchObject({ synced: 99, refused: 1 });
  expect(report.rows[42]?.outcome).toEqual({ kind: 'refused', reason: 'refused', message: 'Bad e-mail' });
  expect(posts(fixture.server).length).toBeLessThanOrEqual(1 + 2 * Math.log2(100) + 2);
  const before = posts(fixture.server).length;
  expect(fixture.run().rows[42]?.outcome).toEqual({ kind: 'refused', reason: 'refused_before' });
  expect(posts(fixture.server)).toHaveLength(before);
  fixture.server.answer = () => null;
  fixture.people[42]!['Nom'] = 'Roi';
  expect(fixture.run().sums).toMatchObject({ synced: 1, unchanged: 99 });
});
test('“Try again” sends a refused row once more', () => {
  const fixture = fixtureWith(staff(2));
  fixture.server.answer = ({ body }) => (body?.includes('p1@') ? json({ success: false }, 400) : null);
  fixture.run();
  fixture.server.answer = () => null;
  expect(fixture.run({ what: 'refused' }).sums).toMatchObject({ synced: 1, unchanged: 1 });
});
test('when everybody is refused in the same words the run stops after ten', () => {
  const fixture = fixtureWith(staff(250));
  fixture.server.answer = ({ method }) =>
    method === 'post' ? json({ success: false, message: 'Licence over' }, 403) : null;
  const report = fixture.run();
  expect(report.stopped).toMatchObject({ code: 'all_refused', params: { message: 'Licence over' } });
  expect(report.sums.refused).toBeLessThan(25);
  expect(report.sums.refused + report.sums.waiting).toBe(250);
});
test('and nobody is remembered as refused then: well again, Signitic gets everybody', () => {
  const fixture = fixtureWith(staff(30));
  fixture.server.answer = ({ method }) =>
    method === 'post' ? json({ success: false, message: 'Maintenance' }, 403) : null;
  const report = fixture.run();
  expect(report.sums).toMatchObject({ refused: 0, waiting: 30 });
  const asked = report.rows.filter(({ outcome }) => outcome?.reason === 'everybody');
  expect(asked.length).toBeGreaterThanOrEqual(10);
  expect(asked[0]?.outcome?.message).toBe('Maintenance');
  fixture.server.answer = () => null;
  expect(fixture.run().sums.synced).toBe(30);
});
test('a gateway’s page refuses a few people once; the next run tries them again', () => {
  const fixture = fixtureWith(staff(5));
  const page = { status: 403, headers: {}, text: '<html><body>Forbidden</body></html>' };
  fixture.server.answer = ({ method }) => (method === 'post' ? page : null);
  const report = fixture.run();
  expect(report.sums.refused).toBe(5);
  expect(report.rows[0]?.outcome).toEqual({ kind: 'refused', reason: 'turned_away', message: 'HTTP 403' });
  fixture.server.answer = () => null;
  expect(fixture.run().sums.synced).toBe(5);
});
test('without Signitic’s list nobody is said to be new or updated who may be either', () => {
  const fixture = fixtureWith(staff(3));
  fixture.server.answer = ({ method }) => (method === 'get' ? { status: 403, headers: {}, text: '<html>' } : null);
  const report = fixture.run();
  expect(report.rows.map(({ outcome }) => outcome?.reason)).toEqual(['sent', 'sent', 'sent']);
  expect(report.verified).toBe(false);
});
test('who was sent before the run stopped is not said to be unsent', () => {
  const fixture = fixtureWith(staff(5));
  fixture.server.answer = ({ method }) =>
    method === 'post' ? { status: 429, headers: { 'retry-after': '999999' }, text: '' } : null;
  const report = fixture.run();
  expect(report.stopped?.code).toBe('unreachable');
  expect(report.rows.map(({ outcome }) => outcome?.reason)).toEqual(Array(5).fill('transient'));
});
test('trouble is tried again and nobody is blamed', () => {
  const fixture = fixtureWith(staff(30));
  let times = 0;
  fixture.server.answer = ({ method }) =>
    method === 'post' && ++times < 4 ? { status: 503, headers: {}, text: '<html>' } : null;
  expect(fixture.run().sums.synced).toBe(30);
  expect(times).toBe(4);
});
test('a line that stays dead stops the run, with everybody waiting', () => {
  const fixture = fixtureWith(staff(30));
  fixture.server.answer = ({ method }) => (method === 'post' ? 'dead' : null);
  const report = fixture.run();
  expect(report.stopped?.code).toBe('unreachable');
  expect(report.sums.waiting).toBe(30);
  // Five tries, then halves for as long as only the list is answered.
  expect(posts(fixture.server)).toHaveLength(16);
});
test('one person who breaks the server costs only itself', () => {
  const fixture = fixtureWith(staff(250));
  fixture.server.answer = ({ body }) => (body?.includes('p142@') ? { status: 500, headers: {}, text: 'oops' } : null);
  const report = fixture.run();
  expect(report.sums).toMatchObject({ synced: 249, waiting: 1 });
  expect(report.rows[142]?.outcome).toEqual({ kind: 'waiting', reason: 'transient' });
});
test('a dead connection that loses a whole wave is repeated singly', () => {
  const fixture = fixtureWith(staff(1100));
  fixture.server.answer = (_, n) => (n === 5 ? 'dead' : null);
  const report = fixture.run();
  expect(report.sums.synced).toBe(1100);
  expect(sentTo(fixture.server).filter((users) => users > 100)).toEqual([]);
});
test('without a list of users the run goes on and says that it is not verified', () => {
  const fixture = fixtureWith(staff(3));
  fixture.server.answer = ({ method }) => (method === 'get' ? { status: 404, headers: {}, text: '<html>' } : null);
  const report = fixture.run();
  expect([report.sums.synced, report.verified, report.absent]).toEqual([3, false, null]);
});
test('a newcomer whom Signitic does not list after a second look waits, and is not sent again once listed', () => {
  const fixture = fixtureWith(staff(3));
  fixture.server.answer = ({ method, path }) =>
    method === 'get' && path === '/users'
      ? json({ success: true, users: [{ email: 'p0@example.com' }, { email: 'gone@example.com' }] })
      : null;
  const report = fixture.run();
  expect(kinds(report)).toEqual(['synced', 'waiting', 'waiting']);
  expect(report.absent).toEqual(['gone@example.com']);
  fixture.server.answer = () => null;
  const before = posts(fixture.server).length;
  expect(fixture.run().sums.unchanged).toBe(3);
  expect(posts(fixture.server)).toHaveLength(before);
  // The list named the first one, whose record was not there: nobody knows what was replaced.
  const changed = '✓ Synced | Changed: Active, First name, Last name, Phone, Group.';
  expect(statuses(fixture)).toEqual([changed, ...Array(2).fill('✓ Synced | New in Signitic.')]);
});
test('somebody deleted in Signitic is sent again', () => {
  const fixture = fixtureWith(staff(3));
  fixture.run();
  fixture.server.users.delete('p1@example.com');
  expect(fixture.run().sums).toMatchObject({ synced: 1, unchanged: 2 });
});
test('a short count is looked up person by person, and who differs is refused with the field’s name', () => {
  const fixture = fixtureWith(staff(3));
  fixture.server.answer = ({ method, path, body }) => {
    if (method !== 'post' || path !== '/users') return null;
    for (const user of JSON.parse(body ?? '').users)
      fixture.server.users.set(user.email, user.email === 'p1@example.com' ? { ...user, lastname: 'Other' } : user);
    return json({ success: true, code: 200, value: { added: 2, edited: 0 } });
  };
  const report = fixture.run();
  expect(kinds(report)).toEqual(['synced', 'refused', 'synced']);
  expect(report.rows[1]?.outcome).toEqual({ kind: 'refused', reason: 'differs', field: 'lastname' });
});
test('a row that comes right again and says what it said before is not sent', () => {
  const fixture = fixtureWith(staff(2));
  fixture.run();
  const was = fixture.people[0]!['Tél']!;
  fixture.people[0]!['Tél'] = 'https://example.com';
  expect(kinds(fixture.run())).toEqual(['invalid', 'unchanged']);
  fixture.people[0]!['Tél'] = was;
  expect(kinds(fixture.run())).toEqual(['unchanged', 'unchanged']);
});
test('selected rows are sent whether changed or not, and nobody else', () => {
  const fixture = fixtureWith(staff(5));
  fixture.run();
  const before = posts(fixture.server).length;
  const report = fixture.run({ what: 'selected', selected: new Set([3, 5]) });
  expect(kinds(report)).toEqual(['skipped', 'synced', 'skipped', 'synced', 'skipped']);
  expect(sentTo(fixture.server).slice(before)).toEqual([2]);
});
test('“Resend everybody” sends everybody, and reads nobody', () => {
  const fixture = fixtureWith(staff(5));
  fixture.run();
  expect(fixture.run({ what: 'all' }).sums.synced).toBe(5);
  expect(bodies(fixture.server)[7]).toEqual(userOf(2));
  expect(reads(fixture.server)).toBe(0);
});
test('a slice ends before Google does, and the next ones go on until the sums add up', () => {
  const fixture = fixtureWith(staff(3500));
  fixture.took = 90_000;
  const before = fixture.file.now;
  const report = fixture.goOn(fixture.run({ run: 'runaaa' }), { run: 'runaaa' });
  expect(fixture.file.now - before).toBeGreaterThan(2 * 210_000);
  expect(report.sums).toMatchObject({ read: 3500, synced: 3500, waiting: 0 });
  expect(posts(fixture.server)).toHaveLength(35);
});
test('no wave of a slice starts after three and a half minutes', () => {
  const fixture = fixtureWith(staff(4000));
  fixture.took = 60_000;
  const start = fixture.file.now;
  const report = fixture.run();
  expect(report.more).toBe(true);
  expect(fixture.file.now - start).toBeLessThanOrEqual(240_000 + 1000);
});
test('in the later slices of a selected run only the selected go', () => {
  const fixture = fixtureWith(staff(3000));
  fixture.run();
  fixture.took = 100_000;
  const before = posts(fixture.server).length;
  const selected = new Set(Array.from({ length: 2900 }, (_, i) => i + 2));
  const first = fixture.run({ what: 'selected', selected, run: 'runsel' });
  expect(first.more).toBe(true);
  const report = fixture.goOn(first, { what: 'selected', run: 'runsel' });
  expect(report.sums).toMatchObject({ synced: 2900, skipped: 100 });
  expect(posts(fixture.server)).toHaveLength(before + 29);
});
test('a stop is heard between two waves; the next run sends the rest', () => {
  const fixture = fixtureWith(staff(3000));
  fixture.stopRequested = () => posts(fixture.server).length >= 11;
  const report = fixture.run();
  expect(report.stopped?.code).toBe('stopped');
  expect(report.sums).toMatchObject({ synced: 1100, waiting: 1900 });
  fixture.stopRequested = () => false;
  expect(fixture.run().sums).toMatchObject({ synced: 1900, unchanged: 1100 });
});
test('a stop after the last request stops nothing: it is only not verified', () => {
  const fixture = fixtureWith(staff(3));
  fixture.stopRequested = () => posts(fixture.server).length >= 1;
  const report = fixture.run();
  expect(report.sums.synced).toBe(3);
  expect(report).toMatchObject({ stopped: null, more: false, verified: false, verifyStopped: true });
  expect(fixtureWith(staff(3)).run()).toMatchObject({ verified: true, verifyStopped: false });
});
test('a check sends nothing, reads nobody and writes nothing', () => {
  const fixture = fixtureWith(staff(5));
  const report = fixture.check();
  expect([posts(fixture.server).length, fixture.cells.length, report.selected.length]).toEqual([0, 0, 5]);
  expect(fixture.file.state).toEqual({ cells: [], property: null });
});
test('a group name that is nearly a frequent one is a warning and goes', () => {
  const people = staff(6);
  people[4]!['Groupe'] = 'Salesx';
  people[5]!['Groupe'] = 'sales ';
  const report = fixtureWith(people).run();
  const params = { value: 'Salesx', likely: 'Sales' };
  expect(report.rows[4]?.issues).toEqual([{ code: 'group_rare', level: 'warning', field: 'path.group', params }]);
  expect(report.rows[5]?.issues).toEqual([
    { code: 'group_variant', level: 'warning', field: 'path.group', params: { value: 'sales', likely: 'Sales' } },
  ]);
  expect(report.sums.synced).toBe(6);
});

test('a key that is withdrawn after the last batch stops the run, and the sums still tell who went through', () => {
  const fixture = fixtureWith(staff(3));
  fixture.server.answer = ({ method }, n) =>
    method === 'get' && n > 1 ? json({ success: false, code: 99, message: 'Invalid API key' }) : null;
  const report = fixture.run();
  expect(report.stopped?.code).toBe('wrong_key');
  expect(report.sums).toMatchObject({ read: 3, synced: 3 });
  expect(statuses(fixture)).toEqual(Array(3).fill('✓ Synced | New in Signitic.'));
});

test('a row that was emptied loses its status, and counts as nothing', () => {
  const fixture = fixtureWith(staff(3));
  fixture.run();
  fixture.people[1] = { 'E-mail': '' };
  const report = fixture.run();
  expect(report.sums).toMatchObject({ read: 2, unchanged: 2, unplaced: 0 });
  expect(fixture.cells[1]).toEqual({ status: '', details: '', minute: null });
});

test('a row with nothing but an address makes a person, once', () => {
  const fixture = fixtureWith([{ 'E-mail': 'p0@example.com' }, ...staff(2).slice(1)]);
  expect(fixture.run().sums.synced).toBe(2);
  expect(fixture.server.users.get('p0@example.com')).toEqual({ email: 'p0@example.com' });
  expect(statuses(fixture)[0]).toBe('✓ Synced | New in Signitic.');
  expect(fixture.run().sums.unchanged).toBe(2);
});
test('a person of whom the row says nothing is shown as synced once Signitic lists the address', () => {
  const fixture = fixtureWith([{ 'E-mail': 'p0@example.com' }]);
  fixture.server.users.set('p0@example.com', userOf(0));
  expect(fixture.run().sums.unchanged).toBe(1);
  expect(statuses(fixture)).toEqual(['✓ Synced | ']);
  expect(posts(fixture.server)).toEqual([]);
});
test('a status that somebody overwrote is right again after the next run', () => {
  const fixture = fixtureWith(staff(3));
  fixture.run();
  const right = [...fixture.cells];
  fixture.cells[1] = { status: '✗ Problem', details: 'pasted', minute: 12 };
  fixture.run();
  expect(fixture.cells).toEqual(right);
  expect(right[1]).toEqual({ status: '✓ Synced', details: 'New in Signitic.', minute: 29_540_640 });
});
test('times are read, and put right, after a run that failed or died, and only then', () => {
  const fixture = fixtureWith(staff(3));
  fixture.run();
  const told = [...fixture.cells];
  fixture.cells[1] = { ...told[1]!, minute: null };
  fixture.run();
  expect(fixture.cells[1]?.minute).toBeNull();
  expect(fixture.run({ leftUntold: true }).sums.unchanged).toBe(3);
  expect(fixture.cells).toEqual(told);
});
test('a refused person with a warning that only the state can tell is not sent at every run', () => {
  const fixture = fixtureWith(staff(2));
  fixture.run();
  fixture.server.answer = ({ body }) => (body?.includes('p1@') ? json({ success: false, message: 'No.' }, 400) : null);
  fixture.people[1]!['Nom'] = 'Roi';
  fixture.people[1]!['Tél'] = '';
  expect(fixture.run().rows[1]?.outcome.kind).toBe('refused');
  const before = posts(fixture.server).length;
  expect(fixture.run().rows[1]?.outcome.reason).toBe('refused_before');
  expect(posts(fixture.server)).toHaveLength(before);
});
test('a refused person whose words were overwritten is sent again, to hear them', () => {
  const fixture = fixtureWith(staff(2));
  fixture.server.answer = ({ body }) => (body?.includes('p1@') ? json({ success: false, message: 'No.' }, 400) : null);
  fixture.run();
  fixture.cells[1] = { ...fixture.cells[1]!, details: 'something else' };
  expect(fixture.run().rows[1]?.outcome).toEqual({ kind: 'refused', reason: 'refused', message: 'No.' });
});
test('a path goes whole when one level of it changes, and other fields stay at home', () => {
  const file = newFile();
  const fixture = fixtureWith(staff(2), file);
  fixture.headers = [...HEADERS, 'Site'];
  for (const person of fixture.people) person['Site'] = 'Paris';
  const mapping = {
    filter: null,
    sources: { ...MAPPING.sources, 'path.entity': { column: 'Site', occurrence: 1, of: 1 } },
  };
  fixture.run({ mapping });
  fixture.people[0]!['Groupe'] = 'HR';
  fixture.run({ mapping });
  expect(bodies(fixture.server)[2]).toEqual({ email: 'p0@example.com', path: { entity: 'Paris', group: 'HR' } });
});
test('what was edited in Signitic stays until its own cell changes', () => {
  const fixture = fixtureWith(staff(2));
  fixture.run();
  fixture.server.users.get('p0@example.com')!['phone'] = '+33 1 00 00 00 00';
  fixture.people[0]!['Nom'] = 'Roi';
  fixture.run();
  expect(fixture.server.users.get('p0@example.com')).toEqual(
    userOf(0, { lastname: 'Roi', phone: '+33 1 00 00 00 00' }),
  );
  fixture.people[0]!['Tél'] = '+33 1 11 11 11 11';
  fixture.run();
  expect(fixture.server.users.get('p0@example.com')!['phone']).toBe('+33 1 11 11 11 11');
});

describe('people who are in Signitic already', () => {
  function living(count: number, other: Record<string, unknown> = {}): Fixture {
    const fixture = fixtureWith(staff(count));
    for (let i = 0; i < count; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i, other));
    return fixture;
  }
  test('and say the same are adopted without a request for them, and are not read again', () => {
    const fixture = living(30);
    const report = fixture.run();
    expect(report.sums.unchanged).toBe(30);
    expect(report.rows[0]?.outcome).toEqual({ kind: 'unchanged', reason: 'adopted' });
    expect([posts(fixture.server).length, reads(fixture.server)]).toEqual([0, 30]);
    fixture.run();
    expect([posts(fixture.server).length, reads(fixture.server)]).toEqual([0, 30]);
  });
  test('and lack a value get that one alone', () => {
    const fixture = living(3, { phone: null });
    fixture.run();
    expect(bodies(fixture.server)[1]).toEqual({ email: 'p1@example.com', phone: '+33 1 99 00 01 00' });
  });
  test('and say something else are replaced, ten of them unasked', () => {
    const fixture = living(10, { lastname: 'Other' });
    expect(fixture.run().sums.synced).toBe(10);
    expect(bodies(fixture.server)[0]).toEqual({ email: 'p0@example.com', lastname: 'Roy0' });
  });
  test('are held from the eleventh who would be replaced, until a person says yes', () => {
    const fixture = living(11, { lastname: 'Other' });
    const report = fixture.run();
    expect(report.stopped).toMatchObject({ code: 'held', params: { replaced: 11, replaced_of: 11 } });
    expect(report.sums.waiting).toBe(11);
    expect(posts(fixture.server)).toEqual([]);
    expect(fixture.run({ confirmed: 'yes' }).sums.synced).toBe(11);
    expect(reads(fixture.server)).toBe(11 + 5);
  });
  test('are all read before the first is replaced, however many slices that takes', () => {
    const fixture = living(100, { lastname: 'Other' });
    for (let i = 8; i < 92; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i));
    fixture.took = 60_000;
    const first = fixture.run({ run: 'runaaa' });
    expect([first.more, posts(fixture.server).length]).toEqual([true, 0]);
    const report = fixture.goOn(first, { run: 'runaaa' });
    expect(report.held?.limits.map(({ kind, people }) => [kind, people])).toEqual([['replaced', 16]]);
    expect(posts(fixture.server)).toEqual([]);
  });
  test('a stop while they are read ends the run', () => {
    const fixture = living(100);
    fixture.stopRequested = () => reads(fixture.server) >= 30;
    const report = fixture.run();
    expect([report.stopped?.code, report.more, report.sums.waiting]).toEqual(['stopped', false, 70]);
    fixture.stopRequested = () => false;
    fixture.run();
    expect(reads(fixture.server)).toBe(100);
  });
  test('are held from the 501st who would have to be read: compare first, or send what the sheet says', () => {
    const fixture = living(501, { phone: null });
    const report = fixture.run();
    expect(report.held?.limits).toEqual([{ kind: 'to_read', people: 501, of: 501, examples: [] }]);
    expect([reads(fixture.server), report.toRead]).toEqual([0, 501]);
    expect(fixture.run({ confirmed: 'yes' }).sums.synced).toBe(501);
    expect(reads(fixture.server)).toBe(501);
    expect(bodies(fixture.server)[0]).toEqual({ email: 'p0@example.com', phone: '+33 1 99 00 00 00' });
  });
  test('go unread, in full, when a person prefers the sheet’s values', () => {
    const fixture = living(501, { phone: null });
    fixture.run();
    expect(fixture.run({ confirmed: 'unread' }).sums.synced).toBe(501);
    expect(reads(fixture.server)).toBe(0);
    expect(bodies(fixture.server)[0]).toEqual(userOf(0));
  });
  test('a field that is mapped later is read first', () => {
    const fixture = living(3);
    const { phone: _phone, ...sources } = MAPPING.sources;
    fixture.run({ mapping: { filter: null, sources } });
    fixture.server.users.get('p1@example.com')!['phone'] = '1';
    fixture.run();
    expect(bodies(fixture.server)).toEqual([{ email: 'p1@example.com', phone: '+33 1 99 00 01 00' }]);
    expect(reads(fixture.server)).toBe(6);
  });
  test('selected rows are read as well, and later slices go on with them', () => {
    const fixture = living(60, { lastname: 'Other' });
    for (let i = 5; i < 60; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i));
    fixture.took = 50_000;
    const selected = new Set(Array.from({ length: 55 }, (_, i) => i + 2));
    const first = fixture.run({ what: 'selected', selected, run: 'runsel' });
    expect(first.more).toBe(true);
    const report = fixture.goOn(first, { what: 'selected', run: 'runsel' });
    expect(report.sums).toMatchObject({ synced: 5, unchanged: 50, skipped: 5 });
    expect(reads(fixture.server)).toBe(55);
  });
});

describe('another key', () => {
  test('is another workspace: everybody there is read first, and nobody is believed', () => {
    const fixture = fixtureWith(staff(20));
    fixture.run();
    fixture.key = 'key-b';
    fixture.server.users.get('p3@example.com')!['lastname'] = 'Other';
    expect(fixture.run().sums).toMatchObject({ synced: 1, unchanged: 19 });
    expect(reads(fixture.server)).toBe(20);
    expect(fixture.file.state.property?.keys).toEqual(['key-b']);
  });
  test('of an empty workspace sends everybody in full', () => {
    const fixture = fixtureWith(staff(20));
    fixture.run();
    fixture.key = 'key-b';
    fixture.server.users.clear();
    expect(fixture.run().sums.synced).toBe(20);
    expect(fixture.server.users.get('p7@example.com')).toEqual(userOf(7));
  });
  test('that a person called the same workspace sends and reads nobody', () => {
    const fixture = fixtureWith(staff(20));
    fixture.run();
    fixture.file.state.property = { ...fixture.file.state.property!, keys: ['key-a', 'key-b'] };
    fixture.key = 'key-b';
    expect(fixture.run().sums.unchanged).toBe(20);
    expect(reads(fixture.server)).toBe(0);
  });
  test('and back again: what was sent with the first key is not believed any more', () => {
    const fixture = fixtureWith(staff(3));
    fixture.run();
    const other = new Map([...fixture.server.users].map(([email, user]) => [email, { ...user }]));
    fixture.key = 'key-b';
    fixture.people[0]!['Nom'] = 'Roi';
    fixture.run();
    fixture.key = 'key-a';
    fixture.server.users = other;
    fixture.run();
    expect(fixture.server.users.get('p0@example.com')).toEqual(userOf(0, { lastname: 'Roi' }));
  });
});

describe('a person in two tabs', () => {
  function twoTabs(): { one: Fixture; two: Fixture } {
    const one = fixtureWith(staff(2));
    const two = fixtureWith(staff(2), one.file, 2);
    two.people[0]!['Nom'] = 'Roi';
    one.run();
    return { one, two };
  }
  test('keeps the value of the tab that sent it first, and both rows name the other tab', () => {
    const { one, two } = twoTabs();
    expect(two.run().sums.unchanged).toBe(2);
    expect(two.run().rows[0]?.issues).toEqual([
      { code: 'other_tab', level: 'warning', field: 'lastname', params: { tab: 'Tab 1' } },
    ]);
    expect(one.run().rows[0]?.issues).toEqual([
      { code: 'other_tab_differs', level: 'warning', field: 'lastname', params: { tab: 'Tab 2' } },
    ]);
    expect(posts(one.server)).toHaveLength(1);
  });
  test('two such tabs in turn post nobody, and write no state', () => {
    const { one, two } = twoTabs();
    for (const tab of [two, one]) tab.run();
    const cells = one.file.state.cells.length;
    for (const tab of [two, one, two, one]) tab.run();
    expect([posts(one.server).length, one.file.state.cells.length]).toEqual([1, cells]);
  });
  test('“Sync selected rows” in the other tab takes the field over', () => {
    const { one, two } = twoTabs();
    two.run({ what: 'selected', selected: new Set([2]) });
    expect(one.server.users.get('p0@example.com')!['lastname']).toBe('Roi');
    expect(one.run().rows[0]?.issues).toMatchObject([{ code: 'other_tab', params: { tab: 'Tab 2' } }]);
    expect(two.run().rows[0]?.issues).toMatchObject([{ code: 'other_tab_differs', params: { tab: 'Tab 1' } }]);
    expect(one.server.users.get('p0@example.com')!['lastname']).toBe('Roi');
  });
  test('the other tab’s value goes once the address stands in the first no more', () => {
    const { one, two } = twoTabs();
    one.people.shift();
    expect(two.run().sums).toMatchObject({ synced: 1, unchanged: 1 });
    expect(one.server.users.get('p0@example.com')!['lastname']).toBe('Roi');
  });
  test('the other tab’s value goes once the first is mapped no more', () => {
    const { one, two } = twoTabs();
    one.file.tabs.delete(1);
    expect(two.run().sums).toMatchObject({ synced: 1, unchanged: 1 });
  });
  test('a person made again by one tab gets the other tab’s fields as well', () => {
    const { one, two } = twoTabs();
    two.headers = ['E-mail', 'Groupe'];
    const mapping = {
      filter: null,
      sources: { email: MAPPING.sources.email!, department: { column: 'Groupe', occurrence: 1, of: 1 } },
    };
    two.run({ mapping });
    one.server.users.delete('p1@example.com');
    one.run();
    two.run({ mapping });
    expect(one.server.users.get('p1@example.com')).toEqual(userOf(1, { department: 'Sales' }));
  });
});

describe('a state that cannot be written', () => {
  test('before the first request means that nobody is sent', () => {
    const fixture = fixtureWith(staff(3));
    fixture.file.refuse = (call) => {
      if (call === 'writeProperty') throw new Error('full');
    };
    const report = fixture.run();
    expect(report.stopped).toMatchObject({ code: 'unexpected', params: { message: 'full' } });
    expect(report.sums.waiting).toBe(3);
    expect(posts(fixture.server)).toEqual([]);
  });
  test('after the answers is tried once more', () => {
    const fixture = fixtureWith(staff(3));
    let appends = 0;
    fixture.file.refuse = (call) => {
      if (call === 'append' && ++appends === 2) throw new Error('busy');
    };
    expect(fixture.run()).toMatchObject({ stopped: null, sums: { synced: 3 } });
    expect(fixture.run().sums.unchanged).toBe(3);
    expect(posts(fixture.server)).toHaveLength(1);
  });
  test('after the answers at all is told with the sums, and these people go again', () => {
    const fixture = fixtureWith(staff(3));
    let appends = 0;
    fixture.file.refuse = (call) => {
      if (call === 'append' && ++appends > 1) throw new Error('gone');
    };
    const report = fixture.run();
    expect(report.stopped).toMatchObject({ code: 'unexpected', params: { message: 'gone' } });
    expect(report.sums.synced).toBe(3);
    expect(statuses(fixture).filter((status) => status.startsWith('✓'))).toEqual([]);
    fixture.file.refuse = () => {};
    expect(fixture.run().sums.synced).toBe(3);
    expect(sentTo(fixture.server)).toEqual([3, 3]);
  });
});

describe('killed at any call', () => {
  /** Runs with one call more each time, until a run lives. */
  function killEverywhere(start: () => Fixture, then: (fixture: Fixture, calls: number) => void): number {
    for (let calls = 0; ; calls++) {
      const fixture = start();
      fixture.file.callsLeft = calls;
      let survived = false;
      try {
        survived = fixture.run().stopped === null;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      fixture.file.callsLeft = Number.POSITIVE_INFINITY;
      then(fixture, calls);
      if (survived) return calls;
    }
  }
  test('a first sync is complete after the next run, which reads nobody', () => {
    const calls = killEverywhere(
      () => fixtureWith(staff(120)),
      (fixture) => {
        const report = fixture.run();
        expect([report.stopped, report.sums.synced + report.sums.unchanged]).toEqual([null, 120]);
        expect(fixture.server.users.get('p77@example.com')).toEqual(userOf(77));
        expect(new Set(statuses(fixture)).size).toBeLessThanOrEqual(2);
        expect(reads(fixture.server)).toBe(0);
        const before = posts(fixture.server).length;
        expect(fixture.run().sums.unchanged).toBe(120);
        expect(posts(fixture.server)).toHaveLength(before);
      },
    );
    expect(calls).toBeGreaterThan(8);
  });
  test('a changed cell arrives, and what was edited in Signitic stays', () => {
    killEverywhere(
      () => {
        const fixture = fixtureWith(staff(20));
        fixture.run();
        fixture.server.users.get('p0@example.com')!['phone'] = 'theirs';
        fixture.people[0]!['Nom'] = 'Roi';
        return fixture;
      },
      (fixture) => {
        fixture.run();
        expect(fixture.server.users.get('p0@example.com')).toEqual(userOf(0, { lastname: 'Roi', phone: 'theirs' }));
      },
    );
  });
  test('a value that was taken back after the kill is taken back in Signitic', () => {
    killEverywhere(
      () => {
        const fixture = fixtureWith(staff(20));
        fixture.run();
        fixture.people[0]!['Nom'] = 'Roi';
        return fixture;
      },
      (fixture) => {
        fixture.people[0]!['Nom'] = 'Roy0';
        fixture.run();
        expect(fixture.server.users.get('p0@example.com')).toEqual(userOf(0));
      },
    );
  });
});
