// Fingerprints: what counts as the same value, what does not, and that nothing can be read back from them.
import fc from 'fast-check';
import { FIELDS } from '../../../src/core/fields';
import {
  compared,
  fingerprintsFor,
  fromDigits,
  PERSON_CHARS,
  PRINT_CHARS,
  toDigits,
} from '../../../src/core/state/fingerprint';

const prints = fingerprintsFor('secret');

test('an e-mail address is one person whatever its case', () => {
  expect(prints.person('A@Example.com')).toBe(prints.person('a@example.com'));
  expect(prints.person('a@example.com')).not.toBe(prints.person('b@example.com'));
});
test('a person takes nine characters and a field five, none of them special to Sheets', () => {
  expect(prints.person('a@example.com')).toMatch(/^[\w-]{9}$/);
  expect(prints.field('phone', '+33 1 99 00 00 00')).toMatch(/^[\w-]{5}$/);
  expect([PERSON_CHARS, PRINT_CHARS]).toEqual([9, 5]);
});
test('the same text in two fields has two fingerprints, in one field of two people the same one', () => {
  expect(prints.field('city', 'Paris')).not.toBe(prints.field('department', 'Paris'));
  expect(prints.field('city', 'Paris')).toBe(fingerprintsFor('secret').field('city', 'Paris'));
});
test('another secret makes other fingerprints of everything', () => {
  const other = fingerprintsFor('secret2');
  expect(other.person('a@example.com')).not.toBe(prints.person('a@example.com'));
  expect(other.field('city', 'Paris')).not.toBe(prints.field('city', 'Paris'));
  expect(other.text('Paris')).not.toBe(prints.text('Paris'));
});
test('a boolean never has the fingerprint of the text that spells it', () => {
  const all = [true, false, 'true', 'false', '1', '0', ''].map((value) => prints.field('enabled', value));
  expect(new Set(all).size).toBe(7);
});
test.each([
  ['composed and decomposed accents', 'Zoé', 'Zoe\u0301'],
  ['one space and several', 'Ana  Roy ', 'Ana Roy'],
  ['a narrow no-break space and a plain one', 'Ana\u202fRoy', 'Ana Roy'],
  ['line breaks of every form', 'a<br>b', 'a<br/>b'],
  ['a line feed and a break', 'a\nb', 'a<br />b'],
  ['a line feed of Windows and a break', 'a \r\n b', 'a<br/>b'],
])('%s are no change', (_, one, other) => {
  expect(compared(one)).toBe(compared(other));
  expect(prints.field('address', one)).toBe(prints.field('address', other));
});
test.each([
  ['case', 'Roy', 'ROY'],
  ['an accent', 'Zoe', 'Zoé'],
  ['a missing space', 'Ana Roy', 'AnaRoy'],
  ['a missing break', 'a<br/>b', 'a b'],
  ['a zero in front', '01000', '1000'],
])('%s is a change', (_, one, other) => {
  expect(prints.field('address', one)).not.toBe(prints.field('address', other));
});
test('a compared text stays as it is when it is compared again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(compared(compared(text))).toBe(compared(text));
    }),
    { seed: 13 },
  );
});
test('no two texts that differ in one character share a fingerprint', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.nat(39),
      fc.integer({ min: 1, max: 200 }),
      (text, at, by) => {
        const i = at % text.length;
        const other = text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ by) + text.slice(i + 1);
        return prints.text(text) !== prints.text(other);
      },
    ),
    { numRuns: 2000, seed: 13 },
  );
});
test('100,000 addresses have as many fingerprints', () => {
  const all = new Set(Array.from({ length: 100_000 }, (_, i) => prints.person(`p${i}@example.com`)));
  expect(all.size).toBe(100_000);
});
test('fingerprints of values are spread evenly: of 20,000 at most one pair is taken for one', () => {
  const all = new Set(Array.from({ length: 20_000 }, (_, i) => prints.field('phone', `+33 1 99 ${i}`)));
  expect(all.size).toBeGreaterThanOrEqual(19_999);
});
test('numbers are written and read in base 64', () => {
  expect(toDigits(0, 3)).toBe('AAA');
  expect(toDigits(64 * 64 + 1, 3)).toBe('BAB');
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      expect(fromDigits(toDigits(number, 9))).toBe(number);
    }),
    { seed: 13 },
  );
});
test('the code of every field is unique and two characters long', () => {
  const codes = FIELDS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(49);
  expect(codes.every((code) => code.length === 2)).toBe(true);
});
