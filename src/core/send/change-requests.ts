// What employees asked to have changed in Signitic's hub: the requests to list and to answer them, and what comes back.
import { type FieldKey, isFieldKey } from '../fields';
import { type HttpRequest, type HttpResponse, is2xx, parse, verdict } from './signitic';

/** One field that one person wants to have changed. */
export interface ChangeRequest {
  readonly email: string;
  /** The person's name as Signitic shows it, '' when it does not tell. */
  readonly name: string;
  /** Signitic's name of the field. */
  readonly field: string;
  /** What Signitic holds, and what the person wants instead. Foreign texts. */
  readonly before: string;
  readonly wanted: string;
}

/** All that wait for an answer, in one request. */
export const LIST_CHANGE_REQUESTS: HttpRequest = { method: 'get', path: '/user-change-requests' };

/** Accepts or rejects what a person asked for one field. Signitic then sets the field by itself. */
export function answerRequest({ email, field }: Asked, accept: boolean): HttpRequest {
  const path = `/user-change-requests/${encodeURIComponent(email)}/${encodeURIComponent(field)}`;
  return { method: accept ? 'patch' : 'delete', path };
}

/** Names a request: there is at most one for each field of a person. */
export type Asked = Pick<ChangeRequest, 'email' | 'field'>;

export const isSame = (one: Asked, other: Asked): boolean =>
  one.field === other.field && one.email.toLowerCase() === other.email.toLowerCase();

/** The requests in Signitic's order; null when the answer holds no list that we understand. */
export function readChangeRequests(response: HttpResponse): ChangeRequest[] | null {
  if (!is2xx(response.status)) return null;
  const { json, object } = parse(response.text);
  if (object?.['success'] === false || typeof object?.['error'] === 'string') return null;
  const people = Array.isArray(json) ? json : (object?.['data'] ?? object?.['value']);
  if (!Array.isArray(people)) return null;
  const found: ChangeRequest[] = [];
  for (const person of people) {
    const email: unknown = person?.email;
    const requests: unknown = person?.change_requests;
    if (typeof email !== 'string' || !Array.isArray(requests)) continue;
    for (const request of requests) {
      const { field, status = 'pending' } = request ?? {};
      if (typeof field !== 'string' || field === '' || status !== 'pending') continue;
      const [before, wanted] = [textIn(request.old_value), textIn(request.new_value)];
      found.push({ email, name: textIn(person.display_name), field, before, wanted });
    }
  }
  return found;
}

const textIn = (value: unknown): string => (value == null ? '' : String(value));

/** Names under which Signitic speaks of fields that it takes under others. */
const KNOWN_AS: Readonly<Record<string, FieldKey>> = { title: 'jobtitle', unit: 'department', group: 'path.group' };

/** The field of our catalogue that a request is about; null for one that we do not know. */
export function requestedField(field: string): FieldKey | null {
  return KNOWN_AS[field] ?? (isFieldKey(field) ? field : null);
}

/**
 * What became of an answer. `gone`: it waits no longer, since somebody was faster. `no_person`: Signitic no longer knows the
 * person. `unsure`: no readable answer came, so it may have arrived; the list tells. `refused`: with Signitic's words.
 */
export type RequestEnd = { kind: 'done' | 'gone' | 'no_person' | 'key' | 'unsure' } | { kind: 'refused'; text: string };

/** @param response null: none came */
export function endOfRequest(response: HttpResponse | null): RequestEnd {
  const said = verdict(response);
  const { object } = parse(response?.text ?? '');
  const code = String(object?.['code'] ?? '').trim();
  // Here 104 is no batch that is too large, and 102 no user of a batch.
  if (said.kind !== 'accepted' && response && response.status < 500) {
    if (code === '104') return { kind: 'gone' };
    if (code === '102') return { kind: 'no_person' };
  }
  if (said.kind === 'accepted') return { kind: 'done' };
  if (said.kind === 'key') return { kind: 'key' };
  if (said.kind === 'transient' || said.kind === 'address_changed') return { kind: 'unsure' };
  return { kind: 'refused', text: said.text };
}
