// The lower part of the page: requests to Signitic, the people it holds, mails, and the script's log.
import type { Mail } from '../messages';
import type { LogLine } from '../signitic/http';
import type { SigniticUser } from '../signitic/server';

export interface Drawer {
  requests(lines: LogLine[]): void;
  people(people: SigniticUser[], groups: string[], signatures: ReadonlyMap<string, string>): void;
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

/** What the drawer lets a person change in Signitic itself. */
export interface Hands {
  edit(email: string, field: string, value: string | boolean | null): void;
  /** null is the usual signature. */
  choose(email: string, template: string | null): void;
}

/** Makes the drawer in its two places: the row of captions and the panel under it. */
export function makeDrawer(captions: HTMLElement, panel: HTMLElement, hands: Hands): Drawer {
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
    people: (people, groups, signatures) =>
      set('people', people.length, () => peopleTable(people, groups, signatures, hands)),
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

const SIGNATURES = ['usual', 'none', 'empty', 'image', 'hostile'];

/** A cell is edited with a double click, as somebody edits a person in Signitic behind the add-on's back. */
function peopleTable(
  people: SigniticUser[],
  groups: string[],
  signatures: ReadonlyMap<string, string>,
  hands: Hands,
): HTMLElement {
  const fields = new Set(PEOPLE_COLUMNS);
  for (const person of people) for (const field of Object.keys(person)) fields.add(field);
  const columns = [...fields];
  const rows = people.map((person) => [
    signatureCell(person.email, signatures.get(person.email.toLowerCase()) ?? 'usual', hands),
    ...columns.map((field) => personCell(person, field, hands)),
  ]);
  const box = element('div', '');
  if (groups.length > 0) {
    const list = element('details', '');
    list.append(
      element('summary', groups.length === 1 ? '1 branch of the company' : `${groups.length} branches of the company`),
      element('p', groups.join('  ·  ')),
    );
    box.append(list);
  }
  box.append(element('p', 'Double-click a value to change it in Signitic, behind the add-on’s back.', 'hint'));
  box.append(tableOf(['signature', ...columns], rows));
  return box;
}

function signatureCell(email: string, template: string, hands: Hands): HTMLElement {
  const cell = element('td', '');
  const list = element('select', '');
  list.setAttribute('aria-label', `Signature of ${email}`);
  list.append(...SIGNATURES.map((name) => new Option(name, name, false, name === template)));
  list.addEventListener('change', () => hands.choose(email, list.value === 'usual' ? null : list.value));
  cell.append(list);
  return cell;
}

function personCell(person: SigniticUser, field: string, hands: Hands): HTMLElement {
  const value = person[field];
  const cell = element('td', wording(value));
  if (field === 'email' || typeof value === 'object') return cell;
  cell.addEventListener('dblclick', () => {
    if (typeof value === 'boolean') return hands.edit(person.email, field, !value);
    const input = element('input', '');
    input.value = value ?? '';
    input.setAttribute('aria-label', `${field} of ${person.email}`);
    input.addEventListener('change', () => hands.edit(person.email, field, input.value || null));
    input.addEventListener('blur', () => cell.replaceChildren(wording(value)));
    cell.replaceChildren(input);
    input.focus();
  });
  return cell;
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
