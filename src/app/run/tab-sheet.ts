// One tab as the core's sheet: its columns, its rows, and the words beside them.
import type { Settings } from '../../api';
import { ownTime, timeOf } from '../../core/status/status-cells';
import type { Sheet } from '../../core/ports';
import type { Row } from '../../core/people/user';
import { clock } from '../../google/clock';
import { applied } from '../../google/applied';
import {
  checkWritable,
  findOwn,
  hasAll,
  isOwnHeader,
  makeOwn,
  memoColumn,
  type OwnColumns,
  withTitles,
} from '../../google/own-columns';
import { type Looker, whereAre } from '../../google/locate';
import { WIPED, writeOutcomes } from '../../google/status-writer';
import { readHeaders, readTop, type tabOf, type Top } from '../../google/sheet';
import { readTable } from '../../google/table-reader';
import { detailsOf, statusOf } from '../../i18n/status-text';

/** The header row as this execution read it, so that nobody needs to read it again. */
export type Titled = Sheet & { titles(): readonly string[] };

export function sheetFor(tab: ReturnType<typeof tabOf>, headerRow: number, settings: Settings): Titled {
  const looker: Looker = {
    tab,
    headerRow,
    own: { status: 0, details: 0, time: 0, memo: 0 },
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
      checkWritable(tab, headerRow, { width: top.headers.length, lastRow: top.lastRow }, found());
    },
    makeColumns() {
      const known = found();
      if (hasAll(known)) {
        looker.own = known;
        return;
      }
      // Signitic was asked meanwhile, which takes a while: somebody may have inserted columns.
      const now = readHeaders(tab, headerRow);
      const stayed = now.length === top.headers.length && now.every((text, i) => text === top.headers[i]);
      const there = stayed ? known : findOwn(tab, now);
      looker.own = applied(() => makeOwn(tab, headerRow, now.length, there));
      // The header row as the last look will find it; where it has changed, that look finds every column anew.
      if (stayed) looker.headers = withTitles(now, looker.own);
    },
    readRows(plan, between) {
      return readTable(tab, headerRow, top, plan, memoColumn(found()), settings.blank === 'clear', between);
    },
    writeOutcomes(news, all, plan) {
      const now = clock.now();
      const said = news.map(({ row, memo }) => {
        if (!row.outcome) return { row, said: WIPED };
        const at = timeOf(row, now);
        // Somebody else's words are wiped away beside a row that this run is not about.
        const mine = row.outcome.reason !== 'not_selected';
        const details = mine ? detailsOf(row, settings.language, settings.extras) : '';
        return { row, said: { ...statusOf(row, settings.language), details, at, own: ownTime(row), memo } };
      });
      const { own: known } = looker;
      const look = (rows: readonly Row[]) => whereAre(looker, rows, all, plan.emailColumn);
      return writeOutcomes({ tab, now, own: known, whereAre: look, applied }, said);
    },
  };
}
