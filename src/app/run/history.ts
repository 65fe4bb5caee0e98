// The list of last runs, shown to every editor of the file.
import type { RunRecord } from '../../api';
import { runStamp } from '../../core/state/stamp';
import { OUTCOME_KINDS, type StopCode, type Sums } from '../../core/outcome';
import { clock } from '../../google/clock';
import { ifPossible } from '../../google/applied';
import { fromStored, loadAll, save } from '../../google/properties';
import { NO_SUMS } from '../views/report';
import type { Finished } from './run';
import { storedName } from '../stored-names';

const RUNS = storedName('runs');
const RUNS_KEPT = 50;

type Listed = RunRecord & { id: string };

/** Adds a run, or a further slice of it, to the list. */
export function recordRun(finished: Finished, stopped: RunRecord['stopped']): void {
  const { run, report, tab } = finished;
  if (!run) return;
  const { id, by, how } = run;
  listIfPossible({ id, at: clock.now(), tab, by, how, sums: report.sums, stopped, times: 1 });
}

/** People who left and were deactivated, or activated again, from the panel. @param sums of these people */
export function recordLeavers(
  { id, by, how }: { id: string; by: string; how: RunRecord['how'] },
  tab: string,
  did: NonNullable<RunRecord['did']>,
  sums: Sums,
): void {
  listIfPossible({ id, at: clock.now(), tab, by, how, did, sums, stopped: null, times: 1 });
}

/** A scheduled run that could not begin is listed as well, since no person was there to see it. */
export function recordFailure(tab: string, by: string, stopped: StopCode): void {
  const now = clock.now();
  const id = `${runStamp(now)} ${tab}`;
  listIfPossible({ id, at: now, tab, by, how: 'schedule', sums: NO_SUMS, stopped, times: 1 });
}

function listIfPossible(record: Listed): void {
  ifPossible(() => listRun(record), undefined);
}

/** Scheduled runs that end alike stand in one line with their number, so that they do not push out what people did. */
function listRun(record: Listed): void {
  const all = loadAll('file');
  const runs = runsOf(all).filter((other) => other.id !== record.id);
  const before = runs.find((other) => other.tab === record.tab);
  const quiet = ({ how, sums }: Listed) => how === 'schedule' && sums.synced === 0;
  const alike =
    before && quiet(before) && quiet(record) && before.stopped === record.stopped && sameSums(before.sums, record.sums);
  const times = alike ? before.times + 1 : 1;
  const others = alike ? runs.filter((other) => other !== before) : runs;
  save('file', RUNS, [{ ...record, times }, ...others].slice(0, RUNS_KEPT), all[RUNS] ?? null);
}

function sameSums(a: Sums, b: Sums): boolean {
  return a.read === b.read && OUTCOME_KINDS.every((kind) => a[kind] === b[kind]) && a.unplaced === b.unplaced;
}

export function runsOf(all: Record<string, string>): Listed[] {
  const runs = fromStored(all, RUNS);
  return Array.isArray(runs) ? runs : [];
}
