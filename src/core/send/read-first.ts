// Reading people from Signitic before anything of them is overwritten: one request a person, in waves.
import type { FieldKey } from '../fields';
import type { Clock, Http } from './sending';
import { retryAfter } from './retry';
import { getUser, type HttpResponse, parse } from './signitic';
import { fieldValue, readUser } from './user-records';

/** What Signitic holds of a person, for the fields that were asked for; `new` when it does not know the address. */
export type ReadPerson = ReadonlyMap<FieldKey, string | boolean> | 'new';

export interface Reading {
  /** By the e-mail that was asked for; people who could not be read are missing. */
  readonly people: ReadonlyMap<string, ReadPerson>;
  readonly unreadable: readonly string[];
  /** People who were not asked about: no time was left, or the sync was stopped. */
  readonly left: readonly string[];
  readonly requests: number;
  /** Google's daily allowance is used up. */
  readonly quota: boolean;
  /** No person could be read, and the cause is the connection or Signitic, not the people. */
  readonly silent: boolean;
}

interface Access {
  readonly http: Http;
  readonly clock: Clock;
  stopRequested(): boolean;
  /** No request starts later than this. */
  readonly lastStart: number;
  /** Called after each wave with the number of people asked about so far. */
  onWave?(asked: number): void;
}

/** Signitic documents no limit of reads: the first wave is small, and waves grow while answers come well. */
const FIRST_WAVE = 10;
const MOST_AT_ONCE = 50;
/** A wave that takes longer than this says that Signitic is busy enough, in milliseconds. */
const WELL = 3000;
/** After trouble a wave grows by so many. */
const STEP = 5;
const TRIES = 3;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 20_000;

/**
 * Reads people, each with the fields that matter. A wave in which no person could be read ends the reading: the rest
 * would fail as well, so they count as unreadable too.
 */
export function readPeople(wanted: ReadonlyMap<string, readonly FieldKey[]>, access: Access): Reading {
  const { http, clock, stopRequested, lastStart } = access;
  const people = new Map<string, ReadPerson>();
  const unreadable: string[] = [];
  let [queue, width, tries, requests, hadTrouble] = [[...wanted.keys()], FIRST_WAVE, 0, 0, false];
  const ended = (how: Partial<Reading> = {}): Reading => ({
    people,
    unreadable,
    left: [],
    requests,
    quota: false,
    silent: false,
    ...how,
  });
  while (queue.length > 0) {
    if (clock.now() > lastStart || stopRequested()) return ended({ left: queue });
    const wave = queue.slice(0, width);
    const start = clock.now();
    const result = http.send(wave.map(getUser));
    const isSlow = clock.now() - start > WELL;
    requests += wave.length;
    if ('dead' in result && result.dead === 'quota') return ended({ left: queue, quota: true });
    const responses = 'responses' in result ? result.responses : [];
    const failed = wave.filter((email, i) => {
      const person = personIn(responses[i], wanted.get(email) ?? []);
      if (person) people.set(email, person);
      return !person;
    });
    const retry = failed.filter((email) => isTransient(responses[wave.indexOf(email)]));
    queue = queue.slice(wave.length);
    access.onWave?.(wanted.size - queue.length - retry.length);
    tries = retry.length > 0 ? tries + 1 : 0;
    if (retry.length > 0 && tries < TRIES) {
      unreadable.push(...failed.filter((email) => !retry.includes(email)));
      // A person who was not asked about yet is added: a few people who cannot be read would look like a dead connection otherwise.
      const least = failed.length < wave.length ? retry.length + 1 : 2;
      width = Math.max(least, Math.floor(width / 2));
      hadTrouble = true;
      queue = retry.concat(queue);
      pause(clock, waitAfter(responses, tries, clock.now()), stopRequested);
      continue;
    }
    unreadable.push(...failed);
    const silent = people.size === 0 && responses.every(isTransient);
    if (failed.length === wave.length) return ended({ unreadable: unreadable.concat(queue), silent });
    if (failed.length === 0 && !isSlow) width = Math.min(MOST_AT_ONCE, hadTrouble ? width + STEP : width * 2);
    tries = 0;
  }
  return ended();
}

/** What one wave takes beside its requests, one request, and an answer of Signitic's, in milliseconds. */
const [WAVE_TIME, REQUEST_TIME, ANSWER_TIME] = [150, 25, 300];

/** How long the reading of so many people takes when nothing goes wrong, in milliseconds. */
export function readingTime(people: number): number {
  let time = 0;
  for (let [left, width] = [people, FIRST_WAVE]; left > 0; left -= width, width = Math.min(MOST_AT_ONCE, width * 2))
    time += WAVE_TIME + REQUEST_TIME * Math.min(left, width) + ANSWER_TIME;
  return time;
}

/** What a slice takes beside the reading, for itself and for each person: the sheet, the state and Signitic's list. */
const [AROUND, AROUND_PERSON] = [3500, 5];

/** How long it takes to compare so many people with Signitic, in milliseconds. */
export const previewTime = (people: number): number => AROUND + AROUND_PERSON * people + readingTime(people);

function personIn(response: HttpResponse | undefined, fields: readonly FieldKey[]): ReadPerson | null {
  if (!response) return null;
  if (saysUnknown(response)) return 'new';
  const record = readUser(response);
  return record && new Map(fields.map((key) => [key, fieldValue(record, key)]));
}

/** Signitic's own "unknown person". Any other 404 is a gateway's, and says nothing about the person. */
function saysUnknown({ status, text }: HttpResponse): boolean {
  const { object } = parse(text);
  return object?.['success'] === false && (status === 404 || String(object['code']) === '102');
}

const isTransient = (response: HttpResponse | undefined): boolean =>
  !response || response.status === 408 || response.status === 429 || response.status >= 500;

function waitAfter(responses: readonly HttpResponse[], tries: number, now: number): number {
  const asked = responses.map(({ headers }) => retryAfter(headers['retry-after'], now) ?? 0);
  return Math.min(LONGEST_WAIT, Math.max(FIRST_WAIT * 2 ** (tries - 1), ...asked));
}

function pause(clock: Clock, wait: number, stopRequested: () => boolean): void {
  for (let left = wait; left > 0 && !stopRequested(); left -= 5000) clock.sleep(Math.min(5000, left));
}
