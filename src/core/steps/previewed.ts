// A sync that goes on from a preview: what was shown goes as it was shown, and everybody else waits.
import { type Outcome, StopError } from '../outcome';
import type { Previewed } from '../ports';
import { latestPreview, wasShown } from '../safety/shown';
import { blankEntry, keeping } from '../state/entry';
import { toKeep } from '../state/fields';
import { decide, type Decision } from '../state/select';
import { stampTime } from '../state/stamp';
import type { Selection } from './select';

/**
 * Leaves the people of the latest preview, as their rows were then, with the values of Signitic's that a person chose to
 * keep. A sync that no preview came before is left as it is.
 * @throws StopError preview_over: what was shown is too old, or not there any more
 */
export function onlyWhatWasShown(selection: Selection): Selection {
  const { job, state, prints } = selection.file;
  if (!job.previewed) return selection;
  const shown = latestPreview(state.shownIn(job.tab).filter(({ stamp }) => stampTime(stamp) >= job.shownSince));
  if (!shown) throw new StopError('preview_over');
  const decisions = selection.decisions.map((decision) => {
    if (decision.kind !== 'send' && decision.kind !== 'read') return decision;
    const person = shown.get(decision.person);
    if (!person) return waiting(decision, 'not_shown');
    return decision.kind === 'send' && wasShown(decision, person, prints)
      ? decision
      : waiting(decision, 'changed_since');
  });
  return { ...selection, shown, decisions: keepChosen(decisions, job.previewed, selection) };
}

/** A row that waits for the next sync. */
export function waiting({ row, person, issues }: Decision, reason: Outcome['reason']): Decision {
  return { kind: 'settled', row, person, issues, outcome: { kind: 'waiting', ...(reason && { reason }) } };
}

/** Stores in which fields a person keeps Signitic's value, and decides anew about the people concerned. */
function keepChosen(
  decisions: readonly Decision[],
  { keep }: Previewed,
  { file: { journal, prints }, context }: Selection,
): readonly Decision[] {
  const chosen = new Map<string, ReturnType<typeof toKeep>>();
  for (const decision of decisions) {
    if (decision.kind !== 'send' || decision.selected.effect === 'created') continue;
    const fields = keep.get(decision.row.email.toLowerCase())?.filter((key) => decision.plan.send.has(key)) ?? [];
    if (fields.length > 0) chosen.set(decision.person, toKeep(decision.row, fields, prints));
  }
  if (chosen.size === 0) return decisions;
  const entries = [...chosen.keys()].map((person) => journal.entry(person) ?? blankEntry(person));
  journal.begin(entries);
  journal.end(entries.map((entry) => keeping(entry, chosen.get(entry.person) ?? new Map())));
  return decisions.map((decision) => (chosen.has(decision.person) ? decide(decision.row, context) : decision));
}
