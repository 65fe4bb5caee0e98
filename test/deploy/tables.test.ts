// What Code.js holds in packed form comes back as it was: texts, words of every language, and what phone numbers need.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { filled } from '../../build/filled.mjs';
import { pack } from '../../build/pack.mjs';
import { withoutNationalForms, wordsWhenAsked } from '../../build/tables.mjs';
import { unpack } from '../../build/unpack.mjs';
import { CODES, LANGUAGES } from '../../src/i18n/languages';
import { en } from '../../src/i18n/en';

test('any text comes back as it was', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', 'b', '\\', 'é', '’', '"', '~'), maxLength: 300 }),
    fc
      .array(fc.constantFrom('Rien n’a été envoyé. ', '\\d{2}', 'x~y`z@', '{n} rows '), { maxLength: 60 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(unpack(pack(text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});
test('what was said before is pointed at, however far back it stood', () => {
  const sentence = 'Nothing was sent. Try again in a few minutes.';
  const between = Array.from({ length: 3000 }, (_, i) => `${i * 7919}`).join(' ');
  const text = `${sentence}${between}${sentence}`;
  expect(pack(text).length).toBeLessThan(text.length - sentence.length + 10);
  expect(unpack(pack(text))).toBe(text);
});
test('a text that uses every sign is refused by the build', () => {
  expect(() => pack('~`@#^%&_<>=;!')).toThrow('no letters');
});
test('a language is filled in the order of English, lists included', () => {
  expect(filled({ a: '1', b: { c: '2', d: ['3', '4'] } }, ['x', 'y', 'z', 'w'])).toEqual({
    a: 'x',
    b: { c: 'y', d: ['z', 'w'] },
  });
});

test('the words of every language come back as the sources have them, without those of the panel', async () => {
  const plugin = wordsWhenAsked('src/i18n') as unknown as {
    transform(code: string, id: string): Promise<{ code: string } | null>;
  };
  for (const language of CODES) {
    const made = await plugin.transform('', resolve('src', 'i18n', `${language}.ts`));
    const body = made!.code.replace(/^import .*$/gm, '').replace(/^export /gm, '');
    const load = new Function(
      'unpack',
      'filled',
      'en',
      `{ ${body}; return [${language}(), ${language}Facts, ${language}Panel]; }`,
    );
    const source = (await import(`../../src/i18n/${language}`)) as Record<string, () => object>;
    expect(load(unpack, filled, en)).toEqual([source[language]!(), LANGUAGES[language], undefined]);
  }
  expect(await plugin.transform('', resolve('src', 'i18n', 'spacing.ts'))).toBeNull();
});

type Table = MetadataJson & { countries: Record<string, unknown[]> };
const read = (name: string) => JSON.parse(readFileSync(`node_modules/libphonenumber-js/${name}`, 'utf8'));

test('phone numbers are written internationally as by the whole table', () => {
  const whole = read('metadata.min.json') as Table;
  const small = { ...whole, countries: withoutNationalForms(whole.countries) } as Table;
  const examples = read('examples.mobile.json') as Record<string, string>;
  const written = (text: string, country: string, table: Table) => {
    const number = parsePhoneNumberFromString(text, country as CountryCode, table);
    return number?.isValid() ? number.formatInternational() : null;
  };
  let seed = 20261126;
  const chance = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const digits = (length: number) => Array.from({ length }, () => chance(10)).join('');
  const wrong: string[] = [];
  let good = 0;
  for (const country of Object.keys(whole.countries)) {
    const example = examples[country] ?? '';
    const prefix = whole.countries[country]![5] ?? '';
    for (let i = 0; i < 12; i++) {
      const kept = chance(example.length + 1);
      const national = example.slice(0, kept) + digits(Math.max(4, example.length - kept + chance(2)));
      const text = [
        national,
        `${prefix}${national}`,
        `+${whole.countries[country]![0]}${national}`,
        `00${whole.countries[country]![0]} ${national} ext. 7`,
      ][i % 4]!;
      const expected = written(text, country, whole);
      if (expected !== null) good += 1;
      if (written(text, country, small) !== expected) wrong.push(`${country} ${text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(good).toBeGreaterThan(700);
});
