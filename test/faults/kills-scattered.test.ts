// Runs over people who lie far apart, so that one row keeps the memos of many others, killed before each service call.
import { allPlaces, callsOf, EVERYWHERE, FROM, type Killing, killedAtEach, kindsIn } from './kills';

const EVERY = 18;
const rows = Array.from({ length: 44 }, (_, i) => 2 + i * EVERY);
// No more than 500 rows can be selected, blank ones included.
const CASES = FROM.filter(([, way]) => way === 'menu' || (EVERYWHERE && way !== 'selected')).flatMap(([name, way]) => [
  { name, way, takenBack: false, after: 'it is run again' },
  { name, way, takenBack: true, after: 'its edits are taken back' },
]);

test.each(CASES)(
  'when $name dies and $after, nothing is lost of those whose memos another row keeps',
  ({ way, takenBack }) => {
    const killing: Killing = { rows: rows.length, every: EVERY, way, edited: rows, takenBack };
    const names = callsOf(killing);
    // Ticket, status, details, time.
    expect(names.filter((name) => name === 'RangeList.setValue')).toHaveLength(4);
    const sending = names.indexOf('UrlFetchApp.fetchAll') + 1;
    const places = (EVERYWHERE ? allPlaces(names) : kindsIn(names)).filter((place) => place > sending);
    expect(places.length).toBeGreaterThan(10);
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  120_000,
);
