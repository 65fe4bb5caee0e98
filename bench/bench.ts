// `npm run bench`: how long syncs take on Google's latencies and how much CPU a row costs, as Markdown for the README.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPEN_DOCUMENT } from '../playground/emulator/latency';
import { projectRoot } from '../playground/project';
import { bound, FORMULA } from './bound';
import { bundled } from './bundled';
import { bundleLoading, bundleParts, guessing } from './loading';
import { besideFirstVersion } from './first-version';
import { livingWorkspace, previewOfAll } from './living';
import { pullOfAll } from './pull';
import { call, type Fixture, type Measured, openFixture, records, sync } from './measured';
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
  at: Map<number, Timed>;
}

interface Timed {
  measured: Measured;
  /** Without opening the document, and without what a file costs once. */
  ms: number;
  bound: number;
}

/** Our columns whose words are compared with those that should stand there. */
const COMPARED = 2;

const tabOf = ({ world }: Fixture) => world.book.tab('Staff');

/** A first sync, one with nothing changed and one with one row in a hundred changed, over columns made before. */
function measureRuns(rows: number, layout: Layout, answerMs: number): Map<Run, Timed> {
  const fixture = openFixture(rows, layout, answerMs);
  // Makes our columns and writes nothing in them: their making is counted apart.
  call(fixture, 'writeCheck', tabOf(fixture).id);
  const timed = new Map<Run, Timed>([['first', timedSync(fixture, answerMs)]]);
  timed.set('nothing changed', timedSync(fixture, answerMs));
  changeOnePercent(tabOf(fixture), rows, layout);
  timed.set('1 % changed', timedSync(fixture, answerMs));
  return timed;
}

function timedSync(fixture: Fixture, answerMs: number): Timed {
  const before = records(fixture);
  const measured = sync(fixture);
  const fields = COLUMNS.length - 1;
  const sent = measured.sums['synced'] ?? 0;
  const work = { rows: fixture.rows, columns: COLUMNS.length + COMPARED, sent, fields, records: before };
  const ms = measured.ms - OPEN_DOCUMENT * measured.executions - measured.stateTab;
  return { measured, ms, bound: bound(work, answerMs) };
}

function linesFor(rows: number, layout: Layout): Line[] {
  const lines = RUNS.map((run): Line => ({ rows, layout, run, at: new Map() }));
  for (const answerMs of ANSWERS) {
    const runs = measureRuns(rows, layout, answerMs);
    for (const { run, at } of lines) at.set(answerMs, runs.get(run)!);
  }
  return lines;
}

/** What a file costs once, in ms: making our three columns and the state tab. */
function madeOnce(): { columns: number; stateTab: number } {
  const made = openFixture(1000, 'side', ANSWERS[0]);
  call(made, 'writeCheck', tabOf(made).id);
  const { ms, stateTab } = sync(made);
  return { columns: sync(openFixture(1000, 'side', ANSWERS[0])).ms - ms, stateTab };
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
  const { cpuPerRow, slowestCells } = bundled<typeof import('./rows')>('bench/rows.ts');
  const { international } = bundled<{ international: Parameters<typeof cpuPerRow>[0] }>('src/phones.ts');
  const lines = cpuPerRow(international).map(
    ({ what, ours, bare, ratio }) =>
      `| ${what} | ${ours.toFixed(0)} µs | ${bare.toFixed(1)} µs | ${ratio.toFixed(1)} |`,
  );
  return [
    '| CPU per row | cells → user → state → JSON | `JSON.stringify` | Ratio |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
    '',
    slowCells(slowestCells()),
  ];
}

/** The limit is far above what a linear pattern takes, and far below what a careless one does with 50,000 characters. */
function slowCells(cells: ReturnType<typeof import('./rows').slowestCells>): string {
  const all = cells.reduce((sum, { ms }) => sum + ms, 0);
  const [slowest] = cells;
  if (all > 10_000)
    throw new Error(`Cells made to be slow took ${all.toFixed(0)} ms, "${slowest!.cell}…" the longest.`);
  return `${cells.length} cells made to be slow, of up to 50,000 characters, each read as every field: ${all.toFixed(0)} ms, the slowest ${slowest!.ms.toFixed(0)} ms.`;
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
    const fixture = openFixture(50_000, 'scattered', ANSWERS[0]);
    sync(fixture);
    changeOnePercent(tabOf(fixture), 50_000, 'scattered', changing);
    const { ms, measured, bound: least } = timedSync(fixture, ANSWERS[0]);
    return `${what}: ${measured.writes} writes, ${duration(ms)}, ${(ms / least).toFixed(2)} times the bound`;
  });
  return (
    '- A row that lies apart is a write of 20 ms, unless many rows show the same words: those are written together. ' +
    `500 of 50,000 rows changed, columns among 60: ${found.join('; ')}.`
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
  const once = madeOnce();
  const living = livingWorkspace(ANSWERS[0]);
  const previewed = previewOfAll(ANSWERS[0]);
  const pulled = pullOfAll(ANSWERS[0]);
  const text = [
    ...tableOf(lines),
    '',
    `${COLUMNS.length} mapped columns, virtual clock, Google's usual latencies without jitter. ${FORMULA}. Apart from the times: ` +
      `800 ms until an execution starts, ${OPEN_DOCUMENT} ms until it has opened the document, and, once in a file, ${duration(once.columns)} to make ` +
      `our three columns and ${duration(once.stateTab)} to make the state tab. ` +
      '"Calls" are those on the spreadsheet that take time, "Writes" those of them that write statuses. Columns ' +
      'side by side are read in a few calls instead of one each, so a run can be faster than the bound. "Row by row" is a script with one ' +
      `getValue per cell, one request and one setValue per row (${plainPerRow(300).calls} calls a row), without the six-minute limit.`,
    '',
    ...findings(lines),
    `- First sync of 1,000 people into a workspace that has 850 of them, 5 with another job title: asked after ${duration(living.asked.ms)}; ` +
      `then compared and sent with ${grouped(living.sent.requests)} requests in ${duration(living.sent.ms)}. Both with the start of the execution.`,
    `- Preview of 1,000 people who all change: ${grouped(previewed.requests)} requests in ${duration(previewed.ms)}; ${duration(previewed.told)} are told before.`,
    `- A list of 10,000 people from Signitic: ${grouped(pulled.requests)} requests in ${duration(pulled.ms)} and ${pulled.slices} executions; ${duration(pulled.bound)} for the requests alone.`,
    '',
    ...besideFirstVersion(ANSWERS[0]),
    '',
    ...cpu,
    '',
    bundleParts(),
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
