// Runs over 250 and 1,200 rows, in several batches and waves, killed before every kind of service call.
import { callsOf, type Killing, killedAtEach, kindsIn } from './kills';
import { WAYS } from './stage';

test.each(WAYS)(
  'a run from the %s over 250 rows keeps its promise before whatever kind of call it is killed',
  (way) => {
    const killing: Killing = { rows: 250, wrong: true, way };
    const names = callsOf(killing);
    const places = kindsIn(names);
    expect(places.length).toBe(new Set(names).size);
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  120_000,
);

test.each(WAYS)(
  'a run from the %s over 1,200 rows keeps its promise wherever it is killed while it sends',
  (way) => {
    const killing: Killing = { rows: 1200, way };
    const names = callsOf(killing);
    // The four ways share the kinds of call between them; each is killed after every wave of requests.
    const shared = kindsIn(names).filter((_, i) => i % WAYS.length === WAYS.indexOf(way));
    const waves = names.flatMap((name, i) => (name === 'UrlFetchApp.fetchAll' ? [i + 2] : []));
    const places = [...new Set([...shared, ...(way === 'selected' ? [] : waves)])];
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  120_000,
);
