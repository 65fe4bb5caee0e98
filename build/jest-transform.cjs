// Lets jest run the TypeScript sources, and the libraries that ship ES modules only, through esbuild.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');

const OWN_TEXT = readFileSync(__filename, 'utf8');

module.exports = {
  process(source, path) {
    const loader = path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
    const { code, map } = esbuild.transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      sourcemap: 'external',
      sourcefile: path,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      // jest runs modules in a vm without dynamic import; require does the same work there.
      supported: { 'dynamic-import': false },
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, verbatimModuleSyntax: true } },
    });
    return { code, map };
  },
  getCacheKey(source, path, options) {
    const hash = createHash('sha256');
    for (const part of [source, path, options.configString, esbuild.version, OWN_TEXT]) hash.update(part).update('\0');
    return hash.digest('hex');
  },
};
