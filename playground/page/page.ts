// The playground's page: an emulated tab, the real sidebar, the menu, toasts, and what Signitic sees.
import type { BookView, Deed, Ending, News } from '../messages';
import { showBox } from './box';
import { makeDrawer } from './drawer';
import { element } from './element';
import { makeEmployees } from './employees';
import { FAULTS_IN_FRENCH } from '../fault-names';
import { makeGrid } from './grid';
import { fill, words } from './words';

const TOAST_MS = 6000;
/** Pixels, where a script does not say. */
const DIALOG_WIDTH = 460;
/** Whether the drawer is folded away, in the browser's own store. */
const FOLDED = 'playground-folded';
/** Lower windows, or a page shown larger, have no room for the drawer beside the panel. */
const LOW_PX = 620;
/** Of the frame within the dialog, both sides. */
const DIALOG_MARGINS = 24;

function place<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as T;
}

async function act(deed: Deed): Promise<Ending> {
  const response = await fetch('/do', { method: 'POST', body: JSON.stringify(deed) });
  const ending = (await response.json()) as Ending;
  if (!ending.ok && deed.do !== 'call') toast(text.failed, ending.message);
  return ending;
}

async function tune(setting: object): Promise<void> {
  const response = await fetch('/signitic', { method: 'POST', body: JSON.stringify(setting) });
  if (!response.ok) toast('Signitic', text.cannotChange);
}

let text = words(document.documentElement.lang);
let book: BookView | null = null;
let folded = (localStorage.getItem(FOLDED) ?? String(window.innerHeight < LOW_PX)) === 'true';

const drawer = makeDrawer(
  place('drawer-tabs'),
  place('drawer'),
  {
    edit: (email, field, value) => void tune({ edit: { email, fields: { [field]: value } } }),
    choose: (email, template) => void tune({ signature: { email, template } }),
  },
  text,
);
const employees = makeEmployees(place('drawer-tabs'), {
  ask: (email, field, wanted) => void tune({ ask: { email, field, wanted } }),
  decide: (email, field, accepted) => void tune({ decide: { email, field, accepted } }),
});
const grid = makeGrid(place('grid'), {
  type: (tab, cells) => void act({ do: 'type', tab, cells }),
  select: (tab, range) => void act({ do: 'select', tab, range }),
  look: (tab, first, last) => void act({ do: 'look', tab, first, last }),
  copy: async (tab, range) => {
    const ending = await act({ do: 'copy', tab, range });
    return ending.ok ? String(ending.value) : '';
  },
});

/** What may go wrong with the next answer, in the page's language. */
function nameFaults(): void {
  const isFrench = document.documentElement.lang === 'fr';
  for (const option of place<HTMLSelectElement>('fault').options) {
    const name = isFrench ? (FAULTS_IN_FRENCH[option.value] ?? option.value) : option.value;
    option.textContent = option.value === '' ? text.asItShouldBe : name;
  }
}

/** Says everything that the page itself says in a language. */
function speak(language: string): void {
  document.documentElement.lang = language;
  text = words(language);
  const said = text as unknown as Record<string, string>;
  document.title = text.title;
  for (const one of document.querySelectorAll<HTMLElement>('[data-word]')) {
    // What runs is told by the server; only the first word of it stands in the page.
    if (one.id !== 'running' || book === null) one.textContent = said[one.dataset['word'] ?? ''] ?? '';
  }
  for (const one of document.querySelectorAll<HTMLElement>('[data-label]')) {
    one.setAttribute('aria-label', said[one.dataset['label'] ?? ''] ?? '');
  }
  nameFaults();
  drawer.speak(text);
  employees.speak();
  showFolded();
}

function showFolded(): void {
  document.body.classList.toggle('folded', folded);
  const button = place('fold');
  button.textContent = folded ? '▴' : '▾';
  button.title = folded ? text.unfold : text.fold;
  button.setAttribute('aria-label', button.title);
  button.setAttribute('aria-expanded', String(!folded));
}

function fold(next: boolean): void {
  folded = next;
  localStorage.setItem(FOLDED, String(folded));
  showFolded();
}

function showBook(next: BookView): void {
  const first = book === null;
  if (first || next.language !== book?.language) speak(next.language);
  book = next;
  if (first) place('running').textContent = '';
  place('file-name').textContent = next.name;
  place('user').textContent = next.user;
  place<HTMLSelectElement>('language').value = next.language;
  place('menu').replaceChildren(
    element('span', `Extensions › ${next.menu.title}`, 'path'),
    ...next.menu.items.map(({ caption, run }) => {
      const button = element('button', caption);
      button.type = 'button';
      button.addEventListener('click', () => void act({ do: 'menu', item: run }));
      return button;
    }),
  );
  place('tabs').replaceChildren(
    ...next.tabs.map(({ id, name }) => {
      const button = element('button', name);
      button.type = 'button';
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-selected', String(id === next.active));
      button.addEventListener('click', () => void act({ do: 'select', tab: id, range: [1, 1, 1, 1] }));
      return button;
    }),
  );
}

function toast(title: string, message: string): void {
  const box = element('div', '', 'toast');
  if (title !== '') box.append(element('strong', title));
  box.append(element('p', message));
  // A run says how far it is again and again; only its last word is worth the room.
  for (const older of place('toasts').querySelectorAll<HTMLElement>('.toast')) {
    if (older.dataset['title'] === title) older.remove();
  }
  box.dataset['title'] = title;
  place('toasts').append(box);
  setTimeout(() => box.remove(), TOAST_MS);
}

function showSidebar(title: string, html: string): void {
  place('sidebar').hidden = false;
  place('sidebar-title').textContent = title;
  place<HTMLIFrameElement>('sidebar-frame').srcdoc = html;
}

/** A dialog has the width that the script asks for, where the window is wide enough. */
function showDialog({ title, html, width, height }: Extract<News, { news: 'dialog' }>): void {
  const dialog = place<HTMLDialogElement>('dialog');
  const frame = place<HTMLIFrameElement>('dialog-frame');
  place('dialog-title').textContent = title;
  dialog.style.width = `${(width ?? DIALOG_WIDTH) + DIALOG_MARGINS}px`;
  frame.addEventListener('load', () => makeRoom(frame, height), { once: true });
  frame.srcdoc = html;
  if (!dialog.open) dialog.showModal();
}

/** The height that the script asks for, at least what the page needs. */
function makeRoom(frame: HTMLIFrameElement, height: number | null): void {
  frame.style.height = `${height ?? 0}px`;
  const needed = frame.contentDocument?.documentElement.scrollHeight ?? 200;
  frame.style.height = `${Math.min(Math.max(height ?? 0, needed), window.innerHeight * 0.7)}px`;
}

const tell: { [K in News['news']]: (news: Extract<News, { news: K }>) => void } = {
  book: (news) => showBook(news.book),
  sheet: (news) => grid.sheet(news.sheet),
  cells: (news) => {
    if (grid.tab === news.tab) grid.change(news.cells);
  },
  select: (news) => {
    if (grid.tab === news.tab) grid.select(news.range);
  },
  toast: (news) => toast(news.title, news.message),
  sidebar: (news) => showSidebar(news.title, news.html),
  dialog: (news) => showDialog(news),
  box: (news) => showBox(news, text.buttons, (answer) => void act(answer)),
  running: ({ what }) => {
    const caption = book?.menu.items.find(({ run }) => run === what)?.caption ?? text.aCall;
    place('running').textContent = what === null ? '' : fill(text.running, { what: caption });
  },
  mail: (news) => drawer.mails(news.mails),
  log: (news) => drawer.log(news.lines),
  requests: (news) => drawer.requests(news.lines),
  people: (news) => {
    employees.show(news.people, news.wishes);
    drawer.people(
      news.people,
      news.groups,
      new Map(news.signatures.map(([email, template]) => [email, typeof template === 'string' ? template : 'its own'])),
    );
  },
  signitic: (news) => {
    place('key').textContent = news.key;
    place('fault').replaceChildren(new Option('', ''), ...news.faults.map((fault) => new Option(fault, fault)));
    nameFaults();
  },
};

function listen(): void {
  const source = new EventSource('/news');
  source.addEventListener('message', (event: MessageEvent<string>) => {
    const news = JSON.parse(event.data) as News;
    (tell[news.news] as (news: News) => void)(news);
  });
  source.addEventListener('error', () => {
    place('running').textContent = text.gone;
  });
  source.addEventListener('open', () => {
    place('running').textContent = book === null ? text.opening : '';
  });
  window.addEventListener('message', (event: MessageEvent<{ shim?: string; value?: unknown }>) => {
    if (event.origin !== window.location.origin) return;
    const fromDialog = event.source === place<HTMLIFrameElement>('dialog-frame').contentWindow;
    if (event.data.shim === 'close' && fromDialog) place<HTMLDialogElement>('dialog').close();
    if (event.data.shim === 'close' && !fromDialog) place('sidebar').hidden = true;
    if (event.data.shim === 'focus') grid.focus();
    if (event.data.shim === 'height') place('dialog-frame').style.height = `${Number(event.data.value)}px`;
  });
}

function wire(): void {
  const fault = place<HTMLSelectElement>('fault');
  const times = place<HTMLInputElement>('times');
  const delay = place<HTMLInputElement>('delay');
  const breakNext = (): void => void tune({ fault: fault.value || null, times: Number(times.value) || 1 });
  fault.addEventListener('change', breakNext);
  times.addEventListener('change', breakNext);
  delay.addEventListener('change', () => void tune({ delay: Number(delay.value) || 0 }));
  place('copy').addEventListener('click', () => {
    void navigator.clipboard.writeText(place('key').textContent ?? '').then(() => toast('', text.copied));
  });
  place('fold').addEventListener('click', () => fold(!folded));
  // A caption that is clicked shows what it names.
  place('drawer-tabs').addEventListener('click', () => fold(false));
  place('sidebar-close').addEventListener('click', () => {
    place('sidebar').hidden = true;
  });
  place('dialog-close').addEventListener('click', () => place<HTMLDialogElement>('dialog').close());
  place<HTMLSelectElement>('language').addEventListener('change', (event) => {
    if (book) void act({ do: 'language', language: (event.target as HTMLSelectElement).value });
  });
}

speak(document.documentElement.lang);
wire();
listen();
