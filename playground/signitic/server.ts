// The fake Signitic: one function from a store, a request and options to an answer, without clock, chance or network.
import { answerRequest, waitingRequests } from './change-requests';
import { complain } from './complaints';
import { growGroups, isObject, upsert } from './people';
import { fullRecord, type RecordNames } from './records';
import { signatureOf } from './signatures';
import type { Post, SigniticRequest, SigniticUser, Store } from './store';

export type { SigniticRequest, SigniticUser, Store };

/** The key that the local server accepts unless told otherwise. */
export const TEST_KEY = 'local-test-key-1a2b';

const MOST_USERS = 100;
const MOST_BYTES = 3 * 1024 * 1024;

export interface SigniticAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** How an accepted post is answered. The page we follow shows no body, so all of these are possible. */
export const SUCCESS_BODIES = ['counts', 'value', 'code', 'success', 'object', 'empty', 'ok'] as const;
export type SuccessBody = (typeof SUCCESS_BODIES)[number];

export interface SigniticOptions {
  key?: string;
  /** 'G2' answers everything with HTTP 200, as the page we follow shows; 'later' uses HTTP statuses. Default 'G2'. */
  generation?: 'G2' | 'later';
  /** Default 'counts'. */
  successBody?: SuccessBody;
  /** The words in which a wrong key is refused; both "Invalid API key" and "Invalid API key." are documented. */
  keyWords?: string;
  /** A person whom Signitic refuses, with these words; the whole batch goes down with them. */
  refuse?: (user: Record<string, unknown>) => string | null;
  /** A person who is silently left out of a batch that is accepted and counted without them. */
  leaveOut?: (user: Record<string, unknown>) => boolean;
  /** Whether `edited` counts people whom the post did not change. Default true. */
  countUnchanged?: boolean;
  /** Seconds before `GET /users` lists a new person. Default 0. */
  hideNewcomers?: number;
  /** What `GET /users` tells of each person. Default e-mail and enabled. */
  listing?: readonly string[];
  /** Whether a person created without `enabled` is active; undocumented. Default true. */
  enabledByDefault?: boolean;
  /** How a full record names what its page and the page of the post name differently. Default 'as read'. */
  recordNames?: RecordNames;
  /** Signatures are refused in the older shape, with `error` in place of `success` and without a code. */
  olderErrors?: boolean;
}

/** A workspace with these people in it, or none. */
export function emptyStore(users: SigniticUser[] = []): Store {
  const store: Store = {
    users: new Map(),
    since: new Map(),
    groups: new Set(),
    posts: [],
    complaints: [],
    changeRequests: new Map(),
    templates: new Map(),
    licences: null,
    outdated: new Map(),
  };
  for (const user of users) {
    store.users.set(user.email.toLowerCase(), user);
    if (user.path) growGroups(store, user.path);
  }
  return store;
}

/** How many segments may follow each address. */
const ROUTES: Readonly<Record<string, readonly number[]>> = {
  users: [0, 1],
  signatures: [2],
  'user-change-requests': [0, 2],
};

/** Answers a request and changes `store` as Signitic would; nothing else is read or changed. */
export function answer(store: Store, request: SigniticRequest, options: SigniticOptions = {}): SigniticAnswer {
  const [path = '', ...rest] = (request.path.split('?')[0] ?? '').replace(/^\//, '').split('/');
  const known = ROUTES[path]?.includes(rest.length) === true;
  // A gateway stands in front: an unknown address never reaches Signitic's own code and is answered with a page.
  if (!known) return page(404, `Cannot ${request.method} ${request.path}`);
  const key = keyOf(request.headers);
  if (key !== (options.key ?? TEST_KEY)) {
    if (path === 'signatures' && key) return olderRefusal(options, 401, 'Wrong API key');
    return refusal(options, 401, 99, options.keyWords ?? 'Invalid API key');
  }
  if (path === 'signatures' && request.method === 'GET') {
    return signature(store, decodeURIComponent(rest[0]!), rest[1]!, options);
  }
  if (path === 'user-change-requests')
    return changeRequests(
      store,
      request,
      rest.map((part) => decodeURIComponent(part)),
      options,
    );
  if (rest.length === 1 && request.method === 'GET') return oneUser(store, decodeURIComponent(rest[0]!), options);
  if (rest.length === 0 && request.method === 'GET') return allUsers(store, request.at, options);
  if (rest.length === 0 && request.method === 'POST') return receive(store, request, options);
  store.complaints.push(`${request.method} ${request.path}`);
  return page(405, `Cannot ${request.method} ${request.path}`);
}

function keyOf(headers: Record<string, string>): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-api-key')?.[1] ?? '';
}

function json(status: number, body: unknown): SigniticAnswer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function page(status: number, words: string): SigniticAnswer {
  const text = words.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html><html><head><title>Error</title></head><body><pre>${text}</pre></body></html>`,
  };
}

/** The older generation writes most codes as strings and their text under `value`; the key is its one exception. */
function refusal(options: SigniticOptions, status: number, code: number, words: string): SigniticAnswer {
  if (options.generation === 'later') return json(status, { success: false, code, message: words });
  return json(
    200,
    code === 99 ? { success: false, code, message: words } : { success: false, code: String(code), value: words },
  );
}

/** Some errors of signatures have kept the shape of the first generation, which once even said `"error":false`. */
function olderRefusal(options: SigniticOptions, status: number, words: string): SigniticAnswer {
  return options.generation === 'later'
    ? json(status, { error: true, message: words })
    : json(200, { error: false, message: words });
}

function oneUser(store: Store, email: string, options: SigniticOptions): SigniticAnswer {
  if (!isEmail(email)) return refusal(options, 400, 101, 'Invalid email.');
  const id = email.toLowerCase();
  const user = store.users.get(id);
  if (!user) return refusal(options, 404, 102, 'User not found.');
  const data = fullRecord(user, store.changeRequests.get(id) ?? [], options.recordNames ?? 'as read');
  return json(200, { success: true, code: 200, data });
}

function changeRequests(
  store: Store,
  request: SigniticRequest,
  [email, field]: string[],
  options: SigniticOptions,
): SigniticAnswer {
  if (email === undefined || field === undefined) {
    if (request.method === 'GET') return json(200, { success: true, code: 200, data: waitingRequests(store) });
  } else if (request.method === 'PATCH' || request.method === 'DELETE') {
    if (request.body) store.complaints.push(`${request.method} ${request.path} has a body`);
    if (!store.users.has(email.toLowerCase())) return refusal(options, 404, 102, 'User not found.');
    if (!answerRequest(store, email, field, request.method === 'PATCH'))
      return refusal(options, 404, 104, 'No pending change request for this field.');
    return success(options.successBody === 'counts' ? 'success' : (options.successBody ?? 'success'), NOTHING);
  }
  store.complaints.push(`${request.method} ${request.path}`);
  return page(405, `Cannot ${request.method} ${request.path}`);
}

const NOTHING = { added: 0, edited: 0 };

function signature(store: Store, email: string, mode: string, options: SigniticOptions): SigniticAnswer {
  if (email === 'users') return refusal(options, 405, 100, 'Method not allowed.');
  if (!isEmail(email)) return refusal(options, 400, 101, 'Invalid email.');
  const id = email.toLowerCase();
  const user = store.users.get(id);
  if (!user) return refusal(options, 404, 102, 'User not found.');
  const cannot = (words: string) =>
    options.olderErrors ? olderRefusal(options, 422, words) : refusal(options, 422, 106, words);
  if (!user.enabled) return cannot('User is inactive.');
  const html = signatureOf(store.outdated.get(id) ?? user, store.templates.get(id));
  if (html === null) return cannot('No signature is assigned to this user.');
  if (mode === 'json') return json(200, { success: true, html });
  return mode === 'html'
    ? { status: 200, headers: { 'Content-Type': 'text/html; charset=UTF-8' }, body: html }
    : page(404, `No mode ${mode}`);
}

function allUsers(store: Store, at: number, options: SigniticOptions): SigniticAnswer {
  const hidden = (options.hideNewcomers ?? 0) * 1000;
  const users = [...store.users]
    .filter(([email]) => at >= (store.since.get(email) ?? Number.NEGATIVE_INFINITY) + hidden)
    .map(([, user]) => listed(user, options.listing ?? ['email', 'enabled']));
  return json(200, { success: true, users });
}

function listed(user: SigniticUser, fields: readonly string[]): Record<string, unknown> {
  const shown = Object.fromEntries(fields.map((field) => [field, user[field]]));
  return 'enabled' in shown ? { ...shown, enabled: user.enabled ? 1 : 2 } : shown;
}

function receive(store: Store, request: SigniticRequest, options: SigniticOptions): SigniticAnswer {
  const body = request.body ?? '';
  const bytes = Buffer.byteLength(body);
  if (bytes > MOST_BYTES) return refusal(options, 422, 104, 'Maximum request size is 3 MB.');
  const users = usersOf(body);
  if (!users) return refusal(options, 400, 103, 'Invalid JSON format.');
  if (users.length > MOST_USERS) return refusal(options, 422, 104, 'Maximum 100 users per batch.');
  for (const user of users) {
    const email = user['email'];
    if (typeof email !== 'string' || !isEmail(email)) return refusal(options, 400, 101, 'Invalid email.');
    const words = options.refuse?.(user);
    if (words != null) return refusal(options, 422, 105, words);
  }
  complain(store, request, users);
  return accept(store, { at: request.at, bytes, users, added: 0, edited: 0 }, options);
}

function usersOf(body: string): Record<string, unknown>[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return null;
  }
  const users = isObject(parsed) ? parsed['users'] : null;
  return Array.isArray(users) && users.every(isObject) ? users : null;
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/.test(text);
}

function accept(store: Store, post: Post, options: SigniticOptions): SigniticAnswer {
  for (const sent of post.users) {
    if (options.leaveOut?.(sent)) continue;
    const result = upsert(store, sent, post.at, options.enabledByDefault ?? true);
    if (result === 'added') post.added += 1;
    else if (result === 'edited' || (options.countUnchanged ?? true)) post.edited += 1;
  }
  store.posts.push(post);
  return success(options.successBody ?? 'counts', { added: post.added, edited: post.edited });
}

function success(kind: SuccessBody, value: { added: number; edited: number }): SigniticAnswer {
  if (kind === 'empty') return { status: 200, headers: {}, body: '' };
  if (kind === 'ok') return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'OK' };
  const bodies = {
    counts: { success: true, code: 200, value },
    value: { value },
    code: { code: 200 },
    success: { success: true },
    object: {},
  };
  return json(200, bodies[kind]);
}
