// Employees' requests: what they want to have changed, an administrator's answers, and what the sheet says of them.
import type { CellOfRequest, ChangeAnswer, ChangeRequestView } from '../api';
import { StopError } from '../core/outcome';
import type { FieldKey } from '../core/fields';
import {
  answerRequest,
  type Asked,
  type ChangeRequest,
  endOfRequest,
  isSame,
  requestedField,
} from '../core/send/change-requests';
import type { Http } from '../core/send/sending';
import type { Decision } from '../core/state/select';
import { ifPossible } from '../google/applied';
import { tabOf } from '../google/sheet';
import { stored } from './run/run';
import { record } from './validate';
import { decideAlone, readList } from './views/row';
import { lineToSignitic, waitingRequests } from './waiting-requests';

/** Answered with one wave of requests. */
const MOST_AT_ONCE = 10;

/** All requests that wait for an answer. @throws StopError no_key, wrong_key, quota, unreachable */
export function changeRequests(): ChangeRequestView[] {
  return waitingRequests(lineToSignitic()).map(viewOf);
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
  const line = lineToSignitic();
  const waiting = waitingRequests(line);
  const answers = wanted.map((one): ChangeAnswer => {
    const now = waiting.find((other) => isSame(one, other));
    const kind = !now ? 'gone' : now.wanted !== one.wanted ? 'other_wish' : 'unsure';
    return { email: one.email, field: one.field, kind, text: '', cell: null };
  });
  const going = answers.filter(({ kind }) => kind === 'unsure');
  if (going.length > 0) settle(going, line, accept);
  const done = accept ? answers.filter(({ kind }) => kind === 'done') : [];
  const list = done.length > 0 ? ifPossible(() => listIn(sheet), null) : null;
  for (const answer of list ? done : []) {
    const request = waiting.find((other) => isSame(answer, other));
    if (list && request) answer.cell = ifPossible(() => cellOf(list, request), null);
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
  const left = unsure.length > 0 ? ifPossible(() => waitingRequests(line), null) : null;
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

type List = ReturnType<typeof readList> & ReturnType<typeof stored> & { sheet: number };

/** The people of the tab; null when it is not mapped. */
function listIn(sheet: number): List | null {
  const { mapping, ...more } = stored(sheet);
  return mapping && { ...readList(tabOf(sheet), mapping, more.settings), ...more, mapping, sheet };
}

/** What the person's cell says after an acceptance; null when the list has no such person or field. */
function cellOf(list: List, { email, field, before, wanted }: ChangeRequest): CellOfRequest | null {
  const { plan, rows, all, settings, sheet } = list;
  const key = requestedField(field);
  const row = rows.find(({ identity }) => identity === email.toLowerCase());
  if (!key || !row || !plan.planned.some((one) => one.field.key === key)) return null;
  const value = String(row.user[key] ?? '');
  const holds = sameText(value, wanted) ? 'wanted' : sameText(value, before) ? 'before' : 'other';
  const { decision } = decideAlone(row, plan, sheet, all, settings);
  return { row: row.row, key, value, holds, goes: goes(decision, key) };
}

/** Whether the next sync may send the field, and so undo what was accepted: the cell was never sent, or has changed since. */
function goes(decision: Decision, key: FieldKey): boolean {
  if (decision.kind === 'read') return decision.fields.includes(key);
  return decision.kind === 'send' && key in decision.selected.user;
}

const sameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
