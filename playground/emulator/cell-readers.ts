// The members of a range that read what its cells hold: values, texts, formulas, notes, links, checkboxes, metadata.
import type { Access, Members, RangeState } from './access';
import { list } from './access';
import { type CellReader, extraReader, one, reading, readingOne, table } from './cells';
import { isDateFormat, show } from './formats';
import { ASK } from './latency';
import { sheetLocale } from './locales';
import { ownMetadata } from './metadata';
import { mayEdit } from './refusals';
import { cellImage, richText } from './rich-text';
import { instantAt } from './serial';

function valueReader(access: Access, { tab }: RangeState): CellReader {
  const { Date: ScriptDate } = access.execution.realm;
  const pictures = access.book.imageFormulaGives === 'picture';
  return (value, format, row, column, content) => {
    if (typeof value === 'number' && format !== '' && isDateFormat(format))
      return new ScriptDate(instantAt(value, access.book.timeZone));
    if (value !== undefined) return value;
    if (content?.kind === 'picture') return cellImage(access, content.title);
    // CHIP-06: what the formula of a picture gives is not on record.
    const pictured = pictures && /^=\s*IMAGE\s*\(/i.test(tab.grid.extra('formula', row, column) ?? '');
    return pictured ? cellImage(access, '') : '';
  };
}

function shownReader(access: Access): CellReader {
  const locale = sheetLocale(access.book.locale);
  return (value, format) => show(value, format, locale);
}

function richTextReader(access: Access, { tab }: RangeState): CellReader {
  return (value, _format, row, column, content) =>
    richText(access, value, tab.grid.extra('formula', row, column) ? undefined : content);
}

/** READ-18: one state for all, or null where one cell is no checkbox or another stands otherwise. */
function isChecked(access: Access, { tab, area }: RangeState): boolean | null {
  const found = new Set(
    table(access, { tab, area, open: { rows: false, columns: false } }, (value, _format, row, column) =>
      tab.grid.extra('rule', row, column)?.allowed === null ? value === true : null,
    ).flat(),
  );
  return found.size === 1 ? ([...found][0] as boolean | null) : null;
}

type Reader = (access: Access, state: RangeState) => CellReader;

/** The member that reads every cell and the one that reads the first. */
const all = (read: Reader) => ({
  takes: [[]],
  ms: reading,
  asks: true,
  run: (access: Access, state: RangeState) => table(access, state, read(access, state)),
});
const first = (read: Reader) => ({
  takes: [[]],
  ms: readingOne,
  asks: true,
  run: (access: Access, state: RangeState) => one(access, state, read(access, state)),
});

const formulas: Reader = (_, state) => extraReader(state, 'formula', '');
const notes: Reader = (_, state) => extraReader(state, 'note', '');

export const READERS: Members<RangeState> = {
  getValues: all(valueReader),
  getValue: first(valueReader),
  getDisplayValues: all(shownReader),
  getDisplayValue: first(shownReader),
  getFormulas: all(formulas),
  getFormula: first(formulas),
  getNotes: all(notes),
  getNote: first(notes),
  getRichTextValues: all(richTextReader),
  getRichTextValue: first(richTextReader),
  isChecked: { takes: [[]], ms: reading, asks: true, run: isChecked },
  isBlank: { takes: [[]], ms: reading, asks: true, run: (_, { tab, area }) => tab.isBlank(area) },
  getDeveloperMetadata: {
    takes: [[]],
    ms: ASK,
    asks: true,
    run(access, state) {
      const found = ownMetadata(access, state);
      return list(access, found.length, (i) => found[i]!);
    },
  },
  canEdit: { takes: [[]], ms: ASK, run: (access, { tab, area }) => mayEdit(access, tab, area) },
};
