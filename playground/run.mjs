// Bundles one TypeScript program of this repository and runs it with Node: `node playground/run.mjs playground/demo.ts …`.
// With --build before the program's name the add-on is built first, and that is said at once, since it takes a while.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [builds] = process.argv.splice(2, process.argv[2] === '--build' ? 1 : 0);
const [entry, ...given] = process.argv.slice(2);
if (!entry) throw new Error('usage: node playground/run.mjs [--build] PROGRAM.ts [arguments]');
if (builds && !given.includes('--help')) buildAddOn(/--locale[= ]fr/.test(given.join(' ')));
// One file for each process: two that start together must not read each other's half-written bundle.
const outfile = join(root, '.build', `${basename(entry, '.ts')}-${process.pid}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, entry)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv.splice(1, 2, join(root, entry));
process.on('exit', () => rmSync(outfile, { force: true }));
await import(pathToFileURL(outfile).href);

/** On the error output, so that what a program prints for other programs stays whole. */
function buildAddOn(french) {
  console.error(french ? 'Construction du module : quelques secondes…' : 'Building the add-on: a few seconds…');
  // Through a shell, since npm is a script of the shell's on Windows.
  const { status } = spawnSync('npm run build --silent', { cwd: root, shell: true, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(2);
}
