// The live self-test, built as it is pushed, against the emulator: every case agrees, and every recorded case is accounted for.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { Book, type Tab } from '../../playground/emulator/spreadsheet-store';
import { type WireAnswer, type WireRequest, World } from '../../playground/emulator/world';
import { LEFT_OUT } from './left-out';

type Line = [id: string, says: string, expected: string, found: string, verdict: string];

const DIST = '.build/selftest-dist';
execFileSync(process.execPath, ['build/selftest.mjs'], { stdio: 'ignore' });
const read = (name: string) => readFileSync(join(DIST, name), 'utf8');

/** The few addresses that the cases ask for. */
function internet(requests: WireRequest[]): WireAnswer[] {
  return requests.map(({ url }): WireAnswer => {
    if (url.includes('.invalid')) return { dead: 'dns', ms: 10 };
    if (url.includes(':81')) return { status: 200, headers: {}, body: 'late', ms: 70_000 };
    if (url.endsWith('demo.txt'))
      return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: '\u2200', ms: 10 };
    const status = url === 'https://example.com/' ? 200 : 404;
    return { status, headers: { 'Content-Type': 'text/html' }, body: 'No such page. '.repeat(20), ms: 10 };
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
/** The cases that only live Google can run, such as what a formula finds: their ids, and what each says. */
const live = JSON.parse(String(world.run('liveOnly').value)) as [id: string, says: string][];
const leftOut = [live.map(([, says]) => says)];
const measured = world.run('measure', leftOut);
const before = table().length;
const ran = world.run('runSelfTest', leftOut);
const lines = [measured, ran].flatMap(({ error, value }) => (error ? [] : (JSON.parse(String(value)) as Line[])));

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
  expect([ran.error, measured.error]).toEqual([null, null]);
  expect(ran.ms).toBeLessThan(120_000);
  expect(measured.ms).toBeLessThan(240_000);
  expect(before).toBeGreaterThan(5);
  expect(lines.length).toBeGreaterThan(90);
});

test.each(lines)('%s: %s', (_id, _says, expected, found, verdict) => {
  expect({ expected, found, verdict: verdict.toLowerCase() }).toEqual({
    expected,
    found,
    verdict: expect.stringMatching(/^(agrees|as emulated)$/),
  });
});

/** The ids that the contract tests name. */
function contractIds(): Set<string> {
  const files = readdirSync('test/playground').filter((name) => name.endsWith('.contract.test.ts'));
  const text = files.map((name) => readFileSync(join('test/playground', name), 'utf8')).join('\n');
  return new Set(text.match(/\b[A-Z]+-\d\d\b/g));
}

test('every case of the emulator’s contract is run here, or is left out for a reason', () => {
  const ids = contractIds();
  const here = new Set([...lines, ...live].map(([id]) => id));
  const reasonOf = (id: string) => LEFT_OUT.find(([pattern]) => pattern.test(id))?.[1];
  expect([...ids].filter((id) => !here.has(id) && !reasonOf(id)).sort()).toEqual([]);
  expect([...here].filter((id) => /^[A-Z]/.test(id) && !ids.has(id))).toEqual([]);
});

test('what is left out is in the contract and is not run here', () => {
  const here = new Set([...lines, ...live].map(([id]) => id));
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

test('methods with ordinary names are called as well', () => {
  const called = Object.keys(world.callsBy);
  const wanted = ['Cache.get', 'DeveloperMetadataFinder.find', 'ClockTriggerBuilder.create'];
  expect(wanted.filter((name) => !called.includes(name))).toEqual([]);
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

/** A `google.script` of the page over the emulated world; calls are answered at once. */
function pageHost(at: World): object {
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
  const ignore = () => undefined;
  return { script: { run: runner(ignore, ignore), host: { editor: { focus: ignore } } } };
}

/** Runs the inline script of the page that was shown last; `texts`: what its elements hold, by id. */
function runPage(at: World, texts: Record<string, { textContent: string }>): void {
  const { html } = at.shown[at.shown.length - 1]!;
  const script = /<script>([\s\S]*)<\/script>/.exec(html)![1]!;
  vm.runInThisContext(`(function (google, document) {${script}})`)(pageHost(at), {
    getElementById: (id: string) => texts[id],
  });
}

test('the sidebar’s probe asks over google.script.run, and its rows join the table', () => {
  const at = scratchWorld();
  expect(at.run('openProbe').error).toBeNull();
  const said = { textContent: '' };
  runPage(at, { said });
  expect(said.textContent).toBe('Done: see the table.');
  expect(table(at).map(([id, , , found, verdict]) => [id, found, verdict])).toEqual([
    ['RUN-01', 'Failed due to illegal value in property: 0', 'agrees'],
    ['RUN-02', '{"x":[null]}', 'agrees'],
    ['RUN-03', 'null', 'agrees'],
    ['RUN-04', '{}', 'agrees'],
    ['RUN-09', '"café ✓"', 'agrees'],
    ['RUN-10', '1', 'as emulated'],
    ['open 4', 'https://example.com/a//b', 'as emulated'],
    ['open 4', 'café ✓', 'as emulated'],
    ['open 4', '"café ✓"', 'as emulated'],
    ['HTML-08', 'a<br/>b<na>c', 'as emulated'],
    ['AUTH-06', '["NOT_REQUIRED",6,"blank"]', 'as emulated'],
    ['two calls', 'true', 'told'],
    ['two calls', 'null', 'told'],
    ['long call', '"after 4.5 minutes"', 'as emulated'],
  ]);
});

test.each(['openDialog', 'runLong'])('%s opens a dialog that tells how its accents arrived', (name) => {
  const at = scratchWorld();
  expect(at.run(name).error).toBeNull();
  runPage(at, { raw: { textContent: 'café ✓' }, entities: { textContent: 'caf?' } });
  expect(table(at).map(([id, , , , verdict]) => [id, verdict])).toEqual([
    ['HTML-12', 'as emulated'],
    ['HTML-12', 'OTHER than emulated'],
  ]);
});

test('the clock’s probe fires once and tells what it finds', () => {
  const at = scratchWorld();
  expect(at.run('startClockProbe').error).toBeNull();
  expect(at.advanceTo(at.clock.now() + 60_000).map(({ error }) => error)).toEqual([null]);
  const rows = table(at);
  expect(rows.map(([id]) => id)).toEqual(Array(13).fill('clock'));
  expect(rows.filter(([, , , , verdict]) => verdict !== 'as emulated')).toEqual([]);
  expect(at.triggers).toEqual([]);
});

test('a formula finds the owner’s properties, no window and no trigger', () => {
  const at = scratchWorld();
  const { error, value } = at.formula('FORMULAPROBE', ['x']);
  expect(error).toBeNull();
  expect(JSON.parse(String(value))).toMatchObject({
    ui: 'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    user: 'null',
    cache: 'true',
    fetch: '200',
    write: expect.stringMatching(/^Exception: /),
    trigger: expect.stringMatching(/^Exception: /),
  });
});

/** The rows that a command writes about the tab that is open. */
function looked(prepare: (tab: Tab, at: World) => void, command: string, user?: string): string[][] {
  const at = scratchWorld();
  prepare(at.book.tab('Sheet1'), at);
  expect(at.run(command, [], user ? { user } : {}).error).toBeNull();
  return table(at);
}

const others = (rows: string[][]) =>
  rows.filter(([, , , , verdict]) => verdict !== 'as emulated').map(([, says]) => says);

test('a Table that a person has made is asked for all that it refuses', () => {
  const rows = looked((tab) => {
    tab.typeTable(1, 1, [
      ['Status', 'Name', 'Since'],
      ['active', 'Ada', ''],
      ['gone', 'Bob', ''],
    ]);
    tab.makeTable({ row: 1, column: 1, rows: 5, columns: 3 }, ['dropdown', null, null], ['active', 'gone']);
    tab.filterTable(1, (shown) => shown !== 'gone');
  }, 'lookAtTable');
  expect(rows.length).toBeGreaterThan(15);
  expect(others(rows)).toEqual([]);
});

test('chips, pictures and choices that a person has put into row 1 are told', () => {
  const rows = looked((tab) => {
    tab.putPerson(1, 1, 'Ada Lovelace', 'ada@example.com');
    tab.putPerson(1, 2, 'Ada Lovelace', 'ada@example.com', 'e-mail');
    tab.putChip(1, 3, 'place', 'Paris', 'https://example.com/paris');
    tab.putChip(1, 4, 'file', 'Contract.pdf', 'https://example.com/file');
    tab.putLinked(1, 5, [{ text: 'Profile', link: 'https://example.com/ada' }]);
    tab.putPicture(1, 6);
    tab.validateSeveral(1, 7, 1, 1, ['A', 'B', 'C'], true);
    tab.put(1, 7, 'A, B');
  }, 'lookAtCells');
  // A formula that reads a chip is computed by Google alone.
  expect(others(rows)).toEqual(['The address of the chip in A1, by a formula']);
  expect(rows).toHaveLength(9);
});

test('rows hidden in four ways are told', () => {
  const rows = looked((tab) => {
    tab.typeTable(1, 1, [['Name'], ['a'], ['b'], ['c'], ['d']]);
    tab.hideRows(2, 1);
    tab.filter(1, (shown) => shown !== 'b');
    tab.groupRows(5, 1, true);
  }, 'lookAtRows');
  expect(others(rows)).toEqual([]);
});

test('a protected tab with open cells is looked at by an editor who does not own it', () => {
  const owner = 'anna@example.com';
  const prepare = (_tab: Tab, at: World) => expect(at.run('prepareProtected', [], { user: owner }).error).toBeNull();
  const rows = looked(prepare, 'lookAtProtected', 'ben@example.com');
  expect(rows).toHaveLength(7);
  expect(others(rows)).toEqual([]);
  const unprepared = looked(() => undefined, 'lookAtProtected');
  expect(unprepared.map(([, , , found, verdict]) => [found, verdict])).toEqual([['false', 'OTHER than emulated']]);
});

test('a copy of the file is looked at in the copy', () => {
  const copy = world.copy();
  expect(copy.run('lookAtCopy').error).toBeNull();
  expect(table(copy).slice(-2)).toEqual([
    ['open 10', 'Document properties in a copy', 'null', 'null', 'as emulated'],
    ['open 10', 'Metadata of a column in a copy', '1', '1', 'as emulated'],
  ]);
});

test('an alert is shown though the permission for pages was left out', () => {
  const at = scratchWorld();
  at.user('anna@example.com', { scopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] });
  expect(at.run('openProbe').error?.message).toMatch(/^You do not have permission to call Ui\.showSidebar\./);
  expect(at.run('tryAlert').error).toBeNull();
  expect(at.alerts).toHaveLength(1);
  at.replies.push({ button: 'OK', text: 'abc', after: 9000 });
  expect(at.run('tryPrompt').error).toBeNull();
  const [last] = table(at).slice(-1);
  expect(last?.[3]).toBe('OK, 3 letters, 9 s, lock: false');
});

test('asking for consent again takes all grants away', () => {
  const at = scratchWorld();
  expect(at.run('askAgain').error).toBeNull();
  expect(at.run('runSelfTest').error?.message).toMatch(/^Authorization is required/);
});

test('its menu names functions that exist', () => {
  const at = scratchWorld();
  expect(at.run('onOpen', [], { surface: 'open' }).error).toBeNull();
  const handlers = at.menus[0]!.items.flatMap((item) => (item ? [item.handler] : []));
  expect(handlers).toHaveLength(15);
  for (const name of handlers) expect(read('Code.js')).toContain(`function ${name}(...args)`);
});

test('it is never pushed onto the add-on’s own script', () => {
  const env = { PATH: process.env['PATH'], CLASP_SCRIPT_ID: 'same', CLASP_SELFTEST_SCRIPT_ID: 'same' };
  const push = () => execFileSync(process.execPath, ['build/selftest.mjs', '--push'], { env, stdio: 'pipe' });
  expect(push).toThrow(/That is the script of the add-on itself\./);
});
