// One write-out: everything new goes beside its person, and what must survive this execution is kept.
import { hasNews, memoAfter } from './beside';
import { emailHash, readMemo, writeMemo } from './memo';
import { StopError } from './outcome';
import type { Ports, Report } from './ports';
import type { Row } from './user';

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
  const vacant = takeVacant(report, rows).map((row) => ({ row, memo: '' }));
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

/** Rows of nobody that can be wiped: those whose memos they keep are written with these rows, or were before. */
function takeVacant(report: Report, written: readonly Row[]): Row[] {
  const { vacant } = report;
  if (vacant.some(({ guests }) => guests.length > 0)) {
    const people = new Set(written.map(({ email, identity }) => emailHash(email || identity)));
    const isWaiting = (memo: string) => !people.has(readMemo(memo)?.email ?? '');
    for (const host of vacant) host.guests = host.guests.filter(({ memo }) => isWaiting(memo));
  }
  report.vacant = vacant.filter(({ guests }) => guests.length > 0);
  return vacant.filter(({ guests }) => guests.length === 0);
}

/** An error of the world as the stop that it is for the run. */
export function stopFrom(error: unknown): StopError {
  if (error instanceof StopError) return error;
  return new StopError('unexpected', { message: error instanceof Error ? error.message : String(error) });
}
