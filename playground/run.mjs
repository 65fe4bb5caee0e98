// Bundles one TypeScript program of this repository and runs it with Node: `node playground/run.mjs playground/demo.ts …`.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const entry = process.argv[2];
if (!entry) throw new Error('usage: node playground/run.mjs PROGRAM.ts [arguments]');
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
