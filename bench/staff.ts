// A made-up staff list of any length: twenty columns that Signitic takes, side by side or scattered among sixty.
import { Book, type Tab } from '../playground/emulator/spreadsheet-store';
import type { SigniticUser } from '../playground/signitic/server';

type Cell = string | boolean;

const two = (n: number) => String(n % 100).padStart(2, '0');
const pick = (list: readonly string[], i: number) => list[i % list.length] as string;

const FIRST = ['Ana', 'Bruno', 'Chloé', 'Dan', 'Élise', 'Farid', 'Greta'];
const LAST = ['Roy', 'Lefèvre', 'Diaz', 'Okafor', 'Müller', 'Nguyen', 'Rossi', 'Novak', 'Silva', 'Durand', 'Weiss'];
const JOBS = ['Chargée de clientèle', 'Software engineer', 'Responsable paie', 'Buyer', 'Directeur régional'];
const TEAMS = ['Sales', 'Engineering', 'Human resources', 'Finance', 'Marketing', 'Support'];
const CITIES = ['Paris', 'Lyon', 'Nantes', 'Lille'];
const STREETS = ['rue des Lilas', 'avenue du Vieux Moulin', 'place de la Gare'];

/** Each mapped column: its header, its field, and what stands in it for the i-th person. */
export const COLUMNS: readonly { header: string; field: string; cell: (i: number) => Cell }[] = [
  { header: 'E-mail', field: 'email', cell: (i) => `person.${i}@example.com` },
  { header: 'First name', field: 'firstname', cell: (i) => pick(FIRST, i) },
  { header: 'Last name', field: 'lastname', cell: (i) => `${pick(LAST, i)} ${pick(LAST, i >> 3)}` },
  { header: 'Job title', field: 'jobtitle', cell: (i) => pick(JOBS, i) },
  { header: 'Department', field: 'department', cell: (i) => pick(TEAMS, i) },
  { header: 'Active', field: 'enabled', cell: (i) => i % 20 !== 7 },
  { header: 'Phone', field: 'phone', cell: (i) => `01 99 00 ${two(i)} ${two(i >> 4)}` },
  { header: 'Mobile', field: 'mobile', cell: (i) => `06 39 98 ${two(i)} ${two(i >> 4)}` },
  { header: 'Street', field: 'address', cell: (i) => `${(i % 180) + 1} ${pick(STREETS, i)}` },
  { header: 'Postcode', field: 'postal_code', cell: (i) => `75${String(i % 1000).padStart(3, '0')}` },
  { header: 'City', field: 'city', cell: (i) => pick(CITIES, i) },
  { header: 'Company', field: 'path.parent_entity', cell: () => 'Example Group' },
  { header: 'Site', field: 'path.entity', cell: (i) => `${pick(CITIES, i)} office` },
  { header: 'Team', field: 'path.group', cell: (i) => pick(TEAMS, i >> 2) },
  { header: 'LinkedIn', field: 'linkedin_link', cell: (i) => `https://www.linkedin.com/in/person-${i}` },
  { header: 'Calendar', field: 'calendar_link', cell: (i) => `https://calendar.example.com/person-${i}` },
  { header: 'Extra 1', field: 'extra_1', cell: (i) => `Building ${pick(['A', 'B', 'C'], i)}` },
  { header: 'Extra 2', field: 'extra_2', cell: (i) => `Desk ${i % 400}` },
  { header: 'Extra 3', field: 'extra_3', cell: () => 'Ask me about our summer event' },
  { header: 'Extra 4', field: 'extra_4', cell: (i) => (i % 3 === 0 ? 'She/her' : '') },
];

/** The i-th person as Signitic holds somebody who was sent from this list. */
export function userOf(i: number): SigniticUser {
  const user: SigniticUser = { email: '', enabled: true };
  const path: Record<string, string> = {};
  for (const { field, cell } of COLUMNS) {
    const value = cell(i);
    if (field.startsWith('path.')) path[field.slice('path.'.length)] = String(value);
    else if (value !== '') user[field] = value;
  }
  return { ...user, path };
}

/** `side`: the mapped columns next to one another. `scattered`: every third of sixty columns. */
export type Layout = 'side' | 'scattered';
const STEP = { side: 1, scattered: 3 } as const satisfies Record<Layout, number>;

/** 1-based column of the i-th mapped one. */
export function columnAt(i: number, layout: Layout): number {
  return 1 + i * STEP[layout];
}

/** A file with one tab "Staff": a header row and `rows` people, as exact values. */
export function bookOf(rows: number, layout: Layout): Book {
  const book = new Book({ locale: 'en_GB' });
  const width = COLUMNS.length * STEP[layout];
  // Room to the right, so that making our columns does not widen the tab.
  const tab = book.addTab('Staff', { rows: rows + 1, columns: width + 6 });
  for (let column = 1; column <= width; column++) tab.put(1, column, `Note ${column}`);
  COLUMNS.forEach(({ header }, i) => {
    tab.put(1, columnAt(i, layout), header);
  });
  for (let i = 0; i < rows; i++) {
    if (layout === 'scattered') for (let column = 1; column <= width; column++) tab.put(i + 2, column, 'not sent');
    COLUMNS.forEach(({ cell }, j) => {
      tab.put(i + 2, columnAt(j, layout), cell(i));
    });
  }
  return book;
}

/** Fields whose cells take any text. */
const MIXED: readonly string[] = [
  ...['firstname', 'lastname', 'jobtitle', 'department', 'address', 'city', 'path.entity', 'path.group'],
  ...['extra_1', 'extra_2', 'extra_3', 'extra_4'],
];

/** Which fields change beside the n-th of those who change, from 0 on. */
export type Changing = (n: number) => readonly string[];
export const JOB_TITLE: Changing = () => ['jobtitle'];
export const IN_TURN: Changing = (n) => [MIXED[n % MIXED.length]!];
/** Another set of fields beside each of the first 4,095: no two are told the same. */
export const EACH_OTHERWISE: Changing = (n) => MIXED.filter((_, bit) => ((n + 1) >> bit) % 2 === 1);

/** Changes every hundredth person. */
export function changeOnePercent(tab: Tab, rows: number, layout: Layout, changing: Changing = JOB_TITLE): void {
  for (let i = 37, n = 0; i < rows; i += 100, n++) {
    for (const field of changing(n)) {
      const at = COLUMNS.findIndex((column) => column.field === field);
      const column = columnAt(at, layout);
      tab.put(i + 2, column, `Deputy of ${tab.value(i + 2, column)}`);
    }
  }
}
