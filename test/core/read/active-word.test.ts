// Words of a status column: what they propose, in seven languages, and what they leave to a person.
import { activeWord, holdsActiveWord } from '../../../src/core/read/active-word';
import { ACTIVE_WORDS } from '../../../src/core/match/vocabulary/active-words';
import { readBoolean } from '../../../src/core/read/boolean';
import { compact } from '../../../src/core/read/plain';

test.each([
  ['Terminated', 'no'],
  ['left', 'no'],
  ['SORTI', 'no'],
  ['Parti(e)', 'no'],
  ['Ausgeschieden', 'no'],
  ['dimesso', 'no'],
  ['Baja', 'no'],
  ['uit dienst', 'no'],
  ['Desligada', 'no'],
  ['Sorti le 12/03/2026', 'no'],
  ['Terminated - voluntary', 'no'],
  ['On leave', 'leave'],
  ['on_leave', 'leave'],
  ['Congé parental', 'leave'],
  ['CONGE PARENTAL', 'leave'],
  ['Elternzeit', 'leave'],
  ['Suspended', 'leave'],
  ['baja médica', 'leave'],
  ['aspettativa', 'leave'],
  ['met verlof', 'leave'],
  ['afastada', 'leave'],
  ['On leave (maternity)', 'leave'],
  ['in dienst', 'yes'],
  ['en poste', 'yes'],
  ['Working', 'yes'],
])('%s proposes %s', (word, means) => {
  expect(activeWord(word)).toBe(means);
});

test.each(['Madrid', 'Toscana', 'marié', 'CDI', 'Contractor', 'Employee', '', '?', 'Gold', 'Paris - left bank', '12'])(
  '%s is no such word',
  (word) => {
    expect(activeWord(word)).toBeNull();
  },
);

test('what reads as yes or no by itself needs no proposal', () => {
  expect(['oui', 'Inactive', 'aktiv', '1'].map(activeWord)).toEqual([null, null, null, null]);
});

test('no word of the vocabularies means two things', () => {
  const meanings = new Map<string, Set<string>>();
  for (const words of ACTIVE_WORDS) {
    for (const means of ['active', 'inactive', 'leave', 'employed'] as const) {
      for (const word of words[means].split(', ')) {
        meanings.set(compact(word), (meanings.get(compact(word)) ?? new Set()).add(means));
        const answer = readBoolean(word);
        if (answer !== null) expect([word, answer]).toEqual([word, means === 'active']);
      }
    }
  }
  expect([...meanings].filter(([, means]) => means.size > 1)).toEqual([]);
  expect(meanings.size).toBeGreaterThan(400);
});

test('a column of thousands of texts is not looked through', () => {
  const names = Array.from({ length: 600 }, (_, i) => `Person ${i}`);
  expect([holdsActiveWord(['x', 'Sorti'], 'Actif'), holdsActiveWord([...names, 'Sorti'], 'Actif')]).toEqual([
    true,
    false,
  ]);
  expect(holdsActiveWord(['yes', 'Blocked'], 'Blocked')).toBe(false);
});
