// The end of a slice: whether more is left, and at the end of a run whether Signitic lists its newcomers.
import type { Sending } from './batch';
import { listUsers } from './known';
import { StopError } from './outcome';
import type { Ports, Report } from './ports';
import { wait } from './settle';
import { stopFrom, writeOut } from './writeout';

/** The list is asked for until here: hung for a minute, it still ends before Google's sixth. */
const LAST_LIST = 270_000;
/** Signitic may list a newcomer late: one second look after this long. */
const SECOND_LOOK = 10_000;

/** Says whether more is left; at the end of a run, looks whether Signitic lists its newcomers. */
export function finish(report: Report, ports: Ports, sending: Sending, started: number, unsent: boolean): void {
  const { rows, picked, choice, totals } = report;
  if (unsent || sending.left) {
    report.more = sending.through > 0;
    // A slice that got nobody through would only be repeated: the next run may find Signitic well again.
    if (report.more) return;
    report.stopped = new StopError('unreachable');
    // Nothing goes on, and those who were sent may have arrived.
    const later = picked.filter(({ outcome }) => outcome?.reason === 'next_slice');
    wait(later, 'trouble');
    return;
  }
  if (sending.through === 0 && sending.exhausted > 0) report.stopped = new StopError('unreachable');
  let known = choice.known;
  const unlisted = () => rows.filter((row) => row.outcome?.kind === 'synced' && !known?.has(row.email.toLowerCase()));
  for (const pause of [0, SECOND_LOOK]) {
    if (!known || unlisted().length === 0) break;
    if (ports.clock.now() > started + LAST_LIST) {
      report.more = sending.through > 0;
      return;
    }
    for (let waited = 0; waited < pause && !ports.heard(); waited += 5000) ports.clock.sleep(5000);
    // Everybody is sent; whoever presses Stop now only goes without the proof.
    if (ports.heard()) return;
    try {
      known = listUsers(ports, totals, started + LAST_LIST);
    } catch (error) {
      // Everything is sent and written: a key or an allowance that ends now is told with the sums, not in their place.
      report.stopped = stopFrom(error);
      return;
    }
  }
  report.verified = known !== null;
  const missing = known ? unlisted() : [];
  if (missing.length === 0) return;
  for (const row of missing) row.outcome = { kind: 'waiting', reason: 'not_listed' };
  const now = new Set(picked);
  writeOut(
    missing.filter((row) => !now.has(row)),
    missing.filter((row) => now.has(row)),
    report,
    ports,
    sending,
  );
}
