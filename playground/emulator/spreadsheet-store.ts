// The stored spreadsheet: its tabs and settings. It knows no script and no clock.
import { serialAt } from './serial';
import { sheetLocale } from './locales';
import { type CellValue, type Metadata, Tab } from './tab';

export { type CellValue, Tab };

/** Blank cells count as well. */
const MAX_CELLS = 10_000_000;

export interface BookOptions {
  id?: string;
  name?: string;
  /** "fr_FR" */
  locale?: string;
  /** "Europe/Paris" */
  timeZone?: string;
  /** The year that a typed date without one belongs to. */
  year?: number;
  /** Who may edit all that is protected. */
  owner?: string;
  /** Contested, WRITE-06: whether a script's text with a leading + that is no number becomes a formula. */
  plusIsFormula?: boolean;
  /** Contested, GRID-12: whether `appendRow` makes a full grid longer. */
  appendGrows?: boolean;
  /** Unknown: whether the plain-text format keeps a script's leading = from becoming a formula. */
  plainTextStopsFormulas?: boolean;
  /** Unknown: whether a script's leading apostrophe is kept in cells formatted as plain text. */
  plainTextKeepsApostrophe?: boolean;
  /** TABLE-06, unknown: whether a value put right beside or below a Table makes it grow, as it does when typed by hand. */
  tablesGrow?: boolean;
  /** TABLE-03: a Table shows bands; unknown whether `getBandings` tells of them. */
  tablesBand?: boolean;
  /** TABLE-04, unknown: whether `isRowHiddenByFilter` tells of rows that the filter of a Table hides. */
  tableFilterTold?: boolean;
  /**
   * What typed columns refuse to scripts: number formats and rules are on record (TABLE-01, TABLE-02), colours and weights
   * in single reports only. "cosmetics", which adds widths, hiding and metadata as well, is the harsher reading.
   */
  tablesRefuse?: 'recorded' | 'cosmetics';
  /** CHIP-06, unknown: what `getValue` gives for =IMAGE(), an empty text or a picture. */
  imageFormulaGives?: 'blank' | 'picture';
  /** GRID-22, contested: whether a place named beyond the grid is refused by `getRange` and `getRangeList`, or when it is used. */
  outsideAt?: 'call' | 'use';
  /** At which call Google refuses protected cells and invalid values: see refusals.ts. */
  refusesAt?: 'flush' | 'call';
}

export class Book {
  readonly id: string;
  name: string;
  url: string;
  locale: string;
  timeZone: string;
  sheets: Tab[] = [];
  metadata: Metadata[] = [];
  readonly year: number;
  readonly owner: string | null;
  readonly plusIsFormula: boolean;
  readonly appendGrows: boolean;
  readonly plainTextStopsFormulas: boolean;
  readonly plainTextKeepsApostrophe: boolean;
  readonly refusesAt: 'flush' | 'call';
  readonly tablesGrow: boolean;
  readonly tablesBand: boolean;
  readonly tableFilterTold: boolean;
  readonly tablesRefuse: 'recorded' | 'cosmetics';
  readonly imageFormulaGives: 'blank' | 'picture';
  readonly outsideAt: 'call' | 'use';
  private copies = 0;
  private lastMetadataId = 0;
  private lastTabId = 0;

  constructor(private readonly options: BookOptions = {}) {
    this.id = options.id ?? '1StaffListOfTheEmulatedSpreadsheet0000000001';
    this.name = options.name ?? 'Staff list';
    this.url = `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
    this.locale = options.locale ?? 'fr_FR';
    this.timeZone = options.timeZone ?? 'Europe/Paris';
    sheetLocale(this.locale);
    serialAt(0, this.timeZone);
    this.year = options.year ?? 2026;
    this.owner = options.owner ?? null;
    this.plusIsFormula = options.plusIsFormula ?? true;
    this.appendGrows = options.appendGrows ?? true;
    this.plainTextStopsFormulas = options.plainTextStopsFormulas ?? false;
    this.plainTextKeepsApostrophe = options.plainTextKeepsApostrophe ?? false;
    this.refusesAt = options.refusesAt ?? 'flush';
    this.tablesGrow = options.tablesGrow ?? false;
    this.tablesBand = options.tablesBand ?? true;
    this.tableFilterTold = options.tableFilterTold ?? false;
    this.tablesRefuse = options.tablesRefuse ?? 'cosmetics';
    this.imageFormulaGives = options.imageFormulaGives ?? 'blank';
    this.outsideAt = options.outsideAt ?? 'call';
  }

  /** A new tab, last unless `at` (from 0) is given. The first one has the id 0, as on Google. */
  addTab(
    name: string,
    options: { rows?: number; columns?: number; at?: number; id?: number; type?: 'GRID' | 'OBJECT' } = {},
  ): Tab {
    if (this.sheets.some((tab) => tab.name === name)) throw new Error(`There is a tab "${name}" already`);
    const size = { rows: options.rows ?? 1000, columns: options.columns ?? 26 };
    this.mustHold(size.rows * size.columns);
    const id = options.id ?? (this.sheets.length === 0 && this.lastTabId === 0 ? 0 : this.nextTabId());
    if (this.sheets.some((tab) => tab.id === id)) throw new Error(`There is a tab with the id ${id} already`);
    const tab = new Tab(this, id, name, options.type ?? 'GRID', size);
    this.sheets.splice(options.at ?? this.sheets.length, 0, tab);
    return tab;
  }

  /** A copy of a tab, last, with an id of its own and all else that the tab has. */
  addCopy(tab: Tab): Tab {
    this.mustHold(tab.maxRows * tab.maxColumns);
    let name = `Copy of ${tab.name}`;
    for (let number = 2; this.sheets.some((other) => other.name === name); number++)
      name = `Copy of ${tab.name} ${number}`;
    const copy = tab.copyTo(this, { id: this.nextTabId(), name });
    for (const metadata of copy.allMetadata()) metadata.id = this.nextMetadataId();
    this.sheets.push(copy);
    return copy;
  }

  tab(name: string): Tab {
    const found = this.sheets.find((tab) => tab.name === name);
    if (!found) throw new Error(`There is no tab "${name}": ${this.sheets.map((tab) => tab.name).join(', ')}`);
    return found;
  }

  deleteTab(name: string): void {
    const gone = this.tab(name);
    if (this.sheets.length === 1) throw new Error('The last tab cannot be deleted');
    this.sheets = this.sheets.filter((tab) => tab !== gone);
  }

  /** "Make a copy": a new id; tabs keep theirs, and cells, protections and metadata come along. */
  copy(): Book {
    this.copies += 1;
    const book = new Book({
      ...this.options,
      id: `${this.id}-copy${this.copies}`,
      name: `Copy of ${this.name}`,
      locale: this.locale,
      timeZone: this.timeZone,
    });
    book.sheets = this.sheets.map((tab) => tab.copyTo(book));
    book.metadata = structuredClone(this.metadata);
    book.lastMetadataId = this.lastMetadataId;
    book.lastTabId = this.lastTabId;
    return book;
  }

  /** What a new tab is called before its number, in the document's language. */
  get tabWord(): string {
    return sheetLocale(this.locale).tab;
  }

  nextMetadataId(): number {
    this.lastMetadataId += 1;
    return this.lastMetadataId;
  }

  /** GRID-14: throws when so many more cells would be too many. */
  mustHold(more: number): void {
    if (this.hasRoomFor(more)) return;
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }

  hasRoomFor(more: number): boolean {
    return this.sheets.reduce((sum, tab) => sum + tab.maxRows * tab.maxColumns, more) <= MAX_CELLS;
  }

  private nextTabId(): number {
    do this.lastTabId += 1_234_567;
    while (this.sheets.some((tab) => tab.id === this.lastTabId));
    return this.lastTabId;
  }
}
