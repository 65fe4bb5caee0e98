// Runs over 1,200 rows, in several waves, killed after a wave; in the campaign before each call.
import { allPlaces, callsOf, EVERYWHERE, FROM, type Killing, killedAtEach } from './kills';

test.each(EVERYWHERE ? FROM : FROM.filter(([, way]) => way === 'menu'))(
  '%s over 1,200 rows keeps its promise wherever it is killed',
  (_, way) => {
    const killing: Killing = { rows: 1200, way };
    const names = callsOf(killing);
    const waves = names.flatMap((name, i) => (name === 'UrlFetchApp.fetchAll' ? [i + 2] : []));
    expect(waves.length).toBe(way === 'selected' ? 3 : 5);
    expect(killedAtEach(EVERYWHERE ? allPlaces(names) : waves.slice(2, 3), names, killing)).toEqual([]);
  },
  EVERYWHERE ? 1_200_000 : 120_000,
);
