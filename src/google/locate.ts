// Locates our columns and the people just before something is written.
import type { Row } from '../core/row';
import { countIdentities, place } from '../core/status/locate';
import { sameColumn } from '../core/status/results-place';
import type { StatusColumns } from '../core/status/write-plan';
import type { Look, Tab } from './types';
import { fold } from '../core/people/columns';

/** A person who rearranges columns is done by the third try. */
const LOOKS = 3;
type Own = StatusColumns;

/** The sheet as it was when the plan was made. */
export interface Looker {
  tab: Tab;
  headerRow: number;
  /** Where our columns are as long as the header row reads like `headers`. */
  own: Own;
  /** Header texts as they were when `own` and the plan were made, to notice a moved column. */
  headers: readonly string[];
  find(headers: readonly string[]): Partial<Own>;
}

/**
 * Where our columns and these records are now.
 * @param rows in the order of the sheet
 * @param all all records that were read: an e-mail that was unique is followed
 * @param emailColumn 0-based, as planned
 */
export function whereAre(looker: Looker, rows: readonly Row[], all: readonly Row[], emailColumn: number): Look {
  return glance(looker, rows, emailColumn) ?? look(looker, rows, all, emailColumn);
}

/**
 * Reads the header row and the e-mails from the first of these records to the last. When nothing has moved, as is usual,
 * that tells as much as the whole column. Null when something has moved.
 */
function glance({ tab, headerRow, headers, own }: Looker, rows: readonly Row[], emailColumn: number): Look | null {
  const first = rows[0]?.row ?? 1;
  const count = (rows[rows.length - 1]?.row ?? first) - first + 1;
  try {
    const emails = tab.getRange(first, emailColumn + 1, count, 1).getDisplayValues();
    if (rows.some(({ row, identity }) => fold(emails[row - first]?.[0] ?? '') !== identity)) return null;
    // The headers are read last: a row that moves afterwards is corrected by the next run, a cell of another column is not.
    const titles = tab.getRange(headerRow, 1, 1, headers.length).getDisplayValues()[0];
    if (headers.some((text, i) => text !== titles?.[i])) return null;
  } catch {
    // Most likely the grid has become smaller. Reading the whole column finds its end, or fails for the same reason.
    return null;
  }
  return { own, titles: titlesOf(own, headers), places: new Map(rows.map((row) => [row, row.row])), unmoved: true };
}

/** Reads the whole e-mail column and follows people wherever they went; once more when columns move meanwhile. */
function look(looker: Looker, rows: readonly Row[], all: readonly Row[], emailColumn: number): Look {
  const { tab, headerRow } = looker;
  for (let looks = 0; looks < LOOKS; looks++) {
    const data = tab.getDataRange();
    const under = data.getNumRows() - headerRow;
    const titles = under > 0 ? titlesIn(looker, data.getNumColumns()) : [];
    const found = under > 0 ? locate(looker, emailColumn, titles) : null;
    if (!found) break;
    const emails = tab.getRange(headerRow + 1, found.email + 1, under, 1).getDisplayValues();
    const later = titlesIn(looker, data.getNumColumns());
    if (titles.some((text, i) => text !== later[i])) continue;
    const now = emails.map((cells) => fold(cells[0] ?? ''));
    const before = countIdentities(all.map(({ identity }) => identity));
    const { own } = found;
    return { own, titles: titlesOf(own, titles), places: place(rows, before, now, headerRow + 1), unmoved: false };
  }
  return { own: looker.own, titles: [], places: new Map(), unmoved: false };
}

const titlesOf = (own: Own, headers: readonly string[]): string[] =>
  [own.status, own.details, own.time].map((column) => headers[column - 1] ?? '');

function titlesIn({ tab, headerRow }: Looker, width: number): string[] {
  return tab.getRange(headerRow, 1, 1, width).getDisplayValues()[0] ?? [];
}

/** Where the e-mail column is now, 0-based, and our own columns with it; null when one of them is gone. */
function locate(looker: Looker, emailColumn: number, now: readonly string[]): { email: number; own: Own } | null {
  const { headers } = looker;
  if (now.length === headers.length && now.every((text, i) => text === headers[i]))
    return { email: emailColumn, own: looker.own };
  const own = looker.find(now);
  if ((['status', 'details', 'time'] as const).some((name) => own[name] === undefined)) return null;
  const email = sameColumn(headers, now, emailColumn);
  return email === null ? null : { email, own: own as Own };
}
