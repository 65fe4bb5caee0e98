// The end of a slice: whether more is left, and at the end of a run whether Signitic lists its newcomers.
import type { Sending } from './send/batch';
import { listUsers, type Users } from './send/user-list';
import { StopError } from './outcome';
import type { Ports, Report } from './ports';
import { wait } from './send/settle';
import type { Row } from './people/user';
import { stopFrom, writeOut } from './status/write-back';

/** The list is asked for until here: hung for a minute, it still ends before Google's sixth. */
const LAST_LIST = 270_000;
/** Signitic may list a newcomer late: one second look after this long. */
const SECOND_LOOK = 10_000;

/** Says whether more is left; at the end of a run, looks whether Signitic lists its newcomers. */
export function finish(report: Report, ports: Ports, sending: Sending, started: number, unsent: boolean): void {
  const { picked } = report;
  if (unsent || sending.left) {
    // Nothing was asked: reading took all the time, and the next slice may be quicker.
    report.more = sending.through > 0 || !sending.asked;
    if (report.more) return;
    // A slice that got nobody through would only be repeated: the next run may find Signitic well again.
    report.stopped = new StopError('unreachable');
    // Nothing goes on, and those who were sent may have arrived.
    const later = picked.filter(({ outcome }) => outcome?.reason === 'next_slice');
    wait(later, 'trouble');
    return;
  }
  if (sending.through === 0 && sending.exhausted > 0 && !isAboutFew(report, sending))
    report.stopped = new StopError('unreachable');
  const known = lookForNewcomers(report, ports, sending, started);
  if (known === undefined) return;
  report.verified = known !== null;
  const missing = known ? unlisted(report, known) : [];
  if (missing.length === 0) return;
  for (const row of missing) row.outcome = { kind: 'waiting', reason: 'not_listed' };
  const now = new Set(picked);
  const [sent, before] = [missing.filter((row) => now.has(row)), missing.filter((row) => !now.has(row))];
  writeOut(before, sent, report, ports, sending);
}

/** Signitic answers and has taken others of this list before: what is in vain is about those people, who wait. */
function isAboutFew({ rows }: Report, { answered }: Sending): boolean {
  return answered && rows.some(({ outcome }) => outcome?.kind === 'unchanged');
}

const unlisted = ({ rows }: Report, known: Users): Row[] =>
  rows.filter(({ outcome, email }) => outcome?.kind === 'synced' && !known.has(email.toLowerCase()));

/** Signitic's latest list, null when it could not be had; undefined when there was no time or no wish to ask for it. */
function lookForNewcomers(report: Report, ports: Ports, sending: Sending, started: number): Users | null | undefined {
  let known: Users | null = report.choice.known;
  for (const pause of [0, SECOND_LOOK]) {
    if (!known || unlisted(report, known).length === 0) return known;
    if (ports.clock.now() > started + LAST_LIST) {
      report.more = sending.through > 0;
      return undefined;
    }
    for (let waited = 0; waited < pause && !ports.heard(); waited += 5000) ports.clock.sleep(5000);
    // Everybody is sent; whoever presses Stop now goes without the proof, or with the first look's.
    if (ports.heard()) return pause === 0 ? undefined : known;
    try {
      known = listUsers(ports, report.totals, started + LAST_LIST);
    } catch (error) {
      // Everything is sent and written: a key or an allowance that ends now is told with the sums, not in their place.
      report.stopped = stopFrom(error);
      return undefined;
    }
  }
  return known;
}
