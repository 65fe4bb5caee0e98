// The sample staff list and its right outcome, row by row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../playground/emulator/spreadsheet-store';
import { addList, readList } from '../../playground/lists';
import { KNOWN_FAULTS } from '../../playground/sample/known-faults';
import { acceptGuess, openDesk, type Report } from './fixture';

const SAMPLE = join(__dirname, '../../playground/sample/staff.csv');

/** Rows that are not simply synced, with what the details must say of them. Everything else is synced, and said to be new. */
const SPECIAL: Record<number, { outcome: 'invalid' | 'synced'; says: RegExp }> = {
  17: { outcome: 'invalid', says: /^E-mail address: The e-mail address is missing/ },
  31: { outcome: 'invalid', says: /^Active: What “ouii” means here has not been chosen/ },
  44: { outcome: 'synced', says: /Phone: “199004417” seems to have lost its leading 0; probably 0199004417/ },
  58: { outcome: 'invalid', says: /^Job title: A formula here shows #N\/A/ },
  89: { outcome: 'synced', says: /First name: .*“=Sarah”/ },
  96: { outcome: 'invalid', says: /^E-mail address: .*201/ },
  138: { outcome: 'synced', says: /E-mail address: .*“ewan\.jessopson@example\.com”/ },
  149: { outcome: 'invalid', says: /^LinkedIn: “javascript:/ },
  163: { outcome: 'invalid', says: /^E-mail address: “guillaume\.vaillantin\(at\)example\.fr”/ },
  177: { outcome: 'synced', says: /Entity: “Bordeau” occurs only once and is very like “Bordeaux”/ },
  201: { outcome: 'invalid', says: /^E-mail address: .*96/ },
  215: { outcome: 'invalid', says: /^E-mail address: “theo\.vasseurin@example”/ },
  230: {
    outcome: 'synced',
    says: /Mobile phone: “33639980142” seems to have lost its leading \+; probably \+33639980142/,
  },
  253: { outcome: 'invalid', says: /^E-mail address: The e-mail address is missing/ },
};

function sampleDesk() {
  const book = new Book();
  const tab = addList(book, 'Personnel', readList(readFileSync(SAMPLE)), true);
  const desk = openDesk([], { world: { book }, mapped: false });
  desk.tab = tab;
  const view = acceptGuess(desk);
  return { desk, view };
}

describe('the sample', () => {
  const { desk, view } = sampleDesk();
  let report: Report;
  beforeAll(() => {
    report = desk.menu('syncToSignitic');
  });

  test('its columns are found under the title, the others are left alone', () => {
    expect(view.headerRow).toBe(2);
    const found = view.columns.map(({ header }, i) => [header, view.guesses[i]?.field]);
    expect(found).toEqual([
      ['Matricule', null],
      ['NOM', 'lastname'],
      ['Prénom', 'firstname'],
      ['E-mail pro', 'email'],
      ['Fonction', 'jobtitle'],
      ['Service', 'department'],
      ['Société', 'path.parent_entity'],
      ['Site', 'path.entity'],
      ['Tél. fixe', 'phone'],
      ['Portable', 'mobile'],
      ['Adresse', 'address'],
      ['CP', 'postal_code'],
      ['Ville', 'city'],
      ['LinkedIn', 'linkedin_link'],
      ['Actif', 'enabled'],
      ['Date d’entrée', null],
      ['Manager', null],
    ]);
  });

  test('250 people and a total are read, and the sums add up', () => {
    expect(report.sums).toEqual({
      read: 251,
      synced: 242,
      unchanged: 0,
      invalid: 9,
      refused: 0,
      waiting: 0,
      skipped: 0,
      unplaced: 0,
    });
    expect(report.rows.map(({ row }) => row)).toEqual(Array.from({ length: 251 }, (_, i) => i + 3));
    expect(desk.posts()).toEqual([100, 100, 42]);
  });

  test('every row has its right outcome, and says so beside the person', () => {
    for (const { row, outcome, details } of report.rows) {
      const special = SPECIAL[row];
      expect([row, outcome]).toEqual([row, special?.outcome ?? 'synced']);
      if (special) expect(details).toMatch(special.says);
      else expect([row, details]).toEqual([row, 'New in Signitic.']);
      const status = special ? (special.outcome === 'invalid' ? '✗ Not sent' : '⚠ Synced, please check') : '✓ Synced';
      expect([row, desk.tab.shown(row, 18)]).toEqual([row, status]);
      expect(desk.tab.shown(row, 19)).toBe(details);
    }
  });

  test('Signitic holds the people of rows without an error, cell by cell', () => {
    const sent = report.rows.filter(({ outcome }) => outcome === 'synced').map(({ row }) => row);
    expect(desk.store.users.size).toBe(sent.length);
    for (const row of sent) {
      // Spaces of any kind go as single plain ones; line breaks stay for the address.
      const shown = (column: number) =>
        desk.tab
          .shown(row, column)
          .replace(/[^\S\n]+/g, ' ')
          .trim();
      const user = desk.store.users.get(shown(4).toLowerCase());
      const expected: Record<string, unknown> = { email: shown(4) };
      if (shown(15) !== '') expected['enabled'] = /^oui$/i.test(shown(15));
      view.columns.forEach(({ column }, i) => {
        const field = view.guesses[i]?.field;
        if (!field || field === 'email' || field === 'enabled' || shown(column) === '') return;
        const [outer = '', inner] = field.split('.');
        if (inner) expected[outer] = { ...(expected[outer] as object), [inner]: shown(column) };
        else
          expected[field] =
            field === 'address'
              ? shown(column)
                  .split('\n')
                  .map((line) => line.trim())
                  .join('<br/>')
              : shown(column);
      });
      expect(user).toMatchObject(expected);
    }
  });

  test('the faults that the demo takes for known are these', () => {
    const special = Object.entries(SPECIAL).map(([row, { outcome }]) => [
      row,
      outcome === 'invalid' ? 'error' : 'warning',
    ]);
    expect(KNOWN_FAULTS).toEqual(Object.fromEntries(special));
  });

  test('a second run posts nothing', () => {
    const before = desk.posts().length;
    expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: 242, invalid: 9 });
    expect(desk.posts()).toHaveLength(before);
  });
});
