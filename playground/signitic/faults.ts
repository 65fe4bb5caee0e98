// What can go wrong between the add-on and Signitic: named faults that replace or wrap one answer.
import type { WireAnswer, WireRequest } from '../emulator/world';

/** What became of the request behind the bad answer. `lost`: Signitic never saw it. `applied`: Signitic did as it says. */
export type Reach = 'lost' | 'applied';

export interface Fault {
  readonly name: string;
  readonly reach: Reach;
  /** `next` hands the request to the server that stands behind, at most once. */
  apply(request: WireRequest, next: () => WireAnswer): WireAnswer;
}

type Headers = Record<string, string | string[]>;

const JSON_TYPE: Headers = { 'Content-Type': 'application/json' };
const HTML_TYPE: Headers = { 'Content-Type': 'text/html' };
const GATEWAY_MS = 120;
/** Longer than any timeout that a client would set for one batch. */
const HANG_MS = 60_000;

/** The address was never reached by Signitic's own code: the gateway answers. */
function gateway(name: string, status: number, body: string, headers: Headers = {}): Fault {
  const html = body.startsWith('<') ? HTML_TYPE : body === '' ? {} : JSON_TYPE;
  return { name, reach: 'lost', apply: () => ({ status, headers: { ...html, ...headers }, body, ms: GATEWAY_MS }) };
}

/** Signitic took the batch, but something on the way back put another answer in place of its own. */
function swallowed(name: string, change: (answer: WireAnswer) => WireAnswer): Fault {
  return { name, reach: 'applied', apply: (_, next) => change(next()) };
}

function text(status: number, body: string, headers: Headers = {}): (answer: WireAnswer) => WireAnswer {
  return (answer) => ({ status, headers, body, ms: answer.ms });
}

/** Changes the JSON of an accepted answer; anything else passes as it is. */
function rewritten(name: string, change: (body: Record<string, unknown>) => unknown): Fault {
  return swallowed(name, (answer) => {
    if ('dead' in answer || !answer.body.startsWith('{')) return answer;
    return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Record<string, unknown>)) };
  });
}

function dead(name: string, kind: 'dns' | 'unreachable' | 'timeout' | 'bandwidth', reach: Reach, ms: number): Fault {
  return {
    name,
    reach,
    apply: (_, next) => {
      if (reach === 'applied') next();
      return { dead: kind, ms };
    },
  };
}

/** A server that is careless with what it was sent: its refusal quotes the key. */
const QUOTING: Fault = {
  name: 'a refusal that quotes the key',
  reach: 'lost',
  apply({ headers }) {
    const name = Object.keys(headers).find((one) => one.toLowerCase() === 'x-api-key') ?? '';
    const body = { success: false, code: 42, message: `Nothing left for ${headers[name]}.` };
    return { status: 200, headers: JSON_TYPE, body: JSON.stringify(body), ms: GATEWAY_MS };
  },
};

function htmlPage(title: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><hr>gateway</body></html>`;
}

function counted(body: Record<string, unknown>, change: (n: number) => number): Record<string, unknown> {
  const value = body['value'];
  if (typeof value !== 'object' || value === null) return body;
  const { added = 0, edited = 0 } = value as { added?: number; edited?: number };
  const total = change(added + edited);
  return { ...body, value: { added: Math.min(added, total), edited: Math.max(0, total - added) } };
}

const MISSING = htmlPage('404 Not Found');
const BUSY = '{"message":"Too Many Requests"}';

/** Every fault, each under its own name. The order means nothing. */
export const FAULTS: readonly Fault[] = [
  gateway('429 with a delay in seconds', 429, BUSY, { 'Retry-After': '3' }),
  gateway('429 with a date', 429, BUSY, { 'retry-after': 'Mon, 02 Mar 2026 08:00:30 GMT' }),
  gateway('429 with a date that makes no sense', 429, BUSY, { 'Retry-After': 'soon' }),
  gateway('429 with a delay of ten minutes', 429, BUSY, { 'RETRY-AFTER': '600' }),
  gateway('429 with two delays', 429, BUSY, { 'Retry-After': ['2', '4'] }),
  gateway('429 without a delay', 429, htmlPage('429 Too Many Requests')),
  gateway('408', 408, ''),
  gateway('500 in JSON', 500, '{"success":false,"code":500,"message":"Internal server error"}'),
  gateway('500 without a body', 500, ''),
  gateway('502 page', 502, htmlPage('502 Bad Gateway')),
  gateway('503 with a delay', 503, htmlPage('503 Service Unavailable'), { 'Retry-After': '2' }),
  gateway('504 page', 504, htmlPage('504 Gateway Time-out')),
  gateway('403 page', 403, htmlPage('403 Forbidden')),
  gateway('403 in JSON', 403, '{"message":"Forbidden"}'),
  gateway('404 page', 404, MISSING),
  gateway('405 page', 405, htmlPage('405 Not Allowed')),
  gateway('413 page', 413, htmlPage('413 Request Entity Too Large')),
  gateway('401 in JSON', 401, '{"success":false,"code":99,"message":"Invalid API key"}'),
  gateway('401 without a body', 401, ''),
  gateway('a wrong key, told as no error', 200, '{"error":false,"message":"Wrong API key"}'),
  gateway('a wrong key, the code as a text', 200, '{"success":false,"code":"99","message":"Invalid API key."}'),
  gateway('a redirection', 302, '', { Location: 'https://app.signitic.app/login' }),
  gateway('a page with status 200', 200, htmlPage('Just a moment')),
  gateway('success false without a text', 200, '{"success":false}'),
  gateway('an unknown code', 200, '{"success":false,"code":"117","value":"Quota of the workspace is used up."}'),
  gateway('an error as a text', 200, '{"error":"Something is wrong"}'),
  gateway('an error as an object', 200, '{"error":{"status":500}}'),
  gateway('too much', 200, '{"success":false,"code":"104","value":"Maximum 100 users per batch."}'),
  gateway('invalid JSON', 200, '{"success":false,"code":"103","value":"Invalid JSON format."}'),
  QUOTING,
  swallowed('500 after the batch was applied', text(500, '')),
  swallowed('502 after the batch was applied', text(502, htmlPage('502 Bad Gateway'), HTML_TYPE)),
  swallowed('half a JSON', (answer) =>
    'dead' in answer ? answer : { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) },
  ),
  swallowed('an empty 200', text(200, '')),
  swallowed('a 204', text(204, '')),
  swallowed('the word OK', text(200, 'OK', { 'Content-Type': 'text/plain' })),
  swallowed('an array', text(200, '[]', JSON_TYPE)),
  swallowed('null', text(200, 'null', JSON_TYPE)),
  swallowed('a bare number', text(200, '1', JSON_TYPE)),
  rewritten('one person fewer counted', (body) => counted(body, (n) => Math.max(0, n - 1))),
  rewritten('nobody counted', (body) => counted(body, () => 0)),
  rewritten('the code as a text', (body) => ({ ...body, code: '200' })),
  rewritten('counts as texts', (body) => {
    const value = body['value'] as { added?: number; edited?: number } | undefined;
    return value ? { ...body, value: { added: String(value.added), edited: String(value.edited) } } : body;
  }),
  swallowed('slow: 59 seconds', (answer) => ({ ...answer, ms: 59_000 })),
  dead('the line breaks before the batch arrives', 'unreachable', 'lost', 300),
  dead('the line breaks after the batch was applied', 'unreachable', 'applied', 900),
  dead('a timeout before the batch arrives', 'timeout', 'lost', HANG_MS),
  dead('a timeout after the batch was applied', 'timeout', 'applied', HANG_MS),
  dead('no such name', 'dns', 'lost', 50),
  dead('bandwidth used up', 'bandwidth', 'lost', 20),
];

/** The fault of this name; throws on a name that is not in the list. */
export function faultNamed(name: string): Fault {
  const fault = FAULTS.find((candidate) => candidate.name === name);
  if (!fault) throw new Error(`No fault is called "${name}"`);
  return fault;
}

/**
 * A transport whose n-th request (counted from 0 over its life) meets the fault that `choose` names, or none. The
 * requests of a wave that meet none go on together.
 */
export function faulty(
  transport: (requests: WireRequest[]) => WireAnswer[],
  choose: (n: number, request: WireRequest) => Fault | null | undefined,
): (requests: WireRequest[]) => WireAnswer[] {
  let count = 0;
  return (requests) => {
    const faults = requests.map((request) => choose(count++, request) ?? null);
    const sound = requests.filter((_, i) => faults[i] === null);
    const answers = sound.length > 0 ? transport(sound) : [];
    let used = 0;
    return requests.map((request, i) => {
      const fault = faults[i];
      return fault ? fault.apply(request, () => transport([request])[0]!) : answers[used++]!;
    });
  };
}

/** What happens whenever a person is read, by lower-cased e-mail: a fault by its name, or so many milliseconds more. */
export type SingleReads = Readonly<Record<string, string | number>>;

/** The fault that a request meets for the sake of the person whom it reads, their signature included; null for none. */
export function faultOfPerson({ method, url }: Pick<WireRequest, 'method' | 'url'>, reads: SingleReads): Fault | null {
  const [, email] = /\/(?:users|signatures)\/([^/?]+)/.exec(url) ?? [];
  if (method.toUpperCase() !== 'GET' || email === undefined) return null;
  const what = reads[decodeURIComponent(email).toLowerCase()];
  if (typeof what === 'string') return faultNamed(what);
  return what === undefined ? null : slower(what);
}

function slower(by: number): Fault {
  const apply: Fault['apply'] = (_, next) => {
    const answer = next();
    return { ...answer, ms: answer.ms + by };
  };
  return { name: `slower by ${by} ms`, reach: 'applied', apply };
}

/** A transport whose server answers the first `most` requests of a wave; the others come too many at once. */
export function busyBeyond(
  most: number,
  transport: (requests: WireRequest[]) => WireAnswer[],
): (requests: WireRequest[]) => WireAnswer[] {
  return (requests) => {
    const answers = transport(requests.slice(0, most));
    return requests.map((request, i) => answers[i] ?? TOO_MANY.apply(request, () => transport([request])[0]!));
  };
}

/** The fault of a request that is one too many at once. */
export const TOO_MANY = faultNamed('429 with a delay in seconds');
