// npm start on the command line: help, refusals in one sentence, and a port that somebody else has.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');
const BUNDLE = join(ROOT, '.build', `serve-tests-${process.pid}.mjs`);
jest.setTimeout(60_000);
beforeAll(() => {
  buildSync({
    entryPoints: [join(ROOT, 'playground/serve.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
});
afterAll(() => rmSync(BUNDLE));

function start(...args: string[]): [status: number | null, out: string, err: string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
    ...{ cwd: ROOT, encoding: 'utf8', timeout: 50_000 },
  });
  return [status, stdout, stderr];
}

test('--help tells the port and ends with 0', () => {
  const [status, out, err] = start('--help', '--locale', 'fr');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('port de la page ; sinon 4173, ou le premier port libre qui suit');
});

test.each([
  [['--loud'], "Unknown option '--loud'. --help lists them all.\n"],
  [['--port', 'x', '--locale', 'fr'], '--port attend un nombre de 0 à 65535, et non « x ».\n'],
  [['/nowhere/people.csv'], 'There is no file /nowhere/people.csv.\n'],
])('%j is refused in one sentence, with status 2', (args, sentence) => {
  expect(start(...args)).toEqual([2, '', sentence]);
});

test('a port that was named and is in use is said so, and nothing is left running', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const sentence = `Port ${port} is in use. Name another one with --port, or leave --port out.\n`;
  const done = start('--port', String(port));
  other.close();
  expect(done).toEqual([2, '', sentence]);
});
