// The wire between the emulated UrlFetchApp and a Signitic server: requests in, answers out, synchronously.
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { WireAnswer, WireRequest } from '../emulator/world';
import { startThread } from '../project';
import { answer, type SigniticOptions, type Store } from './server';
import type { WireJob, WireSetup } from './wire-thread';

/** What a World sends its requests through. The requests of one call go out together. */
export type Transport = (requests: WireRequest[]) => WireAnswer[];

const SIGNITIC = 'https://api.signitic.app';

/** The path at Signitic that a request goes to; null when it goes anywhere else. */
function pathAtSignitic(url: string): string | null {
  return url.startsWith(`${SIGNITIC}/`) ? url.slice(SIGNITIC.length) : null;
}

export interface DirectOptions extends SigniticOptions {
  /** Epoch milliseconds of Signitic's own clock; give it the world's clock when newcomers are hidden for a while. */
  now?: () => number;
  /** How long the server takes for a request, in milliseconds. Default 150, and 5 more per 4 KB of body. */
  ms?: (request: WireRequest) => number;
}

/** A wire that calls the fake server's function, without a network. */
export function direct(store: Store, options: DirectOptions = {}): Transport {
  const now = options.now ?? (() => 0);
  const ms = options.ms ?? ((request) => 150 + 5 * Math.ceil((request.body ?? '').length / 4096));
  return (requests) =>
    requests.map((request) => {
      const path = pathAtSignitic(request.url);
      if (path === null) return { dead: 'dns', ms: 20 };
      const { headers, body } = request;
      // UrlFetchApp takes "post" and sends "POST".
      const method = request.method.toUpperCase();
      return { ...answer(store, { method, path, headers, body, at: now() }, options), ms: ms(request) };
    });
}

/** A key must never travel to a foreign machine by way of the playground. */
export function loopbackBase(text: string): string {
  let url: URL | null = null;
  try {
    url = new URL(text);
  } catch {
    // said below, together with the other wrong addresses
  }
  const loopback = url && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (!url || !loopback || url.protocol !== 'http:' || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new RangeError(
      `"${text}" is not an address of this machine. Give http://127.0.0.1:PORT, http://localhost:PORT or http://[::1]:PORT.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

export interface HttpOptions {
  /** The longest wait for an answer; a request's own timeout may be shorter. Default 60,000. */
  timeoutMs?: number;
  /** Called about every 20 ms while an answer is awaited, so that the caller's thread can serve others meanwhile. */
  poll?: () => void;
}

const POLL_MS = 20;

/**
 * A wire to a real server at a loopback address: `https://api.signitic.app/x` is sent to `base` + "/x". A thread of its own
 * does the HTTP, all requests of a call at once, while the calling thread stands still as a script on Google does.
 */
export function http(base: string, options: HttpOptions = {}): Transport & { close(): Promise<void> } {
  const root = loopbackBase(base);
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const setup: WireSetup = { port: port2, bell };
  const thread = startThread('playground/signitic/wire-thread.ts', { workerData: setup, transferList: [port2] });
  thread.unref();
  let died: Error | null = null;
  thread.on('error', (error) => {
    died = error;
  });
  const call = caller(port1, bell, options.poll);
  const send: Transport = (requests) => {
    if (died) throw died;
    const most = options.timeoutMs ?? 60_000;
    return call(
      requests.map((request) => {
        const path = pathAtSignitic(request.url);
        return {
          ...request,
          url: path === null ? null : root + path,
          timeoutMs: Math.min(most, request.timeoutSeconds * 1000),
        };
      }),
    );
  };
  return Object.assign(send, {
    close: async () => {
      port1.close();
      await thread.terminate();
    },
  });
}

/** Sends jobs through a port and stands still until their answers are back, polling meanwhile. */
function caller(
  port: MessagePort,
  bell: Int32Array,
  poll: (() => void) | undefined,
): (jobs: WireJob[]) => WireAnswer[] {
  let calls = 0;
  // What is polled may send requests of its own, so answers can arrive out of turn.
  const arrived = new Map<number, WireAnswer[]>();
  return (jobs) => {
    const id = ++calls;
    port.postMessage({ id, jobs });
    for (;;) {
      const seen = Atomics.load(bell, 0);
      for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
        const { id: whose, answers } = received.message as { id: number; answers: WireAnswer[] };
        arrived.set(whose, answers);
      }
      const answers = arrived.get(id);
      if (answers) {
        arrived.delete(id);
        return answers;
      }
      Atomics.wait(bell, 0, seen, POLL_MS);
      poll?.();
    }
  };
}
