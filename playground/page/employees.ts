// Employees who ask for a change in Signitic's hub, and a colleague who answers: so that the panel's list can be tried live.
import type { News } from '../messages';
import type { SigniticUser } from '../signitic/server';
import { element } from './element';

type Wish = Extract<News, { news: 'people' }>['wishes'][number];

export interface Hands {
  ask(email: string, field: string, wanted: string): void;
  decide(email: string, field: string, accepted: boolean): void;
}

export interface Employees {
  show(people: SigniticUser[], wishes: Wish[]): void;
  /** Says everything in the language that the page has by now. */
  speak(): void;
}

const WORDS = {
  en: {
    open: 'Employees’ requests',
    title: 'An employee asks for a change',
    close: 'Close',
    who: 'Employee',
    field: 'Field',
    wanted: 'New value',
    ask: 'Ask in this person’s name',
    nobody: 'Signitic has nobody yet: sync the sheet first.',
    none: 'Nobody is waiting for an answer.',
    waiting: 'They wait for an answer, in the panel or from a colleague in Signitic:',
    accept: 'A colleague accepts',
    reject: 'A colleague rejects',
    fields: { title: 'Job title', phone: 'Phone', mobile: 'Mobile phone', unit: 'Department', city: 'City' },
  },
  fr: {
    open: 'Demandes des collaborateurs',
    title: 'Un collaborateur demande une modification',
    close: 'Fermer',
    who: 'Collaborateur',
    field: 'Champ',
    wanted: 'Nouvelle valeur',
    ask: 'Demander au nom de cette personne',
    nobody: 'Signitic ne contient encore personne : synchronisez d’abord la feuille.',
    none: 'Aucune demande en attente.',
    waiting: 'En attente d’une réponse, dans le panneau ou d’un collègue dans Signitic :',
    accept: 'Un collègue accepte',
    reject: 'Un collègue refuse',
    fields: { title: 'Fonction', phone: 'Téléphone', mobile: 'Mobile', unit: 'Service', city: 'Ville' },
  },
};

/** Made-up wishes, by the names that Signitic's records give the fields. */
const WISHES = {
  title: 'Responsable relation clients',
  phone: '+33 1 99 00 12 34',
  mobile: '+33 6 39 98 12 34',
  unit: 'Relation clients',
  city: 'Marseille',
} as const;
type Slug = keyof typeof WISHES;
const SLUGS = Object.keys(WISHES) as Slug[];

const words = () => WORDS[document.documentElement.lang === 'fr' ? 'fr' : 'en'];

/** Puts the button that opens the form behind these captions. */
export function makeEmployees(captions: HTMLElement, hands: Hands): Employees {
  const open = element('button', '');
  open.type = 'button';
  open.id = 'employees-open';
  const dialog = element('dialog', '');
  dialog.id = 'employees';
  captions.after(open);
  document.body.append(dialog);
  let [people, wishes]: [SigniticUser[], Wish[]] = [[], []];
  const caption = () => {
    open.textContent = words().open;
    open.append(' ', element('span', String(wishes.length), 'count'));
  };
  const draw = () => {
    caption();
    if (dialog.open) dialog.replaceChildren(headOf(dialog), formOf(people, hands), ...listOf(wishes, hands));
  };
  open.addEventListener('click', () => {
    // Not modal: the panel is to be used beside it.
    if (dialog.open) return dialog.close();
    dialog.show();
    draw();
  });
  caption();
  return {
    show(nextPeople, nextWishes) {
      const isSame = nextPeople.length === people.length && JSON.stringify(nextWishes) === JSON.stringify(wishes);
      [people, wishes] = [nextPeople, nextWishes];
      // What somebody is typing stays, while nothing is there to be told.
      if (!isSame) draw();
    },
    speak: draw,
  };
}

function headOf(dialog: HTMLDialogElement): HTMLElement {
  const bar = element('div', '', 'bar');
  const close = element('button', '×');
  close.type = 'button';
  close.setAttribute('aria-label', words().close);
  close.addEventListener('click', () => dialog.close());
  bar.append(element('h2', words().title), close);
  return bar;
}

function formOf(people: SigniticUser[], hands: Hands): HTMLElement {
  const text = words();
  if (people.length === 0) return element('p', text.nobody);
  const form = element('form', '');
  const who = element('select', '');
  who.append(
    ...people.map(({ email, firstname, lastname }) => new Option(nameOf(firstname, lastname) || email, email)),
  );
  const field = element('select', '');
  field.append(...SLUGS.map((slug) => new Option(text.fields[slug], slug)));
  const wanted = element('input', '');
  wanted.value = WISHES.title;
  wanted.required = true;
  field.addEventListener('change', () => {
    wanted.value = WISHES[field.value as Slug];
  });
  const ask = element('button', text.ask);
  form.append(labelled(text.who, who), labelled(text.field, field), labelled(text.wanted, wanted), ask);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    hands.ask(who.value, field.value, wanted.value);
  });
  return form;
}

const nameOf = (...names: SigniticUser[string][]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ');

function labelled(caption: string, control: HTMLElement): HTMLElement {
  const label = element('label', caption);
  // Without the options that stand in the label as well.
  control.setAttribute('aria-label', caption);
  label.append(control);
  return label;
}

function listOf(wishes: Wish[], hands: Hands): HTMLElement[] {
  const text = words();
  if (wishes.length === 0) return [element('p', text.none)];
  const table = element('table', '');
  for (const { email, field, old_value, new_value } of wishes) {
    const row = element('tr', '');
    const decide = element('td', '');
    for (const accepted of [true, false]) {
      const button = element('button', accepted ? text.accept : text.reject);
      button.type = 'button';
      button.addEventListener('click', () => hands.decide(email, field, accepted));
      decide.append(button, ' ');
    }
    const name = text.fields[field as Slug] ?? field;
    row.append(element('td', email), element('td', name), element('td', `${old_value ?? '–'} → ${new_value}`), decide);
    table.append(row);
  }
  return [element('p', text.waiting), table];
}
