// The live self-test, built as it is pushed, against the emulator: every case agrees, and every recorded case is accounted for.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { Book } from '../../playground/emulator/spreadsheet-store';
import { type WireAnswer, type WireRequest, World } from '../../playground/emulator/world';
import { LEFT_OUT } from './left-out';

type Line = [id: string, says: string, expected: string, found: string, verdict: string];

const DIST = '.build/selftest-dist';
execFileSync(process.execPath, ['build/selftest.mjs'], { stdio: 'ignore' });
const read = (name: string) => readFileSync(join(DIST, name), 'utf8');

/** The few addresses that the cases ask for. */
function internet(requests: WireRequest[]): WireAnswer[] {
  return requests.map(({ url }) => {
    if (url.includes('.invalid')) return { dead: 'dns', ms: 10 };
    if (url.includes(':81')) return { status: 200, headers: {}, body: 'late', ms: 70_000 };
    const status = url === 'https://example.com/' ? 200 : 404;
    return { status, headers: {}, body: 'No such page. '.repeat(20), ms: 10 };
  });
}

function scratchWorld(): World {
  const book = new Book({ locale: 'en_US', timeZone: 'Europe/Paris' });
  book.addTab('Sheet1');
  const manifest = JSON.parse(read('appsscript.json')) as object;
  return new World({
    code: read('Code.js'),
    pages: { probe: read('probe.html') },
    manifest,
    book,
    transport: internet,
  });
}

const world = scratchWorld();
const ran = world.run('runSelfTest');
const lines = ran.error ? [] : (JSON.parse(String(ran.value)) as Line[]);

/** The table, as people see it, without its head. */
function table(of = world): string[][] {
  const rows: string[][] = [];
  for (const { row, column, value } of of.book.tab('Self-test').snapshot()) {
    rows[row - 1] ??= [];
    rows[row - 1]![column - 1] = String(value);
  }
  return rows.slice(1);
}

test('it runs to its end, well within the time of one execution', () => {
  expect(ran.error).toBeNull();
  expect(ran.ms).toBeLessThan(120_000);
  expect(lines.length).toBeGreaterThan(90);
});

test.each(lines)('%s: %s', (_id, _says, expected, found, verdict) => {
  expect({ expected, found, verdict: verdict.toLowerCase() }).toEqual({
    expected,
    found,
    verdict: expect.stringMatching(/^(agrees|as emulated)$/),
  });
});

test('every case of the emulator’s contract is run here, or is left out for a reason', () => {
  const contract = ['runtime', 'spreadsheet', 'rules']
    .map((name) => readFileSync(`test/playground/${name}.contract.test.ts`, 'utf8'))
    .join('\n');
  const ids = new Set(contract.match(/\b[A-Z]+-\d\d\b/g));
  const here = new Set(lines.map(([id]) => id));
  const reasonOf = (id: string) => LEFT_OUT.find(([pattern]) => pattern.test(id))?.[1];
  expect([...ids].filter((id) => !here.has(id) && !reasonOf(id)).sort()).toEqual([]);
  expect([...here].filter((id) => /^[A-Z]/.test(id) && !ids.has(id))).toEqual([]);
});

test('what is left out is in the contract and is not run here', () => {
  const here = new Set(lines.map(([id]) => id));
  const run = [...here].filter((id) => LEFT_OUT.some(([pattern]) => pattern.test(id)));
  expect(run).toEqual([]);
});

test('the table has a row for each case, and one for each point that somebody looks at by hand', () => {
  const rows = table();
  expect(rows.slice(0, lines.length)).toEqual(lines.map((line) => line.map((text) => text)));
  const byHand = rows.slice(lines.length);
  expect(byHand.length).toBeGreaterThan(10);
  expect(new Set(byHand.map((row) => row[4]))).toEqual(new Set(['by hand']));
});

test('the open questions of the platform are all asked, by a case, a probe or a hand', () => {
  const asked = new Set(table().map(([id]) => id));
  const numbers = Array.from({ length: 11 }, (_, i) => `open ${i + 1}`);
  expect(numbers.filter((id) => !asked.has(id))).toEqual([]);
});

test('a case that goes otherwise is told as such', () => {
  const manifest = { ...(JSON.parse(read('appsscript.json')) as object), timeZone: 'Asia/Tokyo' };
  const book = new Book({ locale: 'fr_FR', timeZone: 'Europe/Paris', plusIsFormula: false });
  book.addTab('Feuille 1');
  const pages = { probe: read('probe.html') };
  const other = new World({ code: read('Code.js'), pages, manifest, book, transport: internet });
  const told = JSON.parse(String(other.run('runSelfTest').value)) as Line[];
  const verdictOf = (start: string) => told.find(([, says]) => says.startsWith(start))?.[4];
  expect(verdictOf('The time zone of the script')).toBe('DIFFERS');
  expect(verdictOf('"+33 1 23" written')).toBe('OTHER than emulated');
  expect(verdictOf('50% is the number 0.5')).toBe('left out: the file is not in the US locale');
});

test('the sidebar’s probe asks over google.script.run, and its rows join the table', () => {
  const at = scratchWorld();
  expect(at.run('openProbe').error).toBeNull();
  const script = /<script>([\s\S]*)<\/script>/.exec(at.shown[0]!.html)![1]!;
  const runner = (good: (value: unknown) => void, bad: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof good) => runner(handler, bad);
          if (name === 'withFailureHandler') return (handler: typeof bad) => runner(good, handler);
          return (...args: unknown[]) => {
            const answer = at.callFromSidebar(name, args);
            if (!answer.ok && answer.message.startsWith('Failed due to illegal value')) throw new Error(answer.message);
            if (answer.ok) good(answer.value);
            else bad(new Error(answer.message));
          };
        },
      },
    );
  const said = { textContent: '' };
  const ignore = () => undefined;
  const google = { script: { run: runner(ignore, ignore) } };
  vm.runInThisContext(`(function (google, document) {${script}})`)(google, { getElementById: () => said });
  expect(said.textContent).toBe('Done: see the table.');
  expect(table(at).map(([id, , , , verdict]) => [id, verdict])).toEqual([
    ['RUN-01', 'agrees'],
    ['RUN-02', 'agrees'],
    ['RUN-03', 'agrees'],
    ['RUN-04', 'agrees'],
    ['open 4', 'as emulated'],
    ['open 4', 'as emulated'],
    ['open 4', 'as emulated'],
  ]);
});

test('the clock’s probe fires once and tells what it finds', () => {
  const at = scratchWorld();
  expect(at.run('startClockProbe').error).toBeNull();
  expect(at.advanceTo(at.clock.now() + 60_000).map(({ error }) => error)).toEqual([null]);
  expect(table(at).map(([, says, , , verdict]) => [says, verdict])).toEqual([
    ['getActiveSpreadsheet() is there', 'as emulated'],
    ['getDocumentProperties() is there', 'as emulated'],
    ['getDocumentLock() is there', 'as emulated'],
    ['A one-shot that has fired is still listed', 'as emulated'],
    ['getUi() is refused', 'as emulated'],
    ['The event names its time zone', 'as emulated'],
  ]);
  expect(at.triggers).toEqual([]);
});

test('a copy of the file is looked at in the copy', () => {
  const copy = world.copy();
  expect(copy.run('lookAtCopy').error).toBeNull();
  expect(table(copy).pop()).toEqual(['open 10', 'Document properties in a copy', 'null', 'null', 'as emulated']);
});

test('its menu names functions that exist', () => {
  const at = scratchWorld();
  expect(at.run('onOpen', [], { surface: 'open' }).error).toBeNull();
  const handlers = at.menus[0]!.items.map((item) => item?.handler);
  expect(handlers).toEqual(['runSelfTest', 'openProbe', 'startClockProbe', 'lookAtCopy']);
  for (const name of handlers) expect(read('Code.js')).toContain(`function ${name}(...args)`);
});

test('it is never pushed onto the add-on’s own script', () => {
  const env = { PATH: process.env['PATH'], CLASP_SCRIPT_ID: 'same', CLASP_SELFTEST_SCRIPT_ID: 'same' };
  const push = () => execFileSync(process.execPath, ['build/selftest.mjs', '--push'], { env, stdio: 'pipe' });
  expect(push).toThrow(/That is the script of the add-on itself\./);
});
