// What an execution pays before its first line: the bundle's evaluation; and what opening a wide tab costs: guessing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { projectRoot } from '../playground/project';
import { readBuilt } from '../playground/built';
import type { guessMapping } from '../src/core/match/guess';
import { cpuTime, median } from './clock';
import { COLUMNS } from './staff';

const ROUNDS = 21;

const milliseconds = (work: () => unknown): number => cpuTime(work) / 1000;

/** Milliseconds of CPU to compile Code.js and to evaluate it in a fresh context, medians. */
export function bundleLoading(): { compile: number; evaluate: number } {
  const { code } = readBuilt(projectRoot());
  const compile: number[] = [];
  const evaluate: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = vm.createContext({});
    let script: vm.Script | null = null;
    // A text that V8 has not met, since it keeps what it compiled.
    compile.push(milliseconds(() => (script = new vm.Script(`${code}\n// ${round}`))));
    evaluate.push(milliseconds(() => script!.runInContext(context)));
  }
  return { compile: median(compile), evaluate: median(evaluate) };
}

/** What Code.js is made of: its size, and the largest parts of the script before it is minified. */
export function bundleParts(): string {
  const root = projectRoot();
  const { code } = readBuilt(root);
  const sizes = JSON.parse(readFileSync(join(root, '.build/Code.js.parts.json'), 'utf8')) as Record<string, number>;
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const parts = Object.entries(sizes).sort(([, a], [, b]) => b - a);
  const told = parts.slice(0, 10).map(([name, size]) => `${name} ${((100 * size) / all).toFixed(0)} %`);
  return `Code.js has ${Math.round(code.length / 1000)} KB; before it is minified it consists of ${told.join(', ')}.`;
}

/** Milliseconds of CPU to guess the fields of 200 columns with 50 values each: the first time, and the median of later ones. */
export function guessing(guess: typeof guessMapping): { first: number; later: number } {
  const headers = Array.from({ length: 200 }, (_, i) => {
    const column = COLUMNS[i % COLUMNS.length]!;
    return i < COLUMNS.length ? column.header : `${column.header} ${i} note`;
  });
  const samples = headers.map((_, i) =>
    Array.from({ length: 50 }, (__, row) => String(COLUMNS[i % COLUMNS.length]!.cell(row * 7 + i))),
  );
  const first = milliseconds(() => guess(headers, samples));
  const later = median(Array.from({ length: 9 }, () => milliseconds(() => guess(headers, samples))));
  return { first, later };
}
