// A spreadsheet file with its state tab and properties, and two workspaces of Signitic, as plain data that a test can disturb.
import type { HttpResponse, HttpRequest } from '../../../../src/core/send/signitic';
import type { StateProperty } from '../../../../src/core/state/state';

export const FIELDS = ['firstname', 'jobtitle', 'path.entity', 'path.group'] as const;
export type Field = (typeof FIELDS)[number];
export const PATH: readonly Field[] = ['path.entity', 'path.group'];
export type Values = Record<Field, string>;

/** A cell that Sheets shows so has an error, and keeps its row back. */
export const BROKEN = '#N/A';
/** Signitic refuses whoever has this value in a field. */
export const REFUSED = 'refuse me';
/** As good as blank for Signitic, which never holds it. */
export const NOTHING: Values = { firstname: '', jobtitle: '', 'path.entity': '', 'path.group': '' };

export interface SheetRow {
  email: string;
  cells: Values;
  own: { status: string; details: string; time: Date | null };
}

export interface Tab {
  readonly id: number;
  isMapped: boolean;
  readonly mapped: Set<Field>;
  rows: SheetRow[];
}

/** What Google's version history brings back: cells, the state tab's too, and no properties. */
interface Version {
  rows: Map<number, SheetRow[]>;
  state: string[];
}

export const emailOf = (person: number): string => `p${person}@example.com`;
const START = Date.UTC(2026, 2, 2, 8);

export class World {
  now = START;
  fileId = 1;
  tabs: Tab[] = [];
  state: string[] = [];
  property: StateProperty | null = null;
  /** The last record that stood in the tab when the property was written. */
  named = '';
  /** The run whose append was the last change of the state tab, which an editor can undo; null for another change. */
  appendedBy: object | null = null;
  /** The cells of the tabs before an editor's last change. */
  undo: (() => void) | null = null;
  versions: Version[] = [];
  workspace = 'W1';
  /** Which of the workspace's keys is in use. */
  keyNumber = 0;
  blank: 'leave' | 'clear' = 'leave';
  completed = new Set<number>();
  readonly signitic = new Map<string, Map<string, Values>>([
    ['W1', new Map()],
    ['W2', new Map()],
  ]);

  get users(): Map<string, Values> {
    return this.signitic.get(this.workspace) as Map<string, Values>;
  }

  get key(): string {
    return `${this.fileId}/${this.workspace}/${this.keyNumber}`;
  }

  tab(id: number): Tab {
    return this.tabs.find((tab) => tab.id === id) ?? (this.tabs[0] as Tab);
  }

  keepVersion(): void {
    this.versions.push({ rows: copyRows(this.tabs), state: [...this.state] });
  }

  restore(n: number): void {
    const version = this.versions[n % this.versions.length];
    if (!version) return;
    for (const tab of this.tabs) tab.rows = (version.rows.get(tab.id) ?? []).map(copyRow);
    this.state = [...version.state];
    this.appendedBy = null;
  }

  /** An editor's change of cells, which can be undone as one. */
  edit(change: () => void): void {
    const before = copyRows(this.tabs);
    change();
    this.undo = () => {
      for (const tab of this.tabs) tab.rows = (before.get(tab.id) ?? []).map(copyRow);
    };
  }

  /** @returns the run whose append was undone */
  undoState(): object | null {
    const { appendedBy } = this;
    if (appendedBy) this.state.pop();
    this.appendedBy = null;
    return appendedBy;
  }
}

const copyRow = ({ email, cells, own }: SheetRow): SheetRow => ({ email, cells: { ...cells }, own: { ...own } });
const copyRows = (tabs: readonly Tab[]) => new Map(tabs.map((tab) => [tab.id, tab.rows.map(copyRow)]));

export const newRow = (email: string, cells: Values): SheetRow => ({
  email,
  cells: { ...cells },
  own: { status: '', details: '', time: null },
});

/** What a POST says of a person, flat. */
export interface Posted {
  readonly email: string;
  readonly values: ReadonlyMap<Field, string>;
}

export function postedIn({ body }: HttpRequest): Posted[] {
  const { users } = JSON.parse(body ?? '') as { users: Record<string, unknown>[] };
  return users.map((user) => {
    const path = user['path'] as Record<string, string> | undefined;
    const values = new Map<Field, string>();
    for (const field of FIELDS) {
      const value = field.startsWith('path.') ? path?.[field.slice(5)] : user[field];
      if (value !== undefined) values.set(field, String(value));
    }
    return { email: String(user['email']), values };
  });
}

const json = (value: unknown, status = 200): HttpResponse => ({ status, headers: {}, text: JSON.stringify(value) });

export function listOf(users: ReadonlyMap<string, Values>): HttpResponse {
  return json({ success: true, users: [...users.keys()].map((email) => ({ email, enabled: 1 })) });
}

/** One user, under the names that Signitic reads them back; a blank is null. */
export function recordOf(users: ReadonlyMap<string, Values>, email: string): HttpResponse {
  const user = users.get(email);
  if (!user) return json({ success: false, code: '102', value: 'Unknown user.' });
  const path = { parent_entity: null, entity: user['path.entity'] || null, group: user['path.group'] || null };
  const data = { email, enabled: true, firstname: user.firstname || null, title: user.jobtitle || null, path };
  return json({ success: true, code: 200, data });
}

/** Applies the first `count` people of a POST. A path replaces the whole one: levels that it leaves out are blank then. */
export function apply(users: Map<string, Values>, posted: readonly Posted[], count = posted.length): void {
  for (const { email, values } of posted.slice(0, count)) {
    const next = { ...(users.get(email) ?? NOTHING) };
    if (PATH.some((field) => values.has(field))) for (const field of PATH) next[field] = '';
    for (const [field, value] of values) next[field] = value;
    users.set(email, next);
  }
}

export const acceptedAnswer = (added: number, edited: number): HttpResponse =>
  json({ success: true, code: 200, value: { added, edited } });

export const refusedAnswer = (): HttpResponse => json({ success: false, code: '105', value: 'Not like this.' });
