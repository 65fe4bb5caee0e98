// One execution's access to the document, and how its members become calls: announced, checked, strict.
import type { Book } from './spreadsheet-store';
import { type Execution, enumeration, isDate, strict, wrongSignature } from './service-base';
import { OPEN_DOCUMENT } from './latency';
import type { Area } from './places';
import type { Tab } from './tab';
import type { Writes } from './writes';

const SCOPE = 'spreadsheets.currentonly';

/** What one person sees and has selected; kept by the world. */
export interface View {
  readonly user: string;
  /** The id of the tab that is open. */
  activeTab(): number;
  /** Cell A1 is selected in it then, or what was selected in it before. */
  setActiveTab(id: number, restored?: boolean): void;
  /** Rectangles of the open tab: [row, column, rows, columns]. */
  selection(): number[][];
  setSelection(ranges: number[][]): void;
  toast(message: string, title: string, seconds: number): void;
  /** Throws where Google does. */
  ui(): object;
}

export const ENUMS = {
  SheetType: ['GRID', 'OBJECT', 'DATASOURCE'],
  WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
  DeveloperMetadataVisibility: ['DOCUMENT', 'PROJECT'],
  DeveloperMetadataLocationType: ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'],
  ProtectionType: ['RANGE', 'SHEET'],
  DataValidationCriteria: ['CHECKBOX', 'VALUE_IN_LIST'],
  ValueType: ['IMAGE'],
} as const;
export type EnumName = keyof typeof ENUMS;

/** Objects of the service that are taken as arguments. */
const OBJECTS = ['Range', 'Sheet', 'Spreadsheet', 'DataValidation', 'RichTextValue', 'DeveloperMetadata'] as const;
type ObjectName = (typeof OBJECTS)[number];

/** What an argument may be. `text` takes what Google turns into a string; `cell` what a cell can hold. */
type Kind =
  | 'number'
  | 'String'
  | 'StringOrNull'
  | 'text'
  | 'cell'
  | 'cells'
  | 'cellRow'
  | 'texts'
  | 'names'
  | 'Boolean'
  | ObjectName
  | `${'DataValidation' | 'RichTextValue'}OrNull`
  | 'ranges'
  | 'options'
  | 'people'
  | EnumName;

export interface Member<S> {
  /** The forms in which it may be called. */
  readonly takes: readonly (readonly Kind[])[];
  /** Its cost, besides that of a flush. */
  readonly ms?: number | ((state: S, ...args: never[]) => number);
  /** Whether queued writes must be applied before it: so for all that looks at the document or changes its shape. */
  readonly asks?: boolean;
  /** The scope that it needs where that is not the one for the open document. */
  readonly scope?: string;
  readonly run: (access: Access, state: S, ...args: never[]) => unknown;
}

export type Members<S> = Readonly<
  Record<
    string,
    Member<S> & {
      // biome-ignore lint/suspicious/noExplicitAny: the members of one table differ in their arguments
      run: (access: Access, state: S, ...args: any[]) => unknown;
    }
  >
>;

/** A range of a tab as a script holds it. */
export interface RangeState {
  readonly tab: Tab;
  readonly area: Area;
  /** On which sides it was given without an end, as "D:D" is: only such a range is a whole column or row. */
  readonly open: { rows: boolean; columns: boolean };
}

/** What hands out the objects of the service, which give one another: a range its sheet, a sheet its ranges. */
export interface Makers {
  range(access: Access, tab: Tab, area: Area, open?: RangeState['open']): object;
  sheet(access: Access, tab: Tab): object;
  spreadsheet(access: Access): object;
}

export interface Access {
  readonly book: Book;
  readonly make: Makers;
  readonly execution: Execution;
  readonly view: View;
  readonly writes: Writes;
  readonly enums: Readonly<Record<EnumName, Readonly<Record<string, object>>>>;
  /** The states behind the objects that the script was given. */
  readonly states: WeakMap<object, { name: string; state: unknown }>;
  opened: boolean;
}

export function enumsFor(): Access['enums'] {
  const made = Object.entries(ENUMS).map(([name, members]) => [name, enumeration(name, members)] as const);
  return Object.fromEntries(made) as unknown as Access['enums'];
}

/** Announces a call on the document; the first one of an execution opens it. */
export function announce(access: Access, name: string, ms: number, scope = SCOPE): void {
  const opening = access.opened ? 0 : OPEN_DOCUMENT;
  access.opened = true;
  access.execution.call(name, ms + opening, scope);
}

/** An object for the script: each member is a service call; any member that is not in the table throws. */
export function served<S>(
  access: Access,
  name: string,
  state: S,
  members: Members<S>,
  constants: Readonly<Record<string, unknown>> = {},
): object {
  const member =
    (key: string) =>
    (...args: unknown[]) =>
      serve(access, name, key, state, members[key]!, args, object);
  const object: object = strict(name, { ...constants }, members, member);
  access.states.set(object, { name, state });
  return object;
}

function serve<S>(
  access: Access,
  name: string,
  key: string,
  state: S,
  member: Members<S>[string],
  args: unknown[],
  self: object,
): unknown {
  const fits = member.takes.some(
    (kinds) => kinds.length === args.length && kinds.every((kind, i) => isKind(access, kind, args[i])),
  );
  const ms = typeof member.ms === 'function' ? (fits ? member.ms(state, ...(args as never[])) : 0) : (member.ms ?? 0);
  announce(access, `${name}.${key}`, ms + (member.asks ? access.writes.cost() : 0), member.scope);
  if (!fits)
    wrongSignature(
      access.execution,
      name === 'SpreadsheetApp' ? `${name}.${key}` : `SpreadsheetApp.${name}.${key}`,
      args,
    );
  if (member.asks) access.writes.flush();
  const result = member.run(access, state, ...args);
  return result === SELF ? self : result;
}

/** What a member returns to give back the object that it was called on. */
export const SELF = Symbol('self');

/** The state behind an object of the script's, such as a Range it hands in. */
export function stateOf<S>(access: Access, object: unknown): S {
  return access.states.get(object as object)!.state as S;
}

const KINDS: Readonly<
  Record<
    Exclude<Kind, EnumName | ObjectName | `${ObjectName}OrNull` | 'ranges' | 'people'>,
    (value: unknown) => boolean
  >
> = {
  number: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  String: (value) => typeof value === 'string',
  StringOrNull: (value) => value === null || typeof value === 'string',
  text: (value) => value == null || ['string', 'number', 'boolean'].includes(typeof value),
  cell: isCell,
  cells: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCell)),
  cellRow: (value) => Array.isArray(value) && value.every(isCell),
  texts: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => Array.isArray(row) && row.every((text) => text === null || typeof text === 'string')),
  options: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value),
  names: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
};

// WRITE-23: objects and lists in a cell are refused; what older runtimes made of them is of no use to anybody.
function isCell(value: unknown): boolean {
  if (typeof value === 'object') return value === null || isDate(value);
  return typeof value !== 'function' && typeof value !== 'symbol' && typeof value !== 'bigint';
}

function isKind(access: Access, kind: Kind, value: unknown): boolean {
  if (kind === 'DataValidationOrNull') return value === null || isKind(access, 'DataValidation', value);
  if (kind === 'RichTextValueOrNull') return value === null || isKind(access, 'RichTextValue', value);
  if (kind === 'people') return Array.isArray(value) && value.every((one) => access.states.get(one)?.name === 'User');
  if (kind === 'ranges') return Array.isArray(value) && value.every((one) => isKind(access, 'Range', one));
  if ((OBJECTS as readonly Kind[]).includes(kind)) return access.states.get(value as object)?.name === kind;
  if (kind in ENUMS) return Object.values(access.enums[kind as EnumName]).includes(value as object);
  return KINDS[kind as 'number'](value);
}

/** A list of the script's own realm. */
export function list<T>(access: Access, length: number, item: (index: number) => T): T[] {
  const made = new access.execution.realm.Array(length) as T[];
  for (let i = 0; i < length; i++) made[i] = item(i);
  return made;
}
