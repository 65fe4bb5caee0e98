// Addresses as they stand in cells.
import fc from 'fast-check';
import isEmail from 'validator/es/lib/isEmail.js';
import { readEmail } from '../../src/core/email';

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
