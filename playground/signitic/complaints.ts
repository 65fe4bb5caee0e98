// What a careful client would not send to Signitic: noted by the fake server, so that tests can ask for none.
import { BOOLEANS, isObject, SEGMENTS, TEXTS } from './people';
import type { SigniticRequest, Store } from './store';

/** Notes in the store what a careful client would not have sent; the answer does not depend on it. */
export function complain(store: Store, request: SigniticRequest, users: Record<string, unknown>[]): void {
  const type = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'none';
  if (!/^application\/json\b/i.test(type)) store.complaints.push(`content type ${type}`);
  if (users.length === 0) store.complaints.push('a batch of nobody');
  const seen = new Set<string>();
  for (const user of users) {
    const email = String(user['email']);
    if (seen.has(email.toLowerCase())) store.complaints.push(`${email} twice in one batch`);
    seen.add(email.toLowerCase());
    for (const [field, value] of Object.entries(user)) {
      const wrong = faultOf(field, value);
      if (wrong) store.complaints.push(`${email}: ${wrong}`);
    }
  }
}

function faultOf(field: string, value: unknown): string | null {
  if (BOOLEANS.has(field)) return typeof value === 'boolean' ? null : `${field} is not a boolean`;
  if (field === 'email' || TEXTS.has(field)) {
    return typeof value === 'string' ? (value === '' ? `${field} is empty` : null) : `${field} is not a text`;
  }
  if (field !== 'path') return `${field} is unknown`;
  if (!isObject(value) || Object.keys(value).length === 0) return 'path is not an object with segments';
  const odd = Object.entries(value).find(
    ([key, name]) =>
      !SEGMENTS.includes(key as (typeof SEGMENTS)[number]) || typeof name !== 'string' || name.trim() === '',
  );
  return odd ? `path.${odd[0]} is unknown or empty` : null;
}
