// Corrections that are sent instead of a cell: offered where one reading alone is possible, applied where they were chosen.
import type { FieldKey } from '../../../src/core/fields';
import type { FixCode } from '../../../src/core/outcome';
import { type CellOptions, readCell } from '../../../src/core/read/cell';
import { international, isPhone } from '../../../src/phones';

const LOST_ZERO: readonly FixCode[] = ['phone_lost_zero'];
const LOST_PLUS: readonly FixCode[] = ['phone_lost_plus'];

function phone(value: number, options: CellOptions) {
  const { value: sent, issues, fixed } = readCell('phone', { value, shown: String(value) }, { isPhone, ...options });
  return { sent, warnings: issues.map(({ code }) => code), offer: issues[0]?.fix ?? null, fixed: fixed?.to ?? null };
}

describe('a lost zero of a phone', () => {
  it.each([
    ['FR', 199004417, '0199004417'],
    ['FR', 612345678, '0612345678'],
    ['DE', 3031415926, '03031415926'],
    ['GB', 7400123456, '07400123456'],
    ['CH', 446681800, '0446681800'],
    ['BE', 470123456, '0470123456'],
    ['NL', 612345678, '0612345678'],
  ])('is offered and put back in %s: %s', (country, value, whole) => {
    const before = { sent: String(value), warnings: ['phone_lost_zero'], offer: whole, fixed: null };
    expect(phone(value, { country })).toEqual(before);
    const after = { sent: whole, warnings: [], offer: null, fixed: whole };
    expect(phone(value, { country, fixes: LOST_ZERO })).toEqual(after);
  });

  it('goes in international form where that is set', () => {
    const options = { country: 'FR', fixes: LOST_ZERO, phones: international };
    expect(phone(199004417, options).sent).toBe('+33 1 99 00 44 17');
  });

  it.each([
    ['the number would not be valid there', 'GB', 5312345678],
    ['it is a placeholder', 'FR', 600000000],
    ['it may be a day', 'BE', 20250131],
    ['the digits may have lost a plus as well', 'DE', 33199004417],
  ])('is left alone where %s', (_, country, value) => {
    const { sent, offer, fixed } = phone(value, { country, fixes: LOST_ZERO });
    expect({ sent, offer, fixed }).toEqual({ sent: String(value), offer: null, fixed: null });
  });

  it('is left alone where the country is not known', () => {
    expect(phone(612345678, { fixes: LOST_ZERO })).toEqual({
      sent: '612345678',
      warnings: ['phone_lost_zero'],
      offer: null,
      fixed: null,
    });
  });
});

describe('a lost plus of a phone', () => {
  it.each([
    ['FR', 33199004417, '+33199004417'],
    ['FR', 491701234567, '+491701234567'],
    ['ES', 33612345678, '+33612345678'],
  ])('is offered and put back in %s: %s', (country, value, whole) => {
    expect(phone(value, { country }).offer).toBe(whole);
    expect(phone(value, { country, fixes: LOST_PLUS }).sent).toBe(whole);
  });

  it('is no lost zero: each has a choice of its own', () => {
    expect(phone(33199004417, { country: 'FR', fixes: LOST_ZERO }).sent).toBe('33199004417');
  });
});

describe('digits that are somebody’s number as they stand', () => {
  it.each([
    ['IT', 3281234567],
    ['US', 3239876543],
    ['MX', 3221234567],
    ['BR', 34987654321],
  ])('are no lost plus in %s: %s', (country, value) => {
    const { sent, warnings, fixed } = phone(value, { country, fixes: LOST_PLUS });
    expect({ sent, warnings, fixed }).toEqual({ sent: String(value), warnings: [], fixed: null });
  });

  it('go in international form as a number of the country', () => {
    expect(phone(3281234567, { country: 'IT', phones: international }).sent).toBe('+39 328 123 4567');
    expect(phone(33199004417, { country: 'FR', phones: international }).sent).toBe('+33 1 99 00 44 17');
    expect(phone(32475123456, { country: 'BE', phones: international }).sent).toBe('+32 475 12 34 56');
  });

  it('are left as typed where two numbers are possible', () => {
    const inGermany = (value: number) => {
      const { sent, warnings, offer } = phone(value, { country: 'DE', phones: international });
      return [sent, ...warnings, offer];
    };
    expect(inGermany(33199004417)).toEqual(['33199004417', 'phone_lost_zero', null]);
    // In Austria or, with its zero, in Kiel.
    expect(inGermany(431234567890)).toEqual(['431234567890', 'phone_lost_plus', null]);
  });
});

describe('a lost zero of a postal code', () => {
  const code = (shown: string, options: CellOptions) => {
    const { value, issues, fixed } = readCell('postal_code', { value: shown, shown }, options);
    return [value, issues[0]?.fix ?? null, fixed?.to ?? null];
  };

  it.each([
    ['FR', '1000', '01000'],
    ['DE', '1067', '01067'],
    ['ES', '8001', '08001'],
    ['IT', '0185', '00185'],
  ])('is offered and put back in %s: %s', (country, shown, whole) => {
    expect(code(shown, { country })).toEqual([shown, whole, null]);
    expect(code(shown, { country, fixes: ['code_lost_zero'] })).toEqual([whole, null, whole]);
  });

  it.each([
    ['DE', '5432'],
    ['FR', '0123'],
    ['BE', '1000'],
  ])('is left alone where there is no such code: %s %s', (country, shown) => {
    expect(code(shown, { country, fixes: ['code_lost_zero'] })).toEqual([shown, null, null]);
  });
});

it('A chosen correction changes nothing else', () => {
  const all: CellOptions = { country: 'FR', isPhone, fixes: ['phone_lost_zero', 'phone_lost_plus', 'code_lost_zero'] };
  const cells: [FieldKey, string][] = [
    ['phone', '01 23 45 67 89'],
    ['phone', '+33 6 12 34 56 78'],
    ['phone', 'poste 12'],
    ['postal_code', '75011'],
    ['extra_1', '1000'],
  ];
  for (const [field, shown] of cells)
    expect(readCell(field, { value: shown, shown }, all)).toEqual(
      readCell(field, { value: shown, shown }, { country: 'FR' }),
    );
});
