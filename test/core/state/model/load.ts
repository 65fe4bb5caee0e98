// Loads the core as one program of its own, as it stands or with one of its rules taken away.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build, transformSync } from 'esbuild';
import type { preview, sync } from '../../../../src/core/sync';

const CORE = join(__dirname, '../../../../src/core');

export interface Core {
  sync: typeof sync;
  preview: typeof preview;
}

/** Texts of a source file under src/core, each with what stands in its place. */
export interface Mutation {
  readonly rule: string;
  readonly file: string;
  readonly replace: readonly (readonly [string, string])[];
}

/** As one script, and outside jest's own context, in which every global is looked up slowly. */
export async function loadCore(): Promise<Core> {
  const { outputFiles } = await build({
    entryPoints: [join(CORE, 'sync.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'node20',
  });
  const program = runInThisContext(`(function (module, exports) {${outputFiles[0]?.text ?? ''}\n})`);
  const module = { exports: {} };
  program(module, module.exports);
  return module.exports as Core;
}

/**
 * The core with one of its rules taken away. To bundle it takes ten times as long as the few sequences that are played on it,
 * so it is loaded file by file, and each file is compiled once for all rules.
 * @throws where a mutation's text is not there once
 */
export function loadWithout(mutation: Mutation): Core {
  const mutated = join(CORE, mutation.file);
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const before = loaded.get(path);
    if (before) return before.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const run = path === mutated ? compile(path, mutatedSource(mutation)) : compiledOnce(path);
    run(
      (name) => (name.startsWith('.') ? load(`${join(dirname(path), name)}.ts`) : require(name)),
      module,
      module.exports,
    );
    return module.exports;
  };
  return load(join(CORE, 'sync.ts')) as Core;
}

type Run = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
const compiled = new Map<string, Run>();

function compiledOnce(path: string): Run {
  const run = compiled.get(path) ?? compile(path, readFileSync(path, 'utf8'));
  compiled.set(path, run);
  return run;
}

function compile(path: string, source: string): Run {
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' });
  return runInThisContext(`(function (require, module, exports) {${code}\n})`, { filename: path }) as Run;
}

/** A source file with one of its rules taken away. @throws where a mutation's text is not there once */
export function mutatedSource({ file, replace }: Mutation): string {
  let source = readFileSync(join(CORE, file), 'utf8');
  for (const [from, to] of replace) {
    if (source.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`);
    source = source.replace(from, () => to);
  }
  return source;
}
