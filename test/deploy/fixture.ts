// A copy of the project in a folder of its own, from which the real commands are run against the stand-in for Google.
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAMPAIGN } from '../campaign';
import { SMALL } from './small';
import { SCRIPT_ID, type StandIn, TOKEN } from './google';

const ROOT = process.cwd();
const FAR_AHEAD = 4_102_444_800_000;
/** Lets clasp start in half of the time. */
const QUICKLY = { NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'few-apis.cjs'))}` };

export interface Ended {
  status: number;
  /** What it printed, errors first. */
  said: string;
}

export interface Desk {
  folder: string;
  read(name: string): string;
  write(name: string, text: string): void;
  remove(name: string): void;
  git(...args: string[]): void;
  /** Logs in, with the token that Google takes unless told otherwise. */
  logIn(tokens?: { access_token?: string; expiry_date?: number }): void;
  /** Runs a program of build/ as npm does. */
  run(program: string, environment?: Record<string, string>): Promise<Ended>;
  /** The same with words behind it, and no script id in the environment. */
  runWith(program: string, ...words: string[]): Promise<Ended>;
  clear(): void;
}

/**
 * Copies what a push needs, with the smallest build unless another is given. The developer's own login and script id are out of reach: HOME is the desk's.
 * Clasp starts with all that it has in the campaign only.
 */
export function deskAt(google: StandIn, built: Record<string, string> = SMALL): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  for (const name of ['build', 'package.json', '.clasp.json', '.gitignore']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'dist'));
  for (const [name, text] of Object.entries(built)) writeFileSync(join(folder, 'dist', name), text);
  const home = join(folder, '.build', 'home');
  mkdirSync(home, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const start = ([program = '', ...words]: string[], environment: Record<string, string>) =>
    new Promise<Ended>((resolve) => {
      const env = {
        PATH: process.env['PATH'],
        HOME: home,
        ...(CAMPAIGN ? {} : QUICKLY),
        ...google.environment,
        ...environment,
      };
      // Not the synchronous call: the stand-in answers in this very process.
      execFile(
        process.execPath,
        [join(folder, 'build', program), ...words],
        // A busy machine is no failure: this only ends what hangs.
        { cwd: folder, env, timeout: 240_000 },
        (error, out, err) => resolve({ status: error ? Number(error.code ?? -1) : 0, said: `${err}${out}`.trim() }),
      );
    });
  return {
    folder,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    write,
    remove: (name) => rmSync(join(folder, name)),
    git: (...args) => {
      execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    },
    logIn({ access_token = TOKEN, expiry_date = FAR_AHEAD } = {}) {
      const login = { client_id: 'nobody', client_secret: 'none', type: 'authorized_user', refresh_token: 'again' };
      const tokens = { default: { ...login, access_token, expiry_date } };
      write('.build/home/.clasprc.json', JSON.stringify({ tokens }));
    },
    run: (program, environment = { CLASP_SCRIPT_ID: SCRIPT_ID }) => start([program], environment),
    runWith: (...words) => start(words, {}),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
