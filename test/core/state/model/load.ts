// Loads the core as one program of its own, as it stands or with one of its rules taken away.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
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

/** Outside jest's own context, in which every global is looked up slowly. @throws where a mutation's text is not there once */
export async function loadCore(mutation?: Mutation): Promise<Core> {
  const built = await build({
    entryPoints: [join(CORE, 'sync.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'node20',
    plugins: mutation ? [mutating(mutation)] : [],
  });
  const program = runInThisContext(`(function (module, exports) {${built.outputFiles[0]?.text ?? ''}\n})`);
  const module = { exports: {} };
  program(module, module.exports);
  return module.exports as Core;
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

function mutating(mutation: Mutation): import('esbuild').Plugin {
  const path = join(CORE, mutation.file);
  return {
    name: 'mutation',
    setup(esbuild) {
      esbuild.onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === path ? { contents: mutatedSource(mutation), loader: 'ts' } : null,
      );
    },
  };
}
