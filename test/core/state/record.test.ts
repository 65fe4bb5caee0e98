// Records: what is packed is read again, no cell is longer than Excel keeps, and a damaged one is none.
import fc from 'fast-check';
import { FIELDS, type FieldKey } from '../../../src/core/fields';
import type { Done, Entry, Extras, FieldState, Mark } from '../../../src/core/state/entry';
import { fingerprintsFor, toDigits } from '../../../src/core/state/fingerprint';
import { MAX_RECORD, packEntries, packShown, unpack } from '../../../src/core/state/record';
import { entryWith } from '../world';

const prints = fingerprintsFor('secret');
const HEAD = { stamp: 'slice1', tab: 1, asked: '' };
const PERSON = prints.person('ana@example.com');

/** Entries as plain data: those that were read make their fields when they are asked for. */
const plain = (entries: readonly Entry[]) =>
  entries.map(({ person, minute, run, done, fields, extras }) => ({
    person,
    minute,
    run,
    done,
    extras,
    fields: [...fields].sort(([a], [b]) => (a < b ? -1 : 1)),
  }));

function peopleIn(texts: readonly string[]): Entry[] {
  return texts.flatMap((text) => {
    const record = unpack(text);
    if (record?.kind !== 'people') throw new Error('no record of people');
    return record.entries;
  });
}

const staffEntries = (people: number, fields: number): Entry[] => {
  const keys = FIELDS.slice(1, fields + 1).map(({ key }) => key);
  return Array.from({ length: people }, (_, i) =>
    entryWith(toDigits(i, 9), Object.fromEntries(keys.map((key, n) => [key, toDigits(i * 64 + n, 5)]))),
  );
};

const print = fc.stringMatching(/^[\w-]{5}$/);
const field = fc.record<FieldState>({
  print,
  mark: fc.constantFrom<Mark>('sure', 'unsure', 'seen', 'old'),
  changed: fc.boolean(),
  tab: fc.constantFrom(1, 2, 1_234_567_890),
});
const key = fc.constantFrom(...FIELDS.slice(1).map((one) => one.key));
const extras = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Extras>({}) },
  fc.record<Extras>({ refused: fc.record({ payload: print, words: print }) }),
  fc.record<Extras>({ deactivated: fc.nat(100_000_000) }),
  fc.array(fc.stringMatching(/^[\w-]{9}$/), { minLength: 1, maxLength: 20 }).map((declined): Extras => ({ declined })),
  fc.record<Extras>({ left: print }),
  fc.dictionary(key, fc.constantFrom(2, 77), { minKeys: 1 }).map((clash): Extras => ({ clash: { ...clash } })),
  fc.dictionary(key, print, { minKeys: 1 }).map((keep): Extras => ({ keep: { ...keep } })),
);
const entry = fc.record<Entry>({
  person: fc.stringMatching(/^[\w-]{9}$/),
  minute: fc.nat(100_000_000),
  run: fc.constantFrom('', 'run001', 'run002', 'run003'),
  done: fc.constantFrom<Done>('none', 'new', 'changed', 'again', 'sent', 'adopted'),
  fields: fc.array(fc.tuple(key, field), { maxLength: 49 }).map((list) => new Map<FieldKey, FieldState>(list)),
  extras,
});

test('what is packed is read again, in its order', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const texts = packEntries(entries, HEAD, 7);
      expect(plain(peopleIn(texts))).toEqual(plain(entries));
    }),
    { numRuns: 100, seed: 13 },
  );
});
test('records are numbered on from the first and bear the slice, the tab and who asked', () => {
  const texts = packEntries(staffEntries(1000, 12), { stamp: 'slice1', tab: 1, asked: 'run001' }, 41);
  const heads = texts.map((text) => {
    const { number, stamp, tab, asked } = unpack(text)!;
    return [number, stamp, tab, asked];
  });
  expect(heads).toEqual([
    [41, 'slice1', 1, 'run001'],
    [42, 'slice1', 1, 'run001'],
    [43, 'slice1', 1, 'run001'],
  ]);
});
test('a record of nobody still bears its number', () => {
  const texts = packEntries([], HEAD, 3);
  expect(texts.map((text) => unpack(text))).toEqual([{ ...HEAD, number: 3, kind: 'people', entries: [] }]);
});
test('no record is longer than Excel keeps, whatever the people are like', () => {
  const keys = FIELDS.slice(1).map((one) => one.key);
  const clash = Object.fromEntries(keys.map((one) => [one, 1_234_567_890]));
  const worst = Array.from({ length: 300 }, (_, i): Entry => {
    const fields = keys.map((one, n): [FieldKey, FieldState] => [
      one,
      { print: 'abcde', mark: (i >> (n % 8)) % 2 ? 'sure' : 'seen', changed: i % 2 === 0, tab: 1_987_654_321 },
    ]);
    const refused = { payload: 'abcde', words: 'fghij' };
    return { ...entryWith(PERSON, {}), run: `run${i}`, fields: new Map(fields), extras: { refused, clash } };
  });
  const texts = packEntries(worst, HEAD, 1);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(MAX_RECORD);
  expect(peopleIn(texts)).toHaveLength(300);
  expect(MAX_RECORD).toBe(30_000);
});
test('10,000 people with twelve fields take some 80 characters each', () => {
  const texts = packEntries(staffEntries(10_000, 12), HEAD, 1);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  expect(size).toBeGreaterThan(740_000);
  expect(size).toBeLessThan(900_000);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(30_000);
  expect(texts.length).toBeLessThan(33);
});
test('a record cell never begins like a number, a date or a formula', () => {
  for (const text of packEntries(staffEntries(500, 3), HEAD, 1)) expect(text).toMatch(/^s1[\w-]{5}\["p",\d+,/);
});
test.each<[string, (text: string) => unknown]>([
  ['cut short', (text) => text.slice(0, -1)],
  ['with something behind it', (text) => `${text} `],
  ['with one character changed', (text) => text.replace('slice1', 'slice2')],
  ['with two fingerprints swapped', (text) => text.replace('abcde12345', '12345abcde')],
  ['of another version', (text) => text.replace('s1', 's2')],
  ['that became a number', () => 12],
  ['that became a date', () => new Date(0)],
  ['that is blank', () => ''],
])('a record %s is none', (_, damage) => {
  const [text = ''] = packEntries([entryWith(PERSON, { firstname: 'abcde', lastname: '12345' })], HEAD, 1);
  expect(unpack(text)).not.toBeNull();
  expect(damage(text)).not.toBe(text);
  expect(unpack(damage(text))).toBeNull();
});
test('a text with the right checksum that is no record is none', () => {
  const seal = (json: string) => `s1${fingerprintsFor('').text(json)}${json}`;
  expect(unpack(seal('["p",1,"s",1,"",["r"],"fn",["n0s"],"aaaaaaaaaAAAAAAAAaaaaa"]'))).not.toBeNull();
  expect(unpack(seal('["p",1,"s",1,"",["r"],"zz",["n0s"],"aaaaaaaaaAAAAAAAAaaaaa"]'))).toBeNull();
  expect(unpack(seal('["p",1,"s",1,"",["r"],"fn",[],"aaaaaaaaaAAAAAAAAaaaaa"]'))).toBeNull();
  expect(unpack(seal('{'))).toBeNull();
});
test('what a held run has shown is read again, in as many records as it needs', () => {
  const people = Array.from({ length: 5000 }, (_, i) => prints.person(`p${i}@example.com`));
  const kinds = { renamed: people, moved: people.slice(0, 50), deactivated: people, new_groups: people };
  const payloads = Object.fromEntries(people.map((person) => [person, prints.text(person)]));
  const texts = packShown({ kinds, payloads }, HEAD, 9);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(30_000);
  const records = texts.map((text) => unpack(text)!);
  expect(records.map(({ number }) => number)).toEqual(texts.map((_, i) => 9 + i));
  const shown = records.map((record) => (record.kind === 'shown' ? record.shown : null)!);
  expect(shown.flatMap((one) => one.kinds['renamed'])).toEqual(people);
  expect(shown.flatMap((one) => one.kinds['moved'])).toEqual(people.slice(0, 50));
  expect(Object.assign({}, ...shown.map((one) => one.payloads))).toEqual(payloads);
});
