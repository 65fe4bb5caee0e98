// One tab as the core's sheet: its columns, its rows, and the status cells beside them.
import type { Settings } from '../../api';
import type { Sheet } from '../../core/ports';
import type { Row } from '../../core/row';
import { applied } from '../../google/applied';
import {
  checkWritable,
  findOwn,
  hasAll,
  isOwnHeader,
  makeOwn,
  type OwnColumns,
  withTitles,
} from '../../google/own-columns';
import { type Looker, whereAre } from '../../google/locate';
import { writeStatuses } from '../../google/status-writer';
import { minutesIn, readHeaders, readTop, type tabOf, type Top } from '../../google/sheet';
import { readTable } from '../../google/table-reader';

/** The header row as this execution read it, so that it is not read again. */
export type Titled = Sheet & { titles(): readonly string[] };

/** Settings: where blank cells clear, no picture may be taken for one; new columns get titles in the file's language. */
export function sheetFor(
  tab: ReturnType<typeof tabOf>,
  headerRow: number,
  { blank, language }: Pick<Settings, 'blank' | 'language'>,
): Titled {
  const looker: Looker = {
    tab,
    headerRow,
    own: { status: 0, details: 0, time: 0 },
    headers: [],
    find: (headers) => findOwn(tab, headers),
  };
  let top: Top = { headers: [], lastRow: 0 };
  let own: Partial<OwnColumns> | null = null;
  const found = (): Partial<OwnColumns> => {
    own = own ?? findOwn(tab, looker.headers);
    return own;
  };
  return {
    headers() {
      top = readTop(tab, headerRow);
      looker.headers = top.headers;
      return top.headers.map((text) => (isOwnHeader(text) ? '' : text));
    },
    titles: () => top.headers,
    prepare() {
      checkWritable(tab, headerRow, top, found());
    },
    makeColumns() {
      const known = found();
      if (hasAll(known)) {
        looker.own = known;
        return;
      }
      // Requests to Signitic took time, and a person may have inserted columns meanwhile.
      const now = readHeaders(tab, headerRow);
      const stayed = now.length === top.headers.length && now.every((text, i) => text === top.headers[i]);
      const there = stayed ? known : findOwn(tab, now);
      looker.own = applied(() => makeOwn(tab, headerRow, now.length, there, language));
      own = looker.own;
      // The header row as the last look will find it; where it has changed, that look finds every column anew.
      if (stayed) looker.headers = withTitles(now, looker.own, there, language);
    },
    lacksColumns: () => !hasAll(found()),
    readRows(plan, between) {
      return readTable(tab, headerRow, top, { plan, own: found(), clearing: blank === 'clear' }, between);
    },
    readTimes: (first, count) => minutesIn(tab, first, count, looker.own.time),
    writeStatuses(changes, all, plan) {
      const rows = all.map(({ row }) => row);
      const look = (some: readonly Row[]) => whereAre(looker, some, rows, plan.emailColumn);
      return writeStatuses({ tab, headerRow, own: looker.own, look, applied }, changes, all);
    },
  };
}
