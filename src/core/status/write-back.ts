// One write-out: everything new goes beside its person, and what must survive this execution is kept.
import { hasNews, memoAfter } from './status-cells';
import { writeMemo } from '../state/memo';
import { StopError } from '../outcome';
import type { Ports, Report } from '../ports';
import type { Row } from '../people/user';

/** Rows that have their outcome. */
export const settled = (rows: readonly Row[]): Row[] => rows.filter((row) => row.outcome);

/** Writes beside its person all that is new; a row that lost its place is counted, and the next run puts it right. */
export function writeOut(
  unsent: readonly Row[],
  sent: readonly Row[],
  report: Report,
  ports: Ports,
  sending: { requests: number },
): void {
  const { choice, totals } = report;
  const rows = unsent
    .filter((row) => hasNews(row, false, choice))
    .concat(sent.filter((row) => hasNews(row, true, choice)));
  const vacant = takeVacant(report).map((row) => ({ row, memo: '' }));
  const news = vacant.concat(rows.map((row) => ({ row, memo: writeMemo(memoAfter(row, choice)) })));
  totals.requests += sending.requests;
  sending.requests = 0;
  try {
    const lost = news.length > 0 ? ports.sheet.writeOutcomes(news, report.rows, report.plan) : [];
    totals.unplaced += lost.filter((row) => row.outcome).length;
  } catch (error) {
    // What was acknowledged but not written is sent again by the next run: an upsert.
    totals.unplaced += rows.length;
    report.stopped = stopFrom(error);
  }
}

/**
 * Rows of nobody that can be wiped: none while somebody is left to be sent, since what stands there may be the memo of a
 * person who was moved away, or the one that is kept for another.
 */
function takeVacant(report: Report): readonly Row[] {
  const { picked, vacant } = report;
  if (picked.some(({ outcome }) => !outcome || outcome.kind === 'waiting')) return [];
  report.vacant = [];
  return vacant;
}

/** An error of the world as the stop that it is for the run. */
export function stopFrom(error: unknown): StopError {
  if (error instanceof StopError) return error;
  return new StopError('unexpected', { message: error instanceof Error ? error.message : String(error) });
}
