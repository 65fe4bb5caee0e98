// Previews as the server would give them: a list after a month of edits, on both sides, and one that the limits would hold.
import type { PreviewView } from '../../src/api';
import type { FieldChange, PersonChange } from '../../src/core/steps/preview';

const NAMES = [
  'Aline Besson',
  'Bruno Collet',
  'Chloé Dumas',
  'David Étienne',
  'Élise Faure',
  'Farid Girard',
  'Gaëlle Huet',
];

function person(i: number, kind: PersonChange['kind'], fields: FieldChange[]): PersonChange {
  return { row: 4 + i, email: `p${i + 1}@example.fr`, name: NAMES[i % NAMES.length]!, kind, fields };
}

const change = (
  field: FieldChange['field'],
  now: FieldChange['now'],
  after: FieldChange['after'],
  theirs: FieldChange['theirs'] = null,
): FieldChange => ({ field, now, after, theirs });

const CHANGES: PersonChange[] = [
  person(0, 'changed', [
    change('jobtitle', 'Assistante commerciale', 'Responsable des ventes, région Auvergne-Rhône-Alpes'),
    change('phone', '+33 1 99 00 11 22', '+33 1 99 00 11 23', 'edited'),
  ]),
  person(1, 'changed', [change('jobtitle', 'Acheteur', 'Acheteur senior')]),
  person(2, 'changed', [change('address', '3 rue des Tilleuls<br/>69003 Lyon', '8 quai du Port<br/>13002 Marseille')]),
  person(3, 'changed', [change('phone', 'poste 214', '+33 1 99 00 44 55', 'other')]),
  person(4, 'changed', [change('enabled', true, false), change('jobtitle', '', 'Infirmière')]),
  person(5, 'new', [
    change('firstname', '', 'Farid'),
    change('lastname', '', 'Girard'),
    change('jobtitle', '', 'Brancardier'),
    change('enabled', '', true),
  ]),
  person(6, 'unread', []),
];

const done = { tab: 'Personnel', read: [], left: 0, toRead: 6, held: null, stopped: null };

export const SOME: PreviewView = { ...done, people: CHANGES, same: 235 };

/** More people than the panel shows of one kind, and a limit. */
export const MANY: PreviewView = {
  ...done,
  toRead: 128,
  same: 122,
  people: Array.from({ length: 128 }, (_, i) =>
    person(i, 'changed', [change('lastname', NAMES[(i + 1) % 7]!.split(' ')[1]!, NAMES[i % 7]!.split(' ')[1]!)]),
  ),
  held: {
    limits: [
      {
        kind: 'renamed',
        people: 128,
        of: 250,
        examples: [0, 1, 2].map((i) => ({
          row: 4 + i,
          email: `p${i + 1}@example.fr`,
          name: NAMES[i]!,
          before: NAMES[i + 1]!,
          changes: [],
        })),
      },
    ],
  },
};

/** Two slices of which the first has read a part. */
export const STOPPED: PreviewView = {
  ...done,
  read: Array.from({ length: 340 }, (_, i) => [`p${i}@example.fr`, {}] as const),
  people: [],
  same: 0,
  left: 660,
  toRead: 1000,
  stopped: { code: 'stopped', message: 'Stopped.' },
};
