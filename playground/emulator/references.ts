// References in formulas, which follow the cells when columns are inserted.
import { columnLetters } from './a1';

// A text, or a reference: a tab's name where there is one, a corner, and the other corner of a range.
const CORNER = '\\$?[A-Z]{1,3}(?:\\$?[1-9]\\d*)?';
const PIECES = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\w.$])(?:(?:'((?:[^']|'')+)'|([A-Za-z_][\\w.]*))!)?(${CORNER})(:${CORNER})?(?![\\w(!])`,
  'g',
);

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A formula after columns were inserted before column `at`, counted from 1, of the tab `inserted`.
 * @param home the tab in which the formula stands
 */
export function afterColumns(
  formula: string,
  { at, count, inserted, home }: { at: number; count: number; inserted: string; home: string },
): string {
  const moved = (corner: string) =>
    corner.replace(/[A-Z]+/, (letters) => {
      const column = columnNumber(letters);
      return columnLetters(column >= at ? column + count : column);
    });
  return formula.replace(PIECES, (piece: string, quoted?: string, plain?: string, one?: string, other?: string) => {
    // A lone word such as TRUE or a name has no row.
    if (!one || (!other && !/\d/.test(one))) return piece;
    const tab = quoted?.replace(/''/g, "'") ?? plain ?? home;
    if (tab !== inserted) return piece;
    const before = piece.slice(0, piece.length - one.length - (other?.length ?? 0));
    return before + moved(one) + (other ? moved(other) : '');
  });
}
