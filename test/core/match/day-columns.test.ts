// Columns of first and last days: proposed in every language, by header and values together, and never a field of anybody.
import fc from 'fast-check';
import { sourceOfGuess } from '../../../src/core/people/guessed-source';
import { headersOf } from '../../../src/core/people/template';
import { DAY_HEADERS } from '../../../src/core/match/vocabulary/day-headers';
import { compact } from '../../../src/core/read/plain';
import { guessTable, table } from './found';

/** "Header:start" for each column that is proposed. */
const daysIn = (...lines: string[]): string[] =>
  guessTable(table(...lines)).flatMap(({ day }, i) => (day ? [`${table(...lines)[0]?.[i]}:${day}`] : []));

test.each([
  ['E-mail | Hire Date | Termination Date', 'a@example.com | 12/03/2019 | ', 'b@example.com | 01/02/2020 | 31/05/2026'],
  ['Courriel | Date d’entrée | Date de sortie', 'a@example.com | 12/03/2019 | ', 'b@example.com | 1/2/2020 | 31/5/26'],
  ['E-Mail | Eintritt | Austritt', 'a@example.com | 12.03.2019 | ', 'b@example.com | 01.02.2020 | 31.05.2026'],
  [
    'Correo | Fecha de alta | Fecha de baja',
    'a@example.com | 12/03/2019 | ',
    'b@example.com | 01/02/2020 | 31/05/2026',
  ],
  ['E-mail | Data assunzione | Data cessazione', 'a@example.com | 2019-03-12 | ', 'b@example.com | 2020-02-01 | '],
  ['E-mail | In dienst | Uit dienst', 'a@example.com | 12-03-2019 | ', 'b@example.com | 01-02-2020 | 31-05-2026'],
  ['E-mail | Data de admissão | Data de saída', 'a@example.com | 12/03/2019 | ', 'b@example.com | 01/02/2020 | '],
])('%s is proposed as first and last day', (headers, ...lines) => {
  const [, start, end] = headers.split(' | ');
  expect(daysIn(headers, ...lines)).toEqual([`${start}:start`, `${end}:end`]);
});

test('a header alone proposes nothing, nor do words, birthdays, contracts, or two columns of one kind', () => {
  expect(daysIn('E-mail | Eintritt | Austritt')).toEqual([]);
  expect(daysIn('E-mail | Status | Sortie', 'a@example.com | Actif | non', 'b@example.com | Actif | oui')).toEqual([]);
  const dates = 'a@example.com | 12/03/1979 | 31/12/2026';
  expect(daysIn('E-mail | Date of birth | Contract end', dates)).toEqual([]);
  expect(daysIn('E-mail | Termination date | End date', dates)).toEqual([]);
});

test('the last day may be blank everywhere beside first days, and is nothing without them', () => {
  expect(daysIn('E-mail | Hire date | Termination date', 'a@example.com | 12/03/2019 | ')).toHaveLength(2);
  expect(daysIn('E-mail | Team | Termination date', 'a@example.com | Sales | ')).toEqual([]);
});

test('a header means the first day or the last in all languages alike', () => {
  const parts = new Map<string, Set<string>>();
  for (const words of DAY_HEADERS)
    for (const part of ['start', 'end'] as const)
      for (const name of words[part].split(', '))
        parts.set(compact(name), (parts.get(compact(name)) ?? new Set()).add(part));
  expect([...parts].filter(([, one]) => one.size > 1)).toEqual([]);
});

test('whatever days a list holds, nothing that is guessed goes by them', () => {
  const names = DAY_HEADERS.flatMap(({ start, end }) => `${start}, ${end}`.split(', '));
  const date = fc.constantFrom('2020-01-01', '31/12/2025', '1.2.24', '', 'soon');
  const column = fc.record({
    header: fc.constantFrom(...names, 'Status', 'Active'),
    cells: fc.array(date, { minLength: 3, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
      const lists = [{ header: 'E-mail', cells: ['a@example.com', 'b@example.com', 'c@example.com'] }, ...columns];
      const headers = headersOf(lists.map(({ header }) => header));
      const guesses = guessTable([
        headers.texts,
        ...[0, 1, 2].map((i) => lists.map(({ cells }) => cells[i]!)),
      ] as string[][]);
      for (const [at, guess] of guesses.entries()) {
        if (guess.day) expect([guess.field, guess.suggested]).toEqual([null, undefined]);
        expect(JSON.stringify(sourceOfGuess(guess, at, headers))).not.toContain('dates');
      }
    }),
    { seed: 16, numRuns: 100 },
  );
});
