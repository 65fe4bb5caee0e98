// Developer metadata: notes of the program's own on a column or row, which travel with it, and the finder for them.
import { type Access, list, type Members, type RangeState, SELF, served, stateOf } from './access';
import { ASK } from './latency';
import { refuseOutside, refuseProtected, refuseTyped } from './refusals';
import type { Metadata, Tab } from './tab';

type LocationType = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

/** A note and where it is now. */
interface Found {
  readonly metadata: Metadata;
  readonly type: LocationType;
  readonly tab: Tab | null;
  /** The row or column, from 1. */
  readonly place: number;
  /** The list that holds it. */
  readonly holder: Metadata[];
}

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** The list for the notes of one whole column or row; a range with counted ends is neither, whatever its size. */
function placeOf(access: Access, { tab, area, open }: RangeState): Metadata[] | null {
  const column = open.rows && area.row === 1 && area.columns === 1;
  const row = open.columns && area.column === 1 && area.rows === 1;
  if (!column && !row) return null;
  // The grid may have become smaller since the script got the range.
  refuseOutside(access, tab, { ...area, rows: 1, columns: 1 });
  const places = column ? tab.columnMetadata : tab.rowMetadata;
  const place = (column ? area.column : area.row) - 1;
  const list = places[place] ?? [];
  places[place] = list;
  return list;
}

/** Where a note may be put by the object that a script hands in or calls: META-01. */
function holderOf(access: Access, scope: Scope): Metadata[] {
  if (scope === null) return access.book.metadata;
  if (!('area' in scope)) {
    refuseProtected(access, scope, null);
    return scope.metadata;
  }
  const holder = placeOf(access, scope) ?? access.execution.fail(ARBITRARY);
  refuseProtected(access, scope.tab, scope.area);
  refuseTyped(access, scope.tab, scope.area, 'look');
  return holder;
}

/** The forms in which something is noted: key, or key and value, with or without a visibility. */
export const ADDING = {
  takes: [
    ['String'],
    ['String', 'DeveloperMetadataVisibility'],
    ['String', 'String'],
    ['String', 'String', 'DeveloperMetadataVisibility'],
  ],
  ms: ASK,
  asks: true,
} as const;

/** Notes something on the document (null), a tab, or one whole column or row (META-02). */
export function addMetadata(
  access: Access,
  scope: Scope,
  key: string,
  second?: string | object,
  third?: object,
): typeof SELF {
  const visibility = typeof second === 'object' ? second : third;
  const project = visibility === access.enums.DeveloperMetadataVisibility['PROJECT'];
  holderOf(access, scope).push({
    id: access.book.nextMetadataId(),
    key,
    value: typeof second === 'string' ? second : null,
    visibility: project ? 'PROJECT' : 'DOCUMENT',
  });
  return SELF;
}

/** META-03: the notes of exactly this range, so none for a cell inside a marked column. */
export function ownMetadata(access: Access, scope: RangeState): object[] {
  return (placeOf(access, scope) ?? []).map((metadata) => served(access, 'DeveloperMetadata', metadata, METADATA));
}

function everything(access: Access): Found[] {
  const { book } = access;
  const found: Found[] = book.metadata.map((metadata) => ({
    metadata,
    type: 'SPREADSHEET',
    tab: null,
    place: 0,
    holder: book.metadata,
  }));
  for (const tab of book.sheets) {
    for (const metadata of tab.metadata) found.push({ metadata, type: 'SHEET', tab, place: 0, holder: tab.metadata });
    for (const [type, places] of [
      ['ROW', tab.rowMetadata],
      ['COLUMN', tab.columnMetadata],
    ] as const) {
      places.forEach((holder, i) => {
        for (const metadata of holder ?? []) found.push({ metadata, type, tab, place: i + 1, holder: holder! });
      });
    }
  }
  return found;
}

/** Where a finder looks: the whole document, a tab, or a range, which must hold all of the row or column. */
type Scope = null | Tab | RangeState;

function within({ type, tab, place }: Found, scope: Scope): boolean {
  if (scope === null) return true;
  if (!('area' in scope)) return tab === scope;
  const { area, open } = scope;
  if (tab !== scope.tab) return false;
  if (type === 'COLUMN')
    return open.rows && area.row === 1 && place >= area.column && place < area.column + area.columns;
  return type === 'ROW' && open.columns && area.column === 1 && place >= area.row && place < area.row + area.rows;
}

interface FinderState {
  readonly scope: Scope;
  readonly wanted: ((found: Found) => boolean)[];
}

export function finder(access: Access, scope: Scope): object {
  return served<FinderState>(access, 'DeveloperMetadataFinder', { scope, wanted: [] }, FINDER);
}

function also(state: FinderState, wanted: (found: Found) => boolean): typeof SELF {
  state.wanted.push(wanted);
  return SELF;
}

const FINDER: Members<FinderState> = {
  withKey: { takes: [['String']], run: (_, state, key: string) => also(state, ({ metadata }) => metadata.key === key) },
  withValue: {
    takes: [['String']],
    run: (_, state, value: string) => also(state, ({ metadata }) => metadata.value === value),
  },
  withVisibility: {
    takes: [['DeveloperMetadataVisibility']],
    run: (_, state, visibility: object) => also(state, ({ metadata }) => metadata.visibility === String(visibility)),
  },
  withLocationType: {
    takes: [['DeveloperMetadataLocationType']],
    run: (_, state, type: object) => also(state, (found) => found.type === String(type)),
  },
  find: {
    takes: [[]],
    ms: ASK,
    asks: true,
    run(access, { scope, wanted }) {
      const found = everything(access).filter((one) => within(one, scope) && wanted.every((fits) => fits(one)));
      return list(access, found.length, (i) => served(access, 'DeveloperMetadata', found[i]!.metadata, METADATA));
    },
  },
};

/** Where the note is by now: its column may have moved since the script found it. */
function located(access: Access, metadata: Metadata): Found {
  const found = everything(access).find((one) => one.metadata.id === metadata.id);
  return found ?? access.execution.fail('The developer metadata could not be found.');
}

/** META-04: a note keeps its id, and changes at once. */
function changed(metadata: Metadata, change: Partial<Metadata>): typeof SELF {
  Object.assign(metadata, change);
  return SELF;
}

function taken(access: Access, metadata: Metadata): void {
  const { holder } = located(access, metadata);
  holder.splice(
    holder.findIndex(({ id }) => id === metadata.id),
    1,
  );
}

function put(access: Access, metadata: Metadata, scope: Scope): typeof SELF {
  const holder = holderOf(access, scope);
  taken(access, metadata);
  holder.push(metadata);
  return SELF;
}

function moved(access: Access, metadata: Metadata, given: object): typeof SELF {
  return put(access, metadata, stateOf<Tab | RangeState>(access, given));
}

const METADATA: Members<Metadata> = {
  getId: { takes: [[]], run: (_, metadata) => metadata.id },
  getKey: { takes: [[]], run: (_, metadata) => metadata.key },
  getValue: { takes: [[]], run: (_, metadata) => metadata.value },
  setKey: { takes: [['String']], ms: ASK, run: (_, metadata, key: string) => changed(metadata, { key }) },
  setValue: { takes: [['String']], ms: ASK, run: (_, metadata, value: string) => changed(metadata, { value }) },
  setVisibility: {
    takes: [['DeveloperMetadataVisibility']],
    ms: ASK,
    run: (_, metadata, to: object) => changed(metadata, { visibility: String(to) as Metadata['visibility'] }),
  },
  moveToColumn: { takes: [['Range']], ms: ASK, asks: true, run: moved },
  moveToRow: { takes: [['Range']], ms: ASK, asks: true, run: moved },
  moveToSheet: { takes: [['Sheet']], ms: ASK, asks: true, run: moved },
  moveToSpreadsheet: { takes: [[]], ms: ASK, asks: true, run: (access, metadata) => put(access, metadata, null) },
  getVisibility: {
    takes: [[]],
    run: (access, metadata) => access.enums.DeveloperMetadataVisibility[metadata.visibility],
  },
  getLocation: {
    takes: [[]],
    ms: ASK,
    asks: true,
    run: (access, metadata) => served(access, 'DeveloperMetadataLocation', located(access, metadata), LOCATION),
  },
  remove: {
    takes: [[]],
    ms: ASK,
    asks: true,
    run: taken,
  },
};

const LOCATION: Members<Found> = {
  getLocationType: { takes: [[]], run: (access, { type }) => access.enums.DeveloperMetadataLocationType[type] },
  getSheet: { takes: [[]], run: (access, { tab }) => tab && access.make.sheet(access, tab) },
  getSpreadsheet: { takes: [[]], run: (access, { tab }) => (tab ? null : access.make.spreadsheet(access)) },
  getRow: {
    takes: [[]],
    run(access, { type, tab, place }) {
      if (type !== 'ROW') return null;
      const area = { row: place, column: 1, rows: 1, columns: tab!.maxColumns };
      return access.make.range(access, tab!, area, { rows: false, columns: true });
    },
  },
  getColumn: {
    takes: [[]],
    run(access, { type, tab, place }) {
      if (type !== 'COLUMN') return null;
      const area = { row: 1, column: place, rows: tab!.maxRows, columns: 1 };
      return access.make.range(access, tab!, area, { rows: true, columns: false });
    },
  },
};
