// One tab as the core's sheet: its columns, its rows, and the status cells beside them.
import type { ResultsPlace, Settings } from '../../api';
import type { Sheet } from '../../core/ports';
import type { Row } from '../../core/row';
import { sameColumn, type PlaceRefusal } from '../../core/status/results-place';
import { applied } from '../../google/applied';
import { makeRoom } from '../../google/room';
import {
  checkWritable,
  findOwn,
  hasAll,
  hasNone,
  isOwnHeader,
  makeOwn,
  NAMES,
  type OwnColumns,
  withTitles,
} from '../../google/own-columns';
import { type Looker, whereAre } from '../../google/locate';
import { writeStatuses } from '../../google/status-writer';
import { minutesIn, readHeaders, readTop, type tabOf, type Top } from '../../google/sheet';
import { readTable } from '../../google/table-reader';

/** The header row as this execution read it, so that it is not read again. */
export type TabSheet = Sheet & {
  titles(): readonly string[];
  /** What became of our columns in this execution; null where none were made. */
  made(): Made | null;
  /** Google has refused a write of statuses, part of which may stand where people are no more. */
  wasRefused(): boolean;
};
export interface Made {
  /** Why they stand right of the data although they should stand beside the e-mails. */
  readonly refused: PlaceRefusal | null;
  /** 1-based column of the status. */
  readonly status: number;
}

/**
 * Settings: where blank cells clear, no picture may be taken for one; new columns get titles in the file's language.
 * @param place where our columns are made when none of them is there
 */
export function sheetFor(
  tab: ReturnType<typeof tabOf>,
  headerRow: number,
  { blank, language }: Pick<Settings, 'blank' | 'language'>,
  place: ResultsPlace = 'right',
): TabSheet {
  const looker: Looker = {
    tab,
    headerRow,
    own: { status: 0, details: 0, time: 0 },
    headers: [],
    find: (headers) => findOwn(tab, headers),
  };
  let top: Top = { headers: [], lastRow: 0 };
  let own: Partial<OwnColumns> | null = null;
  /** 0-based column of the e-mails, as planned. */
  let email = 0;
  let made: Made | null = null;
  let wasRefused = false;
  const ours = (): Partial<OwnColumns> => {
    own = own ?? findOwn(tab, looker.headers);
    return own;
  };
  /** Room beside the e-mails, or null where our columns go to the right of everything. */
  const roomFor = (now: readonly string[], there: Partial<OwnColumns>): ReturnType<typeof makeRoom> | null => {
    if (place === 'right' || !hasNone(there)) return null;
    const column = sameColumn(top.headers, now, email);
    if (column === null) return 'moved';
    // Right of the last column of all is right of the data.
    if (column === now.length - 1) return null;
    return makeRoom({ tab, headerRow, headers: now, lastRow: top.lastRow, emailColumn: column + 1 }, NAMES.length);
  };
  return {
    headers() {
      top = readTop(tab, headerRow);
      looker.headers = top.headers;
      return top.headers.map((text) => (isOwnHeader(text) ? '' : text));
    },
    titles: () => top.headers,
    made: () => made,
    wasRefused: () => wasRefused,
    prepare() {
      checkWritable(tab, headerRow, top, ours());
    },
    makeColumns() {
      const known = ours();
      if (hasAll(known)) {
        looker.own = known;
        return;
      }
      // Requests to Signitic took time, and a person may have inserted columns meanwhile.
      const now = readHeaders(tab, headerRow);
      const stayed = now.length === top.headers.length && now.every((text, i) => text === top.headers[i]);
      const there = stayed ? known : findOwn(tab, now);
      const found = roomFor(now, there);
      const refused = typeof found === 'string' ? found : null;
      const room = typeof found === 'string' ? null : found;
      // Columns that were inserted in vain have made the tab wider.
      const headers = room?.headers ?? (refused ? readHeaders(tab, headerRow) : now);
      const width = headers.length;
      looker.own = applied(() => makeOwn(tab, headerRow, width, there, language, room?.first ?? null));
      own = looker.own;
      made = { refused, status: looker.own.status };
      // The header row as the last look will find it; where it has changed, that look finds every column anew.
      if (stayed && refused !== 'moved') looker.headers = withTitles(headers, looker.own, there, language);
    },
    lacksColumns: () => !hasAll(ours()),
    readRows(plan, between) {
      email = plan.emailColumn;
      return readTable(tab, headerRow, top, { plan, own: ours(), clearing: blank === 'clear' }, between);
    },
    readTimes: (first, count) => minutesIn(tab, first, count, looker.own.time),
    writeStatuses(changes, all, plan) {
      const rows = all.map(({ row }) => row);
      const look = (some: readonly Row[]) => whereAre(looker, some, rows, plan.emailColumn);
      const refused = () => {
        wasRefused = true;
      };
      return writeStatuses({ tab, headerRow, own: looker.own, look, applied, refused }, changes, all);
    },
  };
}
