// A run over edited rows killed before each of its service calls, and the edits taken back before the next run.
import { allPlaces, callsOf, EVERYWHERE, FROM, type Killing, killedAtEach } from './kills';

test.each(FROM)(
  'when %s dies and its edits are taken back, Signitic holds what the rows say in the end',
  (_, way) => {
    const killing: Killing = { rows: 20, wrong: true, way, edited: [2, 3, 7, 9], takenBack: true };
    const names = callsOf(killing);
    // Before the list is asked for nothing differs from the runs that the other campaigns kill.
    const sending = names.indexOf('UrlFetchApp.fetchAll') + 1;
    const later = allPlaces(names).filter((place) => place > sending);
    const places = EVERYWHERE
      ? later
      : later.filter((_place, i) => i % 20 === 3 * FROM.findIndex(([, other]) => other === way));
    expect(places.length).toBeGreaterThan(1);
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  120_000,
);
