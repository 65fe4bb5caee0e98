// The fake Signitic in a thread of its own, for a caller that stands still while it waits for answers.
import { startThread } from '../project';
import type { ListenOptions, LogLine } from './http';
import type { Edit } from './people';
import type { SigniticUser, Store } from './server';

/** What may be told to a server in another thread: options without functions. */
export type ThreadOptions = Pick<
  ListenOptions,
  | 'port'
  | 'key'
  | 'generation'
  | 'successBody'
  | 'countUnchanged'
  | 'hideNewcomers'
  | 'recordNames'
  | 'olderErrors'
  | 'delay'
  | 'reads'
  | 'atOnce'
> & { users?: SigniticUser[] };

/** What a server in another thread tells about itself. */
export interface Snapshot {
  store: Store;
  log: LogLine[];
}

export interface ThreadedServer {
  url: string;
  snapshot(): Promise<Snapshot>;
  breakNext(fault: string | null, times?: number): void;
  /** Changes a person as somebody does in Signitic itself. */
  edit(email: string, edit: Edit): void;
  close(): Promise<void>;
}

/** Starts the server of http.ts in its own thread. */
export async function listenInThread(options: ThreadOptions = {}): Promise<ThreadedServer> {
  const thread = startThread('playground/signitic/http-thread.ts', { workerData: options });
  const told = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
    });
  const { url } = await told<{ url: string }>();
  thread.unref();
  return {
    url,
    snapshot: async () => {
      // Without this a program with nothing else to do would end before the reply is there.
      thread.ref();
      const reply = told<Snapshot>();
      thread.postMessage({ ask: 'snapshot' });
      const snapshot = await reply;
      thread.unref();
      return snapshot;
    },
    edit: (email, edit) => thread.postMessage({ ask: 'edit', email, edit }),
    breakNext: (fault, times) => thread.postMessage({ ask: 'break', fault, times }),
    close: async () => {
      await thread.terminate();
    },
  };
}
