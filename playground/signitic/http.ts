// The fake Signitic behind real HTTP on this machine.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireAnswer, WireRequest } from '../emulator/world';
import { type Fault, faultNamed, faultOfPerson, type SingleReads, TOO_MANY } from './faults';
import { answer, emptyStore, type SigniticOptions, type Store } from './server';

/** One request as it is shown to people. There is no place in it for the key. */
export interface LogLine {
  at: number;
  method: string;
  path: string;
  /** How many people a POST brought; null for everything else. */
  users: number | null;
  /** The HTTP status, or null when no answer was given. */
  status: number | null;
  /** Signitic answers a wrong key and a bad batch with a good status, and with words instead of a value. */
  refused: boolean;
  ms: number;
}

export interface ListenOptions extends SigniticOptions {
  port?: number;
  store?: Store;
  /** A pause before each answer, in milliseconds, so that a person can watch a run. Default 0. */
  delay?: number;
  /** What happens whenever one of these people is read. */
  reads?: SingleReads;
  /** More requests than this at once are answered with 429. Default: any number is taken. */
  atOnce?: number;
  onRequest?: (line: LogLine) => void;
}

export interface SigniticServer {
  url: string;
  store: Store;
  log: LogLine[];
  /** The next `times` requests meet this fault of faults.ts; null mends the line. */
  breakNext(fault: string | null, times?: number): void;
  /** How many requests have come in, those included that wait for their answer. */
  arrived(): number;
  /** Keeps the answers to posts back from now on. @returns what lets them go */
  hold(): () => void;
  /** Changes the pause before each answer. */
  pause(ms: number): void;
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1; port 0, the default, is any free one. */
export async function listen(options: ListenOptions = {}): Promise<SigniticServer> {
  const store = options.store ?? emptyStore();
  const log: LogLine[] = [];
  let fault: Fault | null = null;
  let left = 0;
  let arrived = 0;
  let delay = options.delay ?? 0;
  let open = 0;
  let held: Promise<void> | null = null;
  const server = createServer((request, response) => {
    arrived += 1;
    open += 1;
    const tooMany = open > (options.atOnce ?? Number.POSITIVE_INFINITY);
    const nextFault = (asked: WireRequest): Fault | null =>
      left-- > 0 ? fault : tooMany ? TOO_MANY : faultOfPerson(asked, options.reads ?? {});
    const waits = request.method === 'POST' ? held : null;
    void serve(request, response, store, { ...options, delay, waits }, nextFault).then((line) => {
      open -= 1;
      log.push(line);
      options.onRequest?.(line);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    log,
    breakNext: (name, times = 1) => {
      fault = name === null ? null : faultNamed(name);
      left = name === null ? 0 : times;
    },
    arrived: () => arrived,
    hold: () => {
      let letGo = () => {};
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => letGo();
    },
    pause: (ms) => {
      delay = ms;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  store: Store,
  options: ListenOptions & { waits: Promise<void> | null },
  nextFault: (asked: WireRequest) => Fault | null,
): Promise<LogLine> {
  const at = Date.now();
  const method = request.method ?? 'GET';
  const path = request.url ?? '/';
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = parts.length > 0 ? Buffer.concat(parts).toString('utf8') : null;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  await options.waits;
  if (options.delay) await new Promise((resolve) => setTimeout(resolve, options.delay));
  const next = (): WireAnswer => ({
    ...answer(store, { method, path, headers, body, at: Date.now() }, options),
    ms: 0,
  });
  const asked: WireRequest = { url: path, method, headers, body, timeoutSeconds: 60 };
  const fault = nextFault(asked);
  const result = fault ? fault.apply(asked, next) : next();
  const status = 'dead' in result ? null : result.status;
  if ('dead' in result) {
    // A timeout is a connection that stays open without a word; every other death is a closed one.
    if (result.dead !== 'timeout') request.socket.destroy();
  } else {
    // The faults tell their time for a virtual clock; here it passes, but nobody is made to wait a minute.
    if (result.ms > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(result.ms, 3000)));
    response.writeHead(result.status, result.headers).end(result.body);
  }
  return {
    at,
    method,
    path,
    users: method === 'POST' ? peopleIn(body) : null,
    status,
    refused: refuses(result),
    ms: Date.now() - at,
  };
}

function refuses(answer: WireAnswer): boolean {
  if ('dead' in answer) return false;
  const { success, error, message } = (parsed(answer.body) ?? {}) as Record<string, unknown>;
  return success === false || (success === undefined && (error !== undefined || message !== undefined));
}

/** undefined where it is no JSON. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function peopleIn(body: string | null): number | null {
  const { users } = (parsed(body) ?? {}) as { users?: unknown };
  return Array.isArray(users) ? users.length : null;
}
