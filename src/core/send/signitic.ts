// The Signitic users API in one file: the requests we make, and what an answer means.

/** Where the API lives; the manifest's allowlist holds the same address. */
export const API = 'https://api.signitic.app';

/** A request as the core speaks of it; the adapter adds the address and the key. */
export interface HttpRequest {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Begins with "/". Foreign text in it is percent-encoded. */
  path: string;
  /** JSON, for post. */
  body?: string;
}
export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  text: string;
}

/** The list of a workspace's users: it proves the key as well. */
export const LIST_USERS: HttpRequest = { method: 'get', path: '/users' };

export function getUser(email: string): HttpRequest {
  return { method: 'get', path: `/users/${encodeURIComponent(email)}` };
}

/** Creates users, and updates those whose e-mail is known. `users`: each one's JSON. */
export function postUsers(users: readonly string[]): HttpRequest {
  return { method: 'post', path: '/users', body: `{"users":[${users.join(',')}]}` };
}

/**
 * What an answer means for the people it was about; `text` is Signitic's own, '' when it said nothing readable, and
 * `details` what else its JSON held then. `page`: it was no JSON, so a gateway's and not Signitic's.
 */
export type Verdict =
  | { kind: 'accepted'; counts: { added: number; edited: number } | null; text: string; status: number }
  | {
      kind: 'transient' | 'key' | 'too_much' | 'refused' | 'address_changed';
      text: string;
      status: number;
      page?: boolean;
      details?: string;
    };

/** `bare`: a short plain text that is not JSON; null for a page, which comes from a gateway and is no message. */
type Body = { json: unknown; object: Record<string, unknown> | null; isJson: boolean; bare: string | null };

// Both generations, and the pages that answer with `error`, in words that we have seen or must expect.
const KEY = /\bapi[\s_-]*key\b|\bcl[ée]\s+(d['’\s]?)?api\b/i;
const BAD =
  /wrong|invalid|missing|unknown|incorrect|required|expired|revoked|not (valid|found|provided)|no api|bad |unauthori[sz]ed|invalide|manquante?|incorrecte?|absente?/i;

/** Codes that mean something else, whatever their text speaks of: a person's field may be called "API key". */
const OTHER_CODES: readonly string[] = ['101', '103', '104', '106'];

export const is2xx = (status: number) => status >= 200 && status < 300;

/**
 * The verdict table of the API facts, one line each, the first that fits. `response` null: none came (dead connection,
 * time-out, DNS).
 */
const LINES: readonly { fits: (response: HttpResponse, body: Body, text: string) => boolean; kind: Verdict['kind'] }[] =
  [
    { fits: ({ status }) => status === 408 || status === 429 || status >= 500, kind: 'transient' },
    {
      fits: ({ status }, body, text) =>
        status === 401 ||
        code(body) === '99' ||
        (!OTHER_CODES.includes(code(body)) && saysKey(text || (body.bare ?? ''))),
      kind: 'key',
    },
    { fits: ({ status }, body) => status === 413 || code(body) === '104', kind: 'too_much' },
    { fits: ({ status }, body) => is2xx(status) && body.object?.['success'] === true, kind: 'accepted' },
    { fits: ({ status }, body) => is2xx(status) && quietSuccess(body), kind: 'accepted' },
    // The documentation that we follow shows no success body at all.
    { fits: ({ status }, body) => is2xx(status) && isEmpty(body), kind: 'accepted' },
    { fits: ({ status }, body) => is2xx(status) && !body.isJson, kind: 'transient' },
    // A moved or removed address. A redirect is one too: followed, it would carry the key to another host.
    { fits: ({ status }, body) => (status === 404 || status === 405) && !body.isJson, kind: 'address_changed' },
    { fits: ({ status }) => status < 200 || (status >= 300 && status < 400), kind: 'address_changed' },
  ];

/** What an answer to a request means. Anything unknown is a refusal: never a success. */
export function verdict(response: HttpResponse | null): Verdict {
  if (!response) return { kind: 'transient', text: '', status: 0 };
  const body = parse(response.text);
  const text = textOf(body.object);
  const kind = LINES.find((line) => line.fits(response, body, text))?.kind ?? 'refused';
  if (kind !== 'accepted') {
    const said: Verdict = { kind, text, status: response.status };
    if (kind === 'refused' && !body.isJson) said.page = true;
    const details = text === '' ? detailsIn(body.object) : '';
    if (details !== '') said.details = details;
    return said;
  }
  return { kind, text, status: response.status, counts: countsOf(body.object) };
}

export function parse(raw: string): Body {
  const bare = raw.replace(/^\uFEFF/, '').trim();
  try {
    const json: unknown = JSON.parse(bare);
    const object = typeof json === 'object' && json !== null && !Array.isArray(json);
    return { json, object: object ? (json as Record<string, unknown>) : null, isJson: true, bare: null };
  } catch {
    const plain = bare.length <= 200 && !/[<{[]/.test(bare);
    return { json: undefined, object: null, isJson: false, bare: plain ? bare : null };
  }
}

/** Codes come as numbers and as strings; compared as strings, 99 and "99" are one. */
function code(body: Body): string {
  const value = body.object?.['code'];
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}

/** Signitic's words: `message`, then `value` if it is a string, then `error` if it is one. */
function textOf(object: Record<string, unknown> | null): string {
  for (const name of ['message', 'value', 'error']) {
    const value = object?.[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** Where there are no words, these tell more than the status: a code, or lists and objects of errors. */
function detailsIn(object: Record<string, unknown> | null): string {
  const { success: _success, ...rest } = object ?? {};
  const json = JSON.stringify(rest);
  return json === '{}' || json === '{"error":true}' ? '' : json.slice(0, 200);
}

function saysKey(text: string): boolean {
  return KEY.test(text) && BAD.test(text);
}

function quietSuccess(body: Body): boolean {
  const object = body.object;
  if (!object || 'success' in object || 'error' in object) return false;
  const value = object['value'];
  return code(body) === '200' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function isEmpty(body: Body): boolean {
  if (body.object) return Object.keys(body.object).length === 0;
  return !body.isJson && (body.bare === 'OK' || body.bare === '');
}

function countsOf(object: Record<string, unknown> | null): { added: number; edited: number } | null {
  const value = object?.['value'];
  if (typeof value !== 'object' || value === null) return null;
  const { added, edited } = value as Record<string, unknown>;
  if (typeof added !== 'number' || typeof edited !== 'number') return null;
  return { added, edited };
}
