// The panels that close a menu command, drawn by a real browser as Google's dialog would: whole, and no taller than needed.
import { checkPanel } from '../../src/app/views/summary-dialog';
import { axe, browser, useBrowser } from './browser';
import { checkOf, closingPanels, ISSUES } from './closings';

const inBrowser = useBrowser();

inBrowser.each(['en', 'fr'] as const)('each is whole, readable and without an empty half (%s)', async (language) => {
  const page = await browser.newPage();
  for (const [name, { title, html, height }] of Object.entries(closingPanels(language))) {
    await page.setViewportSize({ width: 460, height });
    await page.setContent(html);
    const needs = await page.evaluate(() => ({
      height: document.body.getBoundingClientRect().height,
      width: document.documentElement.scrollWidth,
    }));
    expect([name, needs.width]).toEqual([name, 460]);
    expect([name, height >= needs.height || height === 560]).toEqual([name, true]);
    expect([name, height - needs.height < 110]).toEqual([name, true]);
    expect(title.length).toBeLessThan(40);
    // The dialog's title is Google's, outside this page.
    expect((await axe(page)).filter((line) => !line.startsWith('page-has-heading-one'))).toEqual([]);
  }
});

test.each(['en', 'fr'] as const)('each is plain ASCII, since Google drops the page’s charset (%s)', (language) => {
  for (const { html } of Object.values(closingPanels(language))) expect(html).toMatch(/^[\x20-\x7e]*$/);
});

test('numbers, plurals, examples and the way on are in words', () => {
  const text = (html: string) =>
    html
      .replace(/<style>.*<\/style>|<[^>]*>/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/\s+/g, ' ');
  const good = text(closingPanels('en')['good']!.html);
  expect(good).toContain('Rows under the headers 12,252');
  expect(good).toContain('In Signitic but not in this tab: 3. They stay as they are: nobody is ever removed.');
  const checked = text(closingPanels('en')['check']!.html);
  expect(checked).toContain('Choose “Sync to Signitic” to send what is new or changed.');
  expect(checked).toContain(
    '14 of 220 people would be deactivated and lose their signature. You will be asked to confirm',
  );
  expect(checked).toContain('4 · Aline Besson 0 E-mail address: “sans adresse” is not an e-mail address. Correct it.');
  expect(checked).toContain('1,200 rows For example: Phone: “612345678” seems to have lost its leading 0');
  expect(checked).toContain('(Rows 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, …)');
  expect(checked).toContain('1,200 rows City: The cell is empty now');
  const many = checkOf('en', [...ISSUES, ...ISSUES]);
  expect(text(checkPanel(many, 'en', {}).html)).toContain('and 2 more kinds of problem: “Check” in “Map columns');
});
