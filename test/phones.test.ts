// Phone numbers in international form.
import { international } from '../src/phones';

describe('international', () => {
  it.each([
    ['0612345678', 'FR', '+33 6 12 34 56 78'],
    ['01.23.45.67.89', 'FR', '+33 1 23 45 67 89'],
    ['0033 1 23 45 67 89', 'FR', '+33 1 23 45 67 89'],
    ['030 901820', 'DE', '+49 30 901820'],
    ['612 34 56 78', 'ES', '+34 612 34 56 78'],
    ['+41 22 123 45 67', 'FR', '+41 22 123 45 67'],
  ])('writes %s from %s as %s', (text, country, expected) => {
    expect(international(text, country)).toBe(expected);
  });

  it('keeps an extension', () => {
    expect(international('01 23 45 67 89 ext. 12', 'FR')).toBe('+33 1 23 45 67 89 ext. 12');
  });

  it('gives null for what is no number there, and for a country that it does not know', () => {
    expect(international('01 23', 'FR')).toBeNull();
    expect(international('Claire', 'FR')).toBeNull();
    expect(international('', 'FR')).toBeNull();
    expect(international('0612345678', 'XX')).toBeNull();
  });

  it('leaves its own form unchanged', () => {
    expect(international('+33 6 12 34 56 78', 'DE')).toBe('+33 6 12 34 56 78');
  });
});
