// Reading people from Signitic before anything of them is overwritten: one request a person, in waves.
import type { FieldKey } from '../fields';
import type { Clock, Wire } from './batch';
import { retryAfter } from './retry';
import { getUser, type HttpAnswer, parse } from './signitic';
import { readUser, valueOf } from './user-records';

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
  /** Nobody could be read, and that is no word about anybody: the line is dead, or Signitic is out of order. */
  readonly silent: boolean;
}

interface Access {
  readonly wire: Wire;
  readonly clock: Clock;
  stopRequested(): boolean;
  /** No request starts later than this. */
  readonly lastStart: number;
}

const AT_ONCE = 10;
const TRIES = 3;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 20_000;

/**
 * Reads people, each with the fields that matter. A wave in which nobody could be read ends the reading: then nobody can
 * be, and the others count as unreadable too.
 */
export function readPeople(
  wanted: ReadonlyMap<string, readonly FieldKey[]>,
  { wire, clock, stopRequested, lastStart }: Access,
): Reading {
  const people = new Map<string, ReadPerson>();
  const unreadable: string[] = [];
  let queue = [...wanted.keys()];
  let width = AT_ONCE;
  let tries = 0;
  let requests = 0;
  while (queue.length > 0) {
    if (clock.now() > lastStart || stopRequested())
      return { people, unreadable, left: queue, requests, quota: false, silent: false };
    const wave = queue.slice(0, width);
    const result = wire.send(wave.map(getUser));
    requests += wave.length;
    tries++;
    if ('dead' in result && result.dead === 'quota')
      return { people, unreadable, left: queue, requests, quota: true, silent: false };
    const answers = 'answers' in result ? result.answers : [];
    const failed = wave.filter((email, i) => {
      const person = personIn(answers[i], wanted.get(email) ?? []);
      if (person) people.set(email, person);
      return !person;
    });
    queue = queue.slice(wave.length);
    if (failed.length === 0) {
      tries = 0;
      width = Math.min(AT_ONCE, width * 2);
      continue;
    }
    if (tries < TRIES && (failed.length < wave.length || answers.length === 0 || answers.some(isTransient))) {
      width = Math.max(1, Math.floor(width / 2));
      queue = failed.concat(queue);
      pause(clock, waitAfter(answers, tries, clock.now()), stopRequested);
      continue;
    }
    tries = 0;
    unreadable.push(...failed);
    const silent = people.size === 0 && answers.every(isTransient);
    if (failed.length === wave.length)
      return { people, unreadable: unreadable.concat(queue), left: [], requests, quota: false, silent };
  }
  return { people, unreadable, left: [], requests, quota: false, silent: false };
}

function personIn(answer: HttpAnswer | undefined, fields: readonly FieldKey[]): ReadPerson | null {
  if (!answer) return null;
  if (saysUnknown(answer)) return 'new';
  const record = readUser(answer);
  return record && new Map(fields.map((key) => [key, valueOf(record, key)]));
}

/** Signitic's own "unknown person". A 404 that is not JSON is a gateway's, and says nothing about the person. */
function saysUnknown({ status, text }: HttpAnswer): boolean {
  const { isJson, object } = parse(text);
  return isJson && (status === 404 || (object?.['success'] === false && String(object['code']) === '102'));
}

const isTransient = ({ status }: HttpAnswer): boolean => status === 408 || status === 429 || status >= 500;

function waitAfter(answers: readonly HttpAnswer[], tries: number, now: number): number {
  const asked = answers.map(({ headers }) => retryAfter(headers['retry-after'], now) ?? 0);
  return Math.min(LONGEST_WAIT, Math.max(FIRST_WAIT * 2 ** (tries - 1), ...asked));
}

function pause(clock: Clock, wait: number, stopRequested: () => boolean): void {
  for (let left = wait; left > 0 && !stopRequested(); left -= 5000) clock.sleep(Math.min(5000, left));
}
