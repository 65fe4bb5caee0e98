// Which rows go, each with the fields that changed, and the outcome of every row that does not go.
import type { FieldKey } from '../fields';
import type { Issue, IssueCode, Outcome, ReasonCode } from '../outcome';
import type { Effect, Row, Selected, User } from '../row';
import { type Entry, blankEntry, doubted, inFlight } from './entry';
import { type FieldPlan, NOTHING, planFields, saysNothingNew } from './fields';
import type { Fingerprints } from './fingerprint';

/** Which rows a person asked for; see SyncWhat in api.ts. */
export type What = 'changed' | 'selected' | 'all' | 'refused' | 'deactivate_left_out' | 'leave_left_out';

export interface SelectContext {
  readonly what: What;
  /** Stamp of the run: people whose entry bears it were done in an earlier slice of it. */
  readonly run: string;
  /** The run's first slice, or the first that came so far as to record whom it was asked for. */
  readonly first: boolean;
  /** Row numbers selected by hand, in the first slice. */
  readonly selected: ReadonlySet<number> | null;
  /** People that the run was asked for by hand, as an earlier slice has recorded. */
  readonly asked: ReadonlySet<string>;
  readonly tab: number;
  readonly mapped: readonly FieldKey[];
  readonly blank: 'leave' | 'clear';
  readonly prints: Fingerprints;
  entry(person: string): Entry | undefined;
  /** Whether Signitic has the person; null when its list could not be had. */
  listed(email: string): boolean | null;
  /** Whether Signitic has the person as active; null when nobody knows, or it does not have them. */
  isActive(email: string): boolean | null;
  /** Whether the person stands in a row of this tab that the filter does not leave out. */
  isInList(email: string): boolean;
  /** The people, by lower-cased e-mail, whom somebody chose among those that the filter leaves out. */
  readonly leftOut: ReadonlySet<string>;
  /** Fields of which nothing is believed go unread. */
  sendUnread(person: string): boolean;
  /** Whether an address still stands in the e-mail column of another mapped tab. */
  standsIn(tab: number, email: string): boolean;
  tabName(tab: number): string;
}

/** What becomes of a row. `issues`: those that only the state can tell, beside the row's own. */
export type Decision = { readonly row: Row; readonly person: string; readonly issues: readonly Issue[] } & (
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  /** Fields of which nothing is believed are to be read first. */
  | { readonly kind: 'read'; readonly fields: readonly FieldKey[] }
  /** Nothing goes, but the state has something to keep: values that Signitic was found to have, or another tab's. */
  | { readonly kind: 'keep'; readonly outcome: Outcome; readonly plan: FieldPlan; readonly left?: string }
  | { readonly kind: 'send'; readonly selected: Selected; readonly plan: FieldPlan; readonly before: Entry }
);

const NONE: readonly never[] = [];
const UNCHANGED: Outcome = { kind: 'unchanged' };
const SENT: Outcome = { kind: 'synced', reason: 'sent' };

/** What becomes of one row. */
export function decide(row: Row, context: SelectContext): Decision {
  const person = context.prints.person(row.email || row.identity);
  const settled = (outcome: Outcome): Decision => ({ kind: 'settled', row, person, issues: NONE, outcome });
  if (row.skip) return row.skip.reason === 'filter' ? decideLeftOut(row, person, context) : settled(row.skip);
  if (isAboutLeftOut(context.what)) return settled({ kind: 'skipped', reason: 'not_selected' });
  if (context.what === 'selected' && !isSelected(row, person, context))
    return settled({ kind: 'skipped', reason: 'not_selected' });
  const errors = row.issues.filter(isError);
  if (errors.every(isUnknownWord) && row.issues.some(isUnknownWord)) return decideWithout(row, person, context);
  if (errors.length > 0) {
    const loading = errors.every((issue) => issue.code === 'loading');
    return settled(loading ? { kind: 'waiting', reason: 'loading' } : { kind: 'invalid' });
  }
  return decideFields(row, person, context);
}

/** Whether a run is about the rows that the filter leaves out, and no others. */
export const isAboutLeftOut = (what: What): boolean => what === 'deactivate_left_out' || what === 'leave_left_out';

/** A row that the filter leaves out: whether Signitic still has the person as active, and what somebody chose about that. */
function decideLeftOut(row: Row, person: string, context: SelectContext): Decision {
  const { what, prints } = context;
  const settled = (reason: ReasonCode): Decision => {
    return { kind: 'settled', row, person, issues: NONE, outcome: { kind: 'skipped', reason } };
  };
  const before = context.entry(person);
  const known = before?.fields.get('enabled');
  const off = prints.field('enabled', false);
  // Deactivated in an earlier slice of this run, whatever Signitic's list says by now.
  if (what === 'deactivate_left_out' && syncedIn(context.run, before))
    return { kind: 'settled', row, person, issues: NONE, outcome: SENT };
  const listed = row.email === '' ? null : context.listed(row.email);
  if (!listed || context.isInList(row.email) || isOfOtherTab(row, before, context)) return settled('filter');
  if (!(context.isActive(row.email) ?? known?.print !== off)) return settled('filter_off');
  const left = prints.text(row.leftOutBy ?? '');
  const isChosen = context.leftOut.has(row.email.toLowerCase());
  if (isChosen && what === 'leave_left_out') {
    const outcome: Outcome = { kind: 'skipped', reason: 'filter_left' };
    return { kind: 'keep', row, person, issues: NONE, plan: NOTHING, outcome, left };
  }
  if (!isChosen || what !== 'deactivate_left_out')
    return settled(before?.extras.left === left ? 'filter_left' : 'filter_active');
  // The names stay with the row, for who is asked about it; of its fields only Active goes.
  const one: Row = { ...row, user: { ...row.user, enabled: false }, issues: NONE };
  const plan: FieldPlan = { ...NOTHING, send: new Map([['enabled', off]]), changed: ['enabled'] };
  const selected = select(one, plan, false, true, before);
  return { kind: 'send', row: one, person, issues: NONE, plan, before: before ?? blankEntry(person), selected };
}

/** Whether another mapped tab sent the person, who still stands there. */
function isOfOtherTab(row: Row, before: Entry | undefined, { tab, standsIn }: SelectContext): boolean {
  const tabs = new Set<number>();
  if (before) for (const [, field] of before.fields) if (field.tab !== tab) tabs.add(field.tab);
  return [...tabs].some((other) => standsIn(other, row.email));
}

const isError = ({ level }: Issue): boolean => level === 'error';

/** A word of which nobody has said what it means: the error of a person who is new to Signitic. */
const isUnknownWord = ({ code }: Issue): boolean => code === 'boolean_unknown' || code === 'word_unknown';

const asUnknownWord = (issues: readonly Issue[], code: 'boolean_unknown' | 'word_unknown'): Issue[] =>
  issues.map((issue) => {
    const level = code === 'boolean_unknown' ? 'error' : 'warning';
    return isUnknownWord(issue) ? { ...issue, code, level } : issue;
  });

/** A person whom Signitic has goes without the field, with a warning; what the word means waits for somebody to say so. */
function decideWithout(row: Row, person: string, context: SelectContext): Decision {
  const decision = decideFields({ ...row, issues: asUnknownWord(row.issues, 'word_unknown') }, person, context);
  const before = context.entry(person);
  const listed = context.listed(row.email);
  const isNew = decision.kind === 'send' ? decision.selected.effect === 'created' : listed === false;
  // Without Signitic's list only the state tells who is there already.
  const isUnknown = listed === null && !(before && before.fields.size > 0);
  if (!isNew && !isUnknown) return decision;
  const held = { ...row, issues: asUnknownWord(row.issues, 'boolean_unknown') };
  return { kind: 'settled', row: held, person, issues: NONE, outcome: { kind: 'invalid' } };
}

function isSelected(row: Row, person: string, { selected, asked }: SelectContext): boolean {
  return selected ? selected.has(row.row) : asked.has(person);
}

function decideFields(row: Row, person: string, context: SelectContext): Decision {
  const before = context.entry(person);
  const listed = context.listed(row.email);
  const refused = before?.extras.refused;
  if (
    refused &&
    refused.payload === payloadPrint(row, context.prints) &&
    !askedAgain(row, refused.words, before, context)
  ) {
    const outcome: Outcome = { kind: 'refused', reason: 'refused_before' };
    return { kind: 'settled', row, person, issues: NONE, outcome };
  }
  const entry = asIfAsked(row, person, before, context);
  // The list may be late with people whom this run has sent. If more is to go, it goes as a whole: they may be gone again.
  const waits = listed === false && syncedIn(context.run, before) ? planOf(row, person, entry, false, context) : null;
  const isNew = listed === false && !(waits && waits.send.size + waits.unread.length === 0);
  const plan = waits && !isNew ? waits : planOf(row, person, entry, isNew, context);
  const issues = issuesOf(row, plan, before, context);
  if (plan.unread.length > 0) return { kind: 'read', row, person, issues, fields: plan.unread };
  if (plan.send.size > 0 || isNew || (listed === null && !before)) {
    const selected = select(row, plan, isNew, listed, before);
    return { kind: 'send', row, person, issues, plan, before: before ?? blankEntry(person), selected };
  }
  const outcome: Outcome = syncedIn(context.run, before) ? SENT : UNCHANGED;
  if (plan.adopted.size > 0)
    return { kind: 'keep', row, person, issues, plan, outcome: { ...outcome, reason: 'adopted' } };
  return clashIsKnown(plan, before, context.tab)
    ? { kind: 'settled', row, person, issues, outcome }
    : { kind: 'keep', row, person, issues, plan, outcome };
}

function planOf(row: Row, person: string, entry: Entry | undefined, isNew: boolean, context: SelectContext): FieldPlan {
  if (entry && !isNew && saysNothingNew(row, entry, context)) return NOTHING;
  const { tab, mapped, blank, prints, what } = context;
  return planFields(row, entry, {
    tab,
    mapped,
    blank,
    prints,
    isNew,
    sendUnread: context.sendUnread(person),
    standsIn: (other) => what !== 'selected' && what !== 'all' && context.standsIn(other, row.email),
  });
}

/** Whether Signitic accepted the person in an earlier slice of this run. */
function syncedIn(run: string, before: Entry | undefined): boolean {
  return before?.run === run && !before.extras.refused && before.done !== 'adopted' && before.done !== 'none';
}

/** A refusal is tried again when a person asks for it, or when Signitic's words no longer stand beside the row. */
function askedAgain(row: Row, words: string, before: Entry, { what, prints, first, run }: SelectContext): boolean {
  if (prints.text(row.shown.details) !== words) return true;
  return what !== 'changed' && (first || before.run !== run);
}

/** The entry as a run by hand sees it in its first slice: what was sure is to go again. */
function asIfAsked(row: Row, person: string, before: Entry | undefined, context: SelectContext): Entry | undefined {
  if (!context.first || (context.what !== 'selected' && context.what !== 'all')) return before;
  return askedEntry(row, before ?? blankEntry(person), context);
}

/** The entry that records that a person is to go: with *Resend everybody* all fields of the row, and nobody is read. */
export function askedEntry(row: Row, entry: Entry, { what, tab, mapped, prints }: SelectContext): Entry {
  const unsure = doubted(entry);
  if (what !== 'all') return unsure;
  const all = mapped.filter((key) => row.user[key] !== undefined);
  return inFlight(unsure, { tab, prints: new Map(all.map((key) => [key, prints.field(key, row.user[key] ?? '')])) });
}

/** Tells one refused payload of a person from another. */
export function payloadPrint(row: Row, prints: Fingerprints): string {
  const keys = Object.keys(row.user) as FieldKey[];
  return prints.text(row.email + keys.map((key) => key + prints.field(key, row.user[key] ?? '')).join());
}

function select(
  row: Row,
  plan: FieldPlan,
  isNew: boolean,
  listed: boolean | null,
  before: Entry | undefined,
): Selected {
  const user = isNew ? row.user : userOf(row, plan.send);
  return {
    row,
    email: row.email,
    user,
    adopted: [...plan.adopted.keys()],
    json: userJson(user),
    outcome: null,
    changed: isNew ? [] : plan.changed,
    effect: effectOf(isNew, listed, plan, before),
  };
}

/** The fields of a row that go; those without a value are cleared. */
function userOf(row: Row, send: FieldPlan['send']): User {
  const user: User = { email: row.email };
  for (const key of Object.keys(row.user) as FieldKey[]) if (send.has(key)) user[key] = row.user[key] ?? '';
  for (const key of send.keys()) if (!(key in user)) user[key] = '';
  return user;
}

function effectOf(isNew: boolean, listed: boolean | null, plan: FieldPlan, before: Entry | undefined): Effect {
  if (isNew) return 'created';
  if (listed === null && !(before && before.fields.size > 0)) return 'sent';
  return plan.changed.length > 0 ? 'updated' : 'again';
}

function issuesOf(row: Row, plan: FieldPlan, before: Entry | undefined, context: SelectContext): readonly Issue[] {
  const { stillThere, stillShown, clash, kept } = plan;
  const off = switchedOff(row, plan, before, context);
  const told = stillThere.length + stillShown.length + clash.size + kept.length;
  if (told === 0 && !before?.extras.clash && !off) return NONE;
  const warning =
    (code: IssueCode) =>
    (field: FieldKey): Issue => ({ code, level: 'warning', field });
  const issues = [
    ...stillThere.map(warning('cleared')),
    ...stillShown.map(warning('still_shown')),
    ...kept.filter((key) => row.user[key] !== undefined).map(warning('kept')),
  ];
  if (off) issues.push(off);
  for (const [field, tab] of clash)
    issues.push({ ...warning('other_tab')(field), params: { tab: context.tabName(tab) } });
  // The tab that keeps the field tells of the other one as well, as long as the person stands there.
  for (const [key, tab] of Object.entries(before?.extras.clash ?? {})) {
    const field = key as FieldKey;
    if (tab !== context.tab && !clash.has(field) && context.standsIn(tab, row.email))
      issues.push({ ...warning('other_tab_differs')(field), params: { tab: context.tabName(tab) } });
  }
  return issues;
}

/** A person who was deactivated from the panel, is still inactive, and is in a list that does not say whether they are active. */
function switchedOff(row: Row, { send }: FieldPlan, before: Entry | undefined, context: SelectContext): Issue | null {
  const { mapped, prints, isActive } = context;
  if (!before || isActive(row.email) !== false) return null;
  // Left, and is back: the panel lists them, to be activated again.
  if (before.extras.deactivated !== undefined) {
    const isDecided = send.has('enabled') || row.user.enabled === false;
    return isDecided ? null : { code: 'deactivated_here', level: 'warning' };
  }
  const known = before.fields.get('enabled');
  if (!known || mapped.includes('enabled') || known.mark === 'old' || known.mark === 'seen') return null;
  return known.print === prints.field('enabled', false)
    ? { code: 'still_off', level: 'warning', field: 'enabled' }
    : null;
}

/** Whether the state already knows in which fields this tab says something else. */
function clashIsKnown(plan: FieldPlan, before: Entry | undefined, tab: number): boolean {
  if (!before?.extras.clash) return plan.clash.size === 0;
  const known = Object.entries(before.extras.clash).filter(([, other]) => other === tab);
  return known.length === plan.clash.size && known.every(([key]) => plan.clash.has(key as FieldKey));
}

const PATH = 'path.';

/** A user as the API takes it: `path` an object, keys without a value left out. */
export function userJson(user: User): string {
  const out: Record<string, unknown> = {};
  const path: Record<string, unknown> = {};
  for (const key of Object.keys(user) as FieldKey[]) {
    if (key.startsWith(PATH)) {
      out['path'] = path;
      path[key.slice(PATH.length)] = user[key];
    } else out[key] = user[key];
  }
  return JSON.stringify(out);
}
