// The thread in which the playground's world lives: one book, one person, the built add-on, and the wire to Signitic.
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { readBuilt } from './built';
import { Book, type Tab } from './emulator/spreadsheet-store';
import { World } from './emulator/world';
import { addList, type List } from './lists';
import type { BookView, CellView, Deed, Ending, News, SheetView } from './messages';
import { http } from './signitic/wire';

export interface WorldSetup {
  root: string;
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
/** Room below and beside the data, to type in. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;

const setup = workerData as WorldSetup;
const book = new Book({ name: setup.name, locale: setup.locale, timeZone: 'Europe/Paris', owner: USER });
addList(book, setup.tab, setup.list, setup.typed);
book.addTab('Notes');
const world = new World({
  ...readBuilt(setup.root),
  book,
  transport: http(setup.signitic, { poll: serveOthers }),
  now: Date.now(),
  onCall: () => {
    serveOthers();
    if (Date.now() - looked >= LOOK_MS) showNews();
  },
});

let language = setup.language;
let active = book.sheets[0]!.id;
let looked = 0;
let running: string[] = [];
/** What the page has been told, to tell it only what is new. */
const told = { tab: -1, size: '', cells: new Map<string, CellView>(), toasts: 0, shown: 0, mails: 0, logs: 0 };

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
      return follow(
        deed,
        during(deed.name, () => world.callFromSidebar(deed.name, deed.args)),
      );
    case 'menu':
      return during(deed.item, () => run(deed.item, 'menu'));
    case 'type': {
      const tab = tabOf(deed.tab);
      for (const { row, column, text } of deed.cells) tab.type(row, column, text);
      return { ok: true, value: null };
    }
    case 'select':
      active = deed.tab;
      world.select(USER, tabOf(deed.tab).name, [deed.range]);
      if (told.tab !== active) showBook();
      return { ok: true, value: null };
    case 'language':
      language = deed.language;
      return open();
    case 'reload':
      told.tab = -1;
      showBook();
      return { ok: true, value: null };
  }
}

/** The sidebar moves the selection by one call of its own; the page goes to that row. */
function follow(deed: Extract<Deed, { do: 'call' }>, ending: Ending): Ending {
  const [tab, row] = deed.args;
  if (deed.name === 'showCell' && ending.ok && typeof tab === 'number' && typeof row === 'number') {
    if (tab !== active) {
      active = tab;
      showBook();
      showCells();
    }
    tell({ news: 'select', tab, row, column: 1 });
  }
  return ending;
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
  showBook();
  return opened.ok ? perform({ do: 'menu', item: 'openSidebar' }) : opened;
}

function tabOf(id: number): Tab {
  const tab = book.sheets.find((candidate) => candidate.id === id);
  if (!tab) throw new Error(`There is no tab with the id ${id}`);
  return tab;
}

function showBook(): void {
  const items = world.menus.find((menu) => menu.user === USER)?.items ?? [];
  const view: BookView = {
    name: book.name,
    user: USER,
    language,
    tabs: book.sheets.map(({ id, name }) => ({ id, name })),
    active,
    menu: {
      title: 'Staff Sync for Signitic',
      items: items.flatMap((item) => (item ? [{ caption: item.caption, run: item.handler }] : [])),
    },
  };
  tell({ news: 'book', book: view });
}

/** Tells the page what has changed since it was last told. */
function showNews(): void {
  looked = Date.now();
  showCells();
  for (const { title, message } of world.toasts.slice(told.toasts)) tell({ news: 'toast', title, message });
  told.toasts = world.toasts.length;
  for (const { user: _user, kind, ...shown } of world.shown.slice(told.shown)) tell({ news: kind, ...shown });
  told.shown = world.shown.length;
  if (world.outbox.length > told.mails) tell({ news: 'mail', mails: world.outbox.slice() });
  told.mails = world.outbox.length;
  if (world.logs.length > told.logs) tell({ news: 'log', lines: world.logs.slice() });
  told.logs = world.logs.length;
}

function showCells(): void {
  const view = viewOf(tabOf(active));
  const size = JSON.stringify([view.rows, view.columns, view.hidden, view.widths]);
  const cells = new Map(view.cells.map((cell) => [`${cell[0]}/${cell[1]}`, cell]));
  if (told.tab !== view.tab || told.size !== size) tell({ news: 'sheet', sheet: view });
  else {
    const changed = [...cells].filter(([place, cell]) => !same(told.cells.get(place), cell)).map(([, cell]) => cell);
    const gone = [...told.cells.keys()].filter((place) => !cells.has(place));
    for (const place of gone) {
      const [row, column] = place.split('/').map(Number);
      changed.push([row!, column!, '', '']);
    }
    if (changed.length > 0) tell({ news: 'cells', tab: view.tab, cells: changed });
  }
  Object.assign(told, { tab: view.tab, size, cells });
}

function same(one: CellView | undefined, other: CellView): boolean {
  return one !== undefined && one[2] === other[2] && one[3] === other[3];
}

function viewOf(tab: Tab): SheetView {
  const [last, width] = [tab.lastRow(), tab.lastColumn()];
  const cells: CellView[] = [];
  for (let row = 1; row <= last; row++) {
    for (let column = 1; column <= width; column++) {
      const shown = tab.shown(row, column);
      const colour = tab.colour(row, column);
      if (shown !== '') cells.push([row, column, shown, colour === '#000000' ? '' : colour]);
    }
  }
  const columns = Math.min(tab.maxColumns, Math.max(26, width + SPARE_COLUMNS));
  return {
    tab: tab.id,
    rows: Math.min(tab.maxRows, Math.max(40, Math.ceil((last + SPARE_ROWS) / 20) * 20)),
    columns,
    hidden: Array.from({ length: columns }, (_, i) => i + 1).filter((column) => tab.columnHidden(column)),
    widths: Array.from({ length: columns }, (_, i) => tab.widths[i] ?? null),
    cells,
  };
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
