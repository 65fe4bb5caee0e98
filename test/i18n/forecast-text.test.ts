// The line about Signitic's users as people read it, in both languages.
import type { Forecast } from '../../src/core/safety/forecast';
import { forecastText } from '../../src/i18n/forecast-text';

const FORECAST: Forecast = {
  done: false,
  counted: 'active',
  before: 240,
  after: 297,
  added: 57,
  reactivated: 0,
  deactivated: 0,
  inactive: 0,
  unsaid: 0,
};
const both = (given: Partial<Forecast>, licences: number | null = null) =>
  (['en', 'fr'] as const).map((language) => forecastText({ ...FORECAST, ...given }, licences, language));

test('before a sync: what it makes of the number', () => {
  expect(both({})).toEqual([
    'Signitic has 240 active users; this sync makes it 297 (57 new, 0 deactivated).',
    'Signitic compte 240 utilisateurs actifs\u00a0; après cette synchronisation, il y en aura 297 (57 nouveaux, 0 désactivé).',
  ]);
});

test('after a sync: what Signitic has now', () => {
  expect(both({ done: true })).toEqual([
    'Signitic now has 297 active users (57 new, 0 deactivated).',
    'Signitic compte maintenant 297 utilisateurs actifs (57 nouveaux, 0 désactivé).',
  ]);
});

test('one of each, and new people who are inactive', () => {
  const one = { before: 1, after: 2, added: 1, reactivated: 1, deactivated: 1, inactive: 1 };
  expect(both(one)).toEqual([
    'Signitic has 1 active user; this sync makes it 2 (1 new, 1 reactivated, 1 deactivated, 1 new but inactive).',
    'Signitic compte 1 utilisateur actif\u00a0; après cette synchronisation, il y en aura 2 (1 nouveau, 1 réactivé, 1 désactivé, 1 nouveau mais inactif).',
  ]);
});

test('nothing changes', () => {
  const none = { added: 0, after: 240 };
  expect(both(none)).toEqual([
    'Signitic has 240 active users; this sync does not change that.',
    'Signitic compte 240 utilisateurs actifs\u00a0; cette synchronisation n’y change rien.',
  ]);
  expect(both({ ...none, done: true })).toEqual([
    'Signitic has 240 active users, as before.',
    'Signitic compte 240 utilisateurs actifs, comme avant.',
  ]);
});

test('new people of whom Signitic decides whether they are active make it a limit', () => {
  expect(both({ unsaid: 3 })[0]).toBe(
    'Signitic has 240 active users; this sync makes it 297 at most (57 new, 0 deactivated).',
  );
  expect(both({ unsaid: 3 })[1]).toContain('il y en aura 297 au plus');
  expect(both({ unsaid: 3, done: true })[0]).toContain('now has 297 active users');
});

test('a list that does not tell who is active is told as users, without licences', () => {
  expect(both({ counted: 'all' }, 100)).toEqual([
    'Signitic has 240 users; this sync makes it 297 (57 new).',
    'Signitic compte 240 utilisateurs\u00a0; après cette synchronisation, il y en aura 297 (57 nouveaux).',
  ]);
});

test('more users than licences', () => {
  const [en, fr] = both({}, 290);
  expect(en).toContain('). That is 7 more than your 290 licences: signatures of users without one are not updated.');
  expect(fr).toContain(
    '). C’est 7 de plus que vos 290 licences\u00a0: les signatures des utilisateurs sans licence ne sont pas mises à jour.',
  );
  expect(both({}, 1)[0]).toContain('That is 296 more than your single licence');
  expect(both({}, 297)).toEqual(both({}));
});

test('no line where Signitic’s list could not be had', () => {
  expect(forecastText(null, 290, 'en')).toBe('');
});
