// Long lists on a slow line: a run goes on from hour to hour, nobody is sent twice, and Google's trigger time is kept.
import { type Line, LANGUAGES, openOffice } from './office';

const MINUTE = 60_000;
const HEADERS = ['Prénom', 'Nom', 'E-mail'];
const people = (n: number, domain = 'example.com') =>
  Array.from({ length: n }, (_, i) => ['Ana', `Roy ${i}`, `p${i}@${domain}`]);

test('at 30 s an answer 50,000 rows are finished hour by hour, and nobody is sent twice', () => {
  const office = openOffice({ rows: [HEADERS, ...people(50_000)] });
  office.line.takes = 30_000;
  office.save();
  const sent = () => office.desk.posts().reduce((sum, users) => sum + users, 0);
  const worked: number[] = [];
  let hours = 0;
  while (sent() < 50_000 && hours < 24) {
    hours++;
    const [firing] = office.hours(1);
    worked.push(firing!.ms);
    expect(firing!.error).toBeNull();
    expect(office.world.outbox).toEqual([]);
    if (sent() < 50_000) {
      expect(office.says('left')).toEqual([
        'The last run could not send everybody in the time that Google allows. The rest goes on by itself, hour by hour.',
      ]);
    }
  }
  expect(hours).toBeGreaterThan(5);
  expect(Math.max(...worked)).toBeLessThan(5 * MINUTE);
  // The last look at Signitic's list may be left to another hour.
  office.hours(2);
  expect(sent()).toBe(50_000);
  expect(office.store.users.size).toBe(50_000);
  expect(office.says('left')).toEqual([]);
  const runs = office.runs();
  expect(runs[runs.length - 1]!.sums).toMatchObject({ read: 50_000, synced: 50_000, waiting: 0 });
});

const SLOWED = {
  en: /^Google gives all schedules of a person 90 minutes of work a day, and these are nearly used up\. This one pauses; it goes on (today|tomorrow) between \d+:00 and \d+:00 \(Europe\/Paris\)\.$/,
  fr: /^Google accorde aux planifications d’une personne 90 minutes .* reprendra (aujourd’hui|demain) entre \d+\sh et \d+\sh \(Europe\/Paris\)\.$/,
};

test.each(LANGUAGES)(
  'the triggers of a day work less than 90 minutes, and the panel says that they slow down (%s)',
  (locale) => {
    const office = openOffice({ locale, rows: [HEADERS, ...people(60)], world: { consumer: true } });
    // Signitic takes 40 s for each answer, and that is an error: each firing would use all of its time, every hour.
    Object.assign(office.line, { takes: 40_000, down: true } satisfies Partial<Line>);
    office.save();
    let slowed: string[] = [];
    const firings: { at: number; ms: number }[] = [];
    for (let hour = 0; hour < 60; hour++) {
      const [firing] = office.hours(1);
      expect(firing!.error).toBeNull();
      firings.push({ at: hour, ms: firing!.ms });
      if (slowed.length === 0) slowed = office.says('slowed');
      else expect(office.says('overdue')).toEqual([]);
    }
    expect(slowed).toEqual([expect.stringMatching(SLOWED[locale])]);
    const days = firings.map(({ at }) =>
      firings.filter((one) => one.at >= at && one.at < at + 24).reduce((sum, { ms }) => sum + ms, 0),
    );
    expect(Math.max(...days)).toBeLessThan(90 * MINUTE);
    expect(Math.max(...days)).toBeGreaterThan(60 * MINUTE);
    // Once Signitic is well, a schedule that was slowed down works on.
    office.line.down = false;
    office.line.takes = 100;
    office.hours(25);
    expect(office.store.users.size).toBe(60);
    expect(office.says('slowed')).toEqual([]);
  },
);

test('trigger time counts over all files of a person', () => {
  const office = openOffice({ rows: [HEADERS, ...people(60)], world: { consumer: true } });
  Object.assign(office.line, { takes: 40_000, down: true } satisfies Partial<Line>);
  office.save();
  office.hours(23);
  expect(office.says('slowed')).toHaveLength(1);
  // A file with next to nothing to do, of the same person.
  const other = office.copy();
  other.adopt();
  other.save();
  other.hours(1);
  expect(other.says('slowed')).toHaveLength(1);
  expect(other.runs()).toEqual([]);
});

test('a long tab does not keep the others waiting: what was not reached comes first in the next hour', () => {
  const office = openOffice({ rows: [HEADERS, ...people(20_000)] });
  office.line.takes = 30_000;
  const interns = office.addTab('Interns', [HEADERS, ...people(3, 'example.org')]);
  office.save({ tabs: [office.tab.id, interns.id] });
  office.hours(1);
  expect(office.store.users.has('p0@example.org')).toBe(false);
  office.hours(1);
  expect(office.store.users.has('p0@example.org')).toBe(true);
});
