// The thread behind wire.ts: does real HTTP for a caller that stands still until the answers are there.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { type MessagePort, workerData } from 'node:worker_threads';
import type { WireAnswer, WireRequest } from '../emulator/world';

export interface WireSetup {
  port: MessagePort;
  /** Counts the answers; the caller sleeps on it. */
  bell: Int32Array;
}

/** A request for a real address; null is an address that no name server knows. */
export type WireJob = Omit<WireRequest, 'url'> & { url: string | null; timeoutMs: number };

const { port, bell } = workerData as WireSetup;

port.on('message', ({ id, jobs }: { id: number; jobs: WireJob[] }) => {
  void Promise.all(jobs.map(perform)).then((answers) => {
    port.postMessage({ id, answers });
    Atomics.add(bell, 0, 1);
    Atomics.notify(bell, 0);
  });
});

function perform(job: WireJob): Promise<WireAnswer> {
  const start = Date.now();
  const url = job.url;
  if (url === null) return Promise.resolve({ dead: 'dns', ms: 0 });
  return new Promise((resolve) => {
    const body = job.body === null ? null : Buffer.from(job.body);
    const headers = body ? { ...job.headers, 'Content-Length': String(body.length) } : job.headers;
    const timer = setTimeout(() => end({ dead: 'timeout', ms: job.timeoutMs }), job.timeoutMs);
    const request = httpRequest(url, { method: job.method.toUpperCase(), headers, agent: false }, (response) => {
      void read(response).then(
        (text) =>
          end({ status: response.statusCode ?? 0, headers: headersOf(response), body: text, ms: Date.now() - start }),
        () => end({ dead: 'unreachable', ms: Date.now() - start }),
      );
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      end({ dead: error.code === 'ENOTFOUND' ? 'dns' : 'unreachable', ms: Date.now() - start });
    });
    request.end(body ?? undefined);
    function end(answer: WireAnswer): void {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    }
  });
}

async function read(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  // A body that ends early is no answer; Node ends the stream without an error when the length was not announced.
  if (!response.complete) throw new Error('The answer broke off');
  return Buffer.concat(parts).toString('utf8');
}

/** Headers with the server's own spelling; one that came several times is a list, as UrlFetchApp gives it. */
function headersOf(response: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (let i = 0; i + 1 < response.rawHeaders.length; i += 2) {
    const name = response.rawHeaders[i]!;
    const value = response.rawHeaders[i + 1]!;
    const before = headers[name];
    headers[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return headers;
}
