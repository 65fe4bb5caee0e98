// Where the project lies on disk, and how a program of the playground is started in a thread of its own.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { buildSync } from 'esbuild';

/** The project's root folder, from the sources (as jest runs them) and from the bundle that run.mjs makes. */
export function projectRoot(): string {
  let folder = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder that holds package.json was not found');
    folder = parent;
  }
  return folder;
}

/** The text of each program that was started, built once. */
const TEXTS = new Map<string, string>();

/**
 * Starts a TypeScript program of the project, such as 'playground/signitic/http-thread.ts', in a worker thread. It is
 * built in memory, since Node runs no TypeScript and a test has no bundle. The program finds what it needs in workerData.
 */
export function startThread(program: string, options: Pick<WorkerOptions, 'workerData' | 'transferList'>): Worker {
  const text = TEXTS.get(program) ?? textOf(program);
  TEXTS.set(program, text);
  return new Worker(text, { ...options, eval: true });
}

function textOf(program: string): string {
  const root = projectRoot();
  const { outputFiles } = buildSync({
    entryPoints: [join(root, program)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    // In a thread that is started from a text Node says ".", which is wherever the caller happens to stand.
    define: { __dirname: JSON.stringify(join(root, dirname(program))) },
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
