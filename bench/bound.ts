// The least that a run can take on Google: one read of each column and of the state, its waves, its writes, one list of users.
import { USUAL_MS } from '../playground/emulator/chance';
import { flushCost, queueCost, readCost } from '../playground/emulator/latency';

/** Signitic takes a hundred people a request; ten requests go at once. */
const BATCH = 100;
const WIDTH = 10;
/** Status, details and time. */
const OWN = 3;
/** So many people are recorded, sent and recorded again at a time, so that a killed execution costs no more. */
const PART = 10_000;
/** Characters of a record of the state, and of a person in it: the head, then a fingerprint a field. */
const RECORD = 27_000;
const HEAD = 17;
const PRINT = 5;
/** Records in 2 MB. */
const PORTION = 70;

export const FORMULA =
  'bound = columns × (150 + 0.009 × rows) + Σ waves (150 + 25 × requests + answer) + one write of the rows sent ' +
  '(20 + 0.04 × rows, then 200 + 1.1 × rows to apply it) + one GET (175 + answer) + the sync state, in ms; the columns are the 20 mapped ' +
  'and the two of our three whose words are compared; the state is read in portions of 2 MB (150 each) and, for each part of at most 10,000 ' +
  'people, written before and after the requests (220 each and 0.8 a record) and named in the property (62)';

/** Milliseconds of one call of fetchAll. */
function wave(requests: number, answerMs: number): number {
  return USUAL_MS.fetch + USUAL_MS.fetchAllPerRequest * requests + answerMs;
}

export interface Work {
  readonly rows: number;
  /** Columns that are read, ours included. */
  readonly columns: number;
  /** Rows that are sent. */
  readonly sent: number;
  /** Fields of a person. */
  readonly fields: number;
  /** Records of the state that are there. */
  readonly records: number;
}

/** Milliseconds, at so many of them for an answer of Signitic. */
export function bound({ rows, columns, sent, fields, records }: Work, answerMs: number): number {
  let ms = columns * readCost(rows) + wave(1, answerMs) + Math.ceil(records / PORTION) * readCost(PORTION);
  for (let left = Math.ceil(sent / BATCH); left > 0; left -= WIDTH) ms += wave(Math.min(WIDTH, left), answerMs);
  for (let left = sent; left > 0; left -= PART) ms += stateOf(Math.min(PART, left), fields);
  return sent > 0 ? ms + queueCost(sent * OWN) + flushCost(sent * OWN, sent) : ms;
}

/** A part's state: one append before the requests, the property, and one append after the answers. */
function stateOf(people: number, fields: number): number {
  const records = Math.ceil((people * (HEAD + PRINT * fields)) / RECORD);
  return 2 * (queueCost(records) + flushCost(records, records)) + USUAL_MS.propertiesWrite;
}
