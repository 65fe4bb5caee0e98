// What Code.js holds in packed form comes back as it was: texts, words of every language, and what phone numbers need.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { filled } from '../../build/filled.mjs';
import { pack } from '../../build/pack.mjs';
import { vocabulariesWhenAsked, withoutNationalForms, wordsWhenAsked } from '../../build/tables.mjs';
import { unpack } from '../../build/unpack.mjs';
import { CODES, LANGUAGES } from '../../src/i18n/languages';
import { en } from '../../src/i18n/en';

/** Any character but the halves of a pair. The one that fast-check has makes a table of them all first, which takes seconds. */
const ANY_CHARACTER = fc.nat(0x10_f7ff).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));

test('any table comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: ANY_CHARACTER }), (value) => {
      expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 100 },
  );
  const long = Array.from({ length: 3000 }, (_, i) => `« Rien n’a été envoyé à la ligne ${i * 7919} » 🙂 "\\`);
  expect(unpack(pack(long))).toEqual(long);
  expect(pack(long)).toMatch(/^[0-9]+ [A-Za-z0-9+/]+$/);
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

test('what columns are called comes back as the sources have it, in each of the seven languages', async () => {
  const plugin = vocabulariesWhenAsked('src/core/match/vocabulary') as unknown as {
    transform(code: string, id: string): Promise<{ code: string } | null>;
  };
  for (const language of ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt']) {
    const made = await plugin.transform('', resolve('src', 'core', 'match', 'vocabulary', `${language}.ts`));
    const body = made!.code.replace(/^import .*$/gm, '').replace(/^export /gm, '');
    const load = new Function('unpack', `${body}; return [${language}(), privateWords, activeWords, dayHeaders];`);
    const source = await import(`../../src/core/match/vocabulary/${language}`);
    expect(load(unpack)).toEqual([source[language](), source.privateWords, source.activeWords, source.dayHeaders]);
  }
  expect(await plugin.transform('', resolve('src', 'core', 'match', 'vocabulary', 'nouns.ts'))).toBeNull();
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
