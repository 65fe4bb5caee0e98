// All languages say the same things: every key, with the same places, nothing left blank or in English, and labels that fit.
import { FIELDS } from '../src/core/fields';
import { guessMapping } from '../src/core/match/guess';
import { ISSUE_CODES, STOP_CODES } from '../src/core/outcome';
import { PULLED_FIELDS } from '../src/core/steps/pulled-cells';
import { fieldLabel, format, issueText, languageOf, plural, stopText, words as serverWords } from '../src/i18n';
import { CODES, type Language, LANGUAGES } from '../src/i18n/languages';
import { words } from './sidebar/words';

type Tree = { [key: string]: string | Tree };
function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}
const textsOf = (language: Language) => new Map(leaves(words(language) as unknown as Tree));
const english = textsOf('en');
const places = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
const others = CODES.filter((code) => code !== 'en');

/** Sentences and labels that may read as in English: names, and words that the language shares. By the end of the key. */
const SHARED: Partial<Record<Language, readonly string[]>> = {
  fr: ['name'],
  de: ['name', 'change', 'labelled', 'stop', 'failing', 'textFrom'],
  it: ['name', 'labelled', 'panel.limits.change', 'mail.stop', 'scheduled.failing'],
  es: ['name', 'limits.change', 'labelled', 'mail.stop', 'scheduled.failing'],
};

describe.each(others)('%s', (language) => {
  const texts = textsOf(language);
  test('has every key of English, and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });
  test('has the same places in every text', () => {
    const wrong = [...english].filter(([key, text]) => places(text).join() !== places(texts.get(key)).join());
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
  test('leaves no text blank', () => {
    expect([...texts].filter(([, text]) => text.replace(/ /g, '') === '').map(([key]) => key)).toEqual([]);
  });
  test('leaves no English sentence as it is', () => {
    const same = [...english].filter(
      ([key, text]) =>
        /[a-z]{3}.* .*[a-z]{3}/i.test(text) &&
        texts.get(key) === text &&
        !(SHARED[language] ?? []).some((end) => key === end || key.endsWith(`.${end}`)),
    );
    expect(same).toEqual([]);
  });
  test('has labels that fit where the English ones do', () => {
    // A line of the panel takes some 40 characters, and a button two lines.
    const long = [...texts].filter(
      ([key, text]) => /^(panel|menu)\./.test(key) && english.get(key)!.length <= 25 && text.length > 44,
    );
    expect(long).toEqual([]);
  });
  test('has titles of our columns that begin with the product and are its own', () => {
    const { status, details, time } = LANGUAGES[language].titles;
    for (const title of [status, details, time]) expect(title).toMatch(/^Signitic /);
    const all = CODES.flatMap((code) => Object.values(LANGUAGES[code].titles));
    expect(new Set(all).size).toBe(3 * CODES.length);
  });
});

describe.each(CODES)('%s', (language) => {
  test('has words for every issue and every stop that say more than a code', () => {
    for (const code of ISSUE_CODES) expect(words(language).issues[code]?.length ?? 0).toBeGreaterThan(10);
    for (const code of STOP_CODES) expect(words(language).stops[code].length).toBeGreaterThan(10);
  });
  test('has a label for every field', () => {
    for (const { key } of FIELDS) expect(fieldLabel(language, key)).not.toBe('');
  });
  test('names fields so that a list with these headers is matched by itself', () => {
    // The values tell these two, where the header holds an explanation as well.
    const explained = ['picture', 'formula'];
    const guesses = guessMapping(PULLED_FIELDS.map((key) => fieldLabel(language, key)));
    const wrong = PULLED_FIELDS.filter((key, i) => {
      const field = guesses[i]?.field ?? null;
      return field !== key && !(field === null && explained.includes(key));
    });
    expect(wrong).toEqual([]);
  });
  test('has two forms of a text or one, and the number in the second', () => {
    const keys = [...textsOf(language).keys()];
    const alone = keys.filter((key) => key.endsWith('_one') && !keys.includes(key.replace(/_one$/, '_other')));
    expect(alone).toEqual([]);
    const silent = [...textsOf(language)].filter(
      ([key, text]) => key.endsWith('_other') && places(english.get(key)).includes('{n}') && !text.includes('{n}'),
    );
    expect(silent).toEqual([]);
  });
  test('speaks in an issue of the cell alone: whether its row is sent depends on the others', () => {
    const said = Object.entries(words(language).issues).filter(([, text]) =>
      /\b(is|be) sent\b|(est|sera) envoyé/i.test(text),
    );
    expect(said).toEqual([]);
  });
  test('has an owner without an address who begins no sentence, and no capital within one', () => {
    const { panel, scheduled } = words(language);
    const texts = leaves({ ...scheduled, theirs: scheduled.theirs, ...panel.schedule } as unknown as Tree);
    expect(texts.filter(([, text]) => /(^|[.!?] ){who}/.test(text))).toEqual([]);
    expect(panel.schedule.ownerUnknown).toMatch(/^[a-z]/);
  });
  test('has a name of its own and a locale that the browser knows', () => {
    expect(LANGUAGES[language].name).not.toBe('');
    expect(Intl.DateTimeFormat.supportedLocalesOf(LANGUAGES[language].locale)).toHaveLength(1);
  });
});

test.each(CODES)('an issue that points to the columns view has other words in it: %s', (language) => {
  const { issues, panel } = words(language);
  const here: Partial<Record<string, string>> = panel.columns.here;
  const view = new RegExp(`[“„«]\\s?${panel.steps.columns}\\s?[”“»]`);
  const pointing = Object.entries(issues).filter(([, text]) => view.test(text));
  // The panel does not know what Signitic has, so it tells of no word that leaves a field alone.
  const codes = pointing.map(([code]) => code).filter((code) => code !== 'word_unknown');
  expect(codes).toContain('boolean_unknown');
  expect(codes.filter((code) => !here[code] || view.test(here[code]))).toEqual([]);
});

test('the server’s words hold nothing that only the page says', () => {
  const panel = words('en').panel;
  const { panel: shared } = serverWords('en');
  expect(Object.keys(shared)).toContain('limits');
  expect(Object.keys(shared)).not.toContain('columns');
  expect(Object.keys(panel).length).toBeGreaterThan(2 * Object.keys(shared).length);
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
test('no French line ends before a mark or behind an opening one', () => {
  expect([...textsOf('fr')].filter(([, text]) => / [:;!?»%]|« /.test(text))).toEqual([]);
});
test('an issue fills its places', () => {
  expect(issueText('en', { code: 'email_twice', level: 'error', params: { rows: '7, 9' } })).toContain('7, 9');
});
test('Canadian French is French, and a language without words is answered in English', () => {
  expect(['fr', 'fr_CA', 'FR-fr', 'nl', 'frr', '', null].map(languageOf)).toEqual([
    'fr',
    'fr',
    'fr',
    'en',
    'en',
    'en',
    'en',
  ]);
});
