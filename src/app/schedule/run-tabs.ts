// The work of one trigger run, tab by tab: each for itself, so that one that is broken does not stop the others.
import { shortHash } from '../../core/state/fingerprint';
import type { Settings } from '../../api';
import { type Held, StopError, type Sums } from '../../core/outcome';
import type { Forecast } from '../../core/safety/forecast';
import { LEAST_WORK } from '../../core/schedule';
import type { Result } from '../../core/row';
import { clock } from '../../google/clock';
import { allTabs, userEmail } from '../../google/ui';
import { leftOutIn, NO_SUMS } from '../views/report';
import { type Finished, runSlice, type Wanted } from '../run/run';
import { recordFailure, recordRun } from '../run/history';

/** A trigger run works this long at most, as a slice does; Google ends it after six minutes. */
export const MOST_WORK = 270_000;
/** Time enough for another slice of the same tab, when one ended early with rows left. */
const AGAIN = MOST_WORK / 2;

/** How a tab left a trigger run. */
export interface TabEnd {
  sheet: number;
  /** '' for a tab that is gone. */
  tab: string;
  stop: StopError | null;
  sums: Sums;
  /** Rows under the headers that are blank, or hold no person. */
  noPerson: number;
  /** null where Signitic's list could not be had, or nothing was begun. */
  forecast: Forecast | null;
  held: Held | null;
  /** Rows are left for the next hour. */
  more: boolean;
  /** How many people the filter leaves out while Signitic has them as active. */
  leftOut: number;
  /** Numbers of the rows that need a person. */
  needy: number[];
  /** A hash of who needs what; '' for none. */
  attention: string;
  /** null where nothing was begun. */
  settings: Settings | null;
  /** People who left and are still active, over all tabs of the file: null for not known, absent where they were not counted. */
  leavers?: number | null;
}

/**
 * Runs tabs in this order, for as long as `allowed` milliseconds since `started` allow. A person's own run wins: then,
 * and after a Stop, no further tab is begun.
 * @returns the tabs that were begun
 */
export function runTabs(sheets: readonly number[], started: number, allowed: number): TabEnd[] {
  const names = new Map(allTabs().map(({ id, name }) => [id, name]));
  const ends: TabEnd[] = [];
  for (const sheet of sheets) {
    if (ends.length > 0 && clock.now() - started > allowed - LEAST_WORK) break;
    // A slice counts from its beginning; with less time than usual it is told an earlier one.
    // All tabs are read for it, so people who left are counted once, with the last tab.
    const leavers = sheet === sheets[sheets.length - 1] ? ({ leavers: true } as const) : {};
    const end = runTab({ sheet, started: started - (MOST_WORK - allowed), ...leavers }, names.get(sheet) ?? '');
    ends.push(end);
    if (end.stop?.code === 'running' || end.stop?.code === 'stopped') break;
  }
  return ends;
}

type Wish = Pick<Wanted, 'sheet' | 'leavers'> & { started: number };

function runTab(wish: Wish, tab: string): TabEnd {
  const { sheet, started } = wish;
  let finished: Finished | null = null;
  try {
    for (;;) {
      const wanted = { what: 'changed', how: 'schedule', confirmed: 'no', check: 'no', watch() {} } as const;
      finished = runSlice({ ...wanted, ...wish });
      recordRun(finished, finished.report.stopped?.code ?? null);
      if (!finished.report.more || clock.now() - started > AGAIN) return endOf(finished, sheet);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const stop = error instanceof StopError ? error : new StopError('unexpected', { message });
    if (finished) {
      // A further slice could not begin: what the one before it did is told all the same.
      if (stop.code !== 'running') recordRun(finished, stop.code);
      return { ...endOf(finished, sheet), stop, more: false };
    }
    if (stop.code !== 'running') recordFailure(tab, userEmail(), stop.code);
    return { ...NOTHING_BEGUN, sheet, tab, stop };
  }
}

const NOTHING_BEGUN = {
  sums: NO_SUMS,
  noPerson: 0,
  forecast: null,
  held: null,
  more: false,
  leftOut: 0,
  needy: [],
  attention: '',
  settings: null,
} satisfies Partial<TabEnd>;

function endOf({ report, tab, settings }: Finished, sheet: number): TabEnd {
  const needy = report.rows.filter(needsSomebody);
  return {
    sheet,
    tab,
    stop: report.stopped,
    sums: report.sums,
    noPerson: report.noPerson,
    forecast: report.forecast,
    held: report.held,
    more: report.more,
    leftOut: leftOutIn(report.rows).length,
    needy: needy.map(({ row }) => row),
    attention: needy.length === 0 ? '' : shortHash(needy.map(whatOf).sort().join('\n')),
    settings,
    // Where a tab or a row is missing nothing is said: the panel tells what is.
    ...(report.leavers && { leavers: report.leavers.blocked ? null : report.leavers.people.length }),
  };
}

/** Also a person who went without a field: nobody else would hear of a word that says that somebody has left. */
const needsSomebody = ({ outcome, issues }: Result): boolean =>
  outcome.kind === 'invalid' ||
  outcome.kind === 'refused' ||
  (outcome.kind !== 'skipped' && issues.some(({ code }) => code === 'word_unknown'));

/** Not the row's number: sorting a list brings nothing new. Only the hash of all of them is kept. */
function whatOf({ identity, outcome, issues }: Result): string {
  return JSON.stringify([identity, outcome.kind, outcome.message, issues.map(({ code, field }) => [code, field])]);
}
