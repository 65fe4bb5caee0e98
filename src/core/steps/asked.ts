// A run by hand names its people in the state first, so that a later slice knows who is still to go.
import { blankEntry, type Entry } from '../state/entry';
import { askedEntry } from '../state/select';
import type { Selection } from './select';

/** Records the people of *Sync selected rows* and *Resend everybody*, once a run. */
export function recordAsked({ file, context, decisions }: Selection): void {
  const { job, journal } = file;
  if (!context.first || (job.what !== 'selected' && job.what !== 'all')) return;
  const entries: Entry[] = [];
  for (const one of decisions) {
    const entry = journal.entry(one.person) ?? blankEntry(one.person);
    // Rows that cannot go belong to the run as well: its last slice counts them.
    if (one.kind === 'settled') {
      if (one.outcome.kind !== 'skipped' && one.row.identity !== '') entries.push(entry);
    } else if (one.kind !== 'send' || one.selected.outcome === null) entries.push(askedEntry(one.row, entry, context));
  }
  if (entries.length > 0) journal.ask(entries, job.run);
}
