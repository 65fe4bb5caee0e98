// Runs over people who lie far apart, so that many of them share one write, killed before each service call.
import { allPlaces, callsOf, EVERYWHERE, FROM, type Killing, killedAtEach, kindsIn } from './kills';

const EVERY = 18;
const rows = Array.from({ length: 44 }, (_, i) => 2 + i * EVERY);
// No more than 500 rows can be selected, blank ones included.
const CASES = FROM.filter(([, way]) => way === 'menu' || (EVERYWHERE && way !== 'selected')).flatMap(([name, way]) => [
  { name, way, takenBack: false, after: 'it is run again' },
  { name, way, takenBack: true, after: 'its edits are taken back' },
]);

test.each(CASES)(
  'when $name over scattered changes dies and $after, nothing is lost',
  ({ way, takenBack }) => {
    const killing: Killing = { rows: rows.length, every: EVERY, way, edited: rows, takenBack };
    const names = callsOf(killing);
    // Status, details, time: each is one call for everybody who shows the same.
    expect(names.filter((name) => name === 'RangeList.setValue').length).toBeGreaterThan(0);
    const sending = names.indexOf('UrlFetchApp.fetchAll') + 1;
    const later = (EVERYWHERE ? allPlaces(names) : kindsIn(names)).filter((place) => place > sending);
    const places = EVERYWHERE ? later : later.filter((_place, i) => i % 9 === (takenBack ? 0 : 4));
    expect(places.length).toBeGreaterThan(1);
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  120_000,
);
