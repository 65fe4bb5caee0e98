// The Marketplace listing against the build: scopes, lengths of texts, sizes of pictures.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = 'https://www.googleapis.com/auth/';
const listing = readFileSync('docs/marketplace.md', 'utf8');
const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };

/** Width and height of a PNG, and whether its pixels have an alpha channel. */
function pictured(name: string): [number, number, boolean] {
  const bytes = readFileSync(join('docs/assets', name));
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${name} is no PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25] === 6];
}

test('each scope of the manifest is justified, and no other', () => {
  const table = listing.split('## Scopes')[1]!.split('\n## ')[0]!;
  const justified = [...table.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => PREFIX + name);
  expect(justified).toEqual(oauthScopes);
});

test('name and short texts are as long as Google allows', () => {
  const name = /the same on consent screen and listing: \*\*(.+)\*\*/.exec(listing)?.[1];
  expect(name).toBe('Staff Sync for Signitic');
  const [english = '', french = ''] = /^\| Short [^|]*\| ([^|]*) \| ([^|]*) \|$/m.exec(listing)!.slice(1);
  for (const text of [english, french]) {
    expect(text.length).toBeGreaterThan(80);
    expect(text.length).toBeLessThanOrEqual(200);
  }
});

test('where data goes is said in both languages, with the address of the manifest’s allowlist', () => {
  expect(listing).toContain(
    'Where data goes: the columns that you match go from your sheet straight to Signitic (https://api.signitic.app/)',
  );
  expect(listing).toContain(
    'Où vont les données : les colonnes associées vont de votre feuille directement à Signitic (https://api.signitic.app/)',
  );
});

test.each([
  ['icon-128.png', 128, 128, true],
  ['icon-32.png', 32, 32, true],
])('%s has its size and a transparent ground', (name, width, height, transparent) => {
  expect(pictured(name)).toEqual([width, height, transparent]);
});

test('the banner and three screenshots in each language have the sizes of the store', () => {
  expect(pictured('banner-220x140.png').slice(0, 2)).toEqual([220, 140]);
  const screens = readdirSync('docs/assets').filter((name) => /^\d-/.test(name));
  expect(screens.sort()).toEqual([
    '1-columns.en.png',
    '1-columns.fr.png',
    '2-check.en.png',
    '2-check.fr.png',
    '3-result.en.png',
    '3-result.fr.png',
  ]);
  for (const name of screens) expect(pictured(name).slice(0, 2)).toEqual([1280, 800]);
});
