// What stands beside a row after a run: the memo to keep, and whether there is anything new to write.
import { validMemo, payloadHash, type Choice } from '../state/select';
import { emailHash, HASH_NONE, hash, type Memo, type MemoState, stampTime } from '../state/memo';
import type { Row } from '../people/user';

/** Hash of all that is said beside a row but the list of changed fields; equal words are not written twice. */
export function noteOf(row: Row): string {
  const outcome = row.outcome;
  const kind = outcome?.kind === 'synced' || outcome?.kind === 'unchanged' ? 'ok' : outcome?.kind;
  if (kind === 'ok' && row.issues.length === 0) return NOTE_OK;
  const said = row.issues.map((issue) => [issue.code, issue.field, issue.params]);
  // What a success was called says nothing in the next run, and is no reason to write the row again.
  const reason = kind === 'ok' ? undefined : outcome?.reason;
  return hash(JSON.stringify([kind, reason, outcome?.message, outcome?.field, said]));
}
const NOTE_OK = hash('ok');
const NOTE_BLANK = hash('');

/** Whether the row's cells must be written, given what its memo says was written last. `sent`: in this slice. */
export function hasNews(row: Row, sent: boolean, choice: Choice): boolean {
  const memo = row.memo;
  switch (row.outcome?.kind) {
    case 'synced':
      return sent || row.strange || memo?.state !== 'accepted';
    case 'unchanged':
      return row.strange || memo?.state !== 'accepted' || memo.note !== noteOf(row);
    case 'invalid':
      // Rows chosen by hand are marked, so that a later slice still counts them.
      return !saysSo(row, memo) || (choice.what === 'selected' && choice.selected !== null);
    case 'refused':
      return sent || row.strange;
    case 'waiting':
      return isWaitingVisible(row, sent, choice) && !(row.outcome.reason === 'loading' && saysSo(row, memo));
    case 'skipped':
      // A person taken off the list keeps "synced", but a problem that is no longer one is wiped away.
      return row.strange || (row.filtered && memo?.state === 'invalid' && memo.note !== NOTE_BLANK);
    default:
      return false;
  }
}

function saysSo(row: Row, memo: Memo | null): boolean {
  return !row.strange && memo?.state === 'invalid' && memo.note === noteOf(row);
}

/**
 * The moment to note beside a row: now for who was sent; for a row whose cells are somebody else's, its own person's; none
 * for who was never sent. Null leaves what stands there.
 */
export function timeOf(row: Row, now: number): number | '' | null {
  if (row.outcome?.kind === 'synced') return now;
  const never = row.memo === null && (row.outcome?.kind === 'invalid' || row.outcome?.kind === 'refused');
  return row.strange || never ? ownTime(row) : null;
}

/** When the row's own person was sent, as the memo knows it: the beginning of that run. '' for none. */
export function ownTime({ outcome, memo }: Row): number | '' {
  const kept = outcome?.kind === 'unchanged' || outcome?.kind === 'skipped';
  return kept && memo?.state === 'accepted' ? stampTime(memo.run) : '';
}

/** Rows that simply were not reached keep what stands beside them, but those chosen by hand are marked to be found. */
function isWaitingVisible(row: Row, sent: boolean, choice: Choice): boolean {
  const reason = row.outcome?.reason;
  if (reason === 'loading') return true;
  if (reason === 'next_slice') return choice.what === 'selected' && choice.selected !== null;
  return sent && (reason === 'trouble' || reason === 'not_listed' || reason === 'everybody');
}

/** The memo that goes beside the row together with its outcome; '' for none. */
export function memoAfter(row: Row, choice: Choice): Memo {
  const before = validMemo(row, choice);
  const kind = row.outcome?.kind;
  // Not this run's business, but its memo must not be lost where it came to stand.
  // A refusal's words stay behind, so it is asked for again.
  if (kind === 'skipped' && row.strange && row.memo && row.memo.state !== 'refused')
    return { ...row.memo, note: NOTE_BLANK };
  const accepted = kind === 'synced' || kind === 'unchanged' || row.outcome?.reason === 'not_listed';
  return {
    state: stateAfter(row),
    email: emailHash(row.email || row.identity),
    // An unchanged row keeps the stamp of the run that sent it: "synced" is counted by it.
    run: kind === 'unchanged' && before ? before.run : choice.stamp,
    note: kind === 'skipped' ? NOTE_BLANK : noteOf(row),
    refused: kind === 'refused' && row.outcome?.reason !== 'turned_away' ? payloadHash(row) : HASH_NONE,
    fields: accepted ? row.kept : (before?.fields ?? ''),
  };
}

function stateAfter(row: Row): MemoState {
  switch (row.outcome?.kind) {
    case 'synced':
    case 'unchanged':
      return 'accepted';
    case 'refused':
      return row.outcome.reason === 'turned_away' ? 'invalid' : 'refused';
    case 'waiting':
      if (row.outcome.reason === 'not_listed') return 'unlisted';
      return row.outcome.reason === 'next_slice' ? 'pending' : 'invalid';
    default:
      return 'invalid';
  }
}
