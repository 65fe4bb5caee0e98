// How many users Signitic has: before a sync, after it, where it does not say who is active, and beyond the licences.
import type { Report } from '../../../src/core/ports';
import { beyondLicences, type Forecast, together } from '../../../src/core/safety/forecast';
import { type Fixture, fixtureWith, json, type Person, staff, userOf } from '../world';

/** 20 people whom Signitic has, the last five of them inactive, and `more` new ones. */
function workspace(more: number, change: (person: Person, i: number) => void = () => {}): Fixture {
  const people = staff(20 + more);
  for (let i = 15; i < 20; i++) people[i]!['Actif'] = false;
  people.forEach(change);
  const fixture = fixtureWith(people);
  for (let i = 0; i < 20; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i, { enabled: i < 15 }));
  return fixture;
}

/** The numbers, as long as they are not 0. */
function told({ forecast }: Report): Partial<Forecast> | null {
  return forecast && Object.fromEntries(Object.entries(forecast).filter(([, value]) => value !== 0));
}
const KNOWN = { done: false, counted: 'active', before: 15 } as const;

test('new, reactivated and deactivated people change the number, inactive new ones do not', () => {
  const fixture = workspace(4, (person, i) => {
    if (i === 0 || i === 1 || i === 23) person['Actif'] = false;
    if (i === 19) person['Actif'] = true;
  });
  const changes = { added: 3, reactivated: 1, deactivated: 2, inactive: 1 };
  expect(told(fixture.check())).toEqual({ ...KNOWN, after: 17, ...changes });
  expect(told(fixture.run())).toEqual({ ...KNOWN, done: true, after: 17, ...changes });
  expect([...fixture.server.users.values()].filter(({ enabled }) => enabled)).toHaveLength(17);
});

test('a sync that changes nobody leaves the number as it is', () => {
  const fixture = workspace(0);
  expect(told(fixture.check())).toEqual({ ...KNOWN, after: 15 });
  expect(told(fixture.run())).toEqual({ ...KNOWN, done: true, after: 15 });
});

test('new people whose row does not say whether they are active are told apart', () => {
  const fixture = workspace(3, (person, i) => i === 22 && Object.assign(person, { Actif: '' }));
  expect(told(fixture.check())).toEqual({ ...KNOWN, after: 18, added: 3, unsaid: 1 });
});

test('a person who stays inactive in Signitic, since the cell was sent before, is not reactivated', () => {
  const fixture = workspace(0);
  fixture.run();
  fixture.server.users.set('p3@example.com', userOf(3, { enabled: false }));
  expect(told(fixture.check())).toEqual({ ...KNOWN, before: 14, after: 14 });
});

test('refused people do not count afterwards', () => {
  const fixture = workspace(3);
  fixture.server.answer = ({ method }) =>
    method === 'post' ? json({ success: false, message: 'no licence left' }, 422) : null;
  expect(told(fixture.run())).toEqual({ ...KNOWN, done: true, after: 15 });
});

test('a sync that is held tells what it would do', () => {
  const fixture = workspace(30);
  fixture.completedOnce = true;
  const report = fixture.run();
  expect(report.stopped?.code).toBe('held');
  expect(told(report)).toEqual({ ...KNOWN, after: 45, added: 30 });
});

test('a list that does not tell who is active is counted as a whole', () => {
  const fixture = workspace(4, (person, i) => i < 3 && Object.assign(person, { Actif: false }));
  const list = () => json({ users: [...fixture.server.users.values()].map(({ email }) => ({ email })) });
  fixture.server.answer = ({ path, method }) => (method === 'get' && path === '/users' ? list() : null);
  expect(told(fixture.check())).toEqual({ done: false, counted: 'all', before: 20, after: 24, added: 4 });
  expect(told(fixture.run())).toMatchObject({ done: true, counted: 'all', after: 24, added: 4 });
});

test('without Signitic’s list nobody knows', () => {
  const fixture = workspace(4);
  fixture.server.answer = ({ path, method }) =>
    method === 'get' && path === '/users' ? { status: 404, headers: {}, text: '<html>' } : null;
  expect(fixture.check().forecast).toBeNull();
});

test('a run of several slices tells the changes of all of them', () => {
  const people = staff(3000);
  for (const person of people.slice(0, 10)) person['Actif'] = false;
  const fixture = fixtureWith(people);
  fixture.took = 90_000;
  const first = fixture.run({ run: 'runaaa' });
  expect(first.more).toBe(true);
  expect(first.forecast?.after).toBe((first.forecast?.added ?? 0) + (first.forecast?.before ?? 0));
  const last = fixture.goOn(first, { run: 'runaaa' });
  expect(last.forecast).toMatchObject({ done: true, after: 2990, added: 2990, inactive: 10 });
});

const FORECAST: Forecast = {
  done: true,
  counted: 'active',
  before: 240,
  after: 297,
  added: 57,
  reactivated: 0,
  deactivated: 0,
  inactive: 0,
  unsaid: 0,
};

test('two tabs of a schedule are told as one', () => {
  const second = { ...FORECAST, before: 297, after: 295, added: 1, deactivated: 3 };
  expect(together([FORECAST, second])).toEqual({ ...FORECAST, after: 295, added: 58, deactivated: 3 });
  expect(together([])).toBeNull();
});

test('licences are compared with active users only', () => {
  expect(beyondLicences(FORECAST, 290)).toBe(7);
  expect(beyondLicences(FORECAST, 297)).toBe(0);
  expect(beyondLicences(FORECAST, null)).toBe(0);
  expect(beyondLicences({ ...FORECAST, counted: 'all' }, 290)).toBe(0);
});
