// The panel's page is shown with the words of one language, and another one can be had from it.
import { readFileSync } from 'node:fs';
import { CODES, PANEL_WORDS } from '../../src/i18n/languages';
import { blocksOf } from '../../src/i18n/page-blocks';
import type { State } from '../../src/api';
import { type Desk, openDesk, STAFF } from './fixture';

const built = readFileSync('dist/sidebar.html', 'utf8');
const shownBy = ({ world }: Desk): string => {
  world.run('openSidebar', [], { user: 'anna@example.com' });
  return world.shown.at(-1)!.html;
};
const languagesOf = (html: string) => blocksOf(html).map(({ language }) => language);

test.each([
  ['fr', 'fr'],
  ['en_GB', 'en'],
  ['nl', 'en'],
])('an account in %s sees the panel in %s, and its page carries no other language', (locale, language) => {
  const html = shownBy(openDesk(STAFF, { locale }));
  expect(languagesOf(html)).toEqual([language]);
  const others = blocksOf(built).filter((block) => block.language !== language);
  expect(html).toBe(others.reduce((page, { text }) => page.replace(text, () => ''), built));
});

test('the language that a person chooses comes with its words, and is that of the next opening', () => {
  const desk = openDesk(STAFF, { locale: 'en' });
  for (const code of CODES) {
    expect(JSON.parse(desk.call<string>('savePanelLanguage', code))).toEqual(PANEL_WORDS[code]());
    expect(languagesOf(shownBy(desk))).toEqual([code]);
  }
  desk.call('savePanelLanguage', 'xx');
  expect(languagesOf(shownBy(desk))).toEqual(['en']);
});

test('statuses are to be in the language that the person chose before the first columns were saved', () => {
  const desk = openDesk(STAFF, { locale: 'fr', mapped: false });
  desk.call('savePanelLanguage', 'de');
  expect(desk.call<State>('getState').settings.language).toBe('de');
});
