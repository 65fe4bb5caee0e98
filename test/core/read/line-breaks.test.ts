// Lines of a cell: what becomes a <br/>, and what was one already.
import { readCell } from '../../../src/core/read/cell';

const address = (shown: string) => readCell('address', { value: shown, shown }).value;

test('a line break becomes one <br/>, a blank line two', () => {
  expect(address('1 rue X\n75001 Paris')).toBe('1 rue X<br/>75001 Paris');
  expect(address('Cordialement,\r\n\r\nClaire')).toBe('Cordialement,<br/><br/>Claire');
});

test.each([
  ['1 rue X<br>\n75001 Paris', '1 rue X<br>75001 Paris'],
  ['1 rue X<br/> \r\n 75001 Paris', '1 rue X<br/>75001 Paris'],
  ['1 rue X\n<BR class="x">75001 Paris', '1 rue X<BR class="x">75001 Paris'],
  ['1 rue X\n<br>\n75001 Paris', '1 rue X<br>75001 Paris'],
  ['<p>1 rue X</p>\n<p>75001 Paris</p>', '<p>1 rue X</p><p>75001 Paris</p>'],
  ['<p>1 rue X</p>\n\n<p>75001 Paris</p>', '<p>1 rue X</p><p>75001 Paris</p>'],
  ['<ul>\n<li>a</li>\n<li>b</li>\n</ul>', '<ul><li>a</li><li>b</li></ul>'],
])('a line break beside a break or a block is none of its own: %j', (shown, value) => {
  expect(address(shown)).toBe(value);
});

test('a line break after other HTML is a break', () => {
  expect(address('<b>Acme</b>\n1 rue X')).toBe('<b>Acme</b><br/>1 rue X');
  expect(address('<pre-x>\n1 rue X')).not.toContain('\n');
});

test('a blank line that somebody left after a break stays blank', () => {
  expect(address('1 rue X<br>\n\n75001 Paris')).toBe('1 rue X<br><br/>75001 Paris');
});

test('a line break within a tag is a space, also after a quoted >', () => {
  expect(address('<a\nhref="https://exemple.fr">site</a>')).toBe('<a href="https://exemple.fr">site</a>');
  expect(address('<a title="a > b"\n  href="https://exemple.fr">site</a>')).toBe(
    '<a title="a > b" href="https://exemple.fr">site</a>',
  );
});

test('a < that opens no tag hides no line break', () => {
  expect(address('Bureau <12\n75001 Paris')).toBe('Bureau <12<br/>75001 Paris');
  expect(address('étage < 3\nporte > 4')).toBe('étage < 3<br/>porte > 4');
  expect(address('Tour <B\n75001 Paris')).toBe('Tour <B<br/>75001 Paris');
});
