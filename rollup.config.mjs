// Builds the three files that are pushed to Google: Code.js, sidebar.html and appsscript.json.
import { readFileSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import { notices } from './build/notices.mjs';
import { page } from './build/page.mjs';
import { tablesWhenAsked, vocabulariesWhenAsked, wordsWhenAsked } from './build/tables.mjs';
import { lower, minified } from './build/transform.mjs';

/** A build with a warning is a broken build: an unresolved import or `this` at top level fails only at Google. */
function onLog(level, log) {
  if (level === 'warn') throw new Error(log.message);
}

/** Google calls plain global functions only; everything else stays inside the bundle's one object. */
function publicFunctions(chunk) {
  if (chunk.exports.includes('default')) throw new Error('main.ts must not have a default export');
  return chunk.exports.map((name) => `function ${name}(...args) { return Addon.${name}(...args); }`).join('\n');
}

const manifest = {
  name: 'manifest',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'appsscript.json', source: readFileSync('appsscript.json', 'utf8') });
  },
};

export default [
  {
    input: 'src/main.ts',
    onLog,
    plugins: [
      resolve({ extensions: ['.ts', '.mjs', '.js'] }),
      // The one package of ours that has no ES module.
      commonjs({ include: /tiny-inflate/ }),
      tablesWhenAsked(),
      wordsWhenAsked('src/i18n'),
      vocabulariesWhenAsked('src/core/match/vocabulary'),
      lower('es2019'),
      manifest,
      notices(),
      minified({ target: 'es2019', map: '.build/Code.js.map' }),
    ],
    output: {
      file: 'dist/Code.js',
      format: 'iife',
      name: 'Addon',
      exports: 'named',
      esModule: false,
      freeze: false,
      externalLiveBindings: false,
      generatedCode: { preset: 'es2015', symbols: false },
      // Read by Google: the add-on may touch the spreadsheet in which it is used and no other.
      banner: '/** @OnlyCurrentDoc */',
      footer: publicFunctions,
    },
  },
  {
    input: 'src/sidebar/main.tsx',
    onLog,
    plugins: [
      resolve({ extensions: ['.tsx', '.ts', '.mjs', '.js'] }),
      lower('es2020'),
      page('sidebar.html', 'src/i18n/languages.ts'),
      notices(),
    ],
    output: { dir: 'dist', format: 'iife', generatedCode: { preset: 'es2015', symbols: false } },
  },
];
