// Who is active: words that a person has chosen, days of the sheet, and what happens to people whose word nobody has explained.
import fc from 'fast-check';
import type { Sources } from '../../src/core/people/template';
import { readBoolean } from '../../src/core/read/boolean';
import { wordKey } from '../../src/core/read/meanings';
import { type Fixture, fixtureWith, HEADERS, MAPPING, staff } from './world';

const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const WORDS = [
  { text: 'Actif', means: 'yes' },
  { text: 'Sorti', means: 'no' },
  { text: 'Congé', means: 'leave' },
] as const;
const DATES = { start: column('Entrée'), end: column('Sortie') };
const TODAY = { noEmail: 'problem', blank: 'leave', today: '2026-03-31' } as const;

const mappingOf = (enabled: Sources['enabled']) => ({ ...MAPPING, sources: { ...MAPPING.sources, enabled: enabled! } });
const CHOSEN = mappingOf({ ...column('Actif'), words: WORDS });
const UNSAVED = mappingOf(column('Actif'));

/** One person for each word. */
function listOf(words: readonly (string | boolean)[]): Fixture {
  return fixtureWith(staff(words.length).map((person, i) => ({ ...person, Actif: words[i]! })));
}
const active = ({ server }: Fixture) => [...server.users.values()].map(({ enabled }) => enabled);
const told = (fixture: Fixture) => fixture.cells.map(({ status, details }) => `${status} | ${details}`);

test('chosen words decide, and a row that is left alone goes without the field', () => {
  const fixture = listOf(['actif', 'SORTI', 'Congé']);
  expect(fixture.run({ mapping: CHOSEN }).sums).toMatchObject({ synced: 3, invalid: 0 });
  expect(active(fixture)).toEqual([true, false, undefined]);
  expect(told(fixture)[2]).toBe('✓ Synced | New in Signitic.');
  fixture.people[0]!['Actif'] = 'Congé';
  expect(fixture.run({ mapping: CHOSEN }).sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect(active(fixture)).toEqual([true, false, undefined]);
});

test('before anybody has chosen, only a yes counts, and new people with another word are held', () => {
  const fixture = listOf(['Active', 'Terminated', 'Inactive', 'On leave']);
  const report = fixture.run({ mapping: UNSAVED });
  expect(report.rows.map(({ outcome }) => outcome.kind)).toEqual(['synced', 'invalid', 'invalid', 'invalid']);
  expect(told(fixture)[1]).toBe(
    '✗ Not sent | Active: What “Terminated” means here has not been chosen. Choose it in “Columns”, or write yes or no: we do not guess who is active.',
  );
  expect(active(fixture)).toEqual([true]);
});

test('a person whom Signitic has goes without the field, and with a warning', () => {
  const fixture = listOf(['Active', 'Active']);
  fixture.run({ mapping: UNSAVED });
  Object.assign(fixture.people[0]!, { Actif: 'Terminated', Nom: 'Durand' });
  const report = fixture.run({ mapping: UNSAVED });
  expect(report.sums).toMatchObject({ synced: 1, unchanged: 1, invalid: 0 });
  expect(fixture.server.users.get('p0@example.com')).toMatchObject({ lastname: 'Durand', enabled: true });
  expect(told(fixture)[0]).toBe(
    '⚠ Synced, please check | Changed: Last name. Active: What “Terminated” means here has not been chosen, so this field stays as Signitic has it. Choose it in “Columns”, or write yes or no.',
  );
});

test('a word that first appears after the choice is treated the same way', () => {
  const fixture = listOf(['Actif', 'Actif']);
  fixture.run({ mapping: CHOSEN });
  fixture.people[0]!['Actif'] = 'Licencié';
  fixture.people.push({ ...staff(3)[2]!, Actif: 'Inactif' });
  expect(fixture.run({ mapping: CHOSEN }).rows.map(({ outcome }) => outcome.kind)).toEqual([
    'unchanged',
    'unchanged',
    'invalid',
  ]);
  expect(active(fixture)).toEqual([true, true]);
});

test('people who are read from Signitic first, and are not there, are held as new ones are', () => {
  const fixture = listOf(['Terminated']);
  fixture.server.users.set('p0@example.com', { email: 'p0@example.com', enabled: true });
  fixture.server.answer = ({ path }) => (path.startsWith('/users/') ? NOBODY : null);
  const listless: Fixture['server']['answer'] = (request, n) =>
    request.path === '/users' && request.method === 'get'
      ? { status: 500, headers: {}, text: '' }
      : fixture.server.answer(request, n);
  const report = fixture.run({ mapping: UNSAVED });
  expect(report.sums.synced + report.sums.unchanged).toBe(1);
  const other = listOf(['Terminated']);
  other.server.answer = listless;
  expect(other.run({ mapping: UNSAVED }).rows[0]?.outcome.kind).toBe('invalid');
  expect(other.server.users.size).toBe(0);
});
const NOBODY = { status: 404, headers: {}, text: JSON.stringify({ success: false, code: 102 }) };

describe('days', () => {
  const BY_DAYS = mappingOf({ ...column('Actif'), words: WORDS, dates: DATES });
  const dated = (rows: [word: string, start: string, end: string][]): Fixture => {
    const fixture = fixtureWith(
      staff(rows.length).map((person, i) => ({
        ...person,
        Actif: rows[i]![0],
        Entrée: rows[i]![1],
        Sortie: rows[i]![2],
      })),
    );
    fixture.headers = [...HEADERS, 'Entrée', 'Sortie'];
    return fixture;
  };

  test('switch off before the first day and after the last; a word that says inactive wins', () => {
    const fixture = dated([
      ['Actif', '2020-01-01', ''],
      ['Actif', '2026-04-01', ''],
      ['Actif', '2020-01-01', '2026-03-30'],
      ['Actif', '2020-01-01', '2026-03-31'],
      ['Sorti', '2020-01-01', ''],
      ['Sorti', '2020-01-01', 'bientôt'],
      ['Congé', '2020-01-01', '2026-01-01'],
    ]);
    fixture.run({ mapping: BY_DAYS, options: TODAY });
    expect(active(fixture)).toEqual([true, false, false, true, false, false, undefined]);
  });

  test('a day that passes changes the person, though no cell has changed', () => {
    const fixture = dated([['Actif', '', '2026-03-31']]);
    fixture.run({ mapping: BY_DAYS, options: TODAY });
    expect(fixture.run({ mapping: BY_DAYS, options: TODAY }).sums.unchanged).toBe(1);
    expect(fixture.run({ mapping: BY_DAYS, options: { ...TODAY, today: '2026-04-01' } }).sums.synced).toBe(1);
    expect(active(fixture)).toEqual([false]);
    expect(told(fixture)).toEqual(['✓ Synced | Changed: Active.']);
  });

  test('alone, without a column of words, they decide as well', () => {
    const fixture = dated([
      ['', '2020-01-01', ''],
      ['', '2027-01-01', ''],
    ]);
    fixture.run({ mapping: mappingOf({ text: 'yes', dates: DATES }), options: TODAY });
    expect(active(fixture)).toEqual([true, false]);
  });

  test('a cell that is no day holds its row and says what to type', () => {
    const fixture = dated([['Actif', '', '31/12/2020']]);
    fixture.run({ mapping: BY_DAYS, options: TODAY });
    expect(fixture.server.users.size).toBe(0);
    expect(told(fixture)[0]).toContain('Active: “31/12/2020” is not a day that can be read. Type a date');
  });

  test('a blank word switches nobody on, but a last day that is over switches off', () => {
    const fixture = dated([
      ['', '2020-01-01', ''],
      ['', '2020-01-01', '2021-01-01'],
    ]);
    fixture.run({ mapping: BY_DAYS, options: TODAY });
    expect(active(fixture)).toEqual([undefined, false]);
  });
});

describe('nobody is switched on or off', () => {
  const day = fc.constantFrom('', '2020-01-01', '2025-01-01', '2030-01-01');
  const isKnown = fc.boolean();
  /** What Signitic says of a person before and after a row of this kind; the second row makes the column one of states. */
  const around = (enabled: Sources['enabled'], row: object, known: boolean, wasActive: boolean) => {
    const fixture = fixtureWith(staff(2).map((person) => ({ ...person, Actif: 'On leave', Entrée: '', Sortie: '' })));
    fixture.headers = [...HEADERS, 'Entrée', 'Sortie'];
    Object.assign(fixture.people[0]!, row);
    const before = { email: 'p0@example.com', enabled: wasActive };
    if (known) fixture.server.users.set('p0@example.com', before);
    fixture.run({ mapping: mappingOf(enabled), options: TODAY });
    return [known ? wasActive : undefined, fixture.server.users.get('p0@example.com')?.['enabled']];
  };

  test('by a word of which nobody has chosen the meaning', () => {
    const words = fc.option(fc.subarray([...WORDS], { minLength: 1 }), { nil: undefined });
    const word = fc.oneof(
      fc.constantFrom('Terminated', 'Inactif', 'non', '0', 'left', '?', 'Sorti.e', 'actif?', 'OFF', 'Sorti', 'Congé'),
      fc.string({ minLength: 1 }).filter((text) => readBoolean(text.trim()) === null && text.trim() !== ''),
    );
    fc.assert(
      fc.property(word, words, day, day, isKnown, fc.boolean(), (text, chosen, start, end, known, wasActive) => {
        fc.pre(!chosen?.some((one) => wordKey(one.text) === wordKey(text)));
        const source = { ...column('Actif'), ...(chosen && { words: chosen }), dates: DATES };
        const [before, after] = around(source, { Actif: text, Entrée: start, Sortie: end }, known, wasActive);
        expect(after).toBe(before);
      }),
      { seed: 16, numRuns: 150 },
    );
  });

  test('by a day that cannot be read', () => {
    const odd = fc.constantFrom('31/12/2020', 'n/a', '-', '1899-12-30', 'demain', '2026-02-30', '45000', '2026');
    fc.assert(
      fc.property(odd, day, fc.boolean(), isKnown, fc.boolean(), (text, other, isStart, known, wasActive) => {
        const days = isStart ? { Entrée: text, Sortie: other } : { Entrée: other, Sortie: text };
        const source = { ...column('Actif'), words: WORDS, dates: DATES };
        const [before, after] = around(source, { Actif: 'Actif', ...days }, known, wasActive);
        expect(after).toBe(before);
      }),
      { seed: 16, numRuns: 100 },
    );
  });
});
