// A year of firings of an hourly schedule, late, lost and doubled; in a file of its own, since each of them may run.
import { expectGoodYear } from './year';

test('a year of firings in New York, late, lost and doubled, runs once in each hour that has one', () => {
  expectGoodYear('America/New_York', { every: 'hour', hour: 0 });
}, 300_000);
