// Runs over 250 rows, in several batches, killed before every kind of service call; in the campaign also over 1,200.
import { allPlaces, callsOf, EVERYWHERE, FROM, type Killing, killedAtEach, kindsIn } from './kills';

/** Kinds of call that some other way of running has been killed before already. */
const covered = new Set<string>();

test.each(FROM)(
  '%s over 250 rows keeps its promise before whatever kind of call it is killed',
  (_, way) => {
    const killing: Killing = { rows: 250, wrong: true, way };
    const names = callsOf(killing);
    // A few of the kinds that only this way calls, and fewer of those that the others call as well.
    const some = kindsIn(names).filter((place, i) => i % (covered.has(names[place - 1] ?? '') ? 60 : 30) === 0);
    const places = EVERYWHERE ? allPlaces(names) : some;
    for (const name of names) covered.add(name);
    expect(places.length).toBeGreaterThan(0);
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  EVERYWHERE ? 1_200_000 : 120_000,
);

/** Several waves, which take a quarter of a minute to play. */
if (EVERYWHERE)
  test.each(FROM)(
    '%s over 1,200 rows keeps its promise wherever it is killed',
    (_, way) => {
      const killing: Killing = { rows: 1200, way };
      const names = callsOf(killing);
      const waves = names.filter((name) => name === 'UrlFetchApp.fetchAll');
      expect(waves.length).toBe(way === 'selected' ? 3 : 5);
      expect(killedAtEach(allPlaces(names), names, killing)).toEqual([]);
    },
    1_200_000,
  );
