// Addresses as they stand in cells.
import fc from 'fast-check';
import isEmail from 'validator/es/lib/isEmail.js';
import { readCell } from '../../../src/core/read/cell';
import { readEmail } from '../../../src/core/read/email';

const ADDRESS = fc.stringMatching(
  /^[A-Za-z0-9]{0,3}[._+-]?[a-z0-9]{1,3}[._]?@[a-z0-9]{0,3}[.-]?[a-z0-9]{1,3}\.[a-z0-9]{1,4}$/,
);

test('whatever is taken for a plain address is one for the validator as well', () => {
  let taken = 0;
  fc.assert(
    fc.property(ADDRESS, (text) => {
      if (readEmail(text) !== text) return;
      taken++;
      expect(isEmail(text)).toBe(true);
    }),
    { numRuns: 5000, seed: 20260302 },
  );
  expect(taken).toBeGreaterThan(200);
});

test.each(['a..b@example.com', '.a@example.com', 'a@-example.com', 'a@example-.com', 'a@example', 'a@b@example.com'])(
  '%s is none',
  (text) => {
    expect(readEmail(text)).toBeNull();
  },
);

const read = (shown: string) => {
  const { value, issues } = readCell('email', { value: shown, shown });
  return [value, issues.map((issue) => `${issue.level} ${issue.code}`).join()];
};

test.each([
  '“jane@x.com”',
  '«jane@x.com»',
  '« jane@x.com »',
  '‘jane@x.com’',
  'jane@x.com’',
  'jane@x.com…',
  'jane@x.com–',
  'jane@x.com –',
  'jane@x.com™',
  'jane@x.com*',
  'jane@x.com/',
  'jane@x.com>',
  '•jane@x.com',
  '• jane@x.com',
  '- jane@x.com',
  '→jane@x.com',
  '*jane@x.com',
  '%20jane@x.com',
  'jane@x.com%20',
  '?jane@x.com',
  '//jane@x.com',
  '📧 jane@x.com',
  'mailto://jane@x.com',
  'mailto: jane@x.com',
  'MAILTO:jane@x.com?subject=x',
  'E-mail : jane@x.com',
  'jane@x.com<mailto:jane@x.com>',
  'jane@x.com <jane@x.com>',
  '<mailto:jane@x.com|jane@x.com>',
  '[jane@x.com](mailto:jane@x.com)',
  '"Doe, Jane" <jane@x.com>',
  '“Jane <jane@x.com>”',
  'Jane Doe [jane@x.com]',
])('the dirt around %s is taken off, and said', (shown) => {
  expect(read(shown)).toEqual(['jane@x.com', 'warning email_cleaned']);
});

test.each([
  ['o’brien@x.ie', "o'brien@x.ie"],
  ['jean‑luc@x.fr', 'jean-luc@x.fr'],
  ['mailto:jane%2Bnews@x.com', 'jane+news@x.com'],
  ['<mailto:Jane@X.com|jane@x.com>', 'Jane@X.com'],
])('what a program made of a sign is undone: %s', (shown, value) => {
  expect(read(shown)).toEqual([value, 'warning email_cleaned']);
});

test.each([
  'jane.doe@x.com',
  '_jane@x.com',
  "o'brien@x.ie",
  'hans.müller@exemple.de',
  'hans@müller.de',
  'josé@exemple.es',
  '用户@例子.公司',
  'иван@пример.рф',
  'test|123@müller.com',
  '"foobar"@example.com',
  '"foo bar"@example.com',
  'a%b@x.com',
])('%s is an address as it stands', (shown) => {
  expect(read(shown)).toEqual([shown, '']);
});

test.each([
  'jane–doe@x.com',
  'jane™doe@x.com',
  'jane%20doe@x.com',
  '@jane@x.com',
  '.jane@x.com',
  '“=jane@x.com”',
  'jane@x.com <john@x.com>',
  'jane@x.com (perso)',
  'Jane jane@x.com',
  'j\u0430ne@x.com',
  'jane@\u0445x.com',
  'jane@x.com%00%zz',
])('%s is left to its owner', (shown) => {
  expect(read(shown)).toEqual([undefined, 'error email_bad']);
});
