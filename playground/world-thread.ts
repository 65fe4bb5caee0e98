// The thread in which the playground's world lives: one book, one person, the built add-on, and the wire to Signitic.
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import Papa from 'papaparse';
import type { Built } from './built';
import { Book, type Tab } from './emulator/spreadsheet-store';
import type { Asked, Reply } from './emulator/ui';
import { World } from './emulator/world';
import { addList, type List } from './lists';
import type { BookView, CellView, Deed, Ending, News, Rectangle, SheetView } from './messages';
import { lookOf } from './cell-look';
import { http } from './signitic/wire';

export interface WorldSetup {
  built: Built;
  list: List;
  typed: boolean;
  /** Of the file, and of its first tab. */
  name: string;
  tab: string;
  /** Of the spreadsheet: how what is typed is read. */
  locale: string;
  language: string;
  signitic: string;
  port: MessagePort;
}
/** A deed on its way to the world, and its ending on the way back. */
export type Sent = { id: number; deed: Deed };
export type Returned = { id: number; ending: Ending } | { news: News };

const USER = 'anna@example.com';
/** How often the page is told about cells while a script runs: often enough to watch, rarely enough to cost nothing. */
const LOOK_MS = 250;
/** Rows that are told at once, at most: the page asks for those that it shows. */
const MOST_ROWS = 300;
/** Columns of the list come as wide as somebody would have made them, within limits, in pixels. */
const NARROWEST = 60;
const WIDEST = 230;

/** How often a box looks for its answer, and what it waits on meanwhile. */
const BOX_MS = 30;
const NEVER = new Int32Array(new SharedArrayBuffer(4));

const setup = workerData as WorldSetup;
const book = new Book({ name: setup.name, locale: setup.locale, timeZone: 'Europe/Paris', owner: USER });
widen(addList(book, setup.tab, setup.list, setup.typed));
book.addTab('Notes');
const world = new World({
  ...setup.built,
  book,
  transport: http(setup.signitic, { poll: serveOthers }),
  now: Date.now(),
  answerBox: askPerson,
  onCall: () => {
    serveOthers();
    if (Date.now() - looked >= LOOK_MS) showNews();
  },
});

/** What a person said to the box that is open. */
let answered: Reply | null = null;
let language = setup.language;
let looked = 0;
let running: string[] = [];
/** The rows that the page shows. */
let inView = { first: 1, last: 60 };
/** What the page has been told, to tell it only what is new. Cells by their place; a blank one is not held. */
const told = {
  ...{ tab: -1, layout: '', tabs: '', selection: '', cells: new Map<string, string>(), width: 0 },
  ...{ toasts: 0, shown: 0, mails: 0, logs: 0 },
};

function tell(news: News): void {
  setup.port.postMessage({ news } satisfies Returned);
}

/** Time passes in the world only while scripts run; between two deeds it catches up with the clock on the wall. */
function catchUp(): void {
  if (running.length === 0) world.clock.advance(Math.max(0, Date.now() - world.clock.now()));
}

function perform(deed: Deed): Ending {
  catchUp();
  switch (deed.do) {
    case 'call':
      return during(deed.name, () => world.callFromSidebar(deed.name, deed.args));
    case 'menu':
      return during(deed.item, () => run(deed.item, 'menu'));
    case 'type': {
      const tab = tabOf(deed.tab);
      for (const { row, column, text } of deed.cells) tab.type(row, column, text);
      return { ok: true, value: null };
    }
    case 'select':
      world.select(USER, tabOf(deed.tab).name, [deed.range]);
      // The page knows already; it is told only what a script selects.
      told.selection = selectionText();
      return { ok: true, value: null };
    case 'look':
      if (deed.tab === activeTab()) {
        const first = Math.max(1, deed.first);
        inView = { first, last: Math.min(deed.last, first + MOST_ROWS) };
      }
      return { ok: true, value: null };
    case 'copy':
      return { ok: true, value: textOf(tabOf(deed.tab), deed.range) };
    case 'answer':
      answered = { button: deed.button, text: deed.text };
      return { ok: true, value: null };
    case 'language':
      language = deed.language;
      return open();
    case 'reload':
      Object.assign(told, { tab: -1, tabs: '', selection: '' });
      return { ok: true, value: null };
  }
}

/** Google's own boxes hold the script, and nothing else: until somebody answers, the thread serves what comes in. */
function askPerson({ kind, title, text, buttons }: Asked): Reply {
  const began = Date.now();
  answered = null;
  showNews();
  tell({ news: 'box', kind, title, text, buttons });
  while (!answered) {
    serveOthers();
    if (!answered) Atomics.wait(NEVER, 0, 0, BOX_MS);
  }
  return { ...(answered as Reply), after: Date.now() - began };
}

function during(what: string, act: () => Ending): Ending {
  // Reading progress is what the sidebar does while something runs; it is nothing to announce.
  const quiet = what === 'getProgress';
  if (!quiet) {
    running = [...running, what];
    tell({ news: 'running', what });
  }
  try {
    return act();
  } finally {
    if (!quiet) {
      running = running.slice(0, -1);
      tell({ news: 'running', what: running[running.length - 1] ?? null });
    }
  }
}

function run(name: string, surface: 'menu' | 'open'): Ending {
  const { error, value } = world.run(name, [], { surface });
  return error ? { ok: false, message: `${error.name}: ${error.message}` } : { ok: true, value };
}

/** Opens the file as the person: the menu comes from onOpen, and the sidebar is opened as by a click. */
function open(): Ending {
  world.user(USER, { locale: language });
  const opened = run('onOpen', 'open');
  told.tabs = '';
  return opened.ok ? perform({ do: 'menu', item: 'openSidebar' }) : opened;
}

function tabOf(id: number): Tab {
  const tab = book.sheets.find((candidate) => candidate.id === id);
  if (!tab) throw new Error(`There is no tab with the id ${id}`);
  return tab;
}

function activeTab(): number {
  return world.selectionOf(USER).tab ?? book.sheets[0]!.id;
}

function selectionText(): string {
  return JSON.stringify([activeTab(), world.selectionOf(USER).ranges[0] ?? null]);
}

function textOf(tab: Tab, [row, column, rows, columns]: Rectangle): string {
  const last = Math.min(row + rows - 1, Math.max(row, tab.lastRow()));
  const lines = Array.from({ length: last - row + 1 }, (_, i) =>
    Array.from({ length: columns }, (_, j) => tab.shown(row + i, column + j)),
  );
  return Papa.unparse(lines, { delimiter: '\t', newline: '\n' });
}

/** Makes columns as wide as their longest text. A title runs over the next columns, so the first row does not count. */
function widen(tab: Tab): void {
  for (let column = 1; column <= tab.lastColumn(); column++) {
    let longest = 0;
    for (let row = 2; row <= tab.lastRow(); row++) {
      longest = Math.max(longest, tab.shown(row, column).split('\n')[0]!.length);
    }
    tab.widths[column - 1] = Math.min(WIDEST, Math.max(NARROWEST, longest * 7 + 16));
  }
}

function showBook(): void {
  const items = world.menus.find((menu) => menu.user === USER)?.items ?? [];
  const view: BookView = {
    name: book.name,
    user: USER,
    language,
    tabs: book.sheets.filter(({ hidden }) => !hidden).map(({ id, name }) => ({ id, name })),
    active: activeTab(),
    menu: {
      title: 'Staff Sync for Signitic',
      items: items.flatMap((item) => (item ? [{ caption: item.caption, run: item.handler }] : [])),
    },
  };
  const text = JSON.stringify(view);
  if (text !== told.tabs) tell({ news: 'book', book: view });
  told.tabs = text;
}

/** Tells the page what has changed since it was last told. */
function showNews(): void {
  looked = Date.now();
  showBook();
  showLayout();
  showCells();
  showSelection();
  for (const { title, message } of world.toasts.slice(told.toasts)) tell({ news: 'toast', title, message });
  told.toasts = world.toasts.length;
  for (const { user: _user, kind, ...shown } of world.shown.slice(told.shown)) tell({ news: kind, ...shown });
  told.shown = world.shown.length;
  if (world.outbox.length > told.mails) tell({ news: 'mail', mails: world.outbox.slice() });
  told.mails = world.outbox.length;
  if (world.logs.length > told.logs) tell({ news: 'log', lines: world.logs.slice() });
  told.logs = world.logs.length;
}

function showLayout(): void {
  const tab = tabOf(activeTab());
  const numbers = (most: number, holds: (n: number) => boolean): number[] =>
    Array.from({ length: most }, (_, i) => i + 1).filter(holds);
  const view: Omit<SheetView, 'fresh'> = {
    tab: tab.id,
    rows: tab.maxRows,
    columns: tab.maxColumns,
    hiddenRows: numbers(tab.maxRows, (row) => Object.values(tab.rowHidden(row)).includes(true)),
    hiddenColumns: numbers(tab.maxColumns, (column) => tab.columnHidden(column)),
    widths: Array.from({ length: tab.maxColumns }, (_, i) => tab.widths[i] ?? null),
  };
  const layout = JSON.stringify(view);
  const fresh = told.tab !== tab.id;
  if (fresh) Object.assign(told, { cells: new Map<string, string>(), width: 0 });
  if (fresh || told.layout !== layout) tell({ news: 'sheet', sheet: { ...view, fresh } });
  Object.assign(told, { tab: tab.id, layout });
}

/** Of the rows in view alone: a long list costs no more than a short one. */
function showCells(): void {
  const tab = tabOf(activeTab());
  const changed: CellView[] = [];
  told.width = Math.max(told.width, tab.lastColumn());
  for (let row = inView.first; row <= Math.min(inView.last, tab.maxRows); row++) {
    for (let column = 1; column <= told.width; column++) {
      const [shown, look] = [tab.shown(row, column), lookOf(tab, row, column)];
      const [place, text] = [`${row}/${column}`, shown === '' && look === '' ? undefined : `${look}\n${shown}`];
      if (told.cells.get(place) === text) continue;
      if (text === undefined) told.cells.delete(place);
      else told.cells.set(place, text);
      changed.push([row, column, shown, look]);
    }
  }
  if (changed.length > 0) tell({ news: 'cells', tab: tab.id, cells: changed });
}

function showSelection(): void {
  const text = selectionText();
  const range = world.selectionOf(USER).ranges[0];
  if (text !== told.selection && range) tell({ news: 'select', tab: activeTab(), range: range as Rectangle });
  told.selection = text;
}

function answer({ id, deed }: Sent): void {
  let ending: Ending;
  try {
    ending = perform(deed);
  } catch (error) {
    ending = { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  showNews();
  setup.port.postMessage({ id, ending } satisfies Returned);
}

/**
 * While a script runs, this thread hears no events. So whatever came in meanwhile (the sidebar asking for progress, a
 * click on Stop, somebody typing) is fetched between two service calls, as executions beside the one that runs.
 */
function serveOthers(): void {
  for (let received = receiveMessageOnPort(setup.port); received; received = receiveMessageOnPort(setup.port)) {
    answer(received.message as Sent);
  }
}

open();
showNews();
setup.port.on('message', answer);
