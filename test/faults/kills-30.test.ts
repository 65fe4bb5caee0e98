// A run over a few rows killed before its first service call, its second, its third … to the last.
import { allPlaces, callsOf, EVERYWHERE, FROM, type Killing, killedAtEach, kindsIn } from './kills';

/**
 * Most calls of a run are the same whichever way it was begun. Each test run kills one way at every thirtieth call, the others
 * at some kinds of call; the campaign kills all of them everywhere.
 */
function placesFor(way: Killing['way'], names: readonly string[]): number[] {
  if (EVERYWHERE) return allPlaces(names);
  return way === 'menu' ? allPlaces(names).filter((n) => n % 30 === 0) : kindsIn(names).filter((_, i) => i % 21 === 0);
}

test.each(FROM)(
  '%s over 30 rows keeps its promise wherever it is killed',
  (_, way) => {
    const killing: Killing = { rows: 30, wrong: true, refused: 1, way };
    const names = callsOf(killing);
    expect(placesFor(way, names).length).toBeGreaterThan(2);
    expect(killedAtEach(placesFor(way, names), names, killing)).toEqual([]);
  },
  120_000,
);

test('so does the first run with a mapping, which keeps what people chose after it has sent', () => {
  const killing: Killing = { rows: 8, wrong: true, way: 'sidebar', fresh: true };
  const names = callsOf(killing);
  const after = allPlaces(names).slice(names.lastIndexOf('UrlFetchApp.fetchAll') + 1);
  const places = after.filter((_, i) => EVERYWHERE || i % 12 === 0);
  expect(places.length).toBeGreaterThan(2);
  expect(killedAtEach(places, names, killing)).toEqual([]);
}, 120_000);
