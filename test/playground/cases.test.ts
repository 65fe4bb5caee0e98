// Real lists that went wrong: each is synced as the demo does it, and what Signitic receives is compared with expected.json.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtForTests } from '../built';
import { accept, guess, saveKey, syncToTheEnd } from '../../playground/driver';
import { Book } from '../../playground/emulator/spreadsheet-store';
import { World } from '../../playground/emulator/world';
import { addList, readList } from '../../playground/lists';
import { emptyStore, type Store, TEST_KEY } from '../../playground/signitic/server';
import { listenInThread } from '../../playground/signitic/threaded';
import { direct } from '../../playground/signitic/wire';
import { CAMPAIGN } from '../campaign';

/** Numbers of cases that do not come out right yet: each must fail, so that a mended one is taken off this list. */
const NOT_YET_MENDED: readonly string[] = [];

/** Milliseconds. Each is a command of its own, on a machine that may be busy. */
const TIME_FOR_A_RUN = 60_000;

interface Case {
  file: string;
  kind: string;
  /** Of the demo command: "--typed", "--locale", "fr". */
  args?: string[];
  /** Texts that may stand in no request body. */
  never?: string[];
  /** Field → values that it may not be sent with. */
  neverValue?: Record<string, string[]>;
  /** E-mail address → values: the person is sent, with these values at least. */
  must?: Record<string, Record<string, string | boolean>>;
  /** Sheet row → text that may not be sent as it is unless the row's details say something; null: the whole row. */
  told?: Record<string, string | null>;
  held?: number[];
  heldAtMost?: number;
  notActive?: string[];
  groups?: number;
}

interface Reported {
  row: number;
  email: string;
  outcome: string;
  details: string;
}
type User = Record<string, unknown> & { email: string };

interface Result {
  sent: User[];
  bodies: string;
  rows: Reported[];
}

// In the campaign a second each on an idle machine.
jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
const BUILT = builtForTests();
const USER = 'anna@example.com';
const FOLDER = join(__dirname, '../fixtures/cases');
const CASES = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Case[];

/** Details of a row about which there is nothing to say. */
const NOTHING_TO_SAY = /^(?:New in Signitic\.|Nouveau dans Signitic\.|Changed: [^.]*\.|Modifié : [^.]*\.)?\s*$/u;
const HELD = ['invalid', 'refused', 'waiting'];

/** What the demo command does with a list, without a process of its own for each. */
function syncList({ file, args = [] }: Case): Result {
  const locale = args.includes('fr') ? 'fr_FR' : 'en_GB';
  const book = new Book({ name: file, locale, timeZone: 'Europe/Paris' });
  const tab = addList(book, file, readList(readFileSync(join(FOLDER, file))), args.includes('--typed'));
  const store = emptyStore();
  const world = new World({ ...BUILT, book, transport: direct(store) });
  world.user(USER, { locale: locale.slice(0, 2) });
  saveKey(world, TEST_KEY);
  accept(world, tab.id, guess(world, tab.id, false).view);
  return resultOf(store, syncToTheEnd(world).rows);
}

/** The command itself, in the campaign. */
async function runDemo({ file, args = [] }: Case): Promise<Result> {
  const server = await listenInThread({ key: 'cases-key-4d5e' });
  const { SIGNITIC_API_KEY: _, ...inherited } = process.env;
  const options = { cwd: ROOT, encoding: 'utf8', env: { ...inherited, SIGNITIC_API_KEY: 'cases-key-4d5e' } } as const;
  const list = join(FOLDER, file);
  const command = ['playground/run.mjs', 'playground/demo.ts', list, '--json', '--signitic', server.url, ...args];
  const { stdout, stderr } = spawnSync(process.execPath, command, options);
  const { store } = await server.snapshot();
  await server.close();
  const report = stdout.split('\n').find((line) => line.startsWith('{'));
  if (report === undefined) throw new Error(`The demo gave no report: ${stderr}`);
  return resultOf(store, (JSON.parse(report) as { rows: Reported[] }).rows);
}

function resultOf({ posts }: Pick<Store, 'posts'>, rows: Reported[]): Result {
  const sent = posts.map(({ users }) => users as User[]);
  return { sent: sent.flat(), bodies: JSON.stringify(sent), rows };
}

const run = async (one: Case): Promise<Result> => (CAMPAIGN ? runDemo(one) : syncList(one));

function fieldValue(user: User, field: string): unknown {
  const [outer, inner] = field.split('.') as [string, string | undefined];
  const value = user[outer];
  return inner === undefined ? value : (value as Record<string, unknown> | undefined)?.[inner];
}

const sentTo = (sent: readonly User[], email: string) => sent.filter((user) => user.email === email);
const isTold = (row: Reported | undefined) => row !== undefined && !NOTHING_TO_SAY.test(row.details);

/** One line for each expectation that is not met. */
function faultsOf(one: Case, result: Result): string[] {
  return [
    ...wronglySent(one, result),
    ...missing(one, result),
    ...untold(one, result),
    ...wronglyHeld(one, result),
    ...groupFaults(one, result),
  ];
}

function wronglySent({ never = [], neverValue = {} }: Case, { sent, bodies }: Result): string[] {
  const texts = never.filter((text) => bodies.includes(text)).map((text) => `sent: ${text}`);
  const values = Object.entries(neverValue).flatMap(([field, list]) =>
    sent
      .filter((user) => list.includes(String(fieldValue(user, field))))
      .map((user) => `sent to ${user.email}: ${field} = ${String(fieldValue(user, field))}`),
  );
  return [...texts, ...values];
}

function missing({ must = {} }: Case, { sent }: Result): string[] {
  return Object.entries(must).flatMap(([email, values]) => {
    const bodies = sentTo(sent, email);
    const last = bodies[bodies.length - 1];
    if (!last) return [`not sent: ${email}`];
    return Object.entries(values)
      .filter(([field, value]) => fieldValue(last, field) !== value)
      .map(([field, value]) => `${email}: ${field} is ${String(fieldValue(last, field))}, not ${String(value)}`);
  });
}

function untold({ told = {}, notActive = [] }: Case, { sent, rows }: Result): string[] {
  const texts = Object.entries(told).flatMap(([number, text]) => {
    const row = rows.find((found) => found.row === Number(number));
    const bodies = row ? sentTo(sent, row.email) : [];
    const asItIs =
      text === null ? bodies.length > 0 : JSON.stringify(bodies).includes(JSON.stringify(text).slice(1, -1));
    return asItIs && !isTold(row) ? [`row ${number} was sent without a word: ${text ?? 'all of it'}`] : [];
  });
  const active = notActive.flatMap((email) => {
    const row = rows.find((found) => found.email === email);
    const on = sentTo(sent, email).some((user) => user['enabled'] !== false);
    return on && !isTold(row) ? [`sent as active: ${email}`] : [];
  });
  return [...texts, ...active];
}

function wronglyHeld({ held = [], heldAtMost }: Case, { rows }: Result): string[] {
  const all = rows.filter((row) => HELD.includes(row.outcome));
  const free = held.filter((number) => !all.some((row) => row.row === number)).map((number) => `not held: ${number}`);
  const most = heldAtMost ?? Number.POSITIVE_INFINITY;
  return all.length > most ? [...free, `held: ${all.map(({ row }) => row).join(', ')}`] : free;
}

function groupFaults({ groups }: Case, { sent, rows }: Result): string[] {
  const names = new Set(sent.map((user) => fieldValue(user, 'path.group')).filter((name) => name !== undefined));
  if (groups === undefined || names.size <= groups || rows.some(isTold)) return [];
  return [`${names.size} groups without a word: ${[...names].join(', ')}`];
}

const numberOf = (file: string) => file.slice(0, 3);
const named = (some: readonly Case[]) => some.map((one) => [numberOf(one.file), one.kind, one] as const);
const isOpen = (one: Case) => NOT_YET_MENDED.includes(numberOf(one.file));
const open = named(CASES.filter(isOpen));
const mended = named(CASES.filter((one) => !isOpen(one)));

test('every list of the folder has an expectation', () => {
  const lists = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
  expect(lists.sort()).toEqual(CASES.map(({ file }) => file).sort());
});

if (mended.length > 0) {
  test.each(mended)(
    '%s comes out right: %s',
    async (_, __, one) => {
      expect(faultsOf(one, await run(one))).toEqual([]);
    },
    TIME_FOR_A_RUN,
  );
}

if (open.length > 0) {
  test.each(open)(
    '%s still goes wrong: %s',
    async (_, __, one) => {
      expect(faultsOf(one, await run(one))).not.toEqual([]);
    },
    TIME_FOR_A_RUN,
  );
}
