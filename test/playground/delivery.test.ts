// The add-on's pages on their way through HtmlService: under the harshest reading nothing of them is lost.
import { readFileSync } from 'node:fs';
import { delivered } from '../../playground/emulator/delivery';

test('the built panel arrives whole under the harshest reading, its charset aside', () => {
  const page = readFileSync('dist/sidebar.html', 'utf8');
  expect(delivered(page, 'usual')).toBe(page);
  const harsh = delivered(page, 'harsh');
  expect(harsh.length).toBeGreaterThan(100_000);
  expect(harsh).toBe(page.replace('<meta charset="utf-8">', ''));
});

test('a page with a tag in a string of its script would not', () => {
  const page = '<script>show("<br/>"); done("</p>");</script>';
  expect(delivered(page, 'harsh')).toBe('<script>show("");</script>');
});
