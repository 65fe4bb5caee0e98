// What becomes of each field of one person: sent, read first, adopted, or left to another tab.
import type { FieldKey } from '../fields';
import type { Row } from '../row';
import type { Entry } from './entry';
import type { Fingerprints } from './fingerprint';

/** A boolean field cannot be blank in Signitic, so there is nothing to clear. */
const NEVER_CLEARED: readonly FieldKey[] = ['enabled', 'vcard_user'];
/** `GET /users/:email` does not give this field, so reading first would not help. */
const NEVER_READ: readonly FieldKey[] = ['vcard_user'];
/** Whether a full record shows the field. */
export const canBeRead = (key: FieldKey): boolean => !NEVER_READ.includes(key);
const PATH: readonly FieldKey[] = ['path.parent_entity', 'path.entity', 'path.group'];

export interface FieldContext {
  /** Id of the tab that is synced. */
  readonly tab: number;
  /** Mapped fields other than the e-mail, in the catalogue's order. */
  readonly mapped: readonly FieldKey[];
  readonly blank: 'leave' | 'clear';
  readonly prints: Fingerprints;
  /** Whether the person's row still stands in another mapped tab, which then keeps the fields that it sent first. */
  standsIn(tab: number): boolean;
  /** Signitic does not list the person: nothing that was sent before counts. */
  readonly isNew: boolean;
  /** Fields of which nothing is believed go as they are: a person said so, or Signitic's value could not be read. */
  readonly sendUnread: boolean;
}

/** The fields of a person, each with the fingerprint of the row's value, sorted by what becomes of them. */
export interface FieldPlan {
  /** They go. A blank value clears. */
  readonly send: ReadonlyMap<FieldKey, string>;
  /** Of those: the ones whose value differs from what was known before. */
  readonly changed: readonly FieldKey[];
  /** Of those: Signitic holds another value, which this file never sent, or which nobody could read. */
  readonly replaced: readonly FieldKey[];
  /** Signitic was found to have these values already. */
  readonly adopted: ReadonlyMap<FieldKey, string>;
  /** To be read first. */
  readonly unread: readonly FieldKey[];
  /** Blank in the sheet while Signitic holds what was sent before. */
  readonly stillThere: readonly FieldKey[];
  /** The cell holds something that is not sent, while Signitic holds what was sent before. */
  readonly stillShown: readonly FieldKey[];
  /** Another tab says something else, by its id. */
  readonly clash: ReadonlyMap<FieldKey, number>;
  /** A person chose to keep Signitic's value, and the cell still says what it said then. */
  readonly kept: readonly FieldKey[];
}

interface Drafts {
  send: Map<FieldKey, string>;
  changed: FieldKey[];
  replaced: FieldKey[];
  adopted: Map<FieldKey, string>;
  unread: FieldKey[];
  stillThere: FieldKey[];
  stillShown: FieldKey[];
  clash: Map<FieldKey, number>;
  kept: FieldKey[];
}

const nothing = (): Drafts => ({
  send: new Map(),
  changed: [],
  replaced: [],
  adopted: new Map(),
  unread: [],
  stillThere: [],
  stillShown: [],
  clash: new Map(),
  kept: [],
});

/** The plan of a row that says what Signitic accepted. */
export const NOTHING: FieldPlan = nothing();

/** Sorts the fields of a row by what is known of its person. */
export function planFields(row: Row, entry: Entry | undefined, context: FieldContext): FieldPlan {
  if (context.isNew) return { ...NOTHING, send: allOf(row, context) };
  const plan = nothing();
  for (const key of context.mapped) {
    const value = row.user[key];
    if (isKept(row, key, entry, context.prints)) plan.kept.push(key);
    else if (value !== undefined) sortValue(key, context.prints.field(key, value), plan, entry, context);
    else if (mayBeBlank(row, key)) sortBlank(key, plan, entry, context);
    else if (!row.issues.some(({ code, field }) => code === 'word_unknown' && field === key))
      keepShown(key, plan, entry, context);
  }
  sendPathWhole(row, plan, entry, context);
  return plan;
}

/**
 * Whether Signitic's value stays since the cell still says what it said when a person chose so. Signitic takes a path
 * whole, so all its levels must say so.
 */
function isKept({ user }: Row, key: FieldKey, entry: Entry | undefined, prints: Fingerprints): boolean {
  const keep = entry?.extras.keep;
  const keys = PATH.includes(key) ? PATH : [key];
  if (!keep || keys.every((one) => keep[one] === undefined)) return false;
  return keys.every((one) => keep[one] === (user[one] === undefined ? undefined : prints.field(one, user[one])));
}

/** Of these fields the ones to be kept, each with its cell's fingerprint; of a path all levels. */
export function toKeep({ user }: Row, fields: readonly FieldKey[], prints: Fingerprints): Map<FieldKey, string> {
  const all = fields.some((key) => PATH.includes(key)) ? [...fields, ...PATH] : fields;
  const keep = new Map<FieldKey, string>();
  for (const key of all) if (user[key] !== undefined) keep.set(key, prints.field(key, user[key]));
  return keep;
}

/** New people get all that their row says. */
function allOf({ user }: Row, { mapped, prints }: FieldContext): Map<FieldKey, string> {
  const send = new Map<FieldKey, string>();
  for (const key of mapped) {
    const value = user[key];
    if (value !== undefined) send.set(key, prints.field(key, value));
  }
  return send;
}

/** Whether a row says what Signitic accepted, as most rows do: a glance, for which nothing is made. */
export function saysNothingNew(
  { user }: Row,
  entry: Entry,
  { mapped, prints }: Pick<FieldContext, 'mapped' | 'prints'>,
): boolean {
  for (const key of mapped) {
    const value = user[key];
    const known = entry.fields.get(key);
    const same =
      value === undefined
        ? !known
        : known !== undefined && known.mark === 'sure' && known.print === prints.field(key, value);
    if (!same) return false;
  }
  return true;
}

function sortValue(
  key: FieldKey,
  print: string,
  plan: Drafts,
  entry: Entry | undefined,
  { tab, standsIn, prints, sendUnread }: FieldContext,
): void {
  const known = entry?.fields.get(key);
  if (!known || known.mark === 'old') {
    if (!NEVER_READ.includes(key) && !sendUnread) {
      plan.unread.push(key);
      return;
    }
    plan.send.set(key, print);
    plan.changed.push(key);
    if (!NEVER_READ.includes(key)) plan.replaced.push(key);
    return;
  }
  const same = known.print === print;
  if (same && known.mark === 'sure') return;
  if (same && known.mark === 'seen') {
    plan.adopted.set(key, print);
    return;
  }
  // What was only read from Signitic, or never came to an answer, is no tab's.
  if (!same && known.mark !== 'seen' && known.print !== '' && known.tab !== tab && standsIn(known.tab)) {
    plan.clash.set(key, known.tab);
    return;
  }
  plan.send.set(key, print);
  if (!same && known.print !== '') plan.changed.push(key);
  if (known.mark === 'seen' && known.print !== prints.field(key, '')) plan.replaced.push(key);
}

/** A value that may not be sent any more is not cleared by itself; its owner hears that the earlier one is still shown. */
function keepShown(key: FieldKey, plan: Drafts, entry: Entry | undefined, { prints }: FieldContext): void {
  const known = entry?.fields.get(key);
  const isOurs = known?.mark === 'sure' || known?.mark === 'unsure';
  if (isOurs && known.print !== prints.field(key, '')) plan.stillShown.push(key);
}

/** A cell whose content was left out with a warning is not blank: the warning must not clear the field. */
function mayBeBlank(row: Row, key: FieldKey): boolean {
  return row.issues.every((issue) => issue.field !== key || issue.code === 'filler');
}

function sortBlank(key: FieldKey, plan: Drafts, entry: Entry | undefined, context: FieldContext): void {
  const known = entry?.fields.get(key);
  if (!known || known.mark === 'old' || NEVER_CLEARED.includes(key)) return;
  const { prints, blank, tab, standsIn } = context;
  const print = prints.field(key, '');
  // "Not sure" may hold anything, even where the fingerprint is that of a blank.
  if (known.print === print && known.mark !== 'unsure') return;
  if (blank === 'leave') {
    if (known.mark !== 'seen' && known.print !== print) plan.stillThere.push(key);
    return;
  }
  if (known.mark !== 'seen' && known.tab !== tab && standsIn(known.tab)) {
    plan.clash.set(key, known.tab);
    return;
  }
  plan.send.set(key, print);
  plan.changed.push(key);
  if (known.mark === 'seen') plan.replaced.push(key);
}

/** Signitic resolves a path from its three levels together, so it goes whole, or not at all where a tab disagrees. */
function sendPathWhole(row: Row, plan: Drafts, entry: Entry | undefined, context: FieldContext): void {
  if (!PATH.some((key) => plan.send.has(key))) return;
  const { prints } = context;
  const other = tabOfPath(row, plan, entry, context);
  for (const key of PATH) {
    const value = row.user[key];
    if (other !== null) {
      if (plan.send.delete(key)) plan.clash.set(key, other);
    } else if (!plan.unread.includes(key) && (value !== undefined || clears(row, key, entry, context)))
      plan.send.set(key, prints.field(key, value ?? ''));
  }
  if (other === null) return;
  plan.changed = plan.changed.filter((key) => plan.send.has(key));
  plan.replaced = plan.replaced.filter((key) => plan.send.has(key));
}

/** Whether a blank level of a path goes as a blank: it would be blanked by being left out, and nobody would know. */
function clears(row: Row, key: FieldKey, entry: Entry | undefined, { blank, mapped }: FieldContext): boolean {
  const known = entry?.fields.get(key);
  const isKnown = known !== undefined && known.mark !== 'old';
  return blank === 'clear' && isKnown && mapped.includes(key) && mayBeBlank(row, key);
}

/** The tab that keeps the path: it says something else of a level, or sent one that this row would blank. */
function tabOfPath(row: Row, plan: Drafts, entry: Entry | undefined, context: FieldContext): number | null {
  const { prints, tab, standsIn } = context;
  for (const key of PATH) {
    const clash = plan.clash.get(key);
    if (clash !== undefined) return clash;
    const known = entry?.fields.get(key);
    const ours = known?.mark === 'sure' || known?.mark === 'unsure';
    if (!known || !ours || row.user[key] !== undefined || known.tab === tab) continue;
    if (known.print !== prints.field(key, '') && standsIn(known.tab)) return known.tab;
  }
  return null;
}
