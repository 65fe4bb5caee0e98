// Requests to Signitic through UrlFetchApp, many at once.
import type { Wave, Http } from '../core/send/sending';
import { API, type HttpResponse, type HttpRequest } from '../core/send/signitic';

/** Google ended requests after 60 s for years. The option is newer, and asks for a little less. */
const TIMEOUT_SECONDS = 50;
/** Only a hint, since Google words its errors in the user's language; without it the run ends as "unreachable". */
const DAILY_LIMIT = /\bone day\b|aujourd.hui/i;

/** A line to Signitic with one person's key. The key is in a header, which Google's error texts do not show. */
export function httpWith(key: string): Http {
  const strike = strikerOf(key);
  return {
    send(requests: readonly HttpRequest[]): Wave {
      try {
        const responses = UrlFetchApp.fetchAll(requests.map((request) => toFetch(request, key)));
        return { responses: responses.map((response) => toResponse(response, strike)) };
      } catch (error) {
        // The text is not passed on: it holds the address, and Google words it in the user's language.
        return { dead: DAILY_LIMIT.test(String(error)) ? 'quota' : 'network' };
      }
    },
  };
}

function toFetch(request: HttpRequest, key: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const options = {
    url: API + request.path,
    method: request.method,
    headers: { 'x-api-key': key, accept: 'application/json' },
    contentType: 'application/json',
    // On every request of the wave: one that throws would discard the answers of all.
    muteHttpExceptions: true,
    // A redirect followed would carry the key to another host.
    followRedirects: false,
    timeoutSeconds: TIMEOUT_SECONDS,
  };
  // A GET with a payload would silently go out as a POST.
  return request.body === undefined ? options : { ...options, payload: request.body };
}

/** A shorter text is no key but a mistake. If it were struck out, parts of codes and numbers would go with it. */
const SHORTEST_KEY = 8;

/**
 * Strikes the key out of a text. An answer may quote the key, and its words are written into the sheet later. It is done
 * here, so that no other place has to.
 */
function strikerOf(key: string): (text: string) => string {
  if (key.length < SHORTEST_KEY) return (text) => text;
  const forms = [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)];
  return (text) => forms.reduce((struck, form) => struck.split(form).join('••••'), unescaped(text));
}

/** JSON may write any character as an escape, also in a key. Written anew, it has only the escapes that it needs. */
function unescaped(text: string): string {
  if (text.indexOf('\\') < 0) return text;
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** JSON is UTF-8 whatever the header says, and without a charset there Google reads it otherwise [FETCH-35]. */
function toResponse(response: GoogleAppsScript.URL_Fetch.HTTPResponse, strike: (text: string) => string): HttpResponse {
  const headers: Record<string, string> = {};
  const all = response.getAllHeaders() as Record<string, string | string[]>;
  for (const name of Object.keys(all)) {
    const value = all[name];
    headers[name.toLowerCase()] = strike(String(Array.isArray(value) ? value[value.length - 1] : value));
  }
  return { status: response.getResponseCode(), headers, text: strike(response.getContentText('UTF-8')) };
}
