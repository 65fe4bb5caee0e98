// Words, days and names out of one column, as a schedule reads them: the same as a person's own sync.
import { ANNA, openOffice } from './schedule-fixture';

const HEADERS = ['Nom Prénom', 'E-mail', 'Statut', 'Sortie'];
const ROWS = [
  ['GIRARD Karine', 'karine@example.com', 'En poste', ''],
  ['DE LA TOUR Zoé', 'zoe@example.com', 'En poste', '30/06/2026'],
  ['MARTIN Léa', 'lea@example.com', 'Sorti', ''],
  ['PETIT Paul', 'paul@example.com', 'Congé', '31/12/2020'],
];
const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const name = (part: string) => ({ ...column('Nom Prénom'), name: { part, order: 'capitals' }, recased: true });
const SOURCES = {
  email: column('E-mail'),
  firstname: name('first'),
  lastname: name('last'),
  enabled: {
    ...column('Statut'),
    words: [
      { text: 'En poste', means: 'yes' },
      { text: 'Sorti', means: 'no' },
      { text: 'Congé', means: 'leave' },
    ],
    dates: { end: column('Sortie') },
  },
};

function opened() {
  const office = openOffice({ rows: [HEADERS, ...ROWS], world: { now: Date.parse('2026-06-30T20:30:00Z') } });
  office.call(ANNA, 'saveMapping', office.tab.id, { version: 1, headerRow: 1, sources: SOURCES, filter: null });
  office.save();
  return office;
}

const user = ({ store }: ReturnType<typeof openOffice>, email: string) => {
  const found = store.users.get(email);
  return [found?.['firstname'], found?.['lastname'], found?.['enabled']];
};

test('a schedule takes names out of one column, and words and days for Active, within the hour', () => {
  const office = opened();
  office.hours(1);
  expect(user(office, 'karine@example.com')).toEqual(['Karine', 'Girard', true]);
  expect(user(office, 'zoe@example.com')).toEqual(['Zoé', 'De La Tour', true]);
  expect(user(office, 'lea@example.com')).toEqual(['Léa', 'Martin', false]);
  // "Do not touch" leaves the days unasked.
  expect(user(office, 'paul@example.com')).toEqual(['Paul', 'Petit', true]);
  // Midnight in Paris is 22:00 UTC; the last day is over then.
  office.hours(2);
  expect(user(office, 'zoe@example.com')).toEqual(['Zoé', 'De La Tour', false]);
});

test('a word that is new to a schedule, a bad day and an undecided name change nobody', () => {
  const office = opened();
  office.hours(1);
  const { tab } = office;
  tab.typeTable(2, 1, [['Girard Karine Anne', 'karine@example.com', 'Muté', '']]);
  tab.typeTable(4, 1, [['MARTIN Léa', 'lea@example.com', 'En poste', 'fin juin']]);
  tab.typeTable(6, 1, [['ROUX Hugo', 'hugo@example.com', 'Muté', '']]);
  office.hours(1);
  expect(user(office, 'karine@example.com')).toEqual(['Karine', 'Girard', true]);
  expect(user(office, 'lea@example.com')).toEqual(['Léa', 'Martin', false]);
  expect(office.store.users.has('hugo@example.com')).toBe(false);
  // The one who is sent is Zoé, whose last day is over.
  expect(office.runs()[0]?.sums).toMatchObject({ read: 5, invalid: 2, synced: 1 });
});
