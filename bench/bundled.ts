// One module of the project, bundled and lowered as for Google, and loaded into this process.
import { join } from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { projectRoot } from '../playground/project';

/** The exports of a module such as 'src/core/match/guess.ts'. Node itself cannot load what the core imports of packages. */
export function bundled<Exports>(path: string): Exports {
  const root = projectRoot();
  const { outputFiles } = buildSync({
    entryPoints: [join(root, path)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    // The packages' ES modules, as Rollup takes them.
    mainFields: ['module', 'main'],
    conditions: ['import'],
    format: 'cjs',
    platform: 'neutral',
    target: 'es2019',
    logLevel: 'silent',
  });
  const module = { exports: {} as Exports };
  vm.runInThisContext(`(function (module, exports) {${outputFiles[0]!.text}\n})`, { filename: path })(
    module,
    module.exports,
  );
  return module.exports;
}
