// Builds the self-test into .build/selftest/dist; with --push, makes it the content of a script of its own on Google.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { readFiles } from './check.mjs';
import { command, pushFiles, ROOT, settingOf } from './clasp.mjs';
import { lower } from './transform.mjs';

const SOURCE = join(ROOT, 'selftest');
const DIST = join(ROOT, '.build/selftest-dist');

async function build() {
  const bundle = await rollup({
    input: join(SOURCE, 'main.ts'),
    plugins: [resolve({ extensions: ['.ts', '.mjs', '.js'] }), lower('es2019')],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'SelfTest', exports: 'named', esModule: false });
  const functions = output[0].exports.map((name) => `function ${name}(...args) { return SelfTest.${name}(...args); }`);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'Code.js'), `/** @OnlyCurrentDoc */\n${output[0].code}\n${functions.join('\n')}\n`);
  for (const name of ['appsscript.json', 'probe.html']) {
    writeFileSync(join(DIST, name), readFileSync(join(SOURCE, name), 'utf8'));
  }
}

async function main() {
  await build();
  if (!process.argv.includes('--push')) return console.log(`Built into ${DIST}`);
  const scriptId = settingOf('selftestScriptId', 'CLASP_SELFTEST_SCRIPT_ID');
  if (scriptId === '') {
    throw new Error(
      'Which script? Make one in a scratch spreadsheet (Extensions > Apps Script), then: ' +
        'npm run script-id -- --selftest ITS-ID (or set CLASP_SELFTEST_SCRIPT_ID).',
    );
  }
  // A push replaces everything: the add-on must not be overwritten by its own test.
  if (scriptId === settingOf('scriptId', 'CLASP_SCRIPT_ID'))
    throw new Error('That is the script of the add-on itself.');
  const { pushed } = await pushFiles('selftest', scriptId, readFiles(DIST));
  console.log(pushed.length > 0 ? `Pushed ${pushed.join(', ')}.` : 'Google has this self-test already.');
}

if (process.argv[1]?.endsWith('selftest.mjs')) void command(main);
