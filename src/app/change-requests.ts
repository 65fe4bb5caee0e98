// Employees' requests: what they want to have changed, an administrator's answers, and what the sheet says of them.
import type { CellOfRequest, ChangeAnswer, ChangeRequestView } from '../api';
import { StopError } from '../core/outcome';
import type { FieldKey } from '../core/fields';
import { fold } from '../core/people/columns';
import { columnOf, headersOf, isColumn } from '../core/people/template';
import {
  answerRequest,
  type Asked,
  type ChangeRequest,
  endOfRequest,
  isSame,
  LIST_CHANGE_REQUESTS,
  readChangeRequests,
  requestedField,
} from '../core/send/change-requests';
import type { Http } from '../core/send/sending';
import type { Decision } from '../core/state/select';
import { httpWith } from '../google/http';
import { ifPossible } from '../google/applied';
import { keyFor } from '../google/properties';
import { readHeaders, shownUnder, tabOf } from '../google/sheet';
import { openFileId } from '../google/ui';
import { stored } from './run/run';
import { record } from './validate';
import { decideAlone, readOne } from './views/row';

/** Answered with one wave of requests. */
const MOST_AT_ONCE = 10;

/** All requests that wait for an answer. @throws StopError no_key, wrong_key, quota, unreachable */
export function changeRequests(): ChangeRequestView[] {
  return list(http()).map(viewOf);
}

/** How many people wait for an answer; null when it cannot be had, which is no reason to fail. */
export function peopleWaiting(): number | null {
  return ifPossible(() => new Set(list(http()).map(({ email }) => email.toLowerCase())).size, null);
}

function http(): Http {
  const key = keyFor(openFileId());
  if (!key) throw new StopError('no_key');
  return httpWith(key);
}

function list(line: Http): ChangeRequest[] {
  const wave = line.send([LIST_CHANGE_REQUESTS]);
  const response = 'responses' in wave ? wave.responses[0] : undefined;
  if (!response) throw new StopError('dead' in wave && wave.dead === 'quota' ? 'quota' : 'unreachable');
  if (endOfRequest(response).kind === 'key') throw new StopError('wrong_key');
  const requests = readChangeRequests(response);
  if (!requests) throw new StopError('unreachable');
  return requests;
}

const viewOf = (request: ChangeRequest): ChangeRequestView => ({ ...request, key: requestedField(request.field) });

/**
 * Accepts or rejects requests as they were shown. A person may have asked for something else meanwhile, or somebody may
 * have answered: Signitic is asked first, and what is not as it was shown is left alone.
 * @param sheet the tab whose cells are looked at after an acceptance
 * @throws StopError no_key, wrong_key, quota, unreachable, bad_settings
 */
export function answerChangeRequests(sheet: number, accept: boolean, shown: unknown): ChangeAnswer[] {
  const wanted = shownRequests(shown);
  const line = http();
  const waiting = list(line);
  const answers = wanted.map((one): ChangeAnswer => {
    const now = waiting.find((other) => isSame(one, other));
    const kind = !now ? 'gone' : now.wanted !== one.wanted ? 'other_wish' : 'unsure';
    return { email: one.email, field: one.field, kind, text: '', cell: null };
  });
  const going = answers.filter(({ kind }) => kind === 'unsure');
  if (going.length > 0) settle(going, line, accept);
  for (const answer of answers) {
    const request = waiting.find((other) => isSame(answer, other));
    if (accept && answer.kind === 'done' && request) answer.cell = ifPossible(() => cellOf(sheet, request), null);
  }
  return answers;
}

/** Sends the answers, and asks once more what still waits when one of them came to no readable end. */
function settle(going: ChangeAnswer[], line: Http, accept: boolean): void {
  const wave = line.send(going.map((one) => answerRequest(one, accept)));
  if ('dead' in wave && wave.dead === 'quota') throw new StopError('quota');
  const responses = 'responses' in wave ? wave.responses : [];
  going.forEach((answer, i) => {
    const end = endOfRequest(responses[i] ?? null);
    if (end.kind === 'key') throw new StopError('wrong_key');
    answer.kind = end.kind;
    if (end.kind === 'refused') answer.text = end.text;
  });
  const unsure = going.filter(({ kind }) => kind === 'unsure');
  const left = unsure.length > 0 ? ifPossible(() => list(line), null) : null;
  // What waits no longer was answered by us: it was waiting a moment ago.
  if (left) for (const answer of unsure) if (!left.some((other) => isSame(answer, other))) answer.kind = 'done';
}

/** What a page sent, checked. @throws StopError bad_settings */
function shownRequests(shown: unknown): (Asked & { wanted: string })[] {
  const given: unknown[] = Array.isArray(shown) ? shown : [];
  const requests = given.map((one) => {
    const { email, field, wanted } = record(one);
    const fits = typeof email === 'string' && typeof field === 'string' && typeof wanted === 'string';
    return fits && email.length <= 254 && field.length <= 100 ? { email, field, wanted } : null;
  });
  const known = requests.filter((one) => one !== null);
  if (known.length === 0 || known.length !== given.length || known.length > MOST_AT_ONCE)
    throw new StopError('bad_settings', { message: 'requests' });
  return known;
}

/** What the person's cell says after an acceptance; null when the tab has no such person or field. */
function cellOf(sheet: number, { email, field, before, wanted }: ChangeRequest): CellOfRequest | null {
  const key = requestedField(field);
  const tab = tabOf(sheet);
  const { all, mapping, settings } = stored(sheet);
  const source = mapping?.sources.email;
  if (!key || !mapping?.sources[key] || !source || !isColumn(source)) return null;
  const column = columnOf(source, headersOf(readHeaders(tab, mapping.headerRow)));
  if (typeof column !== 'number') return null;
  const at = shownUnder(tab, mapping.headerRow, column + 1).findIndex((text) => fold(text) === email.toLowerCase());
  if (at < 0) return null;
  const number = mapping.headerRow + 1 + at;
  const { row, plan } = readOne(tab, number, mapping, settings);
  const value = String(row.user[key] ?? '');
  const holds = sameText(value, wanted) ? 'wanted' : sameText(value, before) ? 'before' : 'other';
  return { row: number, key, value, holds, goes: goes(decideAlone(row, plan, sheet, all, settings), key) };
}

/** Whether the next sync may send the field, and so undo what was accepted: the cell was never sent, or has changed since. */
function goes(decision: Decision, key: FieldKey): boolean {
  if (decision.kind === 'read') return decision.fields.includes(key);
  return decision.kind === 'send' && key in decision.selected.user;
}

const sameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
