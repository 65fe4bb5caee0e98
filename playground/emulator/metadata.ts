// Developer metadata: notes of the program's own on a column or row, which travel with it, and the finder for them.
import { type Access, list, type Members, type RangeState, SELF, served } from './access';
import { ASK } from './latency';
import { refuseOutside, refuseProtected } from './refusals';
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

/** Notes something on one whole column or row; a range with counted ends is neither, whatever its size. */
export function addMetadata(
  access: Access,
  { tab, area, open }: RangeState,
  key: string,
  value: string | null,
  visibility?: object,
): void {
  const column = open.rows && area.row === 1 && area.columns === 1;
  const row = open.columns && area.column === 1 && area.rows === 1;
  if (!column && !row) access.execution.fail(ARBITRARY);
  // The grid may have become smaller since the script got the range.
  refuseOutside(access, tab, { ...area, rows: 1, columns: 1 });
  refuseProtected(access, tab, area);
  const places = column ? tab.columnMetadata : tab.rowMetadata;
  const place = (column ? area.column : area.row) - 1;
  const project = visibility === access.enums.DeveloperMetadataVisibility['PROJECT'];
  const added: Metadata = {
    id: access.book.nextMetadataId(),
    key,
    value,
    visibility: project ? 'PROJECT' : 'DOCUMENT',
  };
  places[place] = [...(places[place] ?? []), added];
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

const METADATA: Members<Metadata> = {
  getId: { takes: [[]], run: (_, metadata) => metadata.id },
  getKey: { takes: [[]], run: (_, metadata) => metadata.key },
  getValue: { takes: [[]], run: (_, metadata) => metadata.value },
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
    run(access, metadata) {
      const { holder } = located(access, metadata);
      holder.splice(
        holder.findIndex(({ id }) => id === metadata.id),
        1,
      );
    },
  },
};

const LOCATION: Members<Found> = {
  getLocationType: { takes: [[]], run: (access, { type }) => access.enums.DeveloperMetadataLocationType[type] },
  getSheet: { takes: [[]], run: (access, { tab }) => tab && access.make.sheet(access, tab) },
  getColumn: {
    takes: [[]],
    run(access, { type, tab, place }) {
      if (type !== 'COLUMN') return null;
      const area = { row: 1, column: place, rows: tab!.maxRows, columns: 1 };
      return access.make.range(access, tab!, area, { rows: true, columns: false });
    },
  },
};
