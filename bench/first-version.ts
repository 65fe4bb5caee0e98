// The times of the first version (commit d6b7082) on this emulator, and those of this one beside them.
import { call, openFixture, sync } from './measured';
import { changeOnePercent, type Changing, IN_TURN, JOB_TITLE } from './staff';

/** Seconds at 0.3 s per answer, columns side by side, 0.15 s to open the document included. */
const FIRST_VERSION = {
  10000: { first: 26.11, nothing: 4.91, 'job title': 6.31 },
  50000: { first: 115.16, nothing: 12.9, 'job title': 15.88, 'in turn': 16.56 },
} as const;

const RUNS = {
  first: 'first',
  nothing: 'nothing changed',
  'job title': '1 % changed, the job title',
  'in turn': '1 % changed, one of twelve fields in turn',
} as const;

type Run = keyof typeof RUNS;

/** Both versions' syncs, over columns made before; the state tab, which the first version had not, is told apart. */
export function besideFirstVersion(answerMs: number): string[] {
  const lines: string[] = [];
  for (const [name, before] of Object.entries(FIRST_VERSION)) {
    const now = measured(Number(name), answerMs);
    for (const [run, was] of Object.entries(before)) {
      const { ms, stateTab } = now[run as Run];
      const seconds = (ms - stateTab) / 1000;
      const cells = [
        Number(name).toLocaleString('en'),
        RUNS[run as Run],
        `${was.toFixed(1)} s`,
        `${seconds.toFixed(1)} s`,
      ];
      lines.push(`| ${[...cells, (seconds / was).toFixed(2)].join(' | ')} |`);
    }
  }
  return [
    'The same syncs in the first version (d6b7082), columns side by side, 0.15 s to open the document included; making the state tab is left out as above:',
    '',
    '| Rows | Sync | First version | Now | Ratio |',
    '| ---: | --- | ---: | ---: | ---: |',
    ...lines,
  ];
}

function measured(rows: number, answerMs: number): Record<Run, { ms: number; stateTab: number }> {
  const fixture = openFixture(rows, 'side', answerMs);
  const tab = fixture.world.book.tab('Staff');
  call(fixture, 'writeCheck', tab.id);
  const changed = (changing: Changing) => {
    changeOnePercent(tab, rows, 'side', changing);
    return sync(fixture);
  };
  return {
    first: sync(fixture),
    nothing: sync(fixture),
    'job title': changed(JOB_TITLE),
    'in turn': changed(IN_TURN),
  };
}
