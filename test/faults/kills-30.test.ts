// A run over thirty rows killed before its first service call, its second, its third … to the last.
import { allPlaces, callsOf, FROM, type Killing, killedAtEach } from './kills';

test.each(FROM)(
  '%s over 30 rows keeps its promise wherever it is killed',
  (_, way) => {
    const killing: Killing = { rows: 30, wrong: true, refused: 1, way };
    const names = callsOf(killing);
    expect(names.length).toBeGreaterThan(100);
    expect(killedAtEach(allPlaces(names), names, killing)).toEqual([]);
  },
  120_000,
);

test('so does the first run with a mapping, which keeps what people chose after it has sent', () => {
  const killing: Killing = { rows: 8, wrong: true, way: 'sidebar', fresh: true };
  const names = callsOf(killing);
  const after = names.lastIndexOf('UrlFetchApp.fetchAll') + 1;
  expect(killedAtEach(allPlaces(names).slice(after), names, killing)).toEqual([]);
}, 120_000);
