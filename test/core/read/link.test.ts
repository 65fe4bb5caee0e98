// Links: web addresses with and without a scheme, handles that only look like them, and what is refused.
import { readCell } from '../../../src/core/read/cell';
import type { FieldKey } from '../../../src/core/fields';

const read = (field: FieldKey, shown: string) => readCell(field, { value: shown, shown });
const codes = (field: FieldKey, shown: string) => read(field, shown).issues.map((one) => `${one.level} ${one.code}`);

test.each(['//fileserver.acme.com/photos/jane.jpg', '//evil.com/x', '/ /evil.com/x', '\\\\srv\\x', '/x.jpg'])(
  'a path without a scheme may be a share of the house: %s',
  (shown) => {
    expect(codes('picture', shown)).toEqual(['error link_unsafe']);
    expect(codes('linkedin_link', shown)).toEqual(['error link_unsafe']);
  },
);

test.each(['jane.doe', 'Dupont.Jean', 'M.Dupont', 'node.js', 'jane.doe/', 'www.dupont', 'www.jane/in', 'a.b'])(
  'a handle is no link: %s',
  (shown) => {
    expect(codes('instagram_link', shown)).toEqual(['error link_bad']);
    expect(codes('linkedin_link', shown)).toEqual(['error link_bad']);
  },
);

test.each([
  'linkedin.com',
  'linkedin.com/in/jane',
  'fr.linkedin.com/in/jane',
  'exemple.fr',
  'Exemple.FR/',
  'm.me/jane',
  'bsky.app',
  'www.exemple.unusual',
  'exemple.unusual/jane',
  'https://jane.doe',
  'münchen.de',
  'пример.рф',
  'xn--e1afmkfd.xn--p1ai',
])('a host with a known ending, a path, a www. or a scheme is one: %s', (shown) => {
  expect(read('calendar_link', shown)).toEqual({ value: shown, issues: [] });
});

test.each([
  'http://www.exemple.fr:0/',
  'http://www.exemple.fr:70000/',
  'http://www.-exemple.fr/',
  'http://exemple-.fr/',
  'http://www.foo_bar.fr/',
  'foo_bar.fr/x',
])('%s is no host that can be reached', (shown) => {
  expect(codes('calendar_link', shown)).toEqual(['error link_bad']);
});

test('an underscore may stand further left', () => {
  expect(codes('calendar_link', 'https://team_one.exemple.fr:8443/x')).toEqual([]);
});

test('an apostrophe is written so that it ends no attribute', () => {
  expect(read('linkedin_link', "https://x.com/'onmouseover='alert(1)")).toEqual({
    value: 'https://x.com/%27onmouseover=%27alert(1)',
    issues: [],
  });
  expect(read('linkedin_link', "https://exemple.ie/team/o'brien").value).toBe('https://exemple.ie/team/o%27brien');
});

test('the apostrophe that a spreadsheet left in front is dropped', () => {
  expect(read('linkedin_link', "'https://exemple.fr")).toEqual({ value: 'https://exemple.fr', issues: [] });
});
