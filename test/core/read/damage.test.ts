// Text that programs damaged on its way: put right and told, or left out, or only told.
import { readCell } from '../../../src/core/read/cell';
import type { FieldKey } from '../../../src/core/fields';

const read = (field: FieldKey, shown: string) => readCell(field, { value: shown, shown });
const codes = (field: FieldKey, shown: string) => read(field, shown).issues.map((one) => `${one.level} ${one.code}`);
const repaired = (field: FieldKey, value: string, likely: string) => ({
  value: likely,
  issues: [{ code: 'text_repaired', level: 'warning', field, params: { value, likely } }],
});

test.each([
  ['FranÃ§ois', 'François'],
  ['LefÃ¨vre', 'Lefèvre'],
  ['MÃ¼ller', 'Müller'],
  ['GroÃŸmann', 'Großmann'],
  ['MuÃ±oz', 'Muñoz'],
  ['JoÃ£o', 'João'],
  ['Nicolo\u0300'.normalize('NFC').replace('ò', 'Ã²'), 'Nicolò'],
  ['BelÃ©n', 'Belén'],
  ['MartÃ\u00adn', 'Martín'],
  ['DvoÅ™Ã¡k', 'Dvořák'],
  ['WaÅ‚Ä™sa', 'Wałęsa'],
  ['Oâ€™Brien', 'O’Brien'],
  ['Ð˜Ð²Ð°Ð½', 'Иван'],
  ['RenÃƒÂ©', 'René'],
  ['JÃ©rÃ´me', 'Jérôme'],
])('UTF-8 read with the table of Windows: %s is %s', (shown, meant) => {
  for (const field of ['firstname', 'lastname'] as FieldKey[])
    expect(read(field, shown)).toEqual(repaired(field, shown, meant));
});

test.each([
  ['the Western console', 'Fran├ºois', 'François'],
  ['the Western console', 'M├╝ller', 'Müller'],
  ['the Western console', 'OÔÇÖBrien', 'O’Brien'],
  ['the American console', 'Andr├⌐', 'André'],
  ['a Mac', 'Fran√ßois', 'François'],
  ['a Mac', 'M√ºller', 'Müller'],
  ['a Mac', 'O‚ÄôBrien', 'O’Brien'],
])('UTF-8 read with the table of %s: %s is %s', (_, shown, meant) => {
  expect(read('lastname', shown)).toEqual(repaired('lastname', shown, meant));
});

test('a space that cannot be seen is half a letter: it comes back', () => {
  expect(read('jobtitle', 'voilÃ\u00a0').value).toBe('voilà');
  expect(read('jobtitle', 'Chef Ã\u00a0 Lyon').value).toBe('Chef à Lyon');
});

test('a title keeps what was right in it when the rest is put right', () => {
  expect(read('jobtitle', 'Chef d’équipe Ã©lectricitÃ©').value).toBe('Chef d’équipe électricité');
});

test('a no-break space that became two signs is a space again, in a phone too', () => {
  expect(read('phone', '01Â\u00a023Â\u00a045Â\u00a067Â\u00a089').value).toBe('01 23 45 67 89');
});

test.each([
  'Åsa Ünal',
  'São Paulo',
  'O’Brien',
  'R&D',
  'Ångström',
  'Ñañez',
  'Đặng',
  'Łukasz',
  'Søren Kierkegaard',
  'ÎLE-DE-FRANCE',
  'CAFÉ',
  '«IRMû',
  'IRMÃ Maria',
  'SPÄ…',
  'Jürgen „Jo“ Klein',
  'Σωκράτης',
  'Иван',
  '田中',
  'ÂGE TENDRE',
  'Château',
  'Nº 5',
  '25 °C',
  'AT&T',
  'Q&A',
  'C=C',
  'Qui ?',
  'Zoë',
])('%s is as it should be', (shown) => {
  expect(read('jobtitle', shown)).toEqual({ value: shown, issues: [] });
});

test.each(['Zo�', 'Ing�nieure', 'ï¿½', 'Fran‡ois', 'voilÃ ', 'Fran?ois', 'M\u0081ller', 'Gonz‰lez'])(
  'letters that are gone are not sent, and the person goes: %s',
  (shown) => {
    expect(read('firstname', shown)).toEqual({
      issues: [{ code: 'letters_lost', level: 'warning', field: 'firstname', params: { value: shown.trim() } }],
    });
  },
);

test('a question mark within a link is no lost letter', () => {
  expect(read('linkedin_link', 'https://example.com/page?id=a?b')).toEqual({
    value: 'https://example.com/page?id=a?b',
    issues: [],
  });
  expect(codes('jobtitle', 'Quoi ? rien')).toEqual([]);
});

test.each(['FranÚois', 'RenÚ', 'AndrŽ', 'FranÁois', 'Ren=E9'])(
  'what may be damage or may be meant is told and sent: %s',
  (shown) => {
    expect(read('jobtitle', shown).value).toBe(shown);
    expect(codes('jobtitle', shown)).toEqual(['warning text_odd']);
  },
);

test.each([
  ['Head of R&amp;D', 'Head of R&D'],
  ['O&#39;Brien', "O'Brien"],
  ['O&#x27;Brien', "O'Brien"],
  ['O&rsquo;Brien', 'O’Brien'],
  ['O&#146;Brien', 'O’Brien'],
  ['Fran&ccedil;ois', 'François'],
  ['M&uuml;ller', 'Müller'],
  ['Nu&ntilde;ez', 'Nuñez'],
  ['Lyon&nbsp;3', 'Lyon 3'],
  ['&quot;Le Phare&quot;', '"Le Phare"'],
])('a character reference of HTML in plain text is resolved: %s is %s', (shown, meant) => {
  for (const field of ['jobtitle', 'path.group', 'extra_1'] as FieldKey[])
    expect(read(field, shown)).toEqual(repaired(field, shown, meant));
});

test('a reference is resolved once', () => {
  expect(read('jobtitle', 'R&amp;amp;D').value).toBe('R&amp;D');
});

test.each(['&lt;b&gt;Directrice&lt;/b&gt;', 'CEO &lt;Base SAS&gt;', 'A &#60; B', '&#x3c;script&#x3e;'])(
  'a reference whose result has a bracket stays, and is told: %s',
  (shown) => {
    expect(read('jobtitle', shown).value).toBe(shown);
    expect(codes('jobtitle', shown)).toEqual(['warning text_odd']);
  },
);

test('in a field shown as HTML a reference is right as it is', () => {
  for (const shown of ['R&amp;D', '3 &lt; 4', 'Fran&ccedil;ois'])
    expect(read('address', shown)).toEqual({ value: shown, issues: [] });
});

test.each(['Marks & Spencer', 'R&D;', '&co;', 'Tom &Jerry;', 'a&b'])('%s has no reference', (shown) => {
  expect(read('jobtitle', shown)).toEqual({ value: shown, issues: [] });
});

test.each([
  ['Clerk_x000D_', 'Clerk'],
  ['Chef_x000D_\nde projet', 'Chef de projet'],
  ['Chef_x000A_de projet', 'Chef de projet'],
  ['A_x0026_B', 'A&B'],
  ['file_x005F_x0041_', 'file_x0041_'],
])('escapes of Office are resolved: %j is %s', (shown, meant) => {
  expect(read('jobtitle', shown).value).toBe(meant);
  expect(codes('jobtitle', shown)[0]).toBe('warning text_repaired');
});

test.each([
  ['Fran=C3=A7ois', 'François'],
  ['Claire=20M=C3=BCller', 'Claire Müller'],
  ['=?UTF-8?Q?Fran=C3=A7ois?=', 'François'],
  ['=?utf-8?B?RnJhbsOnb2lz?=', 'François'],
  ['=?ISO-8859-1?Q?Andr=E9?= =?ISO-8859-1?Q?_Martin?=', 'André Martin'],
  ['=?windows-1252?Q?M=FCller?=', 'Müller'],
  ["X'4D617274696E'", 'Martin'],
  ["x'4A6F73C3A9'", 'José'],
  ['0x4D617274696E', 'Martin'],
  ["b'Martin'", 'Martin'],
  ["b'Fran\\xc3\\xa7ois'", 'François'],
  ["D\\'Arcy", "D'Arcy"],
  ["O\\'Neill", "O'Neill"],
  ["D''Arcy", "D'Arcy"],
  ['Fran\\u00e7ois', 'François'],
  ['Fran\\xe7ois', 'François'],
  ['Fran%C3%A7ois', 'François'],
  ['="Martin"', 'Martin'],
])('what programs wrote for a name is read as the name: %s is %s', (shown, meant) => {
  expect(read('lastname', shown)).toEqual(repaired('lastname', shown, meant));
});

test.each([
  'E=20 mg',
  'E=MC2',
  "X'Hello'",
  '0x',
  'b’Martin',
  'a=b',
  'my_x_file',
  'C:\\Users\\n',
  "'s-Hertogenbosch",
  '0x12',
])('%s is no writing of a program', (shown) => {
  expect(read('extra_1', shown)).toEqual({ value: shown, issues: [] });
});

test('text in a formula that keeps it text comes out of it, in every kind of field', () => {
  expect(read('mobile', '="0612345601"')).toEqual(repaired('mobile', '="0612345601"', '0612345601'));
  expect(read('postal_code', '="01000"')).toEqual(repaired('postal_code', '="01000"', '01000'));
  expect(read('email', '="zoe@example.com"').value).toBe('zoe@example.com');
  expect(read('enabled', '="oui"').value).toBe(true);
  expect(read('extra_1', '="He said ""no"""').value).toBe('He said "no"');
  expect(codes('firstname', '=A1')).toEqual(['warning starts_with_sign']);
});

test.each(['HYPERLINK', 'LIEN_HYPERTEXTE', 'HIPERVINCULO', 'COLLEG.IPERTESTUALE', 'HIPERLIGAÇÃO', 'hyperlink'])(
  'a link formula that came as text has an address and words: %s',
  (name) => {
    const shown = `=${name}("https://www.linkedin.com/in/paul";"Profil")`;
    expect(read('linkedin_link', shown).value).toBe('https://www.linkedin.com/in/paul');
    expect(read('jobtitle', shown).value).toBe('Profil');
  },
);

test('a script in a link formula stays unsafe', () => {
  expect(codes('linkedin_link', '=HYPERLINK("javascript:alert(1)","x")')).toEqual(['error link_unsafe']);
});

test('an address in a mail header’s words is read', () => {
  expect(read('email', '=?UTF-8?Q?Zo=C3=A9?= <zoe@example.com>').value).toBe('zoe@example.com');
});
