// The schedule on the emulator's clock: one trigger, one run for each period, and never in anybody's way.
import { KILL } from '../../playground/emulator/world';
import { ANNA, type Office, openOffice, STAFF } from './schedule-fixture';

const START = Date.parse('2026-03-02T08:20:00Z');
const ONE = STAFF.slice(0, 2);
/** Time passes without a trigger run, so that something is due. */
const silently = { lose: () => true };

test('saving makes one hourly trigger, switching off leaves nothing behind', () => {
  const office = openOffice();
  const before = office.world.properties('document');
  office.save({ every: 'day', hour: 7 });
  const [trigger] = office.world.triggers;
  expect(trigger).toMatchObject({ user: ANNA, handler: 'runScheduledSync', rule: { kind: 'hours', every: 1 } });
  office.save({ every: 'weekday', hour: 15 });
  office.save({ every: 'hour' });
  expect(office.world.triggers.map(({ id }) => id)).toEqual([trigger!.id]);
  office.call(ANNA, 'saveSchedule', null);
  expect(office.world.triggers).toEqual([]);
  expect(office.world.properties('document')).toEqual(before);
  expect(Object.keys(office.world.properties('user')).filter((name) => name.startsWith('schedule'))).toEqual([]);
});

test('a change of the hour counts from the next time it is that hour', () => {
  const office = openOffice({ world: { now: START } });
  office.save({ every: 'day', hour: 7 });
  expect(office.view().nextDue).toBe(Date.parse('2026-03-03T06:00:00Z'));
  office.hours(24);
  expect(office.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  // It is twenty past nine in Paris, and seven o'clock was served.
  expect(office.save({ every: 'day', hour: 15 }).nextDue).toBe(Date.parse('2026-03-03T14:00:00Z'));
  expect(office.save({ every: 'day', hour: 7 }).nextDue).toBe(Date.parse('2026-03-04T06:00:00Z'));
});

test('an hourly schedule runs every hour, and sends only what has changed', () => {
  const office = openOffice({ rows: ONE });
  office.save();
  office.hours(3);
  office.tab.type(2, 2, 'Royer');
  office.hours(3);
  expect(office.desk.posts()).toEqual([1, 1]);
  expect(office.view().nextDue).toBe(Date.parse('2026-03-02T15:00:00Z'));
  expect(office.runs().map(({ sums, times, how }) => [sums.synced, sums.unchanged, times, how])).toEqual([
    [0, 1, 2, 'schedule'],
    [1, 0, 1, 'schedule'],
    [0, 1, 2, 'schedule'],
    [1, 0, 1, 'schedule'],
  ]);
});

test('somebody’s own run wins; the next hour makes up for it', () => {
  let nested = false;
  const office: Office = openOffice({
    world: {
      onCall: ({ name, execution, world }) => {
        if (name !== 'UrlFetchApp.fetchAll' || execution.surface !== 'menu' || nested) return;
        nested = true;
        world.run('runScheduledSync', [], { user: ANNA, surface: 'trigger' });
      },
    },
  });
  office.save();
  office.hours(2, silently);
  office.desk.menu('syncToSignitic');
  expect(nested).toBe(true);
  expect(office.desk.posts()).toEqual([3]);
  expect(office.world.outbox).toEqual([]);
  expect(office.runs().map(({ how }) => how)).toEqual(['menu']);
  office.hours(1);
  expect(office.runs().map(({ how }) => how)).toEqual(['schedule', 'menu']);
});

test('a second trigger run during the first does nothing', () => {
  let nested = 0;
  const office: Office = openOffice({
    world: {
      onCall: ({ name, execution, world }) => {
        if (name !== 'UrlFetchApp.fetchAll' || execution.surface !== 'trigger' || nested++ > 0) return;
        expect(world.run('runScheduledSync', [], { user: ANNA, surface: 'trigger' }).error).toBeNull();
      },
    },
  });
  office.save();
  office.hours(1);
  expect(nested).toBeGreaterThan(0);
  expect(office.desk.posts()).toEqual([3]);
  expect(office.runs()).toHaveLength(1);
});

test('what a killed trigger run did not do is done by the next', () => {
  let kills = 1;
  const office = openOffice({
    world: {
      onCall: ({ name, execution }) => {
        if (name === 'UrlFetchApp.fetchAll' && execution.surface === 'trigger' && kills-- > 0) throw KILL;
      },
    },
  });
  office.save({ every: 'day', hour: 10 });
  expect(office.hours(3).map(({ killed }) => killed)).toEqual([true, false, false]);
  expect(office.desk.posts()).toEqual([3]);
  expect(office.world.outbox).toEqual([]);
});

test('one broken tab does not stop the others, and is tried again every hour', () => {
  const office = openOffice();
  const interns = office.addTab('Interns', [STAFF[0]!, ['Dan', 'Fox', 'dan@example.com', '', 'oui', '']]);
  office.save({ every: 'day', hour: 10, tabs: [office.tab.id, interns.id] });
  office.tab.type(1, 3, 'Contact');
  office.hours(2);
  expect(office.desk.posts()).toEqual([1]);
  expect(office.runs().map(({ tab, stopped }) => [tab, stopped])).toEqual([
    ['Staff', 'header_lost'],
    ['Interns', null],
  ]);
  office.hours(2);
  expect(office.runs()[0]).toMatchObject({ tab: 'Staff', stopped: 'header_lost', times: 4 });
  office.tab.type(1, 3, 'E-mail');
  office.hours(1);
  expect(office.desk.posts()).toEqual([1, 3]);
  expect(office.runs().filter(({ tab }) => tab === 'Interns')).toHaveLength(1);
});

test('whoever presses Stop has peace until the next period', () => {
  const office: Office = openOffice({
    world: {
      onCall: ({ name, execution }) => {
        if (name === 'UrlFetchApp.fetchAll' && execution.surface === 'trigger' && office.asked.length === 0)
          office.desk.call('stopSync');
      },
    },
  });
  office.save({ every: 'day', hour: 10 });
  office.hours(5);
  expect(office.desk.posts()).toEqual([]);
  expect(office.runs().map(({ stopped, times }) => [stopped, times])).toEqual([['stopped', 1]]);
  expect(office.world.outbox).toEqual([]);
  office.hours(24);
  expect(office.desk.posts()).toEqual([3]);
});

test('a schedule that is switched off while it runs leaves nothing behind', () => {
  const office: Office = openOffice({
    world: {
      onCall: ({ name, execution }) => {
        if (name === 'UrlFetchApp.fetchAll' && execution.surface === 'trigger' && office.asked.length === 0)
          office.desk.call('saveSchedule', null);
      },
    },
  });
  office.save({ mail: 'always' });
  office.hours(3);
  expect(office.world.triggers).toEqual([]);
  expect(Object.keys(office.world.properties('document')).filter((name) => name.startsWith('schedule'))).toEqual([]);
  expect(office.world.outbox).toEqual([]);
});
