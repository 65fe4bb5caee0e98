// Step 6, the safety limits: a sync that would do too much to too many people waits for a person.
import { type LimitKind, StopError } from '../outcome';
import type { Ports, Report, Totals } from '../ports';
import { wantedOf, withSignitic } from '../safety/examples';
import { confirm, type Confirmed, type Crossed, limitsCrossed, shownOf } from '../safety/limits';
import { readPeople } from '../send/read-first';
import { NOT_SHOWN } from '../send/user-records';
import { stampTime } from '../state/stamp';
import type { Selection } from './select';
import { sumUp } from './sum-up';

/** The limits that nobody has confirmed, and the people that a confirmation was not about. */
export function checkLimits({ file, users, decisions, left }: Selection): Confirmed {
  // Nothing goes in this slice, and the next one knows more.
  if (left) return { open: [], waiting: new Set() };
  const { job, state, journal, prints } = file;
  const toRead = decisions.filter(({ kind }) => kind === 'read').length;
  const { completedOnce } = job;
  const crossed = limitsCrossed(decisions, { users, people: journal.people(), prints, completedOnce, toRead });
  if (job.confirmed === 'no' || crossed.length === 0) return { open: crossed, waiting: new Set() };
  const shown = state.shownIn(job.tab).filter(({ stamp }) => stampTime(stamp) >= job.shownSince);
  return confirm(crossed, shown, prints, job.confirmed === 'unread');
}

/** Ends the slice with a question. What it shows is kept: an answer is for these people only. */
export function holdForConfirmation(
  selection: Selection,
  crossed: readonly Crossed[],
  totals: Totals,
  ports: Ports,
): Report {
  const { journal, prints } = selection.file;
  // "Compare first" answers one question; what else holds is asked once Signitic's values are known.
  const toRead = crossed.filter(({ limit }) => limit.kind === 'to_read');
  // A scheduled run asks nobody, so there is nothing to answer.
  if (selection.file.job.isAttended) journal.show(shownOf(toRead.length > 0 ? toRead : crossed, prints));
  const told = crossed.map((one) => ({ ...one, limit: withNames(one, totals, ports, selection) }));
  const stopped = new StopError('held', paramsOf(told));
  return sumUp({ ...selection, left: { kind: 'waiting', reason: 'held' } }, totals, {
    isAhead: true,
    held: told,
    stopped,
  });
}

/** What Signitic has of the examples now: the old name beside the new one says at once whether they are the same person. */
function withNames({ limit }: Crossed, totals: Totals, ports: Ports, { file }: Selection): Crossed['limit'] {
  if (UNKNOWN_THERE.includes(limit.kind)) return limit;
  const wanted = new Map(limit.examples.map((example) => [example.email, wantedOf(example)]));
  const reading = readPeople(wanted, { ...ports, lastStart: file.job.started + LAST_LOOK });
  totals.requests += reading.requests;
  const examples = limit.examples.map((example) => {
    const person = reading.people.get(example.email);
    if (!person || person === 'new') return example;
    return withSignitic(example, new Map([...person].filter(([, value]) => value !== NOT_SHOWN)));
  });
  return { ...limit, examples };
}

/** Limits whose people Signitic does not have, or who are about to be read anyway. */
const UNKNOWN_THERE: readonly LimitKind[] = ['new', 'another_list', 'new_address', 'to_read'];
/** Names are a help; the slice must end in time without them. */
const LAST_LOOK = 200_000;

const paramsOf = (crossed: readonly Crossed[]) =>
  Object.fromEntries(
    crossed.flatMap(({ limit }) => [
      [limit.kind, limit.people],
      [`${limit.kind}_of`, limit.of],
    ]),
  );
