// The lower part of the page: requests to Signitic, the people it holds, mails, and the script's log.
import type { Mail } from '../messages';
import type { LogLine } from '../signitic/http';
import type { SigniticUser } from '../signitic/server';
import { element } from './element';
import { fill, type Words } from './words';

export interface Drawer {
  requests(lines: LogLine[]): void;
  people(people: SigniticUser[], groups: string[], signatures: ReadonlyMap<string, string>): void;
  mails(mails: Mail[]): void;
  log(lines: string[]): void;
  /** Says everything in another language. */
  speak(words: Words): void;
}

type PanelName = keyof Words['panels'];
/** More would take longer to draw than anybody reads. */
const MOST_PEOPLE = 500;
const PEOPLE_COLUMNS = ['email', 'enabled', 'firstname', 'lastname'];

/** What the drawer lets a person change in Signitic itself. */
export interface Hands {
  edit(email: string, field: string, value: string | boolean | null): void;
  /** null is the usual signature. */
  choose(email: string, template: string | null): void;
}

/** Makes the drawer in its two places: the row of captions and the panel under it. */
export function makeDrawer(captions: HTMLElement, panel: HTMLElement, hands: Hands, first: Words): Drawer {
  let words = first;
  const counts: Record<PanelName, number> = { requests: 0, people: 0, outbox: 0, log: 0 };
  const contents: Partial<Record<PanelName, () => HTMLElement>> = {};
  let open: PanelName = 'requests';
  const draw = (changed: PanelName): void => {
    drawCaptions(captions, open, counts, words, (name) => {
      open = name;
      draw(name);
    });
    if (changed !== open) return;
    const content = counts[open] > 0 ? contents[open] : undefined;
    panel.replaceChildren(content?.() ?? element('p', words.empty[open], 'empty'));
    panel.scrollTop = open === 'requests' || open === 'log' ? panel.scrollHeight : 0;
  };
  const set = (name: PanelName, count: number, content: () => HTMLElement): void => {
    counts[name] = count;
    contents[name] = content;
    draw(name);
  };
  draw(open);
  return {
    requests: (lines) => set('requests', lines.length, () => requestTable(lines, words)),
    people: (people, groups, signatures) =>
      set('people', people.length, () => peopleTable({ people, groups, signatures, hands, words })),
    mails: (mails) => set('outbox', mails.length, () => mailList(mails, words)),
    log: (lines) => set('log', lines.length, () => element('pre', lines.join('\n'))),
    speak(next) {
      words = next;
      draw(open);
    },
  };
}

function drawCaptions(
  place: HTMLElement,
  open: PanelName,
  counts: Record<PanelName, number>,
  words: Words,
  choose: (name: PanelName) => void,
): void {
  const names = Object.keys(words.panels) as PanelName[];
  const focused = place.contains(document.activeElement);
  place.replaceChildren(
    ...names.map((name) => {
      const button = element('button', words.panels[name]);
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

function requestTable(lines: LogLine[], words: Words): HTMLElement {
  const rows = lines.map((line, i) => {
    const good = line.status !== null && line.status < 400 && !line.refused;
    const said = line.refused ? fill(words.refused, { status: line.status ?? '' }) : String(line.status);
    const people = line.users === 1 ? words.person : fill(words.people, { n: line.users ?? '' });
    return [
      element('td', String(i + 1), 'number'),
      element('td', new Date(line.at).toLocaleTimeString('en-GB')),
      element('td', line.method, 'method'),
      element('td', decodeURIComponent(line.path)),
      element('td', line.users === null ? '' : people),
      element('td', line.status === null ? words.noAnswer : said, good ? 'good' : 'bad'),
      element('td', `${line.ms} ms`, 'number'),
    ];
  });
  return tableOf(['', ...Object.values(words.heads)], rows);
}

interface Workspace {
  people: SigniticUser[];
  groups: string[];
  signatures: ReadonlyMap<string, string>;
  hands: Hands;
  words: Words;
}

/** A cell is edited with a double click, as somebody edits a person in Signitic behind the add-on's back. */
function peopleTable({ people, groups, signatures, hands, words }: Workspace): HTMLElement {
  const fields = new Set(PEOPLE_COLUMNS);
  for (const person of people) for (const field of Object.keys(person)) fields.add(field);
  const columns = [...fields];
  const rows = people
    .slice(0, MOST_PEOPLE)
    .map((person) => [
      signatureCell(person.email, signatures.get(person.email.toLowerCase()) ?? 'usual', hands, words),
      ...columns.map((field) => personCell(person, field, hands, words)),
    ]);
  const box = element('div', '');
  if (groups.length > 0) {
    const list = element('details', '');
    list.append(
      element('summary', groups.length === 1 ? words.branch : fill(words.branches, { n: groups.length })),
      element('p', groups.join('  ·  ')),
    );
    box.append(list);
  }
  box.append(element('p', words.edit, 'hint'));
  box.append(tableOf([words.signature, ...columns], rows));
  const left = people.length - rows.length;
  if (left > 0) box.append(element('p', fill(words.more, { n: left }), 'hint'));
  return box;
}

function signatureCell(email: string, template: string, hands: Hands, words: Words): HTMLElement {
  const cell = element('td', '');
  const list = element('select', '');
  list.setAttribute('aria-label', fill(words.ofPerson, { field: words.signature, email }));
  list.append(
    ...Object.entries(words.signatures).map(([name, text]) => new Option(text, name, false, name === template)),
  );
  list.addEventListener('change', () => hands.choose(email, list.value === 'usual' ? null : list.value));
  cell.append(list);
  return cell;
}

function personCell(person: SigniticUser, field: string, hands: Hands, words: Words): HTMLElement {
  const value = person[field];
  const cell = element('td', wording(value, words));
  if (field === 'email' || typeof value === 'object') return cell;
  cell.addEventListener('dblclick', () => {
    if (typeof value === 'boolean') return hands.edit(person.email, field, !value);
    const input = element('input', '');
    input.value = value ?? '';
    input.setAttribute('aria-label', fill(words.ofPerson, { field, email: person.email }));
    input.addEventListener('change', () => hands.edit(person.email, field, input.value || null));
    input.addEventListener('blur', () => cell.replaceChildren(wording(value, words)));
    cell.replaceChildren(input);
    input.focus();
  });
  return cell;
}

function wording(value: SigniticUser[string], words: Words): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return value;
  return [value.parent_entity, value.entity, value.group].filter((segment) => segment !== undefined).join(' / ');
}

function mailList(mails: Mail[], words: Words): HTMLElement {
  const list = element('ul', '', 'mails');
  for (const mail of mails) {
    const item = element('li', '');
    const head = element('p', '');
    head.append(
      element('strong', mail.subject),
      fill(words.mail, { to: mail.to, at: new Date(mail.at).toLocaleString('en-GB') }),
    );
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
