// npm run demo -- --pull: Signitic's people as a CSV, from which a fresh sheet sends nobody.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_KEY } from '../../playground/signitic/server';
import { listenInThread } from '../../playground/signitic/threaded';
import { demo } from './demo.fixture';

const KEY = { SIGNITIC_API_KEY: TEST_KEY };
const folder = mkdtempSync(join(tmpdir(), 'pull-'));
jest.setTimeout(60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the file holds everybody, and a sync of it reads them, adopts them and sends nobody', async () => {
  const person = { enabled: true, firstname: 'Zoë', lastname: 'O’Brien', phone: '+33 1 99 00 11 22' };
  const users = ['zoe', 'max', 'ida'].map((name) => ({ ...person, email: `${name}@example.com` }));
  users[1]!.enabled = false;
  Object.assign(users[2]!, {
    address: '1 rue de la Paix<br/>75002 Paris',
    formula: '<b>Bien à vous</b>',
    postal_code: '01067',
  });
  const server = await listenInThread({ key: TEST_KEY });
  const headers = { 'x-api-key': TEST_KEY, 'content-type': 'application/json' };
  await fetch(`${server.url}/users`, { method: 'POST', headers, body: JSON.stringify({ users }) });
  try {
    const path = join(folder, 'people.csv');
    const pulled = await demo(['--pull', path, '--signitic', server.url, '--fast'], KEY);
    expect([pulled.err, pulled.status]).toEqual(['', 0]);
    expect(pulled.out).toContain('3 people of Signitic’s written to');
    expect(readFileSync(path, 'utf8')).toContain('"1 rue de la Paix\n75002 Paris"');
    const synced = await demo([path, '--signitic', server.url, '--fast', '--json'], KEY);
    expect([synced.err, synced.status]).toEqual(['', 0]);
    const { sums } = JSON.parse(synced.out) as { sums: Record<string, number> };
    expect(sums).toMatchObject({ read: 3, unchanged: 3, synced: 0 });
  } finally {
    await server.close();
  }
});

test('a file to pull into and a list to sync do not go together', async () => {
  const { status, err } = await demo(['--pull', join(folder, 'a.csv'), 'people.csv']);
  expect([status, err]).toEqual([2, expect.stringContaining('--pull makes a list and takes none.')]);
});
