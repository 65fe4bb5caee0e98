// One esbuild pass per module: strips types and lowers the syntax, library code included, to what Apps Script takes.
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
