// One HTTP request as a script asks for it: the options that Google knows, its refusals, and what goes out on the wire.
import type { LiveExecution } from './execution';
import { notEmulated } from './service-base';

/** A request as the server gets it. The method is in capitals; `timeoutSeconds` is what really holds, at most 60. */
export interface WireRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
  timeoutSeconds: number;
}

/** A request that passed all checks, with the options that concern its answer. */
export interface Prepared {
  wire: WireRequest;
  muted: boolean;
  follow: boolean;
}

const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
/** The options, and of which type each must be; the type of a payload is looked at apart. */
const OPTIONS: Readonly<Record<string, string | null>> = {
  url: 'string',
  method: 'string',
  headers: 'object',
  payload: null,
  contentType: 'string',
  muteHttpExceptions: 'boolean',
  followRedirects: 'boolean',
  validateHttpsCertificates: 'boolean',
  escaping: 'boolean',
  timeoutSeconds: 'number',
};
/** Two figures are on record, 2,048 and 2,082: the smaller one is safe under both (FETCH-21). */
const MAX_URL_LENGTH = 2_048;
const MAX_POST_BYTES = 50 * 1024 * 1024;
const MAX_HEADERS = 100;
const MAX_HEADER_BYTES = 8 * 1024;
/** Documented default, and the limit that people have measured whatever the option said (FETCH-04). */
const DEFAULT_TIMEOUT_SECONDS = 360;
const HARD_TIMEOUT_SECONDS = 60;
const FORM = 'application/x-www-form-urlencoded';
const AGENT = 'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: emulated)';

/** Checks a request and turns it into what is sent, or throws as Google does. */
export function prepare(execution: LiveExecution, url: unknown, options: Record<string, unknown>): Prepared {
  checkOptions(execution, options);
  const address = checkUrl(execution, url);
  const { body, contentType } = payloadOf(options.payload, options.contentType);
  const headers: Record<string, string> = { 'User-Agent': AGENT, ...headersOf(execution, options.headers) };
  if (body !== null) {
    if (Buffer.byteLength(body) > MAX_POST_BYTES) execution.fail('Limit Exceeded: URLFetch POST Size.');
    // The option, or its default, wins over a header of that name (FETCH-16).
    headers['Content-Type'] = contentType;
  }
  const method = methodOf(execution, options.method);
  const wanted = Number(options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS);
  if (!(wanted > 0)) execution.fail('Attribute provided with invalid value: timeoutSeconds');
  return {
    wire: {
      url: address,
      // A GET with a payload silently becomes a POST (FETCH-14).
      method: method === 'get' && body !== null ? 'POST' : method.toUpperCase(),
      headers,
      body,
      timeoutSeconds: Math.min(wanted, HARD_TIMEOUT_SECONDS),
    },
    muted: options.muteHttpExceptions === true,
    follow: options.followRedirects !== false,
  };
}

function checkOptions(execution: LiveExecution, options: Record<string, unknown>): void {
  for (const [option, value] of Object.entries(options)) {
    const type = OPTIONS[option];
    if (type === undefined) notEmulated(`the option ${option} of UrlFetchApp`);
    const fits = type === null || value === undefined || value === null || typeof value === type;
    if (!fits) execution.fail(`Attribute provided with invalid value: ${option}`);
  }
}

/** Throws unless Google would send to this address: well-formed, allowed by the manifest, and on the public network. */
export function checkUrl(execution: LiveExecution, url: unknown): string {
  if (url === undefined || url === null || url === '') execution.fail('Attribute provided with no value: url');
  const text = String(url);
  if (text.length > MAX_URL_LENGTH) execution.fail('Limit Exceeded: URLFetch URL Length.');
  const parsed = /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (!parsed) return execution.fail(`Invalid argument: ${text}`);
  if (!isListed(parsed, allowlist(execution.manifest))) {
    execution.fail(`Request to ${text} refused: the URL has not been whitelisted in the script manifest`);
  }
  if (/(^|\.)localhost$/.test(parsed.hostname)) execution.fail(`DNS error: ${text}`);
  if (isPrivateAddress(parsed.hostname)) execution.fail(`Bad request: ${text}`);
  return text;
}

function allowlist(manifest: object): readonly string[] | null {
  return (manifest as { urlFetchWhitelist?: string[] }).urlFetchWhitelist ?? null;
}

/** An entry is https, a domain with at most one leading "*.", and a path of at least "/"; what equals it or lies below passes. */
function isListed(url: URL, allowed: readonly string[] | null): boolean {
  if (allowed === null) return true;
  return allowed.some((entry) => {
    const [, wildcard, domain, path] = /^https:\/\/(\*\.)?([^/*]+)(\/.*)$/.exec(entry) ?? [];
    if (domain === undefined || path === undefined || url.protocol !== 'https:') return false;
    const hostFits = wildcard ? url.host.endsWith(`.${domain.toLowerCase()}`) : url.host === domain.toLowerCase();
    return hostFits && (url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`));
  });
}

function isPrivateAddress(host: string): boolean {
  if (host.startsWith('[')) return /^\[(::|::1|f[cd]|fe[89ab])/.test(host);
  return /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host);
}

function methodOf(execution: LiveExecution, method: unknown): string {
  const name = String(method ?? 'get').toLowerCase();
  return METHODS.includes(name) ? name : execution.fail('Attribute provided with invalid value: method');
}

function headersOf(execution: LiveExecution, headers: unknown): Record<string, string> {
  const entries = Object.entries((headers ?? {}) as Record<string, unknown>);
  const kept: Record<string, string> = {};
  let bytes = 0;
  for (const [name, value] of entries) {
    if (value === null || value === undefined) execution.fail('Attribute provided with invalid value: Header:null');
    const text = String(value);
    const refused = /^(host|content-length)$/i.test(name) || !/^[!#$%&'*+.^_`|~\w-]+$/.test(name);
    if (refused || /[^\t\x20-\xff]/.test(text)) execution.fail(`Attribute provided with invalid value: Header:${name}`);
    bytes += Buffer.byteLength(name) + Buffer.byteLength(text);
    // Neither can be replaced by a header (FETCH-16, FETCH-20).
    if (!/^(content-type|user-agent)$/i.test(name)) kept[name] = text;
  }
  // The limits are documented, the wording of the refusal is not on record.
  if (entries.length > MAX_HEADERS || bytes > MAX_HEADER_BYTES) execution.fail('Limit Exceeded: URLFetch Header Size.');
  return kept;
}

function payloadOf(payload: unknown, contentType: unknown): { body: string | null; contentType: string } {
  const type = (fallback: string) => String(contentType ?? fallback);
  if (payload === undefined || payload === null) return { body: null, contentType: '' };
  if (isBlob(payload)) return { body: payload.getDataAsString(), contentType: type(payload.getContentType() ?? FORM) };
  if (Array.isArray(payload)) {
    if (!payload.every((byte) => Number.isInteger(byte))) notEmulated('an array of anything but bytes as payload');
    return { body: Buffer.from(payload as number[]).toString('utf8'), contentType: type(FORM) };
  }
  // An object becomes form fields, whatever the content type says (FETCH-17).
  return typeof payload === 'object'
    ? { body: formOf(payload as Record<string, unknown>), contentType: type(FORM) }
    : { body: String(payload), contentType: type(FORM) };
}

interface TextBlob {
  getDataAsString(): string;
  getContentType(): string | null;
}

function isBlob(value: unknown): value is TextBlob {
  return typeof value === 'object' && value !== null && String(value) === 'Blob';
}

function formOf(fields: Record<string, unknown>): string {
  const pairs = Object.entries(fields).map(([name, value]) => {
    if (isBlob(value)) notEmulated('a form with a file in it (multipart)');
    return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
  });
  return pairs.join('&').replace(/%20/g, '+');
}
