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

/**
 * A module that is nothing but a JSON table, as packages write them, becomes one that reads the table when somebody asks
 * for its first entry. Google evaluates the whole script in every execution, and few of them need the table.
 */
export function tablesWhenAsked() {
  return {
    name: 'tables-when-asked',
    transform(code, id) {
      if (!id.endsWith('.json.js')) return null;
      const text = code.slice(code.indexOf('export default ') + 'export default '.length);
      const entries = Object.keys(JSON.parse(text)).map((key) => JSON.stringify(key));
      const getters = entries.map((key) => `get ${key}() { return table()[${key}]; }`);
      const table = `let read; const table = () => (read = read || JSON.parse(${JSON.stringify(text)}));`;
      return { code: `${table}\nexport default { ${getters.join(', ')} };`, map: null };
    },
  };
}
