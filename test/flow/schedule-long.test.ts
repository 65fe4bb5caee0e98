// Long lists on a slow line: a run goes on from hour to hour, nobody is sent twice, and Google's trigger time is kept.
import { KILL, type RunResult, type WorldOptions } from '../../playground/emulator/world';
import { CAMPAIGN, inCampaign } from '../campaign';
import { DAY } from '../periods';
import { ANNA, type Line, inLanguages, type Office, openOffice } from './schedule-fixture';

const MINUTE = 60_000;
const HEADERS = ['Prénom', 'Nom', 'E-mail'];
const people = (n: number, domain = 'example.com') =>
  Array.from({ length: n }, (_, i) => ['Ana', `Roy ${i}`, `p${i}@${domain}`]);

/** At this pace a trigger run sends some five thousand people, in the sample some three thousand. */
const [MANY, PACE] = CAMPAIGN ? [50_000, 30_000] : [4500, 45_000];
/** After so many waves a run is ended, and so many people were written before. */
const [KILL_AT, WRITTEN] = CAMPAIGN ? [20, 10_000] : [4, 1000];
const LEAST_RUNS = CAMPAIGN ? 8 : 3;
/** Trigger time that another file uses up, of the 75 minutes a day that we allow ourselves. */
const USED_BEFORE = 55 * MINUTE;
const SYNCED_AT = 7;

/** A consumer's file with one person in it, and a job, so that all columns can be matched. */
function smallOffice(world: Partial<WorldOptions> = {}): Office {
  const rows = [
    [...HEADERS, 'Fonction'],
    [...people(1)[0]!, 'Vente'],
  ];
  return openOffice({ rows, world: { consumer: true, latency: 'steady', ...world } });
}

/** Fills the file with people whom Signitic knows, and then gives each of them another job. */
function changeEverybody({ tab, desk, line }: Office, count = MANY): void {
  const table = people(count);
  tab.typeTable(
    2,
    1,
    table.map((row) => [...row, 'Vente']),
  );
  line.takes = 300;
  expect(desk.menu('syncToSignitic')).toMatchObject({ sums: { synced: count }, more: false });
  expect(tab.shown(1, SYNCED_AT)).toBe('Signitic synced at');
  tab.typeTable(
    2,
    4,
    table.map(() => ['Achats']),
  );
  desk.world.resetCounts();
}

const EVERYBODY = people(MANY).map(([, , email]) => email!);

/** E-mails of all who were posted, as often as they were. */
function posted({ world }: Office): string[] {
  const bodies = world.requests.flatMap(({ method, body }) => (method.toLowerCase() === 'post' && body ? [body] : []));
  return bodies.flatMap((body) => (JSON.parse(body) as { users: { email: string }[] }).users.map(({ email }) => email));
}

const LEFT =
  'The last sync could not send everybody in the time that Google allows. The rest goes on by itself, hour by hour.';

test('a long list is finished hour by hour, and a kill repeats one part only', () => {
  let waves = 0;
  const onCall: WorldOptions['onCall'] = ({ name, execution }) => {
    if (execution.surface !== 'trigger') return;
    // A trigger run is ended when it has sent a thousand people and not yet written it beside them.
    if (waves === KILL_AT) {
      waves++;
      throw KILL;
    }
    if (name === 'UrlFetchApp.fetchAll') waves++;
  };
  const office = smallOffice({ onCall });
  changeEverybody(office);
  const times = () => EVERYBODY.map((_, i) => office.tab.shown(i + 2, SYNCED_AT));
  const before = times();
  const written = () => {
    const now = times();
    return EVERYBODY.filter((_, i) => now[i] !== before[i]);
  };
  office.line.takes = PACE;
  office.save();
  const triggerRuns: RunResult[] = [];
  let writtenAtKill: string[] = [];
  while (triggerRuns.length < 24 && written().length < MANY) {
    const [triggerRun] = office.hours(1);
    triggerRuns.push(triggerRun!);
    if (triggerRun!.killed) writtenAtKill = written();
    expect(triggerRun!.error).toBeNull();
    if (written().length < MANY) expect(office.says('pending')).toEqual([LEFT]);
  }
  expect(triggerRuns.filter(({ killed }) => killed)).toHaveLength(1);
  expect(triggerRuns.length).toBeGreaterThanOrEqual(LEAST_RUNS);
  expect(Math.max(...triggerRuns.map(({ ms }) => ms))).toBeLessThan(5 * MINUTE);
  expect(triggerRuns.reduce((sum, { ms }) => sum + ms, 0)).toBeLessThan(90 * MINUTE);

  const once = new Set<string>();
  const again = posted(office).filter((email) => once.size === once.add(email).size);
  expect(once.size).toBe(MANY);
  expect(again).toHaveLength(1000);
  expect(writtenAtKill.length).toBeGreaterThan(WRITTEN);
  const safe = new Set(writtenAtKill);
  expect(again.filter((email) => safe.has(email))).toEqual([]);

  // The last look at Signitic's list may be left to another hour.
  office.hours(2);
  expect(posted(office)).toHaveLength(MANY + 1000);
  expect(new Set([...office.store.users.values()].map(({ jobtitle }) => jobtitle))).toEqual(new Set(['Achats']));
  expect(office.says('pending')).toEqual([]);
  expect(office.world.outbox).toEqual([]);
});

const SLOWED = {
  en: /^Google gives all schedules of a person 90 minutes of work a day, and these are nearly used up\. This one pauses; it goes on (today|tomorrow) between \d+:00 and \d+:00 \(Europe\/Paris\)\.$/,
  fr: /^Google accorde aux planifications d’une personne 90 minutes .* reprendra (aujourd’hui|demain) entre \d+\sh et \d+\sh \(Europe\/Paris\)\.$/,
};

test.each(inLanguages())('triggers work less than 90 minutes a day, and the panel says so (%s)', (locale) => {
  const office = openOffice({ locale, rows: [HEADERS, ...people(60)], world: { consumer: true } });
  // Signitic takes 40 s for each answer, and that is an error: each trigger run would use all of its time, every hour.
  Object.assign(office.line, { takes: 40_000, down: true } satisfies Partial<Line>);
  office.save();
  let slowed: string[] = [];
  const triggerRuns: { at: number; ms: number }[] = [];
  for (let hour = 0; hour < (CAMPAIGN ? 60 : 26); hour++) {
    const [triggerRun] = office.hours(1);
    expect(triggerRun!.error).toBeNull();
    triggerRuns.push({ at: hour, ms: triggerRun!.ms });
    if (slowed.length === 0) slowed = office.says('paused');
    else expect(office.says('overdue')).toEqual([]);
  }
  expect(slowed).toEqual([expect.stringMatching(SLOWED[locale])]);
  const days = triggerRuns.map(({ at }) =>
    triggerRuns.filter((one) => one.at >= at && one.at < at + 24).reduce((sum, { ms }) => sum + ms, 0),
  );
  expect(Math.max(...days)).toBeLessThan(90 * MINUTE);
  expect(Math.max(...days)).toBeGreaterThan(60 * MINUTE);
  // Once Signitic is well, a schedule that was slowed down works on.
  office.line.down = false;
  office.line.takes = 100;
  office.hours(25);
  expect(office.store.users.size).toBe(60);
  expect(office.says('paused')).toEqual([]);
});

// It takes a third of the time of this file.
inCampaign(test)('a long list pauses when another file has used up the day, and is sent once', () => {
  const office = smallOffice();
  const other = office.copy();
  changeEverybody(office);
  const triggerRuns: { at: number; ms: number }[] = [];
  const hour = (file: Office) => {
    const [triggerRun] = file.hours(1);
    expect(triggerRun!.error).toBeNull();
    triggerRuns.push({ at: file.world.clock.now(), ms: triggerRun!.ms });
  };
  other.adopt();
  Object.assign(office.line, { takes: 40_000, down: true } satisfies Partial<Line>);
  other.save();
  const used = () => triggerRuns.reduce((sum, { ms }) => sum + ms, 0);
  while (used() < USED_BEFORE) hour(other);
  other.call(ANNA, 'saveSchedule', null);

  Object.assign(office.line, { takes: PACE, down: false } satisfies Partial<Line>);
  office.save();
  const slowed: string[] = [];
  while (triggerRuns.length < 72 && posted(office).length < MANY) {
    hour(office);
    slowed.push(...office.says('paused'));
    if (posted(office).length < MANY) expect(office.says('pending')).toEqual([LEFT]);
  }
  expect(slowed.length).toBeGreaterThan(3);
  for (const text of slowed) expect(text).toMatch(SLOWED.en);
  expect(posted(office).sort()).toEqual([...EVERYBODY].sort());
  const days = triggerRuns.map(({ at }) =>
    triggerRuns.reduce((sum, one) => (one.at >= at && one.at < at + DAY ? sum + one.ms : sum), 0),
  );
  expect(Math.max(...days)).toBeLessThan(90 * MINUTE);
  expect(Math.max(...days)).toBeGreaterThan(70 * MINUTE);
  office.hours(2);
  expect(posted(office)).toHaveLength(MANY);
  expect([...office.says('paused'), ...office.says('pending')]).toEqual([]);
  expect(office.runs().find(({ how }) => how === 'schedule')).toMatchObject({ sums: { read: MANY, waiting: 0 } });
  expect(office.world.outbox).toEqual([]);
});

test('trigger time counts over all files of a person', () => {
  const office = openOffice({ rows: [HEADERS, ...people(60)], world: { consumer: true } });
  Object.assign(office.line, { takes: 40_000, down: true } satisfies Partial<Line>);
  office.save();
  office.hours(23);
  expect(office.says('paused')).toHaveLength(1);
  // A file with next to nothing to do, of the same person.
  const other = office.copy();
  other.adopt();
  other.save();
  other.hours(1);
  expect(other.says('paused')).toHaveLength(1);
  expect(other.runs()).toEqual([]);
});

inCampaign(test)('a long tab does not keep the others waiting', () => {
  const office = openOffice({ rows: [HEADERS, ...people(3000)] });
  office.line.takes = 45_000;
  const interns = office.addTab('Interns', [HEADERS, ...people(3, 'example.org')]);
  office.save({ tabs: [office.tab.id, interns.id] });
  office.hours(1);
  expect(office.store.users.has('p0@example.org')).toBe(false);
  office.hours(1);
  expect(office.store.users.has('p0@example.org')).toBe(true);
});
