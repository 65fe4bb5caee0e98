// First and last days: what can be read as a day, who is there today, and what is an error.
import fc from 'fast-check';
import { readDay, readDays } from '../../../src/core/people/days';

const TODAY = '2026-03-31';
const YES = { value: true, issues: [] };
const on = (start: string, end: string, today = TODAY) => {
  const { value, issues } = readDays('enabled', YES, { start, end }, today);
  return issues.length > 0 ? issues.map(({ code, level }) => `${level} ${code}`).join() : value;
};

test.each([
  ['2026-03-31', '2026-03-31'],
  [' 2026-03-31 ', '2026-03-31'],
  ['2026-03-31T00:00:00', '2026-03-31'],
  ['2026-03-31 00:00', '2026-03-31'],
  ['2026-03-31T00:00:00.000Z', '2026-03-31'],
  ['2028-02-29', '2028-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['2026-02-29', null],
  ['1900-02-29', null],
  ['2026-13-01', null],
  ['2026-00-10', null],
  ['2026-04-31', null],
  ['0000-00-00', null],
  ['1899-12-30', null],
  ['2026-03-31T23:00:00Z', null],
  ['31/03/2026', null],
  ['03/31/2026', null],
  ['31 mars 2026', null],
  ['46112', null],
  ['CDI', null],
  ['-', null],
  ['n/a', null],
])('%s is read as %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['', '', true],
  ['2026-03-31', '', true],
  ['2026-04-01', '', false],
  ['', '2026-03-31', true],
  ['', '2026-03-30', false],
  ['2020-01-01', '9999-12-31', true],
  ['2026-03-31', '2026-03-31', true],
])('from %j to %j somebody is there on 2026-03-31: %s', (start, end, isThere) => {
  expect(on(start, end)).toBe(isThere);
});

test('the leap day is a day', () => {
  expect(on('', '2028-02-29', '2028-02-29')).toBe(true);
  expect(on('', '2028-02-29', '2028-03-01')).toBe(false);
  expect(on('2028-02-29', '', '2028-02-28')).toBe(false);
});

test('a last day before the first one tells nothing, and neither does any other text', () => {
  expect(on('2026-03-01', '2026-02-01')).toBe('error days_crossed');
  expect(on('2026-03-01', 'fin mars')).toBe('error day_bad');
  expect(on('bientôt', '')).toBe('error day_bad');
});

test('a text that is no day never activates or deactivates anybody', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('31/12/2020', '2020-1-1', '20201231', '1.1.2020', 'Jan 2020', '2020-02-30'),
  );
  const day = fc.constantFrom('', '2020-01-01', '2030-01-01');
  fc.assert(
    fc.property(text, day, fc.boolean(), (odd, other, isStart) => {
      fc.pre(odd.trim() !== '' && readDay(odd) === null);
      const days = isStart ? { start: odd, end: other } : { start: other, end: odd };
      const { value, issues } = readDays('enabled', YES, days, TODAY);
      return value === undefined && issues[0]?.level === 'error';
    }),
    { seed: 16, numRuns: 300 },
  );
});
