// Rows that a filter leaves out while Signitic has their people as active: told, and deactivated or left as a person chooses.
import type { Filter } from '../../src/core/people/template';
import type { What } from '../../src/core/state/select';
import { type Fixture, fixtureWith, Killed, MAPPING, newFile, posts, staff } from './world';

const filter = (given: Partial<Filter> = {}): Filter => ({
  column: 'Groupe',
  occurrence: 1,
  of: 1,
  values: ['Sales'],
  ...given,
});
const MAPPED = { ...MAPPING, filter: filter() };
const WITHOUT_ACTIVE = {
  filter: filter(),
  sources: {
    email: MAPPING.sources.email!,
    firstname: MAPPING.sources.firstname!,
    lastname: MAPPING.sources.lastname!,
  },
};

/** A list that was synced, of which the first people have left the group. */
function listWith(people: number, left: number, mapping = MAPPED): Fixture {
  const fixture = fixtureWith(staff(people));
  fixture.run({ mapping });
  for (let i = 0; i < left; i++) fixture.people[i]!['Groupe'] = 'Gone';
  return fixture;
}
const about = (what: What, ...numbers: number[]) => ({
  mapping: MAPPED,
  what,
  leftOut: new Set(numbers.map((i) => `p${i}@example.com`)),
});
const reasons = ({ rows }: ReturnType<Fixture['run']>) => rows.map(({ outcome }) => outcome.reason ?? outcome.kind);
const active = ({ server }: Fixture) => [...server.users.values()].map(({ enabled }) => enabled);
const told = (fixture: Fixture) => fixture.cells.map(({ status, details }) => `${status} | ${details}`);

test('a row that is left out while its person is active says so, in a check and beside the row', () => {
  const fixture = listWith(3, 1);
  expect(reasons(fixture.check({ mapping: MAPPED }))).toEqual(['filter_active', 'unchanged', 'unchanged']);
  fixture.run({ mapping: MAPPED });
  expect(told(fixture)[0]).toBe(
    '– Left out | Left out by the filter, but still active in Signitic: deactivate or leave this person in “Map columns and settings”.',
  );
  expect(active(fixture)).toEqual([true, true, true]);
});

test('people who were chosen are deactivated, nobody else, and their rows go on saying that they are left out', () => {
  const fixture = listWith(5, 3);
  const report = fixture.run(about('deactivate_left_out', 0, 2, 4));
  expect(reasons(report)).toEqual(['updated', 'filter_active', 'updated', 'not_selected', 'not_selected']);
  expect(active(fixture)).toEqual([false, true, false, true, true]);
  const after = told(fixture);
  expect(after[0]).toBe('– Left out | Left out by the filter; not active in Signitic.');
  expect(reasons(fixture.run({ mapping: MAPPED }))).toEqual([
    'filter_off',
    'filter_active',
    'filter_off',
    'unchanged',
    'unchanged',
  ]);
  expect(told(fixture)[0]).toBe(after[0]);
});

test('people deactivated in an earlier slice count as sent in the later ones, and are not sent again', () => {
  const fixture = listWith(2500, 2500);
  const chosen = {
    ...about('deactivate_left_out', ...Array.from({ length: 2500 }, (_, i) => i)),
    confirmed: 'yes',
  } as const;
  const before = posts(fixture.server).length;
  expect(fixture.run({ ...chosen, confirmed: 'no' }).held).not.toBeNull();
  fixture.took = 100_000;
  const first = fixture.run({ ...chosen, run: 'leave1' });
  expect([first.more, first.sums.synced > 0, first.sums.synced < 2500]).toEqual([true, true, true]);
  const last = fixture.goOn(first, { ...chosen, run: 'leave1' });
  expect([last.sums.synced, last.sums.skipped]).toEqual([2500, 0]);
  const sent = posts(fixture.server)
    .slice(before)
    .flatMap(({ body }) => JSON.parse(body ?? '').users as object[]);
  expect(sent).toHaveLength(2500);
  expect(told(fixture)[0]).toBe('– Left out | Left out by the filter; not active in Signitic.');
});

test('a person who is back in the list meanwhile is not deactivated, and one who comes back later is active again', () => {
  const fixture = listWith(2, 2);
  fixture.people[0]!['Groupe'] = 'Sales';
  fixture.run(about('deactivate_left_out', 0, 1));
  expect(active(fixture)).toEqual([true, false]);
  fixture.people[1]!['Groupe'] = 'Sales';
  expect(fixture.run({ mapping: MAPPED }).sums.synced).toBe(1);
  expect(active(fixture)).toEqual([true, true]);
});

test('where no column says who is active, a person who comes back is told to be still inactive', () => {
  const fixture = listWith(2, 1, WITHOUT_ACTIVE);
  fixture.run({ ...about('deactivate_left_out', 0), mapping: WITHOUT_ACTIVE });
  fixture.people[0]!['Groupe'] = 'Sales';
  fixture.run({ mapping: WITHOUT_ACTIVE });
  expect(told(fixture)[0]).toContain('Active: This person was deactivated from here and is still inactive.');
  expect(active(fixture)[0]).toBe(false);
});

test('people who are left active are not told of again, until their row says something else', () => {
  const fixture = listWith(2, 1);
  const before = posts(fixture.server).length;
  expect(reasons(fixture.run(about('leave_left_out', 0)))).toEqual(['filter_left', 'not_selected']);
  expect(reasons(fixture.run({ mapping: MAPPED }))).toEqual(['filter_left', 'unchanged']);
  expect(told(fixture)[0]).toBe('– Left out | Left out by the filter; still active in Signitic, as you chose.');
  fixture.people[0]!['Groupe'] = 'Elsewhere';
  expect(reasons(fixture.run({ mapping: MAPPED }))).toEqual(['filter_active', 'unchanged']);
  expect(posts(fixture.server)).toHaveLength(before);
});

test('more than ten and more than 5 % of the list wait for a confirmation, as any deactivation does', () => {
  const fixture = listWith(60, 12);
  const chosen = about('deactivate_left_out', ...Array.from({ length: 12 }, (_, i) => i));
  const held = fixture.run(chosen);
  expect(held.held?.limits.map(({ kind, people }) => [kind, people])).toEqual([['deactivated', 12]]);
  expect(active(fixture).filter((one) => one === false)).toHaveLength(0);
  fixture.run({ ...chosen, confirmed: 'yes' });
  expect(active(fixture).filter((one) => one === false)).toHaveLength(12);
});

test('killed at any call and asked again, the chosen people are deactivated, and nobody in the list is', () => {
  for (let calls = 0; ; calls++) {
    const fixture = listWith(4, 2);
    fixture.file.callsLeft = calls;
    const chosen = about('deactivate_left_out', 0, 1, 2);
    let isKilled = false;
    try {
      fixture.run(chosen);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      isKilled = true;
    }
    fixture.file.callsLeft = Number.POSITIVE_INFINITY;
    // Somebody comes back into the list between the two.
    fixture.people[1]!['Groupe'] = 'Sales';
    fixture.run(chosen);
    fixture.run({ mapping: MAPPED });
    expect([calls, active(fixture)]).toEqual([calls, [false, true, true, true]]);
    expect(told(fixture)[0]).toBe('– Left out | Left out by the filter; not active in Signitic.');
    if (!isKilled) return;
  }
});

test('nobody counts who is in another row of the tab, in another mapped tab, or not in Signitic', () => {
  const fixture = listWith(3, 3);
  fixture.people[0] = { ...fixture.people[0]!, Groupe: 'Gone' };
  fixture.people.push({ ...staff(1)[0]!, Groupe: 'Sales' });
  fixture.server.users.delete('p1@example.com');
  fixture.server.users.set('p2@example.com', { ...fixture.server.users.get('p2@example.com'), enabled: false });
  expect(reasons(fixture.check({ mapping: MAPPED }))).toEqual(['filter', 'filter', 'filter_off', 'unchanged']);

  const file = newFile();
  const one = fixtureWith(staff(1), file, 1);
  const two = fixtureWith(
    staff(1).map((person) => ({ ...person, Groupe: 'Other' })),
    file,
    2,
  );
  one.run({ mapping: MAPPED });
  expect(reasons(two.check({ mapping: MAPPED }))).toEqual(['filter']);
});

test('without Signitic’s list nobody is told to be active, and nobody is deactivated', () => {
  const fixture = listWith(1, 1);
  fixture.server.answer = ({ path, method }) =>
    path === '/users' && method === 'get' ? { status: 400, headers: {}, text: '' } : null;
  expect(reasons(fixture.run(about('deactivate_left_out', 0)))).toEqual(['filter']);
  expect(active(fixture)).toEqual([true]);
});

test('a filter takes several values, blanks among them, or none of them', () => {
  const kept = (one: Partial<Filter>) => {
    const fixture = fixtureWith(staff(4));
    ['Sales', ' sales', 'IT', ''].forEach((group, i) => {
      fixture.people[i]!['Groupe'] = group;
    });
    const report = fixture.run({ mapping: { ...MAPPING, filter: filter(one) } });
    return report.rows.map(({ outcome }) => outcome.kind !== 'skipped');
  };
  expect(kept({ values: ['SALES'] })).toEqual([true, true, false, false]);
  expect(kept({ values: ['it', ''] })).toEqual([false, false, true, true]);
  expect(kept({ values: ['Sales', 'IT'], not: true })).toEqual([false, false, false, true]);
});
