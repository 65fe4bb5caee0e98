// Trigger runs of an hourly schedule, late, lost and doubled; in a file of its own, since each of them may run.
import { expectGoodYear } from './year';

test('late, lost and doubled runs in New York sync once in each hour', () => {
  expectGoodYear('America/New_York', { every: 'hour', hour: 0 });
});
