// The README's pictures: the way from a list to a signature, as an animation and as one picture, in each language.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import UPNG from 'upng-js';
import type { Language } from './output';
import { type Playground, startPlayground } from './page-server';
import { signatureOf } from './signitic/signatures';
import { TEST_KEY } from './signitic/server';

const SIZE = { width: 1280, height: 680 };
/** More colours make the file larger, and no text clearer. */
const COLOURS = 256;
/** Clicks from the key to the result, at most: the panel's own button leads on, whatever its steps are. */
const MOST_CLICKS = 8;

/** Invented people. The phone numbers are of ranges that are kept free for films and books. */
const PEOPLE: Record<Language, string[][]> = {
  en: [
    ['First name', 'Last name', 'E-mail', 'Job title', 'Phone'],
    ['Amelia', 'Hartwell', 'amelia.hartwell@example.com', 'Office manager', '+44 1632 960112'],
    ['Noah', 'Lindqvist', 'noah.lindqvist@example.com', 'Account executive', '+44 1632 960127'],
    ['Priya', 'Raman', 'priya.raman@example.com', 'Head of people', '+44 1632 960131'],
    ['Tomás', 'Arrieta', 'tomas.arrieta@example.com', 'Field engineer', '+44 1632 960145'],
    ['Grace', 'Okonjo', 'grace.okonjo@example', 'Designer', '+44 1632 960150'],
    ['Felix', 'Brandt', 'felix.brandt@example.com', 'Controller', '+44 1632 960163'],
    ['Hannah', 'Whitlock', 'hannah.whitlock@example.com', 'Buyer', '+44 1632 960178'],
    ['Daniel', 'Osei', 'daniel.osei@example.com', 'Data analyst', '+44 1632 960184'],
    ['Chloe', 'Marchetti', 'chloe.marchetti@example.com', 'Recruiter', '+44 1632 960199'],
    ['Ewan', 'Jessop', 'ewan.jessop@example.com', 'Site manager', '+44 1632 960203'],
    ['Leila', 'Haddad', 'leila.haddad@example.com', 'Legal counsel', '+44 1632 960214'],
    ['Victor', 'Nyland', 'victor.nyland@example.com', 'Support agent', '+44 1632 960226'],
  ],
  fr: [
    ['Prénom', 'Nom', 'E-mail', 'Fonction', 'Téléphone'],
    ['Amélie', 'Hartaud', 'amelie.hartaud@example.fr', 'Responsable administrative', '+33 1 99 00 11 12'],
    ['Noé', 'Lindeval', 'noe.lindeval@example.fr', 'Commercial', '+33 1 99 00 11 27'],
    ['Priya', 'Ramanou', 'priya.ramanou@example.fr', 'Directrice des RH', '+33 1 99 00 11 31'],
    ['Tomás', 'Arriète', 'tomas.arriete@example.fr', 'Ingénieur terrain', '+33 1 99 00 11 45'],
    ['Grâce', 'Okonjo', 'grace.okonjo@example', 'Designer', '+33 1 99 00 11 50'],
    ['Félix', 'Brandtier', 'felix.brandtier@example.fr', 'Contrôleur de gestion', '+33 1 99 00 11 63'],
    ['Anaïs', 'Vaillantin', 'anais.vaillantin@example.fr', 'Acheteuse', '+33 1 99 00 11 78'],
    ['Daniel', 'Oseille', 'daniel.oseille@example.fr', 'Analyste de données', '+33 1 99 00 11 84'],
    ['Chloé', 'Marchandot', 'chloe.marchandot@example.fr', 'Recruteuse', '+33 1 99 00 11 99'],
    ['Ewan', 'Jessopin', 'ewan.jessopin@example.fr', 'Chef de site', '+33 1 99 00 12 03'],
    ['Leïla', 'Haddadi', 'leila.haddadi@example.fr', 'Juriste', '+33 1 99 00 12 14'],
    ['Victor', 'Nylandier', 'victor.nylandier@example.fr', 'Technicien support', '+33 1 99 00 12 26'],
  ],
};

const TEXTS = {
  en: {
    name: 'Staff list',
    list: 'A staff list in Google Sheets. Paste the Signitic key once.',
    found: 'The columns are found by themselves, and every row is checked before anything is sent.',
    synced: 'Each person’s result stands beside them: one address is wrong, and all others are in Signitic.',
    before: 'Amelia’s signature, as her mails show it.',
    edited: 'Her job title changes in the list …',
    menu: '… one click in the menu, or the hourly schedule …',
    after: '… one sync later it is in her signature. Nobody else was sent.',
    title: 'Head of operations',
    mail: 'Thank you for your order. It leaves on Thursday.',
    subject: 'Your order 4711',
  },
  fr: {
    name: 'Liste du personnel',
    list: 'Une liste du personnel dans Google Sheets. Collez une fois la clé Signitic.',
    found: 'Les colonnes sont trouvées d’elles-mêmes, et chaque ligne est contrôlée avant tout envoi.',
    synced:
      'Le résultat figure à côté de chaque personne : une adresse est fausse, toutes les autres sont dans Signitic.',
    before: 'La signature d’Amélie, telle que la voient ses correspondants.',
    edited: 'Sa fonction change dans la liste…',
    menu: '… un clic dans le menu, ou la planification horaire…',
    after: '… et, une synchronisation plus tard, dans sa signature. Personne d’autre n’a été envoyé.',
    title: 'Directrice des opérations',
    mail: 'Merci pour votre commande. Elle part jeudi.',
    subject: 'Votre commande 4711',
  },
} satisfies Record<Language, object>;

/** What belongs to the playground is hidden, and a line under the picture says what happens in it. */
const STYLE = `
  footer, .kind, .who, .mark, #toasts, #running { display: none !important; }
  body { grid-template-rows: auto minmax(0, 1fr) 46px !important; }
  #story { display: flex; align-items: center; justify-content: center; background: #24343f; color: #fff; font-size: 18px; }
  #mail { position: fixed; left: 60px; bottom: 62px; width: 560px; background: #fff; border-radius: 8px;
    box-shadow: 0 8px 34px rgb(0 0 0 / 38%); overflow: hidden; z-index: 20; }
  #mail h3 { margin: 0; padding: 8px 16px; background: #eef1f4; font: 600 14px Arial, sans-serif; color: #38434d; }
  #mail p.text { margin: 0; padding: 12px 16px 4px; font: 14px Arial, sans-serif; }
  #mail .signature { padding: 6px 20px 16px; }
  #mail.changed .signature table table tr:nth-child(2) span { background: #fff0b8; box-shadow: 0 0 0 4px #fff0b8; }
  #dialog::backdrop { background: rgb(32 40 48 / 12%) !important; }
  #mail .signature tr:nth-child(n + 2):has(img), #mail .signature td[colspan] { display: none; }`;

interface Frame {
  png: Buffer;
  ms: number;
}

interface Stage {
  page: Page;
  language: Language;
  playground: Playground;
  frames: Frame[];
}

async function shoot({ page, frames }: Stage, ms: number): Promise<void> {
  await page.waitForTimeout(200);
  frames.push({ png: await page.screenshot({ animations: 'disabled', caret: 'hide' }), ms });
}

async function say({ page }: Stage, text: string): Promise<void> {
  await put(page, 'story', escaped(text));
}

/** The first person's mail, with the signature that the local Signitic gives for them now. */
async function showMail({ page, language, playground }: Stage): Promise<void> {
  const { subject, mail } = TEXTS[language];
  const user = playground.signitic.store.users.get(PEOPLE[language][1]![2]!);
  const signature = (user && signatureOf(user, undefined)) ?? '';
  const text = `<h3>${escaped(subject)}</h3><p class="text">${escaped(mail)}</p>`;
  await put(page, 'mail', `${text}<div class="signature">${signature}</div>`);
}

/** Puts a box with this HTML in front of the page, in place of the one before; null takes it away. */
async function put(page: Page, id: string, html: string | null): Promise<void> {
  await page.locator('body').evaluate(
    (body, box) => {
      body.querySelector(`#${box.id}`)?.remove();
      if (box.html !== null) body.insertAdjacentHTML('beforeend', `<div id="${box.id}">${box.html}</div>`);
    },
    { id, html },
  );
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const panelOf = (page: Page) => page.frameLocator('#sidebar-frame');
const rested = (page: Page) => panelOf(page).locator('main[aria-busy="false"]').waitFor();

/** From the key to the result, a picture for each step that the panel goes through. */
async function firstSync(stage: Stage): Promise<void> {
  const { page, language } = stage;
  const texts = TEXTS[language];
  await say(stage, texts.list);
  await shoot(stage, 2600);
  await panelOf(page).locator('input').first().fill(TEST_KEY);
  await shoot(stage, 900);
  await say(stage, texts.found);
  const done = page.locator('.grid-cell[data-column="6"][data-row="2"]', { hasText: '✓' });
  for (let clicks = 0; clicks < MOST_CLICKS && (await done.count()) === 0; clicks++) {
    await panelOf(page).locator('button.action').last().click();
    await page.waitForTimeout(900);
    await rested(page);
    if ((await done.count()) === 0) await shoot(stage, 1900);
  }
  await done.waitFor();
  await rested(page);
  // The first cell: what the panel has selected is not what the picture is about.
  await page.locator('.grid-cell[data-column="1"][data-row="1"]').click();
  await say(stage, texts.synced);
  await shoot(stage, 3600);
}

/** A job title changes, and with it the signature. */
async function change(stage: Stage): Promise<void> {
  const { page, language } = stage;
  const texts = TEXTS[language];
  const cell = page.locator('.grid-cell[data-column="4"][data-row="2"]');
  await cell.dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(texts.title);
  await say(stage, texts.edited);
  await shoot(stage, 2000);
  await page.keyboard.press('Enter');
  await say(stage, texts.menu);
  // A run is known by the second in which it began.
  await page.waitForTimeout(1200);
  await page.locator('#menu button').first().click();
  await page.locator('#dialog').waitFor({ state: 'visible' });
  await page.waitForTimeout(600);
  await shoot(stage, 1800);
  await page.locator('#dialog-close').click();
  await page.waitForTimeout(300);
  await showMail(stage);
  await page.locator('#mail').evaluate((box) => box.classList.add('changed'));
  await say(stage, texts.after);
  await shoot(stage, 5000);
}

async function open(browser: Browser, language: Language): Promise<Stage> {
  const own = { list: { rows: PEOPLE[language], delimiter: ',' }, name: TEXTS[language].name, typed: false };
  const playground = await startPlayground({ port: 0, language, own });
  playground.signitic.pause(0);
  const page = await browser.newPage({ viewport: SIZE });
  // Google's style sheet is the one thing a page of ours asks for outside; the panel looks right without it.
  await page.route('https://ssl.gstatic.com/**', (route) => route.abort());
  await page.goto(playground.url);
  await page.addStyleTag({ content: STYLE });
  await page.locator('.grid-cell[data-column="3"][data-row="2"]').waitFor();
  await panelOf(page).locator('input').first().waitFor();
  return { page, language, playground, frames: [] };
}

/** An animation that every browser and the hosting site show; where it does not move, its first picture stands. */
function animated(frames: readonly Frame[]): Buffer {
  const images = frames.map(({ png }) => UPNG.toRGBA8(UPNG.decode(new Uint8Array(png).buffer))[0]!);
  const { width, height } = SIZE;
  const delays = frames.map(({ ms }) => ms);
  return Buffer.from(UPNG.encode(images, width, height, COLOURS, delays));
}

/** Makes `story.LANGUAGE.png`, which moves, and `overview.LANGUAGE.png` in a folder. */
export async function tellStory(browser: Browser, folder: string, language: Language): Promise<void> {
  const stage = await open(browser, language);
  const { page, frames } = stage;
  await firstSync(stage);
  await showMail(stage);
  await say(stage, TEXTS[language].before);
  await shoot(stage, 3000);
  writeFileSync(join(folder, `overview.${language}.png`), frames[frames.length - 1]!.png);
  await put(page, 'mail', null);
  await change(stage);
  writeFileSync(join(folder, `story.${language}.png`), animated(frames));
  await page.close();
  await stage.playground.close();
}
