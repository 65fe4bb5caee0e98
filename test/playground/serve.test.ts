// npm start on the command line: help, refusals in one sentence, and a port that somebody else has.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runServe } from '../../playground/serve-command';

const ROOT = join(__dirname, '../..');
jest.setTimeout(60_000);

type Ended = [status: number | null, out: string, err: string];

/** As npm starts it, without the build before it. */
function startAlone(...args: string[]): Ended {
  const command = ['playground/run.mjs', 'playground/serve.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    ...{ cwd: ROOT, encoding: 'utf8', timeout: 50_000 },
  });
  return [status, stdout, stderr];
}

/** The same in this process: for what ends at once. */
async function start(...args: string[]): Promise<Ended> {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const status = await runServe(args);
    const said = (spy: typeof log) => spy.mock.calls.map(([text]) => `${text}\n`).join('');
    return [status, said(log), said(error)];
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

test('--help tells the port and ends with 0', async () => {
  const [status, out, err] = await start('--help', '--locale', 'fr');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('port de la page ; sinon 4173, ou le premier port libre qui suit');
});

test.each([
  [['--loud'], "Unknown option '--loud'. --help lists them all.\n"],
  [['--port', 'x', '--locale', 'fr'], '--port attend un nombre de 0 à 65535, et non « x ».\n'],
  [['/nowhere/people.csv'], 'There is no file /nowhere/people.csv.\n'],
])('%j is refused in one sentence, with status 2', async (args, sentence) => {
  expect(await start(...args)).toEqual([2, '', sentence]);
});

test('a port that was named and is in use is said so, and nothing is left running', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const sentence = `Port ${port} is in use. Name another one with --port, or leave --port out.\n`;
  const done = startAlone('--port', String(port));
  other.close();
  expect(done).toEqual([2, '', sentence]);
});
