// Columns of yes and no in their own letters, of states, and columns in which a program's word for nothing stands.
import { guessMapping } from '../../../src/core/match/guess';

const field = (header: string, values: string[]) =>
  guessMapping(['E-mail', header], [values.map((_, i) => `n${i}@exemple.fr`), values])[1]?.field;

test.each([
  ['Actif (O/N)', ['O', 'N', 'O']],
  ['Actif (O/N)', ['O', 'O', 'O']],
  ['Actif', ['O', 'N', 'O']],
  ['Aktiv J/N', ['J', 'N', 'J']],
  ['Active', ['T', 'F', 'T']],
  ['Activo', ['S', 'N', 'S']],
  ['Attivo', ['V', 'F', 'V']],
  ['Enabled', ['-1', '0', '-1']],
])('%s with %j says who is active', (header, values) => {
  expect(field(header, values)).toBe('enabled');
});

test.each([
  ['Status', ['ACTIVE', 'DEPROVISIONED', 'SUSPENDED', 'STAGED']],
  ['Statut', ['Actif', 'Parti', 'Suspendu', 'Parti']],
  ['Estado', ['Activo', 'Baja', 'Baja', 'Suspendido']],
  ['Employment status', ['Working', 'Terminated', 'On leave', 'Long-term project']],
  ['Status', ['In dienst', 'Uit dienst', 'Met verlof']],
  ['Stato', ['In servizio', 'Dimesso', 'Aspettativa']],
  ['Situation', ['En poste', 'Sorti', 'Congé parental']],
  ['Status', ['Im Dienst', 'Ausgeschieden', 'Elternzeit']],
  ['Situação', ['Em atividade', 'Desligado', 'Afastado']],
])('%s with %j is read, so that nobody who left goes as active', (header, values) => {
  expect(field(header, values)).toBe('enabled');
});

test.each([
  ['Actif', ['1', '2', '1']],
  ['Actif', ['x', 'o', 'x']],
  ['Status', ['Lead', 'Won', 'Lost']],
  ['Status', ['Pending', 'Archived', 'Deleted']],
  ['Status', []],
  ['Estado', ['Madrid', 'Sevilla', 'Activo']],
  ['Stato', ['Lazio', 'Toscana', 'Lombardia']],
  ['Situation', ['marié', 'célibataire', 'en couple']],
  ['Employment status', ['Employee', 'Contractor', 'Intern']],
])('%s with %j may mean anything', (header, values) => {
  expect(field(header, values)).toBeNull();
});

test.each([
  ['Mobile', ['FALSE', 'FALSE', 'FALSE', '06 12 34 56 78'], 'mobile'],
  ['Mobile', ['(vide)', '[object Object]', '\\N', '06 12 34 56 78'], 'mobile'],
  ['Fonction', ['FAUX', 'FAUX', 'FAUX', 'Comptable'], 'jobtitle'],
  ['Service', ['idem', 'idem', '"', 'Finance'], 'department'],
])('%s with %j is what its header says', (header, values, expected) => {
  expect(field(header, values)).toBe(expected);
});
