// The page that HtmlService cannot damage: every dangerous sequence is gone from the text and none from the meaning.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { assemble, safeScript } from '../../build/page.mjs';
import { CODES, PANEL_WORDS } from '../../src/i18n/languages';
import { blocksOf, inLanguage } from '../../src/i18n/page-blocks';

/** What a script says when it runs, after the page's treatment. */
async function said(script: string): Promise<unknown> {
  return runInNewContext(`${await safeScript(`globalThis.said = (() => {${script}})();`)};said`);
}

const HAZARD = '</script><?= 1 ?><!-- <script> http://x//y /* c */ é ` 😀 </ \\/ \\\\// ///*';

test('a text of every hazard runs as it was written', async () => {
  expect(await said(`return ${JSON.stringify(HAZARD)}`)).toBe(HAZARD);
});
test('no hazard is left in the script', async () => {
  const script = await safeScript(`globalThis.said = ${JSON.stringify(HAZARD)}`);
  expect(script).not.toMatch(/\/\/|\/\*|<!--|<\?|<\/script|`|[^\n\x20-\x7e]/i);
});
test('no tag is left in strings and regular expressions, and both mean what they did', async () => {
  const script = "return ['<br/>', '<na> x </na>', 'a\\<b', /<na>/.source, '<na>'.replace(/\\<na>/, 'y')].join()";
  const safe = await safeScript(`globalThis.said = (() => {${script}})();`);
  expect(safe).not.toMatch(/<(?!=)/);
  expect(runInNewContext(`${safe};said`)).toBe('<br/>,<na> x </na>,a<b,\\x3Cna>,y');
});
test('a template literal with a comment and a link in it becomes plain strings that read the same', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the script's, not ours
  expect(await said('const a = 1; return `x//y /* ${a} */ <!-- é`')).toBe('x//y /* 1 */ <!-- é');
});
test('slashes, accents and backquotes in regular expressions still match', async () => {
  const script = "return ['http://é', 'a`b', '<b', '/x'].map((t) => /^http:\\/\\/é$|^a`b$|^<b$|^[/]x$/.test(t))";
  expect(await said(script)).toEqual([true, true, true, true]);
});
test('a backslash before a slash in a class keeps its meaning', async () => {
  expect(await said("return ['\\\\', '/', 'x'].map((t) => /^[\\\\/]$/.test(t))")).toEqual([true, true, false]);
});
test('named groups, back references and look-behind survive', async () => {
  const script = "return ['aa'.replace(/(?<script>a)\\k<script>/, '$<script>!'), 'xa'.replace(/(?<!y)a/, 'b')]";
  expect(await said(script)).toEqual(['a!', 'xb']);
});
test('an emoji in a regular expression with the flag u is one character', async () => {
  expect(await said("return /^[😀é]$/u.test('😀')")).toBe(true);
});
test('a division twice in a line is not taken for a comment', async () => {
  expect(await said('let a = 8; let b = 2; return a / b / 2')).toBe(2);
});
test('a sequence that cannot be written otherwise fails the build instead of being shipped', async () => {
  await expect(safeScript('globalThis.x = /(?<!--a)b/')).rejects.toThrow('<!--');
});
test('the page holds one script, one style sheet, and `$&` as it was written', async () => {
  const html = await assemble("globalThis.x = '$& $1 $$'", 'a::before { content: "é" }');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(html.match(/<\/style/g)).toHaveLength(1);
  expect(html).toContain('$& $1 $$');
  expect(html).toContain('<base target="_top">');
  expect(html).toMatch(/^[\n\x20-\x7e]*$/);
});
test('words of every hazard stand in blocks that read the same, and the page shows one language alone', async () => {
  const html = await assemble('globalThis.x = 1', '', { en: { a: HAZARD }, fr: { a: 'é $&' } });
  expect(html.match(/<script/g)).toHaveLength(3);
  expect(blocksOf(html).map(({ language, json }) => [language, JSON.parse(json)])).toEqual([
    ['en', { a: HAZARD }],
    ['fr', { a: 'é $&' }],
  ]);
  for (const { json } of blocksOf(html)) expect(json).not.toMatch(/\/\/|\/\*|[<>]|[^\n\x20-\x7e]/);
  const french = inLanguage(html, 'fr');
  expect(blocksOf(french).map(({ language }) => language)).toEqual(['fr']);
  expect(french).toContain('globalThis.x=1');
  expect(french.endsWith('</html>\n')).toBe(true);
});
test('a page that lacks the words of a language stays as it is', async () => {
  const html = await assemble('', '', { en: {} });
  expect(inLanguage(html, 'fr')).toBe(html);
});
test('a style sheet that would be damaged fails the build', async () => {
  await expect(assemble('', 'a::before { content: "<!-- x" }')).rejects.toThrow('<!--');
});

test('the built page holds the words of every language, as the sources have them', () => {
  const found = blocksOf(readFileSync('dist/sidebar.html', 'utf8'));
  expect(found.map(({ language }) => language)).toEqual(CODES);
  for (const code of CODES)
    expect(JSON.parse(found.find(({ language }) => language === code)!.json)).toEqual(PANEL_WORDS[code]());
});
test('the built page, in any language, is one file of at most 102 KB gzipped that loads only Google’s styles', () => {
  const html = readFileSync('dist/sidebar.html', 'utf8');
  for (const code of CODES) expect(gzipSync(inLanguage(html, code)).length).toBeLessThan(102_000);
  const loaded = html.match(/<(link|script|img|iframe)\b[^>]*(href|src)=[^>]*>/g);
  expect(loaded).toEqual(['<link rel="stylesheet" href="https://ssl.gstatic.com/docs/script/css/add-ons1.css">']);
});
