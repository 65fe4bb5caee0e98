// What lies behind a cell decides where its text alone says nothing.
import { type Behind, readCell } from '../../../src/core/read/cell';
import type { FieldKey } from '../../../src/core/fields';

function read(field: FieldKey, shown: string, behind?: Behind): unknown[] {
  const { value, issues } = readCell(field, { value: shown, shown, behind });
  return [value, ...issues.map(({ level, code }) => `${level} ${code}`)];
}
const link = (to: string): Behind => ({ link: to, picture: false });

test('words take the link behind them', () => {
  expect(read('linkedin_link', 'Profile', link('https://example.com/a'))).toEqual(['https://example.com/a']);
});
test('words without a link are left out with a warning', () => {
  expect(read('linkedin_link', 'Profile')).toEqual([undefined, 'warning link_words']);
  expect(read('linkedin_link', 'Voir ici', link(''))).toEqual([undefined, 'warning link_words']);
  expect(read('linkedin_link', 'Profile', link('mailto:a@example.com'))).toEqual([undefined, 'warning link_words']);
});
test('an address that somebody mistyped stays an error', () => {
  expect(read('linkedin_link', 'htp:/linkedin', link('https://example.com/a'))).toEqual([undefined, 'error link_bad']);
  expect(read('linkedin_link', 'jane.doe')).toEqual([undefined, 'error link_bad']);
});
test('an unsafe link behind words is an error', () => {
  expect(read('linkedin_link', 'Profile', link('javascript:void(0)'))).toEqual([undefined, 'error link_unsafe']);
});
test('an address that is shown counts, whatever lies behind it', () => {
  expect(read('linkedin_link', 'https://example.com/a', link('https://example.com/b'))).toEqual([
    'https://example.com/a',
  ]);
});
test('a picture is no blank cell', () => {
  const picture: Behind = { link: '', picture: true };
  expect(read('picture', '', picture)).toEqual([undefined, 'warning picture_in_cell']);
  expect(read('jobtitle', '', picture)).toEqual([undefined, 'warning picture_in_cell']);
  expect(read('picture', '', { ...picture, link: 'https://example.com/a.png' })).toEqual(['https://example.com/a.png']);
  expect(read('linkedin_link', '', { ...picture, link: 'https://example.com/a.png' })).toEqual([
    undefined,
    'warning picture_in_cell',
  ]);
});
