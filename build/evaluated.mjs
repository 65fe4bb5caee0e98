// What a module of the sources exports, for tables that the build makes of it.
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';

/** @param {string} module a TypeScript file that touches nothing but what it imports */
export async function evaluated(module) {
  const options = { bundle: true, format: 'iife', globalName: 'made', write: false };
  const { outputFiles } = await build({ ...options, entryPoints: [module] });
  return runInThisContext(`(() => {${outputFiles[0].text}; return made; })()`);
}
