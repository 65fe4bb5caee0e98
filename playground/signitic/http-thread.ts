// The thread that threaded.ts starts: runs the server of http.ts, says where it is, and answers what it is asked.
import { parentPort, workerData } from 'node:worker_threads';
import { listen } from './http';
import { type Edit, editPerson } from './people';
import { emptyStore } from './server';
import type { ThreadOptions } from './threaded';

type Question =
  | { ask: 'snapshot' }
  | { ask: 'break'; fault: string | null; times?: number }
  | { ask: 'edit'; email: string; edit: Edit };

const { users, ...options } = workerData as ThreadOptions;

void listen({ ...options, store: emptyStore(users) }).then((server) => {
  parentPort?.on('message', (question: Question) => {
    if (question.ask === 'break') server.breakNext(question.fault, question.times);
    else if (question.ask === 'edit') editPerson(server.store, question.email, question.edit);
    else parentPort?.postMessage({ store: server.store, log: server.log });
  });
  parentPort?.postMessage({ url: server.url });
});
