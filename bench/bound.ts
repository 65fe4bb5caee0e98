// The least that a run can take on Google: one read of each column, its waves, one write, one list of users.
import { USUAL_MS } from '../playground/emulator/chance';
import { flushCost, queueCost, readCost } from '../playground/emulator/latency';

/** Signitic takes a hundred people a request; ten requests go at once. */
const BATCH = 100;
const WIDTH = 10;
/** Status, details and time. */
const OWN = 3;

export const FORMULA =
  'bound = columns × (150 + 0.009 × rows) + Σ waves (150 + 25 × requests + answer) + one write of the rows sent ' +
  '(20 + 0.04 × rows, then 200 + 1.1 × rows to apply it) + one GET (175 + answer), in ms; the columns are the 20 mapped ones ' +
  'and, after a first sync, our three; the sync state is read in portions of 2 MB, 150 ms each';

/** Milliseconds of one call of fetchAll. */
function wave(requests: number, answerMs: number): number {
  return USUAL_MS.fetch + USUAL_MS.fetchAllPerRequest * requests + answerMs;
}

/** Milliseconds; `rows` are read in each of `columns`, `sent` of them are sent. */
export function bound(rows: number, columns: number, sent: number, answerMs: number, portions = 0): number {
  let ms = columns * readCost(rows) + portions * readCost(1) + wave(1, answerMs);
  for (let left = Math.ceil(sent / BATCH); left > 0; left -= WIDTH) ms += wave(Math.min(WIDTH, left), answerMs);
  return sent > 0 ? ms + queueCost(sent * OWN) + flushCost(sent * OWN, sent) : ms;
}
