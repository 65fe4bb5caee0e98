// Runs over 1,200 rows, in several waves, killed before every kind of service call, two of the four ways after every wave.
import { allPlaces, callsOf, EVERYWHERE, FROM, type Killing, killedAtEach, kindsIn } from './kills';

test.each(FROM)(
  '%s over 1,200 rows keeps its promise wherever it is killed',
  (_, way) => {
    const killing: Killing = { rows: 1200, way };
    const names = callsOf(killing);
    // The four ways share the kinds of call between them.
    const mine = FROM.findIndex(([, other]) => other === way);
    const shared = kindsIn(names).filter((_place, i) => i % FROM.length === mine);
    const waves = names.flatMap((name, i) => (name === 'UrlFetchApp.fetchAll' ? [i + 2] : []));
    expect(waves.length).toBe(way === 'selected' ? 3 : 5);
    const some = [...new Set([...shared, ...(way === 'menu' || way === 'scheduled' ? waves : [])])];
    const places = EVERYWHERE ? allPlaces(names) : some;
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  EVERYWHERE ? 1_200_000 : 120_000,
);
