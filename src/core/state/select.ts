// Which rows go: clashes of e-mail, what differs from the memo, and the brake on suspicious runs.
import type { FieldKey } from '../fields';
import { rareGroups } from '../people/group-typos';
import { differ, emailHash, fieldHashes, had, hash, type Memo } from './memo';
import { type Brake, type Issue, LEFT_AS_IT_IS, type Outcome, type ReasonCode } from '../outcome';
import type { Listed } from '../send/user-records';
import type { Row } from '../people/user';

/** Which rows a person asked for; see SyncWhat in api.ts. */
export type What = 'changed' | 'selected' | 'all' | 'refused';

export interface Choice {
  what: What;
  /** Stamp of this run: rows with it or a later one were done in an earlier slice of it. */
  run: string;
  /** Stamp of this slice, which what it writes bears. */
  stamp: string;
  /** Row numbers selected by hand, in the run's first slice; null in its later ones, which find them marked. */
  selected: ReadonlySet<number> | null;
  /** Signitic's list; null when it could not be had. */
  known: ReadonlyMap<string, Listed> | null;
  /** Memos of earlier runs are not believed. */
  from: string;
  /** The fields that the mapping fills; of the others nothing is known, least of all that they were cleared. */
  mapped: ReadonlySet<FieldKey>;
  blank: 'leave' | 'clear';
}

/**
 * Gives every row that does not go its outcome, and returns those that go, in the sheet's order, each with its changed
 * fields and the memo to keep once it is accepted.
 */
export function pick(rows: readonly Row[], choice: Choice): Row[] {
  markClashes(rows);
  rareGroups(rows);
  const picked: Row[] = [];
  for (const row of rows) {
    row.outcome = decide(row, choice);
    if (!row.outcome) picked.push(row);
  }
  return picked;
}

/** The outcome of a row that does not go, or null when it goes. */
function decide(row: Row, choice: Choice): Outcome | null {
  if (row.filtered) return { kind: 'skipped', reason: 'filter' };
  const memo = validMemo(row, choice);
  if (choice.what === 'selected' && !isSelected(row, memo, choice)) return { kind: 'skipped', reason: 'not_selected' };
  const errors = row.issues.filter((issue) => issue.level === 'error');
  if (errors.length > 0) {
    const loading = errors.every((issue) => issue.code === 'loading');
    return loading ? { kind: 'waiting', reason: 'loading' } : { kind: 'invalid' };
  }
  compare(row, memo, choice);
  const doneNow = memo !== null && memo.run >= choice.run;
  // Signitic's words stood beside the row, and no memo keeps them: who has moved away from them is asked about again.
  if (memo?.state === 'refused' && !row.strange && memo.refused === payloadHash(row)) {
    return doneNow || choice.what === 'changed' ? { kind: 'refused', reason: 'refused_before' } : null;
  }
  const settled = memo?.state === 'accepted' || memo?.state === 'unlisted';
  if (settled && row.changed.length === 0 && !row.stale) {
    if (doneNow) return { kind: 'synced', reason: 'sent' };
    return choice.what === 'selected' ? null : { kind: 'unchanged' };
  }
  row.going = goingOf(row, memo, choice);
  return null;
}

/** What being accepted will mean. Without Signitic's list and without a memo nobody can tell. */
function goingOf(row: Row, memo: Memo | null, { known }: Choice): ReasonCode {
  if (known && !known.has(row.email.toLowerCase())) return 'created';
  if (memo?.state === 'accepted' && row.changed.length === 0) return 'again';
  return known || memo?.fields ? 'updated' : 'sent';
}

/** Selected now; in a later slice: marked when it was, or already done in this run. */
function isSelected(row: Row, memo: Memo | null, choice: Choice): boolean {
  if (choice.selected) return choice.selected.has(row.row);
  return memo !== null && memo.run >= choice.run;
}

/**
 * The row's memo if it can be believed: it is this person's, of this workspace, and Signitic lists the person. What this
 * run itself wrote is believed even before Signitic's list shows it.
 */
export function validMemo(row: Row, choice: Choice): Memo | null {
  const memo = row.memo;
  if (!memo || memo.email !== emailHash(row.email || row.identity)) return null;
  if (memo.run >= choice.run) return memo;
  if (memo.run < choice.from) return null;
  const known = !choice.known || choice.known.has(row.email.toLowerCase());
  // A refusal is remembered although Signitic does not list the person: that is what refusing a newcomer means.
  return known || memo.state === 'refused' ? memo : null;
}

function compare(row: Row, memo: Memo | null, choice: Choice): void {
  row.kept = row.hashes;
  if (!memo || memo.fields === row.hashes) return;
  const left = new Set(row.issues.filter(({ code }) => LEFT_AS_IT_IS.includes(code)).map(({ field }) => field));
  const compared = () => {
    const found = differ(memo.fields, row.hashes);
    return { ...found, cleared: found.cleared.filter((key) => choice.mapped.has(key) && !left.has(key)) };
  };
  let difference = compared();
  if (choice.blank === 'clear' && difference.cleared.length > 0) {
    // "" where Signitic is known to hold a text; a boolean has no blank.
    for (const key of difference.cleared) if (key !== 'enabled' && key !== 'vcard_user') row.user[key] = '';
    row.hashes = fieldHashes(row.user);
    difference = compared();
  }
  row.kept = difference.fields;
  // Where nothing was ever accepted everything is new, and nothing "changed".
  const never = memo.fields === '' && memo.state !== 'accepted' && memo.state !== 'unlisted';
  row.changed = never ? [] : difference.changed;
  if (difference.cleared.length > 0) {
    row.issues = row.issues.concat(
      difference.cleared.map((field): Issue => ({ code: 'cleared', level: 'warning', field })),
    );
  }
}

/** Tells one refused payload of a person from another. */
export function payloadHash(row: Row): string {
  return hash(row.email + row.hashes);
}

/** The same e-mail twice in a tab is never sent: nobody can know which row is right. Each row names the others. */
function markClashes(rows: readonly Row[]): void {
  const byEmail = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.filtered || row.email === '') continue;
    const key = row.email.toLowerCase();
    const group = byEmail.get(key);
    if (group) group.push(row);
    else byEmail.set(key, [row]);
  }
  for (const group of byEmail.values()) {
    if (group.length < 2) continue;
    for (const row of group) {
      const others = group.filter((other) => other !== row).map((other) => other.row);
      const shown = others.slice(0, 5).join(', ') + (others.length > 5 ? ', …' : '');
      row.issues = row.issues.concat({ code: 'email_twice', level: 'error', field: 'email', params: { rows: shown } });
    }
  }
}

const RENAMED = { share: 0.3, people: 10 };
const SWITCHED_OFF = { share: 0.05, people: 10 };
const NAMES: readonly FieldKey[] = ['firstname', 'lastname'];

/** A run that would rename or switch off suspiciously many of the known people; null when it may go. */
export function brakeOn(rows: readonly Row[], picked: readonly Row[], choice: Choice): Brake | null {
  let known = 0;
  for (const row of rows) if (isKnown(row, choice)) known++;
  const renamed = picked.filter((row) => isRenamed(row, choice));
  const off = picked.filter((row) => isSwitchedOff(row, choice));
  const tooMany = (count: number, limit: typeof RENAMED) => count > limit.people && count > limit.share * known;
  if (!tooMany(renamed.length, RENAMED) && !tooMany(off.length, SWITCHED_OFF)) return null;
  const examples = (tooMany(off.length, SWITCHED_OFF) ? off : renamed).slice(0, 5).map((row) => ({
    row: row.row,
    email: row.email,
    name: [row.user.firstname, row.user.lastname].filter(Boolean).join(' '),
  }));
  return { renamed: renamed.length, switchedOff: off.length, known, examples };
}

function isKnown(row: Row, choice: Choice): boolean {
  const memo = validMemo(row, choice);
  return (memo !== null && memo.fields !== '') || (choice.known?.has(row.email.toLowerCase()) ?? false);
}

function isRenamed(row: Row, choice: Choice): boolean {
  const memo = validMemo(row, choice);
  if (!memo) return false;
  return NAMES.some((key) => row.user[key] !== undefined && had(memo.fields, key, row.user[key]!) === false);
}

function isSwitchedOff(row: Row, choice: Choice): boolean {
  if (row.user.enabled !== false) return false;
  const listed = choice.known?.get(row.email.toLowerCase())?.enabled;
  if (typeof listed === 'boolean') return listed;
  const memo = validMemo(row, choice);
  return memo !== null && memo.fields !== '' && had(memo.fields, 'enabled', false) !== true;
}
