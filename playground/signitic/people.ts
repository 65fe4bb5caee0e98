// The people and groups that the fake Signitic keeps: which fields it knows, and how a batch changes them.
import type { Path, SigniticUser, Store } from './store';

const LINKS = [
  'calendar',
  'github',
  'linkedin',
  'whatsapp',
  'facebook',
  'instagram',
  'twitter',
  'xing',
  'messenger',
  'threads',
  'strava',
  'bluesky',
].map((name) => `${name}_link`);
/** One-line and longer texts, by the names that Signitic's pages give. */
export const TEXTS = new Set([
  ...[
    'firstname',
    'lastname',
    'department',
    'jobtitle',
    'phone',
    'mobile',
    'formula',
    'address',
    'postal_code',
    'city',
  ],
  ...LINKS,
  ...Array.from({ length: 20 }, (_, i) => `extra_${i + 1}`),
  'picture',
]);
export const BOOLEANS = new Set(['enabled', 'vcard_user']);
export const SEGMENTS = ['parent_entity', 'entity', 'group'] as const;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Creates or changes the person of an e-mail address, whatever its case; only fields that were sent change. */
export function upsert(
  store: Store,
  sent: Record<string, unknown>,
  at: number,
  enabledByDefault: boolean,
): 'added' | 'edited' | 'unchanged' {
  const id = String(sent['email']).toLowerCase();
  const old = store.users.get(id);
  const next: SigniticUser = {
    ...(old ?? { enabled: enabledByDefault }),
    email: String(sent['email']),
  };
  for (const [field, value] of Object.entries(sent)) {
    if (TEXTS.has(field) && typeof value === 'string') next[field] = value;
    else if (BOOLEANS.has(field) && typeof value === 'boolean') next[field] = value;
  }
  const path = pathOf(sent['path']);
  if (path) {
    next.path = path;
    growGroups(store, path);
  }
  if (!old) store.since.set(id, at);
  keep(store, id, next);
  return old ? (JSON.stringify(old) === JSON.stringify(next) ? 'unchanged' : 'edited') : 'added';
}

/** What may be changed in Signitic by hand; null empties a field. */
export type Edit = Record<string, string | boolean | Path | null>;

/**
 * Changes a person as somebody does in Signitic itself, or a connector: no request, no post, no complaint.
 * @throws Error for a person, a field or a type that Signitic does not know
 */
export function editPerson(store: Store, email: string, edit: Edit): void {
  const id = email.toLowerCase();
  const old = store.users.get(id);
  if (!old) throw new Error(`Signitic knows no ${email}`);
  const next: SigniticUser = { ...old };
  for (const [field, value] of Object.entries(edit)) {
    if (field === 'path' && (value === null || isObject(value))) {
      const path = pathOf(value);
      if (path) {
        next.path = path;
        growGroups(store, path);
      } else delete next.path;
    } else if (BOOLEANS.has(field) && typeof value === 'boolean') next[field] = value;
    else if (TEXTS.has(field) && (value === null || typeof value === 'string')) {
      if (value) next[field] = value;
      else delete next[field];
    } else throw new Error(`${field} cannot be ${JSON.stringify(value)}`);
  }
  keep(store, id, next);
}

/** Whether an active person has a licence: who came first has one. */
export function hasLicence(store: Store, id: string): boolean {
  if (store.licences === null) return true;
  let active = 0;
  for (const [one, user] of store.users) {
    if (!user.enabled) continue;
    active += 1;
    if (one === id) return active <= store.licences;
  }
  return false;
}

/** A signature is rendered anew only where there is a licence; without one it stays what it was. */
function keep(store: Store, id: string, next: SigniticUser): void {
  const old = store.users.get(id);
  store.users.set(id, next);
  if (hasLicence(store, id)) store.outdated.delete(id);
  else if (!store.outdated.has(id)) store.outdated.set(id, old ?? { email: next.email, enabled: next.enabled });
}

/** The path that a person is moved to; null when nothing in it is filled, which leaves them where they are. */
function pathOf(sent: unknown): Path | null {
  if (!isObject(sent)) return null;
  const path: Path = {};
  for (const segment of SEGMENTS) {
    // `parent` is the older name of `parent_entity`, and still taken.
    const value = sent[segment] ?? (segment === 'parent_entity' ? sent['parent'] : undefined);
    if (typeof value === 'string' && value.trim() !== '') path[segment] = value;
  }
  return Object.keys(path).length > 0 ? path : null;
}

/** Groups that do not exist yet are made. */
export function growGroups(store: Store, path: Path): void {
  const names = SEGMENTS.map((segment) => path[segment]).filter((name) => name !== undefined);
  names.forEach((_, i) => {
    store.groups.add(names.slice(0, i + 1).join(' / '));
  });
}
