// What our cells of a row should show: it follows from the row's outcome and from the state of its person.
import { FIELDS, type FieldKey } from '../fields';
import type { Issue, Outcome } from '../outcome';
import type { Row, StatusCells } from '../row';
import type { Done, Entry } from '../state/entry';

/** What our three cells of a row should show, with the font colour of the status. */
export interface StatusText {
  readonly status: string;
  readonly details: string;
  /** "#rrggbb"; null leaves the colour. */
  readonly colour: string | null;
}

/** What the words of a row's status are made from. */
export interface StatusView {
  readonly outcome: Outcome;
  readonly issues: readonly Issue[];
  readonly changed: readonly FieldKey[];
}

/** A row whose cells are to be written, wherever its person is by now. */
export interface StatusChange {
  readonly row: Row;
  readonly cells: StatusCells;
  readonly colour: string | null;
}

/** What a status is made from. */
export interface Standing {
  readonly row: Row;
  readonly outcome: Outcome;
  readonly issues: readonly Issue[];
  readonly entry: Entry | undefined;
  /** Signitic's list lacks the person. */
  readonly unlisted: boolean;
  /** The row was sent in this slice, so that waiting means something. */
  readonly tried: boolean;
}

export interface Expected {
  readonly cells: StatusCells;
  readonly colour: string | null;
}

export const BLANK_CELLS: StatusCells = { status: '', details: '', minute: null };
const BLANK: Expected = { cells: BLANK_CELLS, colour: null };

/** How the last sync of a person is told. */
const TOLD: Record<Exclude<Done, 'none'>, Outcome> = {
  new: { kind: 'synced', reason: 'created' },
  changed: { kind: 'synced', reason: 'updated' },
  again: { kind: 'synced', reason: 'again' },
  sent: { kind: 'synced', reason: 'sent' },
  adopted: { kind: 'unchanged', reason: 'adopted' },
};

/** What the cells of a row should show; null where what stands there is right, whatever it is. */
export function expectedCells(standing: Standing, text: (view: StatusView) => StatusText): Expected | null {
  const { outcome, issues, entry } = standing;
  if (standing.row.skip && outcome.kind !== 'skipped' && outcome.kind !== 'refused') return leftOut(standing, text);
  switch (outcome.kind) {
    case 'synced':
      return fromEntry(standing, text);
    case 'unchanged':
      // A person whom Signitic lists and of whom this row says nothing: there was nothing to send.
      if (!entry) return shown(text({ outcome, issues, changed: [] }), entry);
      return fromEntry(standing, text);
    case 'refused':
      return outcome.reason === 'refused_before'
        ? wordsKept(standing, text)
        : shown(text({ outcome, issues, changed: [] }), entry);
    case 'invalid':
      return shown(text({ outcome, issues, changed: [] }), entry);
    case 'waiting':
      return outcome.reason === 'loading' || (standing.tried && outcome.reason !== 'next_slice')
        ? shown(text({ outcome, issues, changed: [] }), entry)
        : untouched(standing, text);
    case 'skipped':
      if (outcome.reason === 'not_selected') return untouched(standing, text);
      return shown(text({ outcome, issues: [], changed: [] }), entry);
  }
}

/** A person whom somebody deactivates, though the filter leaves the row out. */
function leftOut({ outcome, entry }: Standing, text: (view: StatusView) => StatusText): Expected {
  const reason = outcome.kind === 'synced' ? 'filter_off' : 'filter_active';
  return shown(text({ outcome: { kind: 'skipped', reason }, issues: [], changed: [] }), entry);
}

/** Signitic's own words still stand in the details: the state knows them only as a fingerprint. */
function wordsKept({ row, outcome, issues, entry }: Standing, text: (view: StatusView) => StatusText): Expected {
  const { cells, colour } = shown(text({ outcome, issues, changed: [] }), entry);
  return { cells: { ...cells, details: row.shown.details }, colour };
}

/** A row that this run did not come to: its error, or what the last sync of its person did. */
function untouched(standing: Standing, text: (view: StatusView) => StatusText): Expected | null {
  const { issues, entry, unlisted } = standing;
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.length > 0 && !errors.every(({ code }) => code === 'loading'))
    return shown(text({ outcome: { kind: 'invalid' }, issues, changed: [] }), entry);
  if (entry?.extras.refused) return null;
  return unlisted ? BLANK : fromEntry(standing, text);
}

/**
 * The words of statuses, each made once: most rows of a long list say the same. Words with an issue or with Signitic's own
 * message are made anew.
 */
export function rememberedText(text: (view: StatusView) => StatusText): (view: StatusView) => StatusText {
  const made = new Map<string, StatusText>();
  return (view) => {
    const { outcome, issues, changed } = view;
    if (issues.length > 0 || Object.keys(outcome).some((name) => name !== 'kind' && name !== 'reason'))
      return text(view);
    const about = `${outcome.kind} ${outcome.reason ?? ''} ${changed.join()}`;
    const known = made.get(about) ?? text(view);
    made.set(about, known);
    return known;
  };
}

const ORDER = new Map(FIELDS.map(({ key }, i) => [key, i]));

function fromEntry({ issues, entry }: Standing, text: (view: StatusView) => StatusText): Expected {
  if (!entry || entry.done === 'none') return BLANK;
  const changed: FieldKey[] = [];
  for (const [key, field] of entry.fields) if (field.changed) changed.push(key);
  // A stored entry lists its fields in this order; the words must be the same in the run that changed them.
  changed.sort((a, b) => (ORDER.get(a) ?? 0) - (ORDER.get(b) ?? 0));
  return shown(text({ outcome: TOLD[entry.done], issues, changed }), entry);
}

function shown({ status, details, colour }: StatusText, entry: Entry | undefined): Expected {
  const minute = entry && entry.done !== 'none' && entry.minute > 0 ? entry.minute : null;
  return { cells: { status: plainText(status), details: plainText(details), minute }, colour };
}

/** Cell texts longer than this help nobody, and beyond 50,000 characters Google refuses the whole write. */
const LONGEST = 1000;

/** A text as it stands in our cells: it begins with nothing that makes a formula, and is not too long. */
export function plainText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return /^\s*[=+\-@']/.test(cut) ? `› ${cut}` : cut;
}

/** Whether the cells show what they should. */
export function showsRightly(cells: StatusCells, expected: StatusCells): boolean {
  const sameTime = cells.minute === undefined || cells.minute === expected.minute;
  return sameTime && cells.status === expected.status && cells.details === expected.details;
}
