// Two esbuild passes: one per module strips types and lowers the syntax, library code included, to what Apps Script takes;
// one over the whole script makes it small.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { transform } from 'esbuild';

const OPTIONS = {
  tsconfigRaw: {
    compilerOptions: {
      verbatimModuleSyntax: true,
      useDefineForClassFields: false,
      jsx: 'react-jsx',
      jsxImportSource: 'preact',
    },
  },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'ascii',
};

/** esbuild leaves other characters than ASCII in regular expressions, and control characters in texts: an escape means the same in both. */
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** @param {string} target an esbuild target such as "es2019" */
export function lower(target) {
  return {
    name: 'lower',
    async transform(code, id) {
      const loader = /\.tsx?$/.test(id) ? (id.endsWith('x') ? 'tsx' : 'ts') : /\.m?js$/.test(id) ? 'js' : null;
      if (!loader) return null;
      const result = await transform(code, { ...OPTIONS, loader, target, sourcefile: id, sourcemap: false });
      // esbuild only returns its warnings; a BigInt literal, say, would pass unseen.
      for (const warning of result.warnings) this.warn(warning.text);
      return { code: result.code.replace(/[^\n\r\t\x20-\x7e]/g, escaped), map: null };
    },
  };
}

/** Long enough to cost nothing, short enough for Google's editor and for a search to show what it found. */
const LINE_LENGTH = 1000;

/**
 * The whole script minified, since Google reads it in every execution. Names at its top level, its first line and legal
 * comments stay. The source map leads back to the script as it was before, which it holds; it is kept apart, since three
 * files are pushed and no more.
 */
export function minified({ target, map }) {
  return {
    name: 'minified',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
        const result = await transform(chunk.code, {
          minify: true,
          target,
          charset: 'ascii',
          legalComments: 'inline',
          lineLimit: LINE_LENGTH,
          banner: chunk.code.slice(0, chunk.code.indexOf('\n')),
          sourcemap: 'external',
          sourcefile: 'Code.readable.js',
        });
        for (const warning of result.warnings) this.warn(warning.text);
        chunk.code = result.code.replace(/[^\n\r\t\x20-\x7e]/g, escaped);
        mkdirSync(dirname(map), { recursive: true });
        writeFileSync(map, result.map);
        writeFileSync(map.replace(/map$/, 'parts.json'), JSON.stringify(partsOf(chunk.modules)));
      }
    },
  };
}

/** Characters of the readable script by the package or the folder that they come from, for the benchmark's report. */
function partsOf(modules) {
  const parts = {};
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const [, name] = /([\\/]node_modules[\\/][^\\/]+|[\\/]src[\\/](?:core[\\/]\w+|\w+))/.exec(id) ?? [];
    const part = name ? name.slice(1).replace(/\\/g, '/').replace('node_modules/', '') : 'other';
    parts[part] = (parts[part] ?? 0) + renderedLength;
  }
  return parts;
}
