// Links behind words and pictures in cells: both are missing from a cell's text.
import type { Plan } from '../core/people/columns';
import type { Behind, Table } from '../core/row';
import { isWords } from '../core/read/link';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** The first argument of a formula that leads somewhere or fetches a picture; a computed address is not looked for. */
const HYPERLINK = /^=\s*(?:HYPERLINK|LIEN_HYPERTEXTE)\s*\(\s*"([^"]*)"/i;
const IMAGE = /^=\s*IMAGE\s*\(\s*(?:"([^"]*)")?/i;

/**
 * Reads what lies behind the cells of a table, column by column, and only where it can matter: words in a column of links,
 * and blank cells that may hold a picture [CHIP-05, CHIP-06, CHIP-07].
 * @param clearing blank cells clear fields, so that no picture may be taken for one
 * @param between called after each read
 */
export function readBehind(
  tab: Tab,
  table: Table,
  plan: Plan,
  clearing: boolean,
  between: () => void,
): NonNullable<Table['behind']> {
  const found: (Behind | undefined)[][] = [];
  const mapped = plan.planned.map(({ column }) => column).filter((column) => plan.shown.includes(column));
  for (const column of new Set(clearing ? mapped : plan.links)) {
    const shown = table.shown[column] ?? [];
    const words = plan.links.includes(column) ? rowsWhere(shown, isWords) : [];
    // A column that is blank throughout is not examined: it is most likely still to be filled.
    const filled = column === plan.picture || shown.some((text) => text !== '');
    const blank = filled && (clearing || column === plan.picture) ? rowsWhere(shown, (text) => text === '') : [];
    if (words.length + blank.length === 0) continue;
    found[column] = columnBehind(tab, table.first, column, { words, blank }, between);
  }
  return found;
}

function rowsWhere(shown: readonly string[], fits: (text: string) => boolean): number[] {
  const rows: number[] = [];
  shown.forEach((text, i) => {
    if (fits(text)) rows.push(i);
  });
  return rows;
}

function columnBehind(
  tab: Tab,
  firstRow: number,
  column: number,
  { words, blank }: { words: readonly number[]; blank: readonly number[] },
  between: () => void,
): (Behind | undefined)[] {
  const behind: (Behind | undefined)[] = [];
  const read = <V>(rows: readonly number[], get: (range: GoogleAppsScript.Spreadsheet.Range) => V[][]) => {
    const first = rows.reduce((least, row) => Math.min(least, row));
    const last = rows.reduce((most, row) => Math.max(most, row));
    const cells = get(tab.getRange(firstRow + first, column + 1, last - first + 1, 1));
    between();
    return (row: number): V | undefined => cells[row - first]?.[0];
  };
  const formula = read([...words, ...blank], (range) => range.getFormulas());
  const unlinked = words.filter((row) => {
    const link = HYPERLINK.exec(formula(row) ?? '')?.[1];
    if (link) behind[row] = { link, picture: false };
    return !link;
  });
  if (unlinked.length > 0) {
    const rich = read(unlinked, (range) => range.getRichTextValues());
    for (const row of unlinked) behind[row] = { link: linkOf(rich(row) ?? null), picture: false };
  }
  if (blank.length > 0) {
    const value = read<unknown>(blank, (range) => range.getValues());
    for (const row of blank) {
      const image = IMAGE.exec(formula(row) ?? '');
      if (image || isPicture(value(row))) behind[row] = { link: image?.[1] ?? '', picture: true };
    }
  }
  return behind;
}

/** A picture in a cell is an object of Google's, and no date [CHIP-05]. */
function isPicture(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** Where the words of a cell lead to: the one link in them; '' for none, or for several. */
function linkOf(text: RichText | null): string {
  if (!text) return '';
  const links = new Set(
    text
      .getRuns()
      .map((run) => run.getLinkUrl())
      .filter(Boolean),
  );
  return links.size === 1 ? ([...links][0] ?? '') : '';
}
