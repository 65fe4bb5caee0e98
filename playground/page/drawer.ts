// The lower part of the page: requests to Signitic, the people it holds, mails, and the script's log.
import type { Mail } from '../messages';
import type { LogLine } from '../signitic/http';
import type { SigniticUser } from '../signitic/server';

export interface Drawer {
  requests(lines: LogLine[]): void;
  people(people: SigniticUser[], groups: string[]): void;
  mails(mails: Mail[]): void;
  log(lines: string[]): void;
}

type PanelName = 'requests' | 'people' | 'outbox' | 'log';
const CAPTIONS: Record<PanelName, string> = {
  requests: 'Requests to Signitic',
  people: 'People in Signitic',
  outbox: 'Outbox',
  log: 'Script log',
};
const EMPTY: Record<PanelName, string> = {
  requests: 'Nothing has been sent yet. Enter the key in the sidebar; that alone makes one request.',
  people: 'The workspace is empty.',
  outbox: 'No mail has been sent.',
  log: 'The script has logged nothing.',
};
const PEOPLE_COLUMNS = ['email', 'enabled', 'firstname', 'lastname'];

/** Makes the drawer in its two places: the row of captions and the panel under it. */
export function makeDrawer(captions: HTMLElement, panel: HTMLElement): Drawer {
  const counts: Record<PanelName, number> = { requests: 0, people: 0, outbox: 0, log: 0 };
  const contents: Record<PanelName, () => HTMLElement | null> = {
    requests: () => null,
    people: () => null,
    outbox: () => null,
    log: () => null,
  };
  let open: PanelName = 'requests';
  const draw = (changed: PanelName): void => {
    drawCaptions(captions, open, counts, (name) => {
      open = name;
      draw(name);
    });
    if (changed !== open) return;
    panel.replaceChildren(contents[open]() ?? element('p', EMPTY[open], 'empty'));
    panel.scrollTop = open === 'requests' || open === 'log' ? panel.scrollHeight : 0;
  };
  const set = (name: PanelName, count: number, content: () => HTMLElement | null): void => {
    counts[name] = count;
    contents[name] = count > 0 ? content : () => null;
    draw(name);
  };
  draw(open);
  return {
    requests: (lines) => set('requests', lines.length, () => requestTable(lines)),
    people: (people, groups) => set('people', people.length, () => peopleTable(people, groups)),
    mails: (mails) => set('outbox', mails.length, () => mailList(mails)),
    log: (lines) => set('log', lines.length, () => element('pre', lines.join('\n'))),
  };
}

function drawCaptions(
  place: HTMLElement,
  open: PanelName,
  counts: Record<PanelName, number>,
  choose: (name: PanelName) => void,
): void {
  const names = Object.keys(CAPTIONS) as PanelName[];
  const focused = place.contains(document.activeElement);
  place.replaceChildren(
    ...names.map((name) => {
      const button = element('button', CAPTIONS[name]);
      button.type = 'button';
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-selected', String(name === open));
      button.append(element('span', String(counts[name]), 'count'));
      button.addEventListener('click', () => choose(name));
      return button;
    }),
  );
  if (focused) place.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
}

function requestTable(lines: LogLine[]): HTMLElement {
  const rows = lines.map((line, i) => {
    const good = line.status !== null && line.status < 400;
    return [
      element('td', String(i + 1), 'number'),
      element('td', new Date(line.at).toLocaleTimeString('en-GB')),
      element('td', line.method, 'method'),
      element('td', decodeURIComponent(line.path)),
      element('td', line.users === null ? '' : `${line.users} ${line.users === 1 ? 'person' : 'people'}`),
      element('td', line.status === null ? 'no answer' : String(line.status), good ? 'good' : 'bad'),
      element('td', `${line.ms} ms`, 'number'),
    ];
  });
  return tableOf(['', 'Time', 'Method', 'Path', 'Brings', 'Status', 'Took'], rows);
}

function peopleTable(people: SigniticUser[], groups: string[]): HTMLElement {
  const fields = new Set(PEOPLE_COLUMNS);
  for (const person of people) for (const field of Object.keys(person)) fields.add(field);
  const columns = [...fields];
  const rows = people.map((person) => columns.map((field) => element('td', wording(person[field]))));
  const box = element('div', '');
  if (groups.length > 0) {
    const list = element('details', '');
    list.append(
      element('summary', groups.length === 1 ? '1 branch of the company' : `${groups.length} branches of the company`),
      element('p', groups.join('  ·  ')),
    );
    box.append(list);
  }
  box.append(tableOf(columns, rows));
  return box;
}

function wording(value: SigniticUser[string]): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return [value.parent_entity, value.entity, value.group].filter((segment) => segment !== undefined).join(' / ');
}

function mailList(mails: Mail[]): HTMLElement {
  const list = element('ul', '', 'mails');
  for (const mail of mails) {
    const item = element('li', '');
    const head = element('p', '');
    head.append(element('strong', mail.subject), ` to ${mail.to}, ${new Date(mail.at).toLocaleString('en-GB')}`);
    item.append(head, element('pre', mail.body));
    list.append(item);
  }
  return list;
}

function tableOf(heads: string[], rows: HTMLElement[][]): HTMLElement {
  const table = element('table', '');
  const head = element('tr', '');
  head.append(
    ...heads.map((text) => {
      const cell = element('th', text);
      cell.scope = 'col';
      return cell;
    }),
  );
  const body = element('tbody', '');
  for (const cells of rows) {
    const row = element('tr', '');
    row.append(...cells);
    body.append(row);
  }
  const top = element('thead', '');
  top.append(head);
  table.append(top, body);
  return table;
}

/** A new element with a text: what comes from cells and servers is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
