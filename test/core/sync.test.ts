// One slice, from cells to outcomes, over a sheet and a server made of plain objects.
import { crowd, deskWith, json, posts, sentTo } from './world';

const kinds = (report: { rows: readonly { outcome: { kind: string } | null }[] }) =>
  report.rows.map((row) => row.outcome?.kind);

test('250 good rows make three posts, none with more than a hundred users', () => {
  const desk = deskWith(crowd(250));
  const report = desk.run();
  expect(sentTo(desk.server)).toEqual([100, 100, 50]);
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
  expect(desk.server.users.get('p7@example.com')).toEqual({
    email: 'p7@example.com',
    firstname: 'Ana7',
    lastname: 'Roy7',
    enabled: true,
    phone: '+33 1 99 00 07 00',
    path: { group: 'Sales' },
  });
});
test('10,000 rows make a hundred posts', () => {
  const desk = deskWith(crowd(10_000));
  desk.run();
  expect(posts(desk.server)).toHaveLength(100);
});
test('a second run posts nothing; one changed cell posts one person and names the field', () => {
  const desk = deskWith(crowd(30));
  desk.run();
  const before = posts(desk.server).length;
  expect(desk.run().sums.unchanged).toBe(30);
  expect(posts(desk.server)).toHaveLength(before);
  desk.people[4]!['Prénom'] = 'Zoé';
  const report = desk.run();
  expect(sentTo(desk.server).slice(before)).toEqual([1]);
  expect(report.picked.map((row) => [row.email, row.changed])).toEqual([['p4@example.com', ['firstname']]]);
});
test('a blank cell is left out, and said to be still in Signitic', () => {
  const desk = deskWith(crowd(3));
  desk.run();
  desk.people[0]!['Tél'] = '';
  const report = desk.run();
  expect(report.sums.unchanged).toBe(3);
  expect(report.rows[0]?.issues).toEqual([{ code: 'cleared', level: 'warning', field: 'phone' }]);
  expect(desk.server.users.get('p0@example.com')?.['phone']).toBe('+33 1 99 00 00 00');
});
test('asked to, a blank cell clears what was sent before, once', () => {
  const desk = deskWith(crowd(3));
  const options = { noEmail: 'problem', blank: 'clear' } as const;
  desk.run({ options });
  desk.people[0]!['Tél'] = '';
  expect(desk.run({ options }).sums.synced).toBe(1);
  expect(desk.server.users.get('p0@example.com')?.['phone']).toBe('');
  expect(desk.run({ options }).sums.unchanged).toBe(3);
});
test('a wrong key costs one request, stops the run and touches no row', () => {
  const desk = deskWith(crowd(30));
  desk.server.answer = () => json({ success: false, code: 99, message: 'Invalid API key' });
  expect(() => desk.run()).toThrow('wrong_key');
  expect(desk.server.requests).toHaveLength(1);
  expect(desk.statuses).toEqual([]);
});
test('the same e-mail twice is never sent, whatever its case; each row names the other', () => {
  const people = crowd(3);
  people[2]!['E-mail'] = 'P0@Example.com';
  const desk = deskWith(people);
  const report = desk.run();
  expect(kinds(report)).toEqual(['invalid', 'synced', 'invalid']);
  expect(report.rows[0]?.issues[0]).toMatchObject({ code: 'email_twice', params: { rows: '4' } });
  expect(desk.server.users.size).toBe(1);
});
test('one refused person costs only itself, at most 2·log2(100) + 2 more requests, and is not sent again', () => {
  const desk = deskWith(crowd(100));
  desk.server.answer = ({ body }) =>
    body?.includes('p42@') ? json({ success: false, code: 101, message: 'Bad e-mail' }, 400) : null;
  const report = desk.run();
  expect(report.sums).toMatchObject({ synced: 99, refused: 1 });
  expect(report.rows[42]?.outcome).toEqual({ kind: 'refused', reason: 'refused', message: 'Bad e-mail' });
  expect(posts(desk.server).length).toBeLessThanOrEqual(1 + 2 * Math.log2(100) + 2);
  const before = posts(desk.server).length;
  expect(desk.run().rows[42]?.outcome).toEqual({ kind: 'refused', reason: 'refused_before' });
  expect(posts(desk.server)).toHaveLength(before);
  desk.server.answer = () => null;
  desk.people[42]!['Nom'] = 'Roi';
  expect(desk.run().sums).toMatchObject({ synced: 1, unchanged: 99 });
});
test('“Try again” sends a refused row once more', () => {
  const desk = deskWith(crowd(2));
  desk.server.answer = ({ body }) => (body?.includes('p1@') ? json({ success: false }, 400) : null);
  desk.run();
  desk.server.answer = () => null;
  expect(desk.run({ what: 'refused' }).sums).toMatchObject({ synced: 1, unchanged: 1 });
});
test('when everybody is refused in the same words the run stops after ten', () => {
  const desk = deskWith(crowd(250));
  desk.server.answer = ({ method }) =>
    method === 'post' ? json({ success: false, message: 'Licence over' }, 403) : null;
  const report = desk.run();
  expect(report.stopped).toMatchObject({ code: 'all_refused', params: { message: 'Licence over' } });
  expect(report.sums.refused).toBeLessThan(25);
  expect(report.sums.refused + report.sums.waiting).toBe(250);
});
test('and nobody is remembered as refused then: well again, Signitic gets everybody', () => {
  const desk = deskWith(crowd(30));
  desk.server.answer = ({ method }) =>
    method === 'post' ? json({ success: false, message: 'Maintenance' }, 403) : null;
  const report = desk.run();
  expect(report.sums).toMatchObject({ refused: 0, waiting: 30 });
  const asked = report.rows.filter(({ outcome }) => outcome?.reason === 'everybody');
  expect(asked.length).toBeGreaterThanOrEqual(10);
  expect(asked[0]?.outcome?.message).toBe('Maintenance');
  desk.server.answer = () => null;
  expect(desk.run().sums.synced).toBe(30);
});
test('a gateway’s page refuses a few people once; the next run tries them again', () => {
  const desk = deskWith(crowd(5));
  const page = { status: 403, headers: {}, text: '<html><body>Forbidden</body></html>' };
  desk.server.answer = ({ method }) => (method === 'post' ? page : null);
  const report = desk.run();
  expect(report.sums.refused).toBe(5);
  expect(report.rows[0]?.outcome).toEqual({ kind: 'refused', reason: 'turned_away', message: 'HTTP 403' });
  desk.server.answer = () => null;
  expect(desk.run().sums.synced).toBe(5);
});
test('without Signitic’s list nobody is said to be new or updated who may be either', () => {
  const desk = deskWith(crowd(3));
  desk.server.answer = ({ method }) => (method === 'get' ? { status: 403, headers: {}, text: '<html>' } : null);
  const report = desk.run();
  expect(report.rows.map(({ outcome }) => outcome?.reason)).toEqual(['sent', 'sent', 'sent']);
  expect(report.verified).toBe(false);
});
test('who was sent before the run stopped is not said to be unsent', () => {
  const desk = deskWith(crowd(5));
  desk.server.answer = ({ method }) =>
    method === 'post' ? { status: 429, headers: { 'retry-after': '999999' }, text: '' } : null;
  const report = desk.run();
  expect(report.stopped?.code).toBe('unreachable');
  expect(report.rows.map(({ outcome }) => outcome?.reason)).toEqual(Array(5).fill('trouble'));
});
test('trouble is tried again and nobody is blamed', () => {
  const desk = deskWith(crowd(30));
  let times = 0;
  desk.server.answer = ({ method }) =>
    method === 'post' && ++times < 4 ? { status: 503, headers: {}, text: '<html>' } : null;
  expect(desk.run().sums.synced).toBe(30);
  expect(times).toBe(4);
});
test('a line that stays dead stops the run, with everybody waiting', () => {
  const desk = deskWith(crowd(30));
  desk.server.answer = ({ method }) => (method === 'post' ? 'dead' : null);
  const report = desk.run();
  expect(report.stopped?.code).toBe('unreachable');
  expect(report.sums.waiting).toBe(30);
  // Five tries, then halves for as long as only the list is answered.
  expect(posts(desk.server)).toHaveLength(16);
});
test('one person who breaks the server costs only itself', () => {
  const desk = deskWith(crowd(250));
  desk.server.answer = ({ body }) => (body?.includes('p142@') ? { status: 500, headers: {}, text: 'oops' } : null);
  const report = desk.run();
  expect(report.sums).toMatchObject({ synced: 249, waiting: 1 });
  expect(report.rows[142]?.outcome).toEqual({ kind: 'waiting', reason: 'trouble' });
});
test('a dead connection that loses a whole wave is repeated singly', () => {
  const desk = deskWith(crowd(1100));
  desk.server.answer = (_, n) => (n === 5 ? 'dead' : null);
  const report = desk.run();
  expect(report.sums.synced).toBe(1100);
  expect(sentTo(desk.server).filter((users) => users > 100)).toEqual([]);
});
test('without a list of users the run goes on and says that it is not verified', () => {
  const desk = deskWith(crowd(3));
  desk.server.answer = ({ method }) => (method === 'get' ? { status: 404, headers: {}, text: '<html>' } : null);
  const report = desk.run();
  expect([report.sums.synced, report.verified, report.absent]).toEqual([3, false, null]);
});
test('a newcomer whom Signitic does not list after a second look waits, and is not sent again once listed', () => {
  const desk = deskWith(crowd(3));
  desk.server.answer = ({ method }) =>
    method === 'get'
      ? json({ success: true, users: [{ email: 'p0@example.com' }, { email: 'gone@example.com' }] })
      : null;
  const report = desk.run();
  expect(kinds(report)).toEqual(['synced', 'waiting', 'waiting']);
  expect(report.absent).toEqual(['gone@example.com']);
  desk.server.answer = () => null;
  const before = posts(desk.server).length;
  expect(desk.run().sums.unchanged).toBe(3);
  expect(posts(desk.server)).toHaveLength(before);
  expect(desk.statuses).toEqual(['synced', 'unchanged', 'unchanged']);
});
test('somebody deleted in Signitic is sent again', () => {
  const desk = deskWith(crowd(3));
  desk.run();
  desk.server.users.delete('p1@example.com');
  expect(desk.run().sums).toMatchObject({ synced: 1, unchanged: 2 });
});
test('a short count is looked up person by person, and who differs is refused with the field’s name', () => {
  const desk = deskWith(crowd(3));
  desk.server.answer = ({ method, path, body }) => {
    if (method !== 'post' || path !== '/users') return null;
    for (const user of JSON.parse(body ?? '').users)
      desk.server.users.set(user.email, user.email === 'p1@example.com' ? { ...user, lastname: 'Other' } : user);
    return json({ success: true, code: 200, value: { added: 2, edited: 0 } });
  };
  const report = desk.run();
  expect(kinds(report)).toEqual(['synced', 'refused', 'synced']);
  expect(report.rows[1]?.outcome).toEqual({ kind: 'refused', reason: 'differs', field: 'lastname' });
});
test('a row that comes right again is sent', () => {
  const desk = deskWith(crowd(2));
  desk.run();
  desk.people[0]!['Actif'] = 'ouii';
  expect(kinds(desk.run())).toEqual(['invalid', 'unchanged']);
  desk.people[0]!['Actif'] = true;
  expect(kinds(desk.run())).toEqual(['synced', 'unchanged']);
});
test('selected rows are sent whether changed or not, and nobody else', () => {
  const desk = deskWith(crowd(5));
  desk.run();
  const before = posts(desk.server).length;
  const report = desk.run({ what: 'selected', selected: new Set([3, 5]) });
  expect(kinds(report)).toEqual(['skipped', 'synced', 'skipped', 'synced', 'skipped']);
  expect(sentTo(desk.server).slice(before)).toEqual([2]);
});
test('everything again clears the memos and sends everybody', () => {
  const desk = deskWith(crowd(5));
  desk.run();
  expect(desk.run({ what: 'all' }).sums.synced).toBe(5);
});
test('a slice ends before Google does, and the next ones go on until the sums add up', () => {
  const desk = deskWith(crowd(9000));
  desk.took = 90_000;
  let report = desk.run({ run: 'runaaa' });
  let slices = 1;
  for (; report.more; slices++) report = desk.run({ run: 'runaaa', first: false, totals: report.totals });
  expect(slices).toBeGreaterThan(3);
  expect(report.sums).toMatchObject({ read: 9000, synced: 9000, waiting: 0 });
  expect(posts(desk.server)).toHaveLength(90);
});
test('no wave of a slice starts after three and a half minutes', () => {
  const desk = deskWith(crowd(9000));
  desk.took = 30_000;
  const start = desk.now;
  const report = desk.run();
  expect(report.more).toBe(true);
  expect(desk.now - start).toBeLessThanOrEqual(240_000 + 1000);
});
test('in the later slices of a selected run only the selected go', () => {
  const desk = deskWith(crowd(3000));
  desk.run();
  desk.took = 100_000;
  const before = posts(desk.server).length;
  const selected = new Set(Array.from({ length: 2900 }, (_, i) => i + 2));
  let report = desk.run({ what: 'selected', selected, run: 'runsel' });
  expect(report.more).toBe(true);
  while (report.more) report = desk.run({ what: 'selected', run: 'runsel', first: false, totals: report.totals });
  expect(report.sums).toMatchObject({ synced: 2900, skipped: 100 });
  expect(posts(desk.server)).toHaveLength(before + 29);
});
test('a stop is heard between two waves; the next run sends the rest', () => {
  const desk = deskWith(crowd(3000));
  desk.heard = () => posts(desk.server).length >= 11;
  const report = desk.run();
  expect(report.stopped?.code).toBe('stopped');
  expect(report.sums).toMatchObject({ synced: 1100, waiting: 1900 });
  desk.heard = () => false;
  expect(desk.run().sums).toMatchObject({ synced: 1900, unchanged: 1100 });
});
test('another key that lists few of the people is another workspace: everybody is sent', () => {
  const desk = deskWith(crowd(20));
  desk.run();
  desk.server.users.clear();
  expect(desk.run({ memos: 'other key' }).sums.synced).toBe(20);
});
test('another key of the same workspace sends nobody again', () => {
  const desk = deskWith(crowd(20));
  desk.run();
  expect(desk.run({ memos: 'other key' }).sums.unchanged).toBe(20);
});

describe('the brake', () => {
  test('holds a run that would rename more than 30 % and more than ten, until somebody confirms', () => {
    const desk = deskWith(crowd(30));
    desk.run();
    const before = posts(desk.server).length;
    for (const person of desk.people.slice(0, 11)) person['Nom'] = 'Shifted';
    const report = desk.run();
    expect(report.stopped?.code).toBe('brake');
    expect(report.brake).toMatchObject({ renamed: 11, switchedOff: 0, known: 30 });
    expect(report.sums).toMatchObject({ waiting: 11, unchanged: 19 });
    expect(posts(desk.server)).toHaveLength(before);
    expect(desk.run({ confirmed: true }).sums.synced).toBe(11);
  });
  test('lets ten go', () => {
    const desk = deskWith(crowd(12));
    desk.run();
    for (const person of desk.people.slice(0, 10)) person['Nom'] = 'Shifted';
    expect(desk.run().sums.synced).toBe(10);
  });
  test('holds a run that would switch off more than 5 % and more than ten, known from the memo or from Signitic', () => {
    const desk = deskWith(crowd(200));
    desk.run();
    for (const person of desk.people.slice(0, 11)) person['Actif'] = false;
    expect(desk.run().brake).toMatchObject({ switchedOff: 11, known: 200 });
    desk.memos = [];
    expect(desk.run().brake).toMatchObject({ switchedOff: 11, known: 200 });
  });
  test('does not hold newcomers who are inactive from the start', () => {
    const people = crowd(50);
    for (const person of people) person['Actif'] = false;
    expect(deskWith(people).run().sums.synced).toBe(50);
  });
});

test('a check sends nothing and writes nothing', () => {
  const desk = deskWith(crowd(5));
  const report = desk.run({ check: 'look' });
  expect([posts(desk.server).length, desk.statuses.length, report.picked.length]).toEqual([0, 0, 5]);
});
test('a group name that is nearly a frequent one is a warning and goes', () => {
  const people = crowd(6);
  people[5]!['Groupe'] = 'sales ';
  const report = deskWith(people).run();
  expect(report.rows[5]?.issues).toEqual([
    { code: 'group_rare', level: 'warning', field: 'path.group', params: { value: 'sales', likely: 'Sales' } },
  ]);
  expect(report.sums.synced).toBe(6);
});

test('a key that is withdrawn after the last batch stops the run, and the sums still tell who went through', () => {
  const desk = deskWith(crowd(3));
  desk.server.answer = ({ method }, n) =>
    method === 'get' && n > 1 ? json({ success: false, code: 99, message: 'Invalid API key' }) : null;
  const report = desk.run();
  expect(report.stopped?.code).toBe('wrong_key');
  expect(report.sums).toMatchObject({ read: 3, synced: 3 });
  expect(desk.statuses).toEqual(['synced', 'synced', 'synced']);
});

test('a row that became nobody’s loses its memo and its status, and counts as nothing', () => {
  const desk = deskWith(crowd(3));
  desk.run();
  desk.people[1] = { 'E-mail': '' };
  const report = desk.run();
  expect(report.sums).toMatchObject({ read: 2, unchanged: 2, unplaced: 0 });
  expect(desk.memos[1]).toBe('');
  expect(desk.statuses[1]).toBe('');
});
