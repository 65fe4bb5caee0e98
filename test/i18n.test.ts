// Both languages say the same things: every key, with the same places, and nothing left blank or in the other language.
import { FIELDS } from '../src/core/fields';
import { ISSUE_CODES, STOP_CODES } from '../src/core/outcome';
import { fieldLabel, format, issueText, languageOf, OWN_TITLES, plural, stopText, words } from '../src/i18n';

type Tree = { [key: string]: string | Tree };
function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}
const english = new Map(leaves(words('en') as unknown as Tree));
const french = new Map(leaves(words('fr') as unknown as Tree));
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test('French has every key of English, and no other', () => {
  expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
});
test.each([...english.keys()])('%s has the same places in both', (key) => {
  expect([...new Set(places(french.get(key) ?? ''))]).toEqual([...new Set(places(english.get(key) ?? ''))]);
});
test('no sentence is the same in both, names and marks aside', () => {
  const same = [...english].filter(
    ([key, text]) => /[a-z]{3}.* .*[a-z]{3}/i.test(text) && french.get(key) === text && key !== 'name',
  );
  expect(same).toEqual([]);
});
test('every issue and every stop has words that say more than a code', () => {
  for (const language of ['en', 'fr'] as const) {
    for (const code of ISSUE_CODES) expect(words(language).issues[code]?.length ?? 0).toBeGreaterThan(10);
    for (const code of STOP_CODES) expect(words(language).stops[code].length).toBeGreaterThan(10);
  }
});
test('the titles of our columns begin with the product, and no two are the same', () => {
  const titles = Object.values(OWN_TITLES).flatMap((one) => Object.values(one));
  expect(titles.filter((title) => !title.startsWith('Signitic '))).toEqual([]);
  expect(new Set(titles).size).toBe(6);
});
test('every field has a label in both languages', () => {
  for (const { key } of FIELDS)
    for (const language of ['en', 'fr'] as const) expect(fieldLabel(language, key)).not.toBe('');
});
test('an extra has its number, or the company’s own name', () => {
  expect(fieldLabel('en', 'extra_7')).toBe('Extra field 7');
  expect(fieldLabel('fr', 'extra_7', { extra_7: 'RPPS' })).toBe('RPPS');
});
test('a place without a value stays to be seen, and a value is not filled again', () => {
  expect(format('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
});
test('none is one in French, not in English', () => {
  const forms = { one: '{n} row', other: '{n} rows' };
  expect(plural('fr', 12_345, forms)).toBe('12\u202f345 rows');
  expect([plural('en', 0, forms), plural('fr', 0, forms), plural('en', 1, forms), plural('fr', 2, forms)]).toEqual([
    '0 rows',
    '0 row',
    '1 row',
    '2 rows',
  ]);
});
test('a lost header is named with its field and the likely new one', () => {
  const lost = { field: 'phone', column: 'Tél', likely: 'Téléphone' };
  expect(stopText('en', 'header_lost', lost)).toContain(
    '“Tél”, used for Phone, is not there any more; perhaps it is now called “Téléphone”',
  );
  expect(stopText('fr', 'header_lost', { ...lost, likely: '' })).toContain(
    '«\u00a0Tél\u00a0», utilisée pour Téléphone, n’existe plus. Rien',
  );
});
test('an issue speaks of the cell alone: whether its row is sent depends on the others', () => {
  for (const language of ['en', 'fr'] as const) {
    const said = Object.entries(words(language).issues).filter(([, text]) =>
      /\b(is|be) sent\b|(est|sera) envoyé/i.test(text),
    );
    expect(said).toEqual([]);
  }
});
test('a maker without an address is no beginning of a sentence, and no capital within one', () => {
  for (const language of ['en', 'fr'] as const) {
    const { panel, scheduled } = words(language);
    const texts = leaves({ ...scheduled, theirs: scheduled.theirs, ...panel.schedule } as unknown as Tree);
    expect(texts.filter(([, text]) => /(^|[.!?] ){who}/.test(text))).toEqual([]);
    expect(panel.schedule.ownerUnknown).toMatch(/^[a-z]/);
  }
});
test('no French line ends before a mark or behind an opening one', () => {
  expect([...french].filter(([, text]) => / [:;!?»%]|« /.test(text))).toEqual([]);
});
test('an issue fills its places', () => {
  expect(issueText('en', { code: 'email_twice', level: 'error', params: { rows: '7, 9' } })).toContain('7, 9');
});
test('Canadian French is French, German is answered in English', () => {
  expect(['fr', 'fr_CA', 'fr-FR', 'de', '', null].map(languageOf)).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'en']);
});
