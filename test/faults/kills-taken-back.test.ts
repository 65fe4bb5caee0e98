// A run over edited rows killed before each of its service calls, and the edits taken back before the next run.
import { callsOf, FROM, type Killing, killedAtEach } from './kills';

test.each(FROM)(
  'when %s dies and its edits are taken back, Signitic holds what the rows say in the end',
  (_, way) => {
    const killing: Killing = { rows: 20, wrong: true, way, edited: [2, 3, 7, 9], takenBack: true };
    const names = callsOf(killing);
    // Before the list is asked for nothing differs from the runs that the other campaigns kill.
    const sending = names.indexOf('UrlFetchApp.fetchAll') + 1;
    const places = names.map((_name, i) => i + 1).filter((place) => place > sending);
    expect(places.length).toBeGreaterThan(20);
    expect(killedAtEach(places, names, killing)).toEqual([]);
  },
  120_000,
);
