// npm run assets: the pictures of the Marketplace listing and of the README, from the built add-on: docs/assets/. With
// "story" behind it, those of the README alone. Needs Chromium or Chrome.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startPlayground } from './page-server';
import { projectRoot } from './project';
import { TEST_KEY } from './signitic/server';
import { tellStory } from './story';

const FOLDER = join(projectRoot(), 'docs/assets');
const BROWSERS = [
  process.env['CHROMIUM'] ?? '',
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const LANGUAGES = ['en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** Dark slate: green, blue and violet sheets of paper are marks of Google's. */
const INK = '#24343f';
/** Our own mark: a list of people, one row of it going out. No mark of Google's or Signitic's is in it. */
const MARK = `
  <rect x="10" y="14" width="84" height="100" rx="14" fill="${INK}"/>
  <g fill="#fff">
    <circle cx="29" cy="38" r="8"/><rect x="44" y="33" width="36" height="10" rx="5"/>
    <circle cx="29" cy="64" r="8"/><rect x="44" y="59" width="22" height="10" rx="5"/>
    <circle cx="29" cy="90" r="8"/><rect x="44" y="85" width="36" height="10" rx="5"/>
  </g>
  <circle cx="92" cy="64" r="30" fill="#fff"/>
  <circle cx="92" cy="64" r="26" fill="#f2a33a"/>
  <path d="M78 64 h24 M93 53 l11 11 l-11 11" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`;

const svg = (size: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">${inside}</svg>`;

/** At 32 pixels three rows are a smear: two, and thicker. */
const SMALL_MARK = `
  <rect x="8" y="10" width="88" height="108" rx="16" fill="${INK}"/>
  <g fill="#fff"><rect x="24" y="30" width="56" height="14" rx="7"/><rect x="24" y="84" width="56" height="14" rx="7"/></g>
  <circle cx="88" cy="64" r="38" fill="#fff"/><circle cx="88" cy="64" r="32" fill="#f2a33a"/>
  <path d="M72 64 h28 M88 50 l14 14 l-14 14" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>`;

const BANNER = `
  <div style="width:220px;height:140px;box-sizing:border-box;padding:16px 14px;background:linear-gradient(150deg,#f6f3ee,#e6dccb);
    font-family:Roboto,Arial,sans-serif;color:#24343f">
    ${svg(46, MARK)}
    <div style="font-size:24px;font-weight:700;margin-top:8px;line-height:1.1">Staff Sync</div>
    <div style="font-size:14px;margin-top:3px">for Signitic</div>
  </div>`;

async function drawing(browser: Browser, name: string, width: number, height: number, html: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${html}`);
  await page.screenshot({ path: join(FOLDER, name), omitBackground: true });
  await page.close();
}

// What belongs to the playground and not to the add-on: notice, menu of people, drawer of requests. Its mark is like the
// one of a well-known spreadsheet, which a listing must not show.
const FRAME = `
  footer, .kind, .who, .mark { display: none !important; }
  body { grid-template-rows: auto minmax(0, 1fr) !important; }`;

async function picture(page: Page, name: string): Promise<void> {
  // Toasts would cover the sheet, and a moving bar would differ from run to run.
  await page.waitForTimeout(700);
  await page.locator('#toasts').evaluate((toasts) => toasts.replaceChildren());
  await page.screenshot({ path: join(FOLDER, name), animations: 'disabled' });
}

/** Walks through the add-on as a newcomer does, and takes a picture at each step. */
async function screens(browser: Browser, language: Language): Promise<void> {
  const playground = await startPlayground({ port: 0, language });
  playground.signitic.pause(0);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // Google's style sheet is the one thing a page of ours asks for outside; the panel looks right without it.
  await page.route('https://ssl.gstatic.com/**', (route) => route.abort());
  await page.goto(playground.url);
  await page.addStyleTag({ content: FRAME });
  const panel = page.frameLocator('#sidebar-frame');
  const next = () => panel.locator('button.action').last().click();
  const rested = () => panel.locator('main[aria-busy="false"]').waitFor();
  const named = (number: number, what: string) => `${number}-${what}.${language}.png`;
  await panel.locator('input').first().fill(TEST_KEY);
  // A good key leads on to the columns by itself.
  await next();
  await panel.getByText('E-mail pro').first().waitFor();
  await rested();
  await picture(page, named(1, 'columns'));
  await next();
  await panel.getByText('251').first().waitFor();
  await rested();
  await picture(page, named(2, 'check'));
  await next();
  const result = page.locator('[data-column="18"][data-row="3"]').getByText(/^✓/);
  // Only what is in view is drawn: the results stand far to the right.
  while ((await result.count()) === 0) {
    await page.locator('#grid-view').evaluate((view) => view.scrollTo(10_000, 0));
    await page.waitForTimeout(300);
  }
  const start = await result.evaluate((cell) =>
    Number.parseFloat((cell as unknown as { style: { left: string } }).style.left),
  );
  await page.locator('#grid-view').evaluate((view, left) => view.scrollTo(left - 240, 0), start);
  await rested();
  await picture(page, named(3, 'result'));
  await page.close();
  await playground.close();
}

async function main(): Promise<void> {
  const executablePath = BROWSERS.find((path) => path !== '' && existsSync(path));
  if (!executablePath) throw new Error('No Chromium or Chrome was found: name one in CHROMIUM.');
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    for (const language of LANGUAGES) await tellStory(browser, FOLDER, language);
    if (process.argv.includes('story')) return console.log(`The README’s pictures are in ${FOLDER}`);
    await drawing(browser, 'icon-128.png', 128, 128, svg(128, MARK));
    await drawing(browser, 'icon-32.png', 32, 32, svg(32, SMALL_MARK));
    await drawing(browser, 'banner-220x140.png', 220, 140, BANNER);
    for (const language of LANGUAGES) await screens(browser, language);
  } finally {
    await browser.close();
  }
  console.log(`The pictures are in ${FOLDER}`);
  // The emulated world's thread has no end of its own.
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
