// Signitic's records of users: the list of all, and one full record.
import type { FieldKey } from '../fields';
import type { Listed } from '../row';
import { type HttpResponse, is2xx, parse } from './signitic';

/**
 * The people of `GET /users`, by lower-cased e-mail; null when the answer holds no list that we understand.
 * `enabled` is 1 for active and 2 for inactive there, a boolean elsewhere.
 */
export function readList(response: HttpResponse): Map<string, Listed> | null {
  if (!is2xx(response.status)) return null;
  const { json, object } = parse(response.text);
  if (object?.['success'] === false || typeof object?.['error'] === 'string') return null;
  const users = Array.isArray(json) ? json : (object?.['users'] ?? object?.['data'] ?? object?.['value']);
  if (!Array.isArray(users)) return null;
  const found = new Map<string, Listed>();
  for (const user of users) {
    const email: unknown = user?.email;
    if (typeof email !== 'string') continue;
    const enabled =
      user.enabled === true || user.enabled === 1 ? true : user.enabled === false || user.enabled === 2 ? false : null;
    found.set(email.trim().toLowerCase(), { email, enabled });
  }
  // Items of another form are a list that we do not understand, not a list of nobody.
  return users.length > 0 && found.size === 0 ? null : found;
}

/** Names under which `GET /users/:email` gives what `POST` takes. */
const READ_AS: Record<string, string> = { department: 'unit', jobtitle: 'title' };

/**
 * The first field of a payload that a full record contradicts, or null. Only fields that the record shows are compared,
 * and white space is not: Signitic may store it its own way.
 */
export function firstDifference(record: unknown, user: Record<string, string | boolean | undefined>): string | null {
  if (typeof record !== 'object' || record === null) return null;
  for (const key of Object.keys(user)) {
    const sent = user[key];
    const has = at(record as Record<string, unknown>, key);
    if (sent === undefined || has === undefined || has === null) continue;
    if (typeof sent === 'boolean') {
      const on = has === true || has === 1 ? true : has === false || has === 2 || has === 0 ? false : null;
      if (on !== null && on !== sent) return key;
    } else if (typeof has === 'string' && fold(has, key) !== fold(sent, key)) return key;
  }
  return null;
}

function at(record: Record<string, unknown>, key: string): unknown {
  const [outer = '', inner] = key.split('.');
  if (inner !== undefined) {
    const path = record[outer];
    if (typeof path !== 'object' || path === null) return undefined;
    const levels = path as Record<string, unknown>;
    // The older name is still given by some generations.
    return levels[inner] ?? (inner === 'parent_entity' ? levels['parent'] : undefined) ?? levels[inner];
  }
  return record[key] ?? record[READ_AS[key] ?? key];
}

/** A value that equals none: the record does not show the field. */
export const NOT_SHOWN = '\u0000';

/**
 * A field's value in a full record; "" for `null`, which is how Signitic writes a blank. A record that writes blanks so
 * does not show the fields that it lacks; in another one they are blank. `enabled` is a boolean here, and 1 or 2 elsewhere.
 */
export function fieldValue(record: Record<string, unknown>, key: FieldKey): string | boolean {
  const value = at(record, key);
  const isShown = value !== undefined || (key.startsWith(PATH) && 'path' in record);
  if (!isShown && writesBlanks(record)) return NOT_SHOWN;
  if (key === 'enabled' && (value === 1 || value === 2 || value === 0)) return value === 1;
  return typeof value === 'boolean' || typeof value === 'string' ? value : value == null ? '' : String(value);
}

const PATH = 'path.';
const writesBlanks = (record: Record<string, unknown>): boolean => Object.values(record).includes(null);

function fold(text: string, key: string): string {
  const plain = text
    .replace(/<br\s*\/?>/gi, '<br/>')
    .replace(/\s+/g, ' ')
    .trim();
  return key === 'email' ? plain.toLowerCase() : plain;
}

/** The record inside an answer to `GET /users/:email`; null when it is not one. */
export function readUser(response: HttpResponse): Record<string, unknown> | null {
  if (!is2xx(response.status)) return null;
  const { object } = parse(response.text);
  const inner = object?.['data'] ?? object?.['user'] ?? object?.['value'] ?? object;
  const record =
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : null;
  return record && typeof record['email'] === 'string' ? record : null;
}
