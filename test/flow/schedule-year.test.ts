// Hourly trigger runs of daily schedules over the change of the clocks, in a campaign over a year, late, lost and doubled, in zones whose clocks change in awkward places.
import { CAMPAIGN } from '../campaign';
import { expectGoodYear, type Timing } from './year';

const YEARS: [zone: string, timing: Timing][] = [
  // Two o'clock is left out in March and comes twice in October.
  ['Europe/Paris', { every: 'day', hour: 2 }],
  // In autumn clocks go back from 3:45 to 2:45, so three o'clock is passed twice. Local hours begin at quarters.
  ['Pacific/Chatham', { every: 'day', hour: 3 }],
  // Clocks change in the night to a Friday: midnight is left out in April, the hour before it comes twice in October.
  ['Africa/Cairo', { every: 'weekday', hour: 0 }],
];

// Each takes seconds.
test.each(CAMPAIGN ? YEARS : YEARS.slice(0, 1))(
  'late, lost and doubled runs in %s sync once in each period',
  expectGoodYear,
);
