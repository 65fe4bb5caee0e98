// HTML in cells: where a link or a picture may lead, and words in brackets that are no tags.
import { readCell } from '../../../src/core/read/cell';
import type { FieldKey } from '../../../src/core/fields';

const codes = (field: FieldKey, shown: string) =>
  readCell(field, { value: shown, shown }).issues.map((issue) => `${issue.level} ${issue.code}`);

test.each([
  '<a href="file:///c:/x">x</a>',
  '<a href="\\\\srv\\share">x</a>',
  '<a href="smb://evil/x">x</a>',
  '<a href="data:,x">x</a>',
  '<a href="data:;base64,PHNjcmlwdD4=">x</a>',
  '<a href="data:text%2fhtml,x">x</a>',
  '<a href="data:text&sol;html,x">x</a>',
  '<a href="search-ms:query=x">x</a>',
  '<a href="ms-word:ofe|u|https://x.fr/a.docx">x</a>',
  '<a href="//evil.com/x">x</a>',
  '<a href="/\\evil.com/x">x</a>',
  '<a href="/etc/passwd">x</a>',
  '<a href="C:\\x.exe">x</a>',
  '<a href=file:///c:/x>x</a>',
  "<a href='file:///c:/x'>x</a>",
  '<A HREF = " file:///c:/x">x</A>',
  '<a href="https://x.fr" x="\'" href=\'file:///c:/x\'>x</a>',
  '<a title="href=\'" href="file:///x" id="\'">x</a>',
  '<img src="\\\\evil\\x.png">',
  '<img src="file://evil/x.png">',
  '<img src="data:image/png;base64,AAAA">',
  '<img src="cid:image001.png">',
  '<img srcset="https://x.fr/a.png 1x, //evil/b.png 2x">',
  '<table background="file://evil/x.png"><tr><td>x</td></tr></table>',
])('a link or picture that leads elsewhere than to the web is an error: %s', (shown) => {
  for (const field of ['address', 'formula', 'jobtitle'] as FieldKey[])
    expect([field, codes(field, shown)]).toEqual([field, ['error html_unsafe']]);
});

test.each([
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#0000000000000058;alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java\u00adscript:alert(1)',
  '&bsol;&bsol;srv&bsol;share',
  '&sol;&sol;evil.com',
  '&#47;&#47;evil.com',
  'https&colon;//evil.com',
  'file&#58//c:/x',
  'javascript%3Aalert(1)',
])('a link hides nothing behind character references: %s', (target) => {
  expect(codes('formula', `<a href="${target}">x</a>`)).toEqual(['error html_unsafe']);
});

test.each([
  'https://exemple.fr/a?b=1&amp;c=2',
  'http://exemple.fr',
  'HTTPS://EXEMPLE.FR',
  'mailto:jane@exemple.fr?subject=Bonjour',
  '&#109;&#97;ilto:jane@exemple.fr',
  'tel:+33123456789',
  'sms:+33612345678',
  '#haut',
])('a link to a page, a mail or a call is fine: %s', (target) => {
  expect(codes('formula', `<a href="${target}">x</a>`)).toEqual([]);
});

test('a link that leads nowhere from a mail deserves a look', () => {
  expect(codes('formula', '<a href="www.exemple.fr">x</a>')).toEqual(['warning html_odd']);
  expect(codes('formula', '<a href="page.html">x</a>')).toEqual(['warning html_odd']);
});

test('a tag without its end deserves a look', () => {
  expect(codes('address', '1 rue X<br')).toEqual(['warning html_odd']);
  expect(codes('address', '1 rue X<br>')).toEqual([]);
});

test.each(['CEO <Base SAS>', 'Directeur <Audio & Video>', 'Développeuse <HTML>', 'Cheffe <Style>', 'Resp. <Form>'])(
  'a word in brackets is at most HTML where none is meant: %s',
  (shown) => {
    expect(codes('jobtitle', shown)).toEqual(['warning html_in_plain']);
  },
);

test.each(['Chef < Style', '1 rue X < Body', 'A <3 B', 'x < script', '< base'])('"< word" is no tag: %s', (shown) => {
  for (const field of ['jobtitle', 'address'] as FieldKey[]) expect(codes(field, shown)).toEqual([]);
});

test.each(['<Base SAS>', '<body>', '<form>', '<style>@import "x"'])(
  'a dangerous tag stays an error where HTML is shown: %s',
  (shown) => {
    expect(codes('address', shown)).toEqual(['error html_unsafe']);
    expect(codes('formula', shown)).toEqual(['error html_unsafe']);
  },
);

test.each([
  '<base href="https://evil.com">',
  '<style>p{}',
  '<style>@import "//evil.com/x"',
  '<form action="https://evil.com">',
  '<body><b>x</b></body>',
  '<link rel=stylesheet>',
  '<video/>',
  '<script>',
])('a dangerous tag with what makes it one is an error everywhere: %s', (shown) => {
  for (const field of ['jobtitle', 'extra_1', 'address'] as FieldKey[])
    expect([field, codes(field, shown)]).toEqual([field, ['error html_unsafe']]);
});
