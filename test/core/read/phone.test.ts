// When a phone's shown text is enough, and when the cell's value must be asked for.
import fc from 'fast-check';
import { readCell } from '../../../src/core/read/cell';
import { needsValue } from '../../../src/core/read/phone';

test.each(['+33 1 99 00 11 22', '01 99 00 11 22', '(01) 99 00 11 22', ' 0199001122', ''])(
  '"%s" tells all: no sign is lost',
  (shown) => {
    expect(needsValue(shown)).toBe(false);
  },
);

test.each(['199001122', '33199001122', '6.12E+08', 'TRUE', 'poste 12', '’0199001122'])(
  '"%s" leaves a doubt',
  (shown) => {
    expect(needsValue(shown)).toBe(true);
  },
);

const SHOWN = fc.stringMatching(/^[+0(]?[0-9 .()/-]{4,16}$/);

test('where the text is enough the value changes nothing', () => {
  let enough = 0;
  fc.assert(
    fc.property(
      SHOWN,
      fc.integer({ min: 0, max: 999_999_999_999 }),
      fc.constantFrom('FR', 'DE', 'US'),
      (shown, n, country) => {
        if (needsValue(shown)) return;
        enough++;
        expect(readCell('phone', { value: n, shown }, { country })).toEqual(
          readCell('phone', { value: shown, shown }, { country }),
        );
      },
    ),
    { numRuns: 1000, seed: 20260302 },
  );
  expect(enough).toBeGreaterThan(500);
});
