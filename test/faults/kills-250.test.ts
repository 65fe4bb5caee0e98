// Runs over 250 rows, in several batches, killed before every kind of service call.
import { callsOf, FROM, type Killing, killedAtEach, kindsIn } from './kills';

test.each(FROM)(
  '%s over 250 rows keeps its promise before whatever kind of call it is killed',
  (_, way) => {
    const killing: Killing = { rows: 250, wrong: true, way };
    const names = callsOf(killing);
    const places = kindsIn(names);
    expect(places.length).toBe(new Set(names).size);
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  120_000,
);
