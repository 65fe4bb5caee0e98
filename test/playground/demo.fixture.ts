// npm run demo as the tests run it: the command in this process, which a node for each run would take a second longer.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runDemo } from '../../playground/demo-command';
import { CAMPAIGN } from '../campaign';
import { builtForTests } from '../built';

const ROOT = join(__dirname, '../..');
const BUILT = builtForTests();

export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** The command as npm starts it, without the build before it. */
export function demoAlone(args: string[], env: Record<string, string> = {}): Ended {
  const { SIGNITIC_API_KEY: _, ...inherited } = process.env;
  const command = ['playground/run.mjs', 'playground/demo.ts', ...args];
  const options = { cwd: ROOT, encoding: 'utf8', env: { ...inherited, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
  return { status, out: stdout, err: stderr };
}

/** What the command does with this command line; in the campaign as a process of its own. */
export async function demo(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  if (CAMPAIGN) return demoAlone(args, env);
  const out: string[] = [];
  const err: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((text: string) => void out.push(`${text}\n`));
  const error = jest.spyOn(console, 'error').mockImplementation((text: string) => void err.push(`${text}\n`));
  const { SIGNITIC_API_KEY: before } = process.env;
  const { isTTY } = process.stdout;
  delete process.env['SIGNITIC_API_KEY'];
  Object.assign(process.env, env);
  // Whoever runs the tests may look at a terminal; what the demo prints is read by no one.
  process.stdout.isTTY = false;
  try {
    const status = await runDemo(args, BUILT);
    return { status, out: out.join(''), err: err.join('') };
  } finally {
    log.mockRestore();
    error.mockRestore();
    process.stdout.isTTY = isTTY;
    delete process.env['SIGNITIC_API_KEY'];
    if (before !== undefined) process.env['SIGNITIC_API_KEY'] = before;
  }
}
