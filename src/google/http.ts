// Requests to Signitic through UrlFetchApp, many at once.
import type { Wave, Wire } from '../core/batch';
import { API, type HttpAnswer, type HttpRequest } from '../core/signitic';

/** Google cut requests at 60 s for years; the option is newer than that and asks for a little less. */
const TIMEOUT_SECONDS = 50;
/** Only a hint, since Google words its errors in the user's language; without it the run ends as "unreachable". */
const DAILY_LIMIT = /\bone day\b|aujourd.hui/i;

/** A line to Signitic with one person's key. The key is in a header, which Google's error texts do not show. */
export function wireWith(key: string): Wire {
  return {
    send(requests: readonly HttpRequest[]): Wave {
      try {
        const responses = UrlFetchApp.fetchAll(requests.map((request) => toFetch(request, key)));
        return { answers: responses.map(toAnswer) };
      } catch (error) {
        // The text is not passed on: it holds the address, and words that only Google's language knows.
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

function toAnswer(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpAnswer {
  const headers: Record<string, string> = {};
  const all = response.getAllHeaders() as Record<string, string | string[]>;
  for (const name of Object.keys(all)) {
    const value = all[name];
    headers[name.toLowerCase()] = String(Array.isArray(value) ? value[value.length - 1] : value);
  }
  return { status: response.getResponseCode(), headers, text: response.getContentText() };
}
