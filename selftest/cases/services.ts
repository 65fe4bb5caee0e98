// Cases of requests, utilities, pages, people and the language.
import { type Case, refused } from '../case';

const HOST = 'https://example.com/';
const fetching = (url: string, options = {}) => refused(() => UrlFetchApp.fetch(url, options));
const request = (options: object) =>
  UrlFetchApp.getRequest(HOST, options as GoogleAppsScript.URL_Fetch.URLFetchRequestOptions) as unknown as Record<
    string,
    unknown
  >;
const dated = (pattern: string) => Utilities.formatDate(new Date('2026-12-27T22:05:09.007Z'), 'Europe/Paris', pattern);

const REQUESTS: readonly Case[] = [
  {
    id: 'FETCH-01',
    says: 'A status of 400 and more throws, with host, code and a cut body',
    run: () => fetching(`${HOST}no-such-page-here`),
    expect: /^"Exception: Request failed for https:\/\/example\.com returned code 404\. Truncated server response: /,
  },
  {
    id: 'FETCH-02',
    says: 'An unknown host throws even when muted',
    run: () => fetching('https://no-such-host.invalid/', { muteHttpExceptions: true }),
    expect: '"Exception: DNS error: https://no-such-host.invalid/"',
  },
  {
    id: 'FETCH-06',
    says: 'One dead connection costs all answers of fetchAll',
    run: () =>
      refused(() =>
        UrlFetchApp.fetchAll([HOST, 'https://no-such-host.invalid/'].map((url) => ({ url, muteHttpExceptions: true }))),
      ),
    expect: /^"Exception: DNS error: /,
  },
  {
    id: 'FETCH-08',
    says: 'One malformed address refuses all of fetchAll',
    run: () => refused(() => UrlFetchApp.fetchAll([HOST, 'https://a b/'])),
    expect: '"Exception: Invalid argument: https://a b/"',
  },
  { id: 'FETCH-09', says: 'fetchAll of nothing', run: () => UrlFetchApp.fetchAll([]), expect: '[]' },
  {
    id: 'FETCH-19',
    says: 'A line break in a header is refused with the name of the header, not its value',
    run: () => fetching(HOST, { headers: { 'x-api-key': 'a\nb' } }),
    expect: '"Exception: Attribute provided with invalid value: Header:x-api-key"',
  },
  {
    id: 'FETCH-21',
    says: 'An address has at most 2,048 characters',
    run: () => fetching(HOST.padEnd(2049, 'x')),
    expect: '"Exception: Limit Exceeded: URLFetch URL Length."',
  },
  {
    id: 'FETCH-28',
    says: 'The bytes of an answer are numbers, its content is text',
    run: () => {
      const response = UrlFetchApp.fetch(HOST);
      return [typeof response.getContent()[0], typeof response.getContentText(), response.getResponseCode()];
    },
    expect: '["number","string",200]',
  },
  {
    id: 'FETCH-29',
    says: 'An answer prints as its content',
    run: () => {
      const response = UrlFetchApp.fetch(HOST);
      return String(response) === response.getContentText();
    },
    expect: 'true',
  },
  {
    id: 'FETCH-30',
    says: 'This machine cannot be reached',
    run: () => fetching('http://127.0.0.1/'),
    expect: '"Exception: Bad request: http://127.0.0.1/"',
  },
  {
    id: 'FETCH-33',
    says: 'An empty text is no address',
    run: () => fetching(''),
    expect: /^"Exception: (Attribute provided with no value: url|Invalid argument: )/,
  },
  {
    id: 'FETCH-34',
    says: 'getRequest shows what would be sent',
    run: () => {
      const { method, contentType, payload } = request({ method: 'POST', contentType: 'text/x', payload: 'p' });
      return [method, contentType, payload];
    },
    expect: '["post","text/x","p"]',
  },
  {
    id: 'open 3',
    says: 'timeoutSeconds of one request: how long it took in whole seconds, and the refusal',
    run: () => {
      const start = Date.now();
      const text = fetching('https://example.com:81/', { timeoutSeconds: 3 });
      return [Math.round((Date.now() - start) / 1000), text];
    },
    expect: '[3,"Exception: Timeout: https://example.com:81/"]',
    open: true,
  },
  {
    id: 'open 3',
    says: 'timeoutSeconds in fetchAll: how long it took in whole seconds, and the refusal',
    run: () => {
      const start = Date.now();
      const one = { url: 'https://example.com:81/', timeoutSeconds: 3, muteHttpExceptions: true };
      const text = refused(() => UrlFetchApp.fetchAll([one]));
      return [Math.round((Date.now() - start) / 1000), text];
    },
    expect: '[3,"Exception: Timeout: https://example.com:81/"]',
    open: true,
  },
];

const RUNTIME: readonly Case[] = [
  {
    id: 'RT-01',
    says: 'A refusal is an Error of name Exception',
    run: () => {
      try {
        return Utilities.sleep(300_001);
      } catch (error) {
        return [error instanceof Error, (error as Error).name];
      }
    },
    expect: '[true,"Exception"]',
  },
  {
    id: 'RT-03',
    says: 'What browsers and Node have and Apps Script lacks',
    run: () =>
      ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'atob', 'crypto', 'structuredClone', 'process', 'require'].filter(
        (name) => new Function(`return typeof ${name}`)() !== 'undefined',
      ),
    expect: '[]',
  },
  {
    id: 'RT-07',
    says: 'Arguments that fit no form are listed by type',
    run: () => refused(() => Utilities.formatDate('2026-01-01' as unknown as Date, 'UTC', 'yyyy')),
    expect:
      '"Exception: The parameters (String,String,String) don\'t match the method signature for Utilities.formatDate."',
  },
  {
    id: 'open 6',
    says: 'Newer syntax at run time: named groups, lookbehind, \\p{}, class fields',
    run: () =>
      ['/(?<a>x)/', '/(?<=a)x/', '/\\p{L}/u', 'class { a = 1 }'].map((text) =>
        refused(() => new Function(`return ${text}`)),
      ),
    expect: '["done","done","done","done"]',
    open: true,
  },
  {
    id: 'UTIL-01',
    says: 'A digest is an array of signed bytes',
    run: () => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'input to hash').slice(0, 4),
    expect: '[-16,-20,-112,64]',
  },
  {
    id: 'UTIL-03',
    says: 'Base64 keeps its padding',
    run: () => [Utilities.base64Encode('abcd'), Utilities.base64Decode('+/8=')],
    expect: '["YWJjZA==",[-5,-1]]',
  },
  {
    id: 'UTIL-04',
    says: 'A blob of text is text/plain and has no name',
    run: () => {
      const blob = Utilities.newBlob('\u00e9');
      return [blob.getContentType(), blob.getName(), blob.getBytes()];
    },
    expect: '["text/plain",null,[-61,-87]]',
  },
  {
    id: 'UTIL-08',
    says: 'sleep takes numbers only',
    run: () => refused(() => Utilities.sleep('rubbish' as unknown as number)),
    expect: /Cannot convert/,
  },
  {
    id: 'UTIL-11',
    says: 'CSV is read with its quotes',
    run: () => Utilities.parseCsv('a,"b,c"\n"say ""hi"" now",'),
    expect: '[["a","b,c"],["say \\"hi\\" now",""]]',
  },
  {
    id: 'UTIL-02',
    says: 'Without a charset what is not ASCII is hashed as a question mark',
    run: () => {
      const hash = (text: string) => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text).join();
      return hash('caf\u00e9') === hash('caf?');
    },
    expect: 'true',
  },
  {
    id: 'UTIL-06',
    says: 'Dates are written by Java letters',
    run: () => ['yyyy-MM-dd HH:mm:ss', 'YYYY', 'u D', 'XXX'].map(dated),
    expect: '["2026-12-27 23:05:09","2027","7 361","+01:00"]',
  },
  {
    id: 'UTIL-07',
    says: 'A sleep lasts at most five minutes',
    run: () => refused(() => Utilities.sleep(300_001)),
    expect: '"Exception: Invalid argument: milliseconds"',
  },
  {
    id: 'UTIL-09',
    says: 'getUuid gives a version 4 UUID',
    run: () => Utilities.getUuid(),
    expect: /^"[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}"$/,
  },
  {
    id: 'HTML-02',
    says: 'An output has no title unless given one',
    run: () => HtmlService.createHtmlOutput('<b>a</b>').getTitle(),
    expect: '""',
  },
  {
    id: 'HTML-03',
    says: 'A page that does not exist is an error',
    run: () => refused(() => HtmlService.createHtmlOutputFromFile('no-such-page')),
    expect: '"Exception: No HTML file named no-such-page was found."',
  },
  {
    id: 'HTML-11',
    says: 'The text of a whole page comes back whole: its first and its last script',
    run() {
      const html = HtmlService.createHtmlOutputFromFile('probe').getContent();
      return [/<script\b/.test(html), html.trim().slice(-7), HtmlService.createHtmlOutput(html).getContent() === html];
    },
    expect: '[true,"</html>",true]',
  },
  {
    id: 'SESS-03',
    says: 'The language of the person is told',
    run: () => Session.getActiveUserLocale(),
    expect: /^"[a-z]{2}/,
  },
  {
    id: 'SESS-04',
    says: 'The time zone of the script is that of the manifest',
    run: () => Session.getScriptTimeZone(),
    expect: '"Etc/UTC"',
  },
  {
    id: 'AUTH-04',
    says: 'Where all is granted nothing is required',
    run: () =>
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() ===
      ScriptApp.AuthorizationStatus.NOT_REQUIRED,
    expect: 'true',
  },
];

export const SERVICES: readonly Case[] = [...REQUESTS, ...RUNTIME];
