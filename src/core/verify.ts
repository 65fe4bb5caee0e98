// Step 9, verify: whether more is left, and at the end of a run whether Signitic lists the new people.
import { StopError } from './outcome';
import type { Ports, Totals } from './ports';
import type { Sending } from './send/sending';
import { wait } from './send/settle';
import { listUsers, type Users } from './send/user-list';
import type { Decision } from './state/select';
import type { Delivered } from './steps/deliver';
import type { Selection } from './steps/select';
import { type End, selectedIn } from './steps/sum-up';
import { stopFrom } from './steps/write-back';

/** The list is asked for no later than this: a request that hangs for a minute still ends before Google's six minutes. */
const LAST_LIST = 270_000;
/** Signitic may list a new person late, so the list is read a second time after this pause. */
const SECOND_LOOK = 10_000;

/** How the slice ends. At the end of a run the new people are looked up in Signitic's list, and old state is dropped. */
export function verify(selection: Selection, delivered: Delivered, totals: Totals, ports: Ports): End {
  const { sending, writer, stopped, unsent } = delivered;
  if (stopped) return { stopped };
  if (unsent || sending.left) return endWithMore(selection, delivered);
  const inVain = sending.through === 0 && sending.exhausted > 0 && !isAboutFew(selection, sending);
  const gaveUp = inVain ? new StopError('unreachable') : null;
  const looked = lookForNewPeople(selection, delivered, totals, ports);
  if ('end' in looked) return { ...looked.end, stopped: looked.end.stopped ?? gaveUp };
  const missing = looked.users ? unlisted(selection, looked.users) : [];
  for (const one of missing) {
    one.selected.outcome = { kind: 'waiting', reason: 'not_listed' };
    writer.settled(one, true);
  }
  const failed = missing.length > 0 ? writer.write() : null;
  tidy(selection);
  return { stopped: failed ?? gaveUp, verified: looked.users !== null, latest: looked.users };
}

function endWithMore({ decisions, left }: Selection, { sending }: Delivered): End {
  // People who were read are progress as well: the next slice does not read them again.
  // Where nothing was asked, reading took all the time, and the next slice may be quicker.
  if (sending.through > 0 || !sending.asked || left !== null) return { more: true };
  // Another slice would only repeat one in which no person was accepted. A later run may find Signitic working again.
  const later = selectedIn(decisions).filter(({ outcome }) => outcome?.reason === 'next_slice');
  wait(later, 'transient');
  return { stopped: new StopError('unreachable') };
}

/** Signitic answers, and has accepted other people of this list before: the failure is about these people, who wait. */
function isAboutFew({ decisions }: Selection, { answered }: Sending): boolean {
  return answered && decisions.some((one) => one.kind === 'settled' && one.outcome.kind === 'unchanged');
}

type Send = Extract<Decision, { kind: 'send' }>;

const unlisted = ({ decisions }: Selection, users: Users): Send[] =>
  decisions.filter(
    (one): one is Send =>
      one.kind === 'send' && one.selected.outcome?.kind === 'synced' && !users.has(one.row.email.toLowerCase()),
  );

/** Signitic's latest list, null when it could not be had; an end when there was no time or no wish to ask for it. */
function lookForNewPeople(
  selection: Selection,
  { sending }: Delivered,
  totals: Totals,
  ports: Ports,
): { users: Users | null } | { end: End } {
  const { started } = selection.file.job;
  let { users } = selection;
  for (const pause of [0, SECOND_LOOK]) {
    if (!users || unlisted(selection, users).length === 0) return { users };
    if (ports.clock.now() > started + LAST_LIST) return { end: { more: sending.through > 0 } };
    for (let waited = 0; waited < pause && !ports.stopRequested(); waited += 5000) ports.clock.sleep(5000);
    // Everything is sent. After Stop the result is that of the first look, or is not verified.
    if (ports.stopRequested()) return pause === 0 ? { end: { verifyStopped: true } } : { users };
    try {
      users = listUsers(ports, totals, started + LAST_LIST);
    } catch (error) {
      // Everything is sent and written, so a key or a quota that fails now is told together with the sums.
      return { end: { stopped: stopFrom(error) } };
    }
  }
  return { users };
}

/** Rewrites the state when most of it is outdated. It only saves time, so it never costs a run its report. */
function tidy({ file, users }: Selection): void {
  const { journal, rows, prints } = file;
  const present = (): ReadonlySet<string> | null => {
    if (!users) return null;
    const emails = rows.map(({ email, identity }) => email || identity).concat([...users.keys()]);
    return new Set(emails.map((email) => prints.person(email)));
  };
  try {
    journal.rewriteIfOutdated(present);
  } catch {
    // The next run tries again.
  }
}
