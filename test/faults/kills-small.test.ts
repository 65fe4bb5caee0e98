// A run over thirty rows killed before its first service call, its second, its third … to the last.
import { callsOf, type Killing, killedAtEach } from './kills';
import { WAYS } from './stage';

test.each(WAYS)('a %s run over 30 rows keeps its promise wherever it is killed', (way) => {
  const killing: Killing = { rows: 30, wrong: true, refused: way === 'menu' ? 1 : 0, way, fresh: way === 'sidebar' };
  const names = callsOf(killing);
  const places = names.map((_, i) => i + 1);
  expect(killedAtEach(places, names, killing)).toEqual([]);
}, 120_000);
