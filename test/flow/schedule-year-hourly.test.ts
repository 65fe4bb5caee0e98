// Trigger runs of an hourly schedule, late, lost and doubled; in a file of its own, since each of them may run.
import { expectGoodYear } from './year';

test('trigger runs in New York, late, lost and doubled, sync once in each hour that has one', () => {
  expectGoodYear('America/New_York', { every: 'hour', hour: 0 });
});
