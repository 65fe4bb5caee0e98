// Utilities: sleep on the virtual clock, digests, base64, dates, CSV, blobs of text; signed bytes as Google has them.
import { createHash, createHmac } from 'node:crypto';
import type { LiveExecution } from './execution';
import { enumeration, isDate, listFor, notEmulated, strict, wrongSignature } from './service-base';
import { formatted, zoneOffset } from './pattern';
import { callable, type Forms, memberOf, NOTHING } from './signatures';

/** UTIL-12: no other numbers and mixes of arguments are taken. */
function formsOf(algorithms: object, charsets: object) {
  const charset = memberOf(charsets);
  const encoding: Forms = [['string'], ['string', charset], ['bytes']];
  const decoding: Forms = [['text'], ['text', charset]];
  return {
    sleep: [['number']],
    getUuid: NOTHING,
    formatDate: [['date', 'string', 'string']],
    computeDigest: encoding.map((form) => [memberOf(algorithms), ...form]),
    computeHmacSha256Signature: [
      ['string', 'string'],
      ['string', 'string', charset],
      ['bytes', 'bytes'],
    ],
    base64Encode: encoding,
    base64EncodeWebSafe: encoding,
    base64Decode: decoding,
    base64DecodeWebSafe: decoding,
    newBlob: (['string', 'bytes'] as const).flatMap((data) => [
      [data],
      [data, 'string' as const],
      [data, 'string' as const, 'string' as const],
    ]),
    parseCsv: [['text'], ['text', 'text']],
  } satisfies Record<string, Forms>;
}
const BLOB = {
  getBytes: NOTHING,
  getDataAsString: [[], ['string']],
  getContentType: NOTHING,
  getName: NOTHING,
} as const;

const MAX_SLEEP_MS = 300_000;
const ALGORITHMS = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' } as const;
type Algorithm = keyof typeof ALGORITHMS;

export function utilities(execution: LiveExecution, realWaits: boolean): object {
  const DigestAlgorithm = enumeration('DigestAlgorithm', Object.keys(ALGORITHMS) as Algorithm[]);
  const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);
  const bytes = (buffer: Uint8Array) => listFor(execution, new Int8Array(buffer));
  const begin = (method: string) => execution.call(`Utilities.${method}`, 0);
  const input = (method: string, value: unknown, charset: unknown) => {
    if (typeof value === 'string') return encoded(value, charset === Charset.UTF_8);
    return Array.isArray(value) ? Buffer.from(value as number[]) : wrongSignature(execution, method, [value]);
  };
  return strict(
    'Utilities',
    callable(execution, 'Utilities', formsOf(DigestAlgorithm, Charset), {
      DigestAlgorithm,
      Charset,
      sleep(ms: unknown) {
        begin('sleep');
        const duration = Math.trunc(Number(ms));
        if (Number.isNaN(duration)) execution.fail(`Cannot convert ${String(ms)} to int.`);
        // The limit is documented, the wording of the refusal is not on record.
        if (duration < 0 || duration > MAX_SLEEP_MS) execution.fail('Invalid argument: milliseconds');
        execution.pass(duration);
        if (realWaits) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, duration);
      },
      getUuid() {
        begin('getUuid');
        return uuid(execution.cloud.random);
      },
      formatDate(...args: unknown[]) {
        begin('formatDate');
        return formatDate(execution, args);
      },
      computeDigest(algorithm: object, value: unknown, charset?: object) {
        begin('computeDigest');
        const name = Object.keys(ALGORITHMS).find((key) => DigestAlgorithm[key as Algorithm] === algorithm);
        if (!name) return wrongSignature(execution, 'Utilities.computeDigest', [algorithm, value]);
        const hash = createHash(ALGORITHMS[name as Algorithm]);
        return bytes(hash.update(input('Utilities.computeDigest', value, charset)).digest());
      },
      computeHmacSha256Signature(value: unknown, key: unknown, charset?: object) {
        begin('computeHmacSha256Signature');
        const method = 'Utilities.computeHmacSha256Signature';
        const hmac = createHmac('sha256', input(method, key, charset));
        return bytes(hmac.update(input(method, value, charset)).digest());
      },
      base64Encode(value: unknown, charset?: object) {
        begin('base64Encode');
        return Buffer.from(base64Input(execution, value, charset)).toString('base64');
      },
      base64EncodeWebSafe(value: unknown, charset?: object) {
        begin('base64EncodeWebSafe');
        const text = Buffer.from(base64Input(execution, value, charset)).toString('base64');
        return text.replace(/\+/g, '-').replace(/\//g, '_');
      },
      base64Decode(text: unknown) {
        begin('base64Decode');
        return bytes(Buffer.from(String(text), 'base64'));
      },
      base64DecodeWebSafe(text: unknown) {
        begin('base64DecodeWebSafe');
        return bytes(Buffer.from(String(text), 'base64url'));
      },
      newBlob(data: unknown, contentType?: unknown, name?: unknown) {
        begin('newBlob');
        return blob(execution, data, contentType, name);
      },
      parseCsv(csv: unknown, delimiter: unknown = ',') {
        begin('parseCsv');
        const rows = parseCsv(String(csv), String(delimiter));
        return listFor(
          execution,
          rows.map((row) => listFor(execution, row)),
        );
      },
    }),
  );
}

/** Without a charset Google takes US-ASCII, and what is not in it becomes a question mark (UTIL-02). */
function encoded(text: string, utf8: boolean): Buffer {
  return utf8 ? Buffer.from(text, 'utf8') : Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
}

/** Which charset base64 takes by default is not on record: text beyond ASCII must name it. */
function base64Input(execution: LiveExecution, value: unknown, charset: object | undefined): Uint8Array {
  if (Array.isArray(value)) return Buffer.from(value as number[]);
  if (typeof value !== 'string') return wrongSignature(execution, 'Utilities.base64Encode', [value]);
  const hasMore = /[^\0-\x7f]/.test(value);
  if (hasMore && charset === undefined) notEmulated('base64 of text beyond ASCII without a charset');
  return encoded(value, String(charset) !== 'US_ASCII');
}

function blob(execution: LiveExecution, data: unknown, contentType: unknown, name: unknown): object {
  if (typeof data !== 'string' && !Array.isArray(data)) wrongSignature(execution, 'Utilities.newBlob', [data]);
  const content = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as number[]);
  const type = typeof data === 'string' ? 'text/plain' : null;
  return strict(
    'Blob',
    callable(execution, 'Utilities.Blob', BLOB, {
      getBytes: () => listFor(execution, new Int8Array(content)),
      getDataAsString: () => content.toString('utf8'),
      getContentType: () => (contentType === undefined ? type : String(contentType)),
      getName: () => (name === undefined ? null : String(name)),
    }),
  );
}

function formatDate(execution: LiveExecution, args: readonly unknown[]): string {
  const [date, zone, pattern] = args;
  if (args.length !== 3 || !isDate(date) || typeof zone !== 'string' || typeof pattern !== 'string') {
    return wrongSignature(execution, 'Utilities.formatDate', args);
  }
  const at = date.getTime();
  if (Number.isNaN(at)) return notEmulated('Utilities.formatDate of an invalid date');
  if (zoneOffset(zone, at) === null) return notEmulated(`the time zone ${zone}`);
  return formatted(at, zone, pattern) ?? notEmulated(`the date pattern ${pattern}`);
}

function uuid(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16));
  digits[12] = 4;
  digits[16] = 8 + (digits[16]! % 4);
  const hex = digits.map((digit) => digit.toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function parseCsv(csv: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const char = csv[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (csv[i + 1] !== '"') quoted = false;
      else {
        cell += '"';
        i += 1;
      }
    } else if (char === '"') quoted = true;
    else if (char === delimiter || char === '\n') {
      rows[rows.length - 1]!.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else if (char !== '\r') cell += char;
  }
  const last = rows[rows.length - 1]!;
  if (cell === '' && last.length === 0) rows.pop();
  else last.push(cell);
  return rows;
}
