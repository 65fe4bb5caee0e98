// npm run script-id: notes the script project to push to, whatever a shell does with quotes and encodings.
import { scriptIdIn } from '../../build/script-id.mjs';
import { type Desk, deskAt } from './fixture';
import { type StandIn, startGoogle } from './google';

const SCRIPT_ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz_0123456789';
const OTHER = '1zyxwvutsrqponmlkjihgfedcba-0987654321';

let google: StandIn;
let desk: Desk;

beforeAll(async () => {
  google = await startGoogle();
  desk = deskAt(google);
});

afterAll(async () => {
  desk.clear();
  await google.close();
});

jest.setTimeout(120_000);

test.each([
  ['an id', OTHER, OTHER],
  ['an id in quotes, as cmd.exe leaves them', `'${OTHER}'`, OTHER],
  ['the address of the script editor', `https://script.google.com/home/projects/${OTHER}/edit`, OTHER],
  ['the address in a company’s domain', `https://script.google.com/a/macros/example.com/d/${OTHER}/edit?mid=x`, OTHER],
  ['the placeholder of the documentation', 'YOUR-SCRIPT-ID', null],
  ['nothing', '', null],
])('takes a script id from %s', (_what, text, id) => expect(scriptIdIn(text)).toBe(id));

test('both ids stand in one file; one that is spoilt is named, and written anew', async () => {
  expect((await desk.runWith('script-id.mjs', SCRIPT_ID)).status).toBe(0);
  expect((await desk.runWith('script-id.mjs', '--selftest', OTHER)).status).toBe(0);
  const both = { scriptId: SCRIPT_ID, selftestScriptId: OTHER };
  expect(JSON.parse(desk.read('.clasp.local.json'))).toEqual(both);

  desk.write('.clasp.local.json', `'{ "scriptId": "${SCRIPT_ID}" }'`);
  const push = await desk.run('push.mjs', {});
  expect(push.status).toBe(1);
  expect(push.said).toMatch(/^\.clasp\.local\.json is not a JSON object in UTF-8\. Write it anew: npm run script-id/);
  expect((await desk.runWith('script-id.mjs', SCRIPT_ID)).said).toMatch(/names the script/);
  expect(JSON.parse(desk.read('.clasp.local.json'))).toEqual({ scriptId: SCRIPT_ID });
});

test('without an id, or with something else, nothing is written', async () => {
  const before = desk.read('.clasp.local.json');
  for (const words of [[], ['YOUR-SCRIPT-ID'], [SCRIPT_ID, OTHER]]) {
    const ended = await desk.runWith('script-id.mjs', ...words);
    expect(ended.status).toBe(1);
    expect(ended.said).toMatch(/npm run script-id -- ID/);
  }
  expect(desk.read('.clasp.local.json')).toBe(before);
});
