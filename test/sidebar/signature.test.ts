// The dialog with a signature in a real browser: a usual one is whole, a hostile one does nothing but show its pictures.
import { inCampaign } from '../campaign';
import type { Language } from '../../src/i18n/languages';
import type { Page } from 'playwright-core';
import { HOSTILE_HOST, HOSTILE_IMAGES, signatureOf } from '../../playground/signitic/signatures';
import { axe, browser, scrollsSideways, useBrowser } from './browser';
import { PERSON, signatureOfPerson } from './signature-dialogs';
import { LOOKED_AT } from './words';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);
const HERE = 'https://dialog.example/';

interface Seen {
  page: Page;
  /** Kind and address of each request but the page's own. */
  requests: string[];
  /** Alerts, new windows, and pages that were left. */
  deeds: string[];
}

async function openDialog(html: string, width = 990): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width, height: 560 } });
  const seen: Seen = { page, requests: [], deeds: [] };
  page.on('dialog', (dialog) => {
    seen.deeds.push(`dialog ${dialog.message()}`);
    // The frame may have closed it meanwhile.
    dialog.dismiss().catch(() => {});
  });
  page.context().on('page', (other) => seen.deeds.push(`window ${other.url()}`));
  page.on('framenavigated', (frame) => {
    const url = frame.url();
    // A frame within ours is blocked before it asks for anything, and Chromium shows its own page in it.
    const isBlocked = frame.parentFrame()?.parentFrame() && url === 'chrome-error://chromewebdata/';
    if (url !== HERE && url !== 'about:srcdoc' && url !== 'about:blank' && !isBlocked) seen.deeds.push(`page ${url}`);
  });
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.url() === HERE) return route.fulfill({ contentType: 'text/html', body: html });
    seen.requests.push(`${request.resourceType()} ${request.url()}`);
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(HERE);
  await page.waitForTimeout(500);
  return seen;
}

const dialogWith = (template: 'hostile' | undefined, language: Language = 'en') =>
  signatureOfPerson(language, signatureOf(PERSON, template) ?? '');

/** Every way by which a person might set something off in the frame. */
async function touchEverything({ page }: Seen): Promise<void> {
  const frame = page.frameLocator('iframe');
  const names = ['#hostile-link', 'a:has-text("Website")', 'a:has-text("New window")', 'a:has-text("Data")'];
  for (const name of [...names, '#hostile-button']) {
    const place = frame.locator(name).first();
    if ((await place.count()) > 0) await place.click({ force: true, timeout: 2000 }).catch(() => undefined);
  }
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await page.waitForTimeout(300);
}

inBrowser('a hostile signature runs nothing, asks for pictures only, and goes nowhere', async () => {
  const seen = await openDialog(dialogWith('hostile').html);
  await touchEverything(seen);
  expect(seen.deeds).toEqual([]);
  const foreign = seen.requests.filter((request) => request.includes(HOSTILE_HOST));
  expect([...new Set(foreign)].sort()).toEqual(HOSTILE_IMAGES.map((url) => `image ${url}`).sort());
  // A picture without a host is looked for beside the dialog.
  const others = seen.requests.filter((request) => !request.includes(HOSTILE_HOST));
  expect([...new Set(others)]).toEqual([`image ${HERE}x`]);
  const { page } = seen;
  expect(page.url()).toBe(HERE);
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  expect(await page.evaluate(() => document.querySelectorAll('main *').length)).toBeLessThan(40);
  expect(await page.evaluate(() => document.body.innerText)).toContain('After a sync');
});

browserCampaign('the same signature does harm in a frame without our guards', async () => {
  const unguarded = dialogWith('hostile')
    .html.replace('sandbox=""', '')
    .replace(/&lt;meta http-equiv.*?&gt;/, '');
  const { deeds, requests } = await openDialog(unguarded);
  expect(deeds).toContain('dialog stolen');
  expect(requests.filter((request) => !request.startsWith('image ')).length).toBeGreaterThan(3);
});

inBrowser.each(LOOKED_AT)('a usual signature is whole beside what the sync sends (%s)', async (language) => {
  const { page, requests } = await openDialog(dialogWith(undefined, language).html);
  const frame = page.locator('iframe');
  const { width, height } = (await frame.boundingBox())!;
  const inner = page.frameLocator('iframe');
  const table = (await inner.locator('table').first().boundingBox())!;
  const box = (await frame.boundingBox())!;
  expect(table.x + table.width).toBeLessThanOrEqual(box.x + width);
  expect(table.y + table.height).toBeLessThanOrEqual(box.y + height);
  const list = (await page.locator('.after').boundingBox())!;
  expect(list.x).toBeGreaterThan(box.x + width);
  expect(await scrollsSideways(page)).toBe(false);
  // The dialog's title is Google's, outside this page; the frame has no script, so axe cannot look into it.
  const found = (await axe(page)).filter((line) => !/^(page-has-heading-one|frame-tested)/.test(line));
  expect(found).toEqual([]);
  expect(requests).toEqual([]);
});

test.each(['en', 'fr'] as const)('the dialog is plain ASCII without a script, whatever is in it (%s)', (language) => {
  const { html } = signatureOfPerson(language, `<p title='"&amp;'>Zoé 😀</p>\n<script>1</script>`);
  expect(html).toMatch(/^[\x20-\x7e]*$/);
  expect(html).not.toMatch(/<script|<p title/);
});

test('the frame’s document has our policy in front, and no base, header or goal of a link of the foreign HTML', () => {
  const { html } = dialogWith('hostile');
  const attribute = /srcdoc="([^"]*)"/.exec(html)?.[1] ?? '';
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  const frame = attribute.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string, name: string) =>
    code ? String.fromCodePoint(Number(code)) : named[name]!,
  );
  const [head = '', body = ''] = frame.split('</head><body>');
  expect(head).toContain(
    "content=\"default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; form-action 'none'",
  );
  expect(frame.indexOf('Content-Security-Policy')).toBeLessThan(frame.indexOf('https:'));
  expect(body).toContain('hostile.example');
  expect(body).not.toMatch(/<(base|meta|link)\b|[^-]href\s*=/i);
  expect(html).toContain('sandbox="" referrerpolicy="no-referrer" srcdoc=');
});
