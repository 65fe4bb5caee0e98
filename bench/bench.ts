// `npm run bench`: how long syncs take on Google's latencies and how much CPU a row costs, as Markdown for the README.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPEN_DOCUMENT } from '../playground/emulator/latency';
import { projectRoot } from '../playground/project';
import { bound, FORMULA } from './bound';
import { bundled } from './bundled';
import { bundleLoading, guessing } from './loading';
import { call, type Desk, type Measured, openDesk, sync } from './measured';
import { panelReport, panelTimes } from './panel';
import { plainPerRow } from './plain';
import { changeOnePercent, type Changing, COLUMNS, EACH_OTHERWISE, IN_TURN, JOB_TITLE, type Layout } from './staff';

const SIZES = [100, 1000, 10_000, 50_000];
const ANSWERS = [300, 1000] as const;
const LAYOUTS = { side: 'side by side', scattered: 'among 60' } as const satisfies Record<Layout, string>;
const RUNS = ['first', '1 % changed', 'nothing changed'] as const;
type Run = (typeof RUNS)[number];

/** One line of the table: the same run at both speeds of Signitic. */
interface Line {
  rows: number;
  layout: Layout;
  run: Run;
  at: Map<number, { measured: Measured; ms: number; bound: number }>;
}

const tabOf = ({ world }: Desk) => world.book.tab('Staff');

/** A first sync, one with nothing changed and one with one row in a hundred changed, over columns made before. */
function measureRuns(rows: number, layout: Layout, answerMs: number): Map<Run, Measured> {
  const desk = openDesk(rows, layout, answerMs);
  // Makes our columns and writes nothing in them: their making is counted apart.
  call(desk, 'writeCheck', tabOf(desk).id);
  const measured = new Map<Run, Measured>([['first', sync(desk)]]);
  measured.set('nothing changed', sync(desk));
  changeOnePercent(tabOf(desk), rows, layout);
  measured.set('1 % changed', sync(desk));
  return measured;
}

function linesFor(rows: number, layout: Layout): Line[] {
  const lines = RUNS.map((run): Line => ({ rows, layout, run, at: new Map() }));
  for (const answerMs of ANSWERS) {
    const runs = measureRuns(rows, layout, answerMs);
    for (const { run, at } of lines) {
      const measured = runs.get(run)!;
      // A first sync needs no memo.
      const columns = COLUMNS.length + (run === 'first' ? 0 : 1);
      const least = bound(rows, columns, measured.sums['synced']!, answerMs);
      at.set(answerMs, { measured, ms: measured.ms - OPEN_DOCUMENT * measured.executions, bound: least });
    }
  }
  return lines;
}

/** What making our four columns adds to a first sync, in ms. */
function makingColumns(): number {
  const made = openDesk(1000, 'side', ANSWERS[0]);
  call(made, 'writeCheck', tabOf(made).id);
  return sync(openDesk(1000, 'side', ANSWERS[0])).ms - sync(made).ms;
}

function duration(ms: number): string {
  if (ms < 99_950) return `${(ms / 1000).toFixed(1)} s`;
  return ms < 7_200_000 ? `${(ms / 60_000).toFixed(1)} min` : `${(ms / 3_600_000).toFixed(1)} h`;
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

function tableOf(lines: readonly Line[]): string[] {
  const plain = ANSWERS.map((answerMs) => plainPerRow(answerMs));
  const head = ['Rows', 'Columns', 'Sync', 'Calls', 'Writes', 'Requests', 'Longest write-back'];
  for (const answerMs of ANSWERS) {
    const seconds = `${answerMs / 1000} s per answer`;
    head.push(`Time, ${seconds}`, 'Bound', 'Ratio', 'Row by row');
  }
  const cells = lines.map(({ rows, layout, run, at }) => {
    const { measured } = at.get(ANSWERS[0])!;
    const { calls, writes, requests, longest } = measured;
    const line = [grouped(rows), LAYOUTS[layout], run, grouped(calls), grouped(writes), grouped(requests)];
    line.push(longest > 0 ? duration(longest) : '–');
    ANSWERS.forEach((answerMs, i) => {
      const { ms, bound: least } = at.get(answerMs)!;
      line.push(duration(ms), duration(least), (ms / least).toFixed(2), duration(plain[i]!.ms * rows));
    });
    return line;
  });
  const rule = head.map((_, i) => (i === 1 || i === 2 ? '---' : '---:'));
  return [head, rule, ...cells].map((line) => `| ${line.join(' | ')} |`);
}

function cpuTable(): string[] {
  const { cpuPerRow } = bundled<typeof import('./rows')>('bench/rows.ts');
  const { international } = bundled<{ international: Parameters<typeof cpuPerRow>[0] }>('src/phones.ts');
  const lines = cpuPerRow(international).map(
    ({ what, ours, bare, ratio }) =>
      `| ${what} | ${ours.toFixed(0)} µs | ${bare.toFixed(1)} µs | ${ratio.toFixed(1)} |`,
  );
  return [
    '| CPU per row | cells → user → memo → JSON | `JSON.stringify` | Ratio |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
  ];
}

/** What must hold of the numbers, as the issue asks; printed with what was found. */
function findings(lines: readonly Line[]): string[] {
  const line = (rows: number, run: Run, layout: Layout) =>
    lines.find((one) => one.rows === rows && one.run === run && one.layout === layout)!;
  const most = lines.find(({ rows, run, layout }) => rows === 50_000 && run === 'first' && layout === 'scattered')!;
  const { measured, ms } = most.at.get(300)!;
  const longest = Math.max(...lines.flatMap(({ at }) => [...at.values()].map((one) => one.measured.longest)));
  const ratio = (rows: number, run: Run) =>
    (['side', 'scattered'] as const)
      .map((layout) => {
        const { ms: time, bound: least } = line(rows, run, layout).at.get(300)!;
        return `${(time / least).toFixed(2)} (${LAYOUTS[layout]})`;
      })
      .join(', ');
  return [
    `- 50,000 rows, first sync, columns among 60: ${measured.executions} execution, ${duration(ms)}. Longest write-back of all: ${duration(longest)}.`,
    `- Times the bound at 0.3 s per answer: nothing changed of 50,000 ${ratio(50_000, 'nothing changed')}; first sync of 10,000 ` +
      `${ratio(10_000, 'first')}; 1 % changed of 50,000 ${ratio(50_000, '1 % changed')}.`,
    apart(),
  ];
}

/** One person in a hundred of 50,000, columns among 60, when not all changes are of the same kind. */
function apart(): string {
  const kinds: [string, Changing][] = [
    ['the job title', JOB_TITLE],
    ['one of twelve fields, in turn', IN_TURN],
    ['something different in each row, so that no two are told the same', EACH_OTHERWISE],
  ];
  const found = kinds.map(([what, changing]) => {
    const desk = openDesk(50_000, 'scattered', ANSWERS[0]);
    sync(desk);
    changeOnePercent(tabOf(desk), 50_000, 'scattered', changing);
    const { ms, writes, sums } = sync(desk);
    const ratio = (ms - OPEN_DOCUMENT) / bound(50_000, COLUMNS.length + 1, sums['synced']!, ANSWERS[0]);
    return `${what}: ${writes} writes, ${duration(ms - OPEN_DOCUMENT)}, ${ratio.toFixed(2)} times the bound`;
  });
  return (
    '- Who lies apart is a write of 20 ms, unless many are told the same: those are written together, and one row in fifty keeps the ' +
    `memos of the others. 500 of 50,000 rows changed, columns among 60: ${found.join('; ')}.`
  );
}

async function main(): Promise<void> {
  // First, while the heap is small: the big lists leave the garbage collector more to look through.
  const cpu = cpuTable();
  const bundle = bundleLoading();
  const guessed = guessing(
    bundled<{ guessMapping: Parameters<typeof guessing>[0] }>('src/core/match/guess.ts').guessMapping,
  );
  const lines: Line[] = [];
  for (const rows of SIZES) for (const layout of ['side', 'scattered'] as const) lines.push(...linesFor(rows, layout));
  const text = [
    ...tableOf(lines),
    '',
    `${COLUMNS.length} mapped columns, virtual clock, Google's usual latencies without jitter. ${FORMULA}. Apart from the times: ` +
      `800 ms until an execution starts, ${OPEN_DOCUMENT} ms until it has opened the document, and once ${duration(makingColumns())} ` +
      'to make our four columns. "Calls" are those on the spreadsheet that take time, "Writes" those of them that write rows. Columns ' +
      'side by side are read in a few calls instead of one each, so a run can be faster than the bound. "Row by row" is a script with one ' +
      `getValue per cell, one request and one setValue per row (${plainPerRow(300).calls} calls a row), without the six-minute limit.`,
    '',
    ...findings(lines),
    '',
    ...cpu,
    '',
    `Evaluating the bundle in a fresh context takes ${bundle.evaluate.toFixed(1)} ms, after ${bundle.compile.toFixed(1)} ms of compiling; guessing the fields of 200 columns with 50 values ` +
      `each ${guessed.first.toFixed(0)} ms the first time, then ${guessed.later.toFixed(0)} ms. CPU time of one process on one machine; the ratios travel better.`,
    '',
  ].join('\n');
  const panel = await panelTimes();
  const all = panel ? `${text}\n${panelReport(panel)}\n` : text;
  writeFileSync(join(projectRoot(), 'bench/RESULTS.md'), all);
  process.stdout.write(all);
}

await main();
