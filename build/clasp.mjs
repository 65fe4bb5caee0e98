// Runs the installed clasp on a copy of the checked files, and tells what went wrong with what to do about it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's root folder, in which npm runs every script. */
export const ROOT = process.cwd();
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
/** Settings of this machine, which git ignores. */
export const LOCAL = '.clasp.local.json';

/** What clasp or Google says, and what a person does about it. */
const HINTS = [
  [/No credentials found/, 'Nobody is logged in. Run: npx clasp login'],
  [
    /invalid_grant|invalid authentication credentials|Invalid Credentials|unauthenticated/i,
    'Google no longer takes the login. Run: npx clasp login',
  ],
  [
    /has not enabled the Apps Script API/i,
    'Switch on the Apps Script API at https://script.google.com/home/usersettings, wait a minute and try again.',
  ],
  [
    /Requested entity was not found|Invalid ID|does not have permission/i,
    'The script id may be wrong, or the account that is logged in may not edit that script.',
  ],
];

/**
 * A value of this machine: the environment's, else that of .clasp.local.json, which git ignores, else that of .clasp.json.
 * '' when there is none.
 */
export function settingOf(key, variable, environment = process.env) {
  const own = environment[variable];
  if (own) return own;
  for (const name of [LOCAL, '.clasp.json']) {
    const value = localSettings(name)[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** What a settings file of the project holds; {} when there is none. @throws Error that names the file when it cannot be read */
export function localSettings(name) {
  const path = join(ROOT, name);
  if (!existsSync(path)) return {};
  try {
    const settings = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    if (typeof settings === 'object' && settings !== null) return settings;
  } catch {
    // Told below: a shell that adds quotes or writes UTF-16 leaves a text that is no JSON.
  }
  throw new Error(`${name} is not a JSON object in UTF-8. Write it anew: npm run script-id -- YOUR-SCRIPT-ID`);
}

/**
 * Writes a clasp project of its own below .build/, with these files and nothing else: what was checked is what is
 * pushed, whatever happens in dist/ meanwhile. Gives the path of its project file.
 */
export function stage(name, scriptId, files) {
  const folder = join(ROOT, '.build', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'dist', file), text);
  const project = join(folder, '.clasp.json');
  writeFileSync(project, `${JSON.stringify({ scriptId, rootDir: 'dist' }, null, 2)}\n`);
  return project;
}

/** Runs a command of clasp and gives what its --json says. @throws Error with clasp's words and a hint */
export async function clasp(project, ...command) {
  const { status, out, err } = await run([CLASP, ...command, '--json', '--project', project]);
  const said = `${err}${out}`.trim();
  if (status !== 0)
    throw new Error([said || `clasp ended with status ${status}`, hintFor(said)].filter(Boolean).join('\n'));
  const json = /^[[{]/m.exec(out);
  if (!json) throw new Error(`clasp ended without an answer: ${said || 'it said nothing'}`);
  return JSON.parse(out.slice(json.index));
}

/** What a person does about an error in clasp's or Google's words; undefined when nobody knows. */
export function hintFor(text) {
  return HINTS.find(([sign]) => sign.test(text))?.[1];
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

/** Pushes files as the whole of a script, and says which went; none when Google has them already. */
export async function pushFiles(name, scriptId, files) {
  const project = stage(name, scriptId, files);
  // Without --force clasp says "Skipping push." to a changed manifest, sends nothing, and ends with status 0.
  const pushed = (await clasp(project, 'push', '--force')).map((path) => path.replace(/^.*[\\/]/, '')).sort();
  const expected = Object.keys(files).sort();
  if (pushed.length > 0 && pushed.join() !== expected.join()) {
    throw new Error(`clasp pushed ${pushed.join(', ')} instead of ${expected.join(', ')}`);
  }
  return { project, pushed };
}

/** Runs a command of the project: its error as one text, and exit status 1. */
export async function command(work) {
  try {
    await work();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
