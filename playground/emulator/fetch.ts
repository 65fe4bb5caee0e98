// UrlFetchApp: requests over a transport that the world is given, with Google's quotas, time limits and failures.
import { USUAL_MS } from './chance';
import type { LiveExecution } from './execution';
import { listFor, notEmulated, recordFor, strict, wrongSignature } from './service-base';
import { checkUrl, type Prepared, prepare, type WireRequest } from './request';
import { callable, NOTHING } from './signatures';

const FORMS = {
  fetch: [['text'], ['text', 'object']],
  fetchAll: [['list']],
  getRequest: [['text'], ['text', 'object']],
} as const;
const RESPONSE = {
  getResponseCode: NOTHING,
  getContentText: [[], ['string']],
  getContent: NOTHING,
  getAllHeaders: NOTHING,
  getHeaders: NOTHING,
  toString: NOTHING,
} as const;

export type { WireRequest } from './request';

/** What came back: an answer with the server's time in ms, or no answer at all. */
export type WireAnswer =
  | { status: number; headers: Record<string, string | string[]>; body: string; ms: number }
  | { dead: 'dns' | 'unreachable' | 'timeout' | 'bandwidth'; ms: number };
type Answered = Extract<WireAnswer, { status: number }>;

export interface Network {
  send(requests: WireRequest[]): WireAnswer[];
  /** Answers over 50 MB: the records disagree on whether they are refused or cut (FETCH-23). */
  bigAnswers: 'refused' | 'cut';
  /** As what an answer that names no charset is read by `getContentText()` (FETCH-35). */
  undeclared: 'latin-1' | 'utf-8';
}

const SCOPE = 'script.external_request';
const DAILY = { consumer: 20_000, workspace: 100_000 } as const;
/** No figure is published. A thousand requests in one call are known to pass (FETCH-05), so no more than that at once. */
const BURST = { requests: 1_000, windowMs: 10_000 } as const;
const MAX_ANSWER_BYTES = 50 * 1024 * 1024;
const MAX_REDIRECTS = 10;
const SHOWN_OF_REFUSED_ANSWER = 100;

export function urlFetchApp(execution: LiveExecution, network: Network): object {
  return strict(
    'UrlFetchApp',
    callable(execution, 'UrlFetchApp', FORMS, {
      fetch(url: unknown, options?: Record<string, unknown>) {
        execution.call('UrlFetchApp.fetch', USUAL_MS.fetch, SCOPE);
        return sendAll(execution, network, [prepare(execution, url, options ?? {})])[0];
      },
      fetchAll(requests: unknown) {
        const count = Array.isArray(requests) ? requests.length : 0;
        execution.call('UrlFetchApp.fetchAll', USUAL_MS.fetch + USUAL_MS.fetchAllPerRequest * count, SCOPE);
        if (!Array.isArray(requests)) return wrongSignature(execution, 'UrlFetchApp.fetchAll', [requests]);
        const prepared = requests.map((request) =>
          typeof request === 'string'
            ? prepare(execution, request, {})
            : prepare(execution, request?.url, request ?? {}),
        );
        return listFor(execution, sendAll(execution, network, prepared));
      },
      getRequest(url: unknown, options: Record<string, unknown> = {}) {
        execution.call('UrlFetchApp.getRequest', 0, SCOPE);
        const { wire } = prepare(execution, url, options);
        const { 'User-Agent': _agent, 'Content-Type': contentType, ...headers } = wire.headers;
        const request: [string, unknown][] = [
          ['url', wire.url],
          ['method', String(options.method ?? 'get').toLowerCase()],
          ['headers', recordFor(execution, Object.entries(headers))],
        ];
        if (wire.body !== null) request.push(['contentType', contentType], ['payload', wire.body]);
        return recordFor(execution, request);
      },
    }),
  );
}

/** What became of one request, and after how long. */
interface Settled {
  ms: number;
  answer: Answered | null;
  failure: string | null;
}

/** All of them at once: it takes as long as the slowest, and one without an answer costs all the answers (FETCH-06). */
function sendAll(execution: LiveExecution, network: Network, prepared: readonly Prepared[]): object[] {
  charge(execution, prepared.length);
  const settled = exchange(execution, network, prepared);
  execution.pass(Math.max(0, ...settled.map(({ ms }) => ms)));
  return settled.map(({ answer, failure }, i) => {
    if (failure !== null || answer === null) return execution.fail(failure ?? '');
    const request = prepared[i]!;
    if (answer.status >= 400 && !request.muted) execution.fail(refusal(request.wire.url, answer));
    return response(execution, fitted(execution, request.wire.url, answer, network), network.undeclared);
  });
}

function charge(execution: LiveExecution, requests: number): void {
  if (requests === 0) return;
  const { cloud, user } = execution;
  if (!cloud.burst(user, 'urlfetch', requests, BURST.requests, BURST.windowMs)) {
    execution.fail(
      'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
    );
  }
  if (!cloud.spend(user, 'urlfetch', requests, cloud.consumer ? DAILY.consumer : DAILY.workspace)) {
    execution.fail('Service invoked too many times for one day: urlfetch.');
  }
}

/** Sends, and follows redirects where that is wanted; the time of all hops adds up. */
function exchange(execution: LiveExecution, network: Network, prepared: readonly Prepared[]): Settled[] {
  const settled = prepared.map((): Settled => ({ ms: 0, answer: null, failure: null }));
  let open = prepared.map(({ wire }, index) => ({ index, wire }));
  for (let hop = 0; open.length > 0 && hop <= MAX_REDIRECTS; hop += 1) {
    const asked = open;
    const answers = execution.outside(() => network.send(asked.map(({ wire }) => wire)));
    open = [];
    asked.forEach(({ index, wire }, i) => {
      const result = settled[index]!;
      settle(result, wire, answers[i]!);
      const next = prepared[index]!.follow && result.answer ? redirected(wire, result.answer) : null;
      if (next) open.push({ index, wire: { ...next, url: checkUrl(execution, next.url) } });
    });
  }
  return settled;
}

function settle(result: Settled, wire: WireRequest, answer: WireAnswer): void {
  const limit = wire.timeoutSeconds * 1000;
  result.ms += Math.min(answer.ms, limit);
  result.answer = 'status' in answer && answer.ms <= limit ? answer : null;
  result.failure = result.answer ? null : FAILURES['dead' in answer ? answer.dead : 'timeout'](wire.url);
}

/** These hold the full address, query included: a key in there would be shown. */
const FAILURES = {
  dns: (url: string) => `DNS error: ${url}`,
  unreachable: (url: string) => `Address unavailable: ${url}`,
  timeout: (url: string) => `Timeout: ${url}`,
  bandwidth: (url: string) => `Bandwidth quota exceeded: ${url}. Try reducing the rate of data transfer.`,
} as const;

/** The request that follows a redirect: a POST becomes a GET unless the status keeps it, and credentials stay (FETCH-13). */
function redirected(wire: WireRequest, answer: Answered): WireRequest | null {
  const location = headerOf(answer, 'location');
  if (!location || ![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const url = new URL(location, wire.url).href;
  if (answer.status >= 307 || wire.method === 'GET') return { ...wire, url };
  const { 'Content-Type': _dropped, ...headers } = wire.headers;
  return { ...wire, url, method: 'GET', headers, body: null };
}

function headerOf(answer: Answered, name: string): string | null {
  const entry = Object.entries(answer.headers).find(([key]) => key.toLowerCase() === name);
  return entry ? String(entry[1]) : null;
}

function refusal(url: string, answer: Answered): string {
  const body = answer.body.slice(0, SHOWN_OF_REFUSED_ANSWER);
  return (
    `Request failed for ${new URL(url).origin} returned code ${answer.status}. Truncated server response: ${body} ` +
    '(use muteHttpExceptions option to examine full response)'
  );
}

function fitted(execution: LiveExecution, url: string, answer: Answered, network: Network): Answered {
  if (Buffer.byteLength(answer.body) <= MAX_ANSWER_BYTES) return answer;
  if (network.bigAnswers === 'refused') execution.fail(`Limit Exceeded: URLFetch response size of ${url}.`);
  return { ...answer, body: Buffer.from(answer.body).subarray(0, MAX_ANSWER_BYTES).toString('utf8') };
}

/** The charset that an answer names in its content type. */
function charsetOf(answer: Answered): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headerOf(answer, 'content-type') ?? '')?.[1] ?? null;
}

/** The text that comes of the bytes of a text in UTF-8 when they are read in this charset. */
function decoded(text: string, charset: string): string {
  if (/^utf-?8$/i.test(charset) || !/[^\0-\x7f]/.test(text)) return text;
  if (!/^(latin-?1|iso-8859-1|us-ascii)$/i.test(charset)) notEmulated(`the charset ${charset}`);
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** An answer in the script's hands: plain data, so reading it is no service call. */
function response(execution: LiveExecution, answer: Answered, undeclared: Network['undeclared']): object {
  const single = (value: string | string[]) => (Array.isArray(value) ? (value[value.length - 1] ?? '') : value);
  const headers = Object.entries(answer.headers);
  const declared = charsetOf(answer);
  return strict(
    'HTTPResponse',
    callable(execution, 'UrlFetchApp.HTTPResponse', RESPONSE, {
      getResponseCode: () => answer.status,
      getContentText: (charset?: string) => decoded(answer.body, charset ?? declared ?? undeclared),
      getContent: () => listFor(execution, new Int8Array(Buffer.from(answer.body))),
      getAllHeaders: () =>
        recordFor(
          execution,
          headers.map(([name, value]) => [name, Array.isArray(value) ? listFor(execution, value) : value] as const),
        ),
      getHeaders: () =>
        recordFor(
          execution,
          headers.map(([name, value]) => [name, single(value)] as const),
        ),
      toString: () => decoded(answer.body, declared ?? undeclared),
    }),
  );
}
