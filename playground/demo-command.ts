// npm run demo: loads a list into the emulated spreadsheet, lets the built add-on sync it, and tells what happened.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Built, readBuilt } from './built';
import { Book, type Tab } from './emulator/spreadsheet-store';
import { World, type WireRequest } from './emulator/world';
import { fileFrom, mustBeWritable, withoutEmail } from './cli-files';
import { type Options, optionsFrom, USAGE } from './demo-options';
import { addList, type List, writeList } from './lists';
import { projectRoot } from './project';
import {
  accept,
  daysToChoose,
  guess,
  type Guessed,
  type Mapped,
  ownColumns,
  pullToTheEnd,
  Refusal,
  type RunReport,
  saveKey,
  syncConfirmed,
  syncToTheEnd,
  wordsToChoose,
} from './driver';
import { areKnown, type Fault } from './sample/known-faults';
import { TEST_KEY } from './signitic/server';
import { listenInThread } from './signitic/threaded';
import { http } from './signitic/wire';
import { WORDS, type Words } from './output';
import { tellColumns, tellRows, tellSums, tellWords, type Told } from './report';
import { terminalOf } from './terminal';

const USER = 'anna@example.com';
const SAMPLE = 'playground/sample/staff.csv';

/** What a person needs between one click and the next; the world's own clock does not wait for them. */
const A_MOMENT_MS = 30_000;

/** The add-on in its world, ready to be asked. */
interface Demo {
  world: World;
  tab: Tab;
  list: List;
  url: string;
  close(): Promise<void>;
}

async function openDemo(options: Options, given?: Built): Promise<Demo> {
  const root = projectRoot();
  const path = options.file === null ? join(root, SAMPLE) : resolve(options.file);
  const { list, name } = fileFrom(path, WORDS[options.locale]);
  const built = given ?? readBuilt(root);
  // The sample is French; a list of the caller's is read in the language that was asked for.
  const locale = options.file === null || options.locale === 'fr' ? 'fr_FR' : 'en_GB';
  const book = new Book({ name, locale, timeZone: 'Europe/Paris', owner: USER });
  const tab = addList(book, name.slice(0, 100), list, options.typed);
  const server = options.signitic === null ? await listenInThread({ key: keyFor() }) : null;
  const url = server?.url ?? options.signitic!;
  const transport = http(url);
  const realWaits = options.signitic !== null && !options.fast;
  const world = new World({ ...built, book, transport, now: Date.now(), realWaits });
  world.user(USER, { locale: options.locale });
  world.select(USER, tab.name, [[1, 1, 1, 1]]);
  const close = async (): Promise<void> => {
    await transport.close();
    await server?.close();
  };
  return { world, tab, list, url, close };
}

function keyFor(): string {
  return process.env['SIGNITIC_API_KEY'] || TEST_KEY;
}

/** What went over the wire since the last time, by method. */
function sentBy(requests: readonly WireRequest[]): { gets: number; posts: number; people: number } {
  const posts = requests.filter(({ method }) => method === 'POST');
  const people = posts.map(({ body }) => (JSON.parse(body ?? '{}') as { users?: unknown[] }).users?.length ?? 0);
  return { gets: requests.length - posts.length, posts: posts.length, people: people.reduce((a, b) => a + b, 0) };
}

/** Each row with what it is told as: one that went may still deserve a look, which the sheet says. */
function toldOf(report: RunReport, tab: Tab): Told[] {
  const column = ownColumns(tab).status;
  return report.rows.map((row) => {
    const went = row.outcome === 'synced' || row.outcome === 'unchanged';
    const warned = went && column > 0 && tab.shown(row.row, column).startsWith('⚠');
    return { ...row, kind: warned ? 'warned' : row.outcome };
  });
}

/** Syncs once and tells of it; `which` chooses the rows that are told. */
function syncAndTell(demo: Demo, options: Options, heading: string, which: (rows: Told[]) => Told[]) {
  const words = WORDS[options.locale];
  const terminal = terminalOf(process.stdout, process.env);
  demo.world.resetCounts();
  const report = options.confirm ? syncConfirmed(demo.world, demo.tab) : syncToTheEnd(demo.world);
  const lines = [
    '',
    terminal.paint('bold', heading),
    ...tellRows(which(toldOf(report, demo.tab)), words, terminal, options.all),
    ...tellSums(report, sentBy(demo.world.requests), words, terminal),
  ];
  if (!options.json) console.log(lines.join('\n'));
  return report;
}

/** After our own sample: nothing is sent twice, and a changed cell sends its person alone. */
function goOn(demo: Demo, options: Options, first: RunReport, mapped: readonly Mapped[]): RunReport {
  const words = WORDS[options.locale];
  demo.world.clock.advance(A_MOMENT_MS);
  const second = syncAndTell(demo, options, words.again, () => []);
  const row = first.rows.find(({ outcome }) => outcome === 'synced')?.row;
  const column = mapped.find(({ fields }) => fields.includes('jobtitle'));
  if (row === undefined || !column || second.stopped) return second;
  const before = demo.tab.shown(row, column.column);
  const after = `${before} senior`;
  demo.tab.type(row, column.column, after);
  demo.world.clock.advance(A_MOMENT_MS);
  const heading = words.edited(`${column.letter}${row}`, before, after);
  return syncAndTell(demo, options, heading, (rows) => rows.filter(({ outcome }) => outcome === 'synced'));
}

function introduce(
  demo: Demo,
  options: Options,
  { headerRow, mapped, names, view }: Guessed,
  toChoose: ReturnType<typeof wordsToChoose>,
): void {
  const words = WORDS[options.locale];
  const cells = options.typed ? words.typed : words.text;
  const days = daysToChoose(view);
  const server = options.signitic === null ? `${demo.url} (${words.local})` : demo.url;
  console.log(
    [
      `${words.list(options.file ?? SAMPLE)}, ${words.rows(demo.list.rows.length)}, ${cells}`,
      words.signitic(server),
      '',
      words.columns(headerRow),
      ...tellColumns(mapped, options.locale),
      ...(names ? ['', words.names(names)] : []),
      ...(toChoose ? tellWords(toChoose, words) : []),
      ...(days ? ['', words.days(days)] : []),
    ].join('\n'),
  );
}

/** What the demo did, and the exit status that tells it. */
interface Result {
  report: RunReport;
  status: number;
}

async function perform(options: Options, built?: Built): Promise<Result> {
  if (options.out !== null) mustBeWritable(options.out, WORDS[options.locale]);
  const demo = await openDemo(options, built);
  try {
    const { world, tab } = demo;
    const words = WORDS[options.locale];
    world.run('onOpen', [], { surface: 'open' });
    const guessed = guess(world, tab.id, options.names);
    const { mapped, view } = guessed;
    if (!mapped.some(({ fields }) => fields.includes('email'))) {
      throw new Refusal('no_email_column', withoutEmail(view, words));
    }
    saveKey(world, keyFor());
    accept(world, tab.id, view);
    if (!options.json) introduce(demo, options, guessed, wordsToChoose(world, tab.id, view));
    const first = syncAndTell(demo, options, words.run, (rows) => rows);
    const status = options.file === null ? sampleStatus(first, tab) : statusOf(first);
    if (options.out !== null) writeResult(demo, options.out, words);
    if (options.out !== null && !options.json) console.log(`\n${words.written(options.out)}`);
    if (options.json || options.file !== null || first.stopped) return { report: first, status };
    const last = goOn(demo, options, first, mapped);
    console.log(`\n${status === 0 ? words.known : words.unknown}`);
    return { report: last, status: last.stopped ? 2 : status };
  } finally {
    await demo.close();
  }
}

/** Writes a list of Signitic's people; into a Signitic of our own the sample is sent before. */
async function pullInto(path: string, options: Options, built?: Built): Promise<Result> {
  const words = WORDS[options.locale];
  mustBeWritable(path, words);
  const demo = await openDemo(options, built);
  try {
    const { world, tab } = demo;
    saveKey(world, keyFor());
    if (options.signitic === null) {
      accept(world, tab.id, guess(world, tab.id, false).view);
      syncToTheEnd(world);
    }
    world.resetCounts();
    const { tab: name, people, left, stopped } = pullToTheEnd(world);
    const requests = world.requests.length;
    if (stopped) throw new Refusal(stopped.code, stopped.message);
    writeResult({ ...demo, tab: world.book.tab(name) }, path, words);
    if (!options.json) console.log(words.pulled(path, people - left, requests, left));
    const report: RunReport = {
      ...NOTHING,
      requests,
      sums: { ...NOTHING.sums, read: people, unchanged: people - left, waiting: left },
    };
    return { report, status: left > 0 ? 1 : 0 };
  } finally {
    await demo.close();
  }
}

function writeResult(demo: Demo, path: string, words: Words): void {
  try {
    writeFileSync(path, writeList(demo.tab, demo.list.delimiter));
  } catch (error) {
    throw new Refusal('no_file', words.unwritable(path, String((error as NodeJS.ErrnoException).code)));
  }
}

const NOTHING: RunReport = {
  sums: { read: 0, synced: 0, unchanged: 0, invalid: 0, refused: 0, waiting: 0, skipped: 0, unplaced: 0 },
  rows: [],
  stopped: null,
  requests: 0,
  absent: null,
  verified: false,
  sum: '',
  forecast: '',
  offers: [],
};

/** 0: nothing needs a person; 1: some row does; 2: the run stopped, is held, or never began. */
function statusOf({ stopped, sums }: RunReport): number {
  if (stopped) return 2;
  return sums.invalid + sums.refused + sums.waiting > 0 ? 1 : 0;
}

/** Our sample has faults on purpose: nothing needs a person when exactly these were found. */
function sampleStatus(report: RunReport, tab: Tab): number {
  const status = statusOf(report);
  if (status === 2) return status;
  const found = new Map<number, Fault>();
  for (const { row, kind } of toldOf(report, tab)) {
    if (kind === 'warned') found.set(row, 'warning');
    else if (kind !== 'synced' && kind !== 'unchanged') found.set(row, 'error');
  }
  return areKnown(found) ? 0 : 1;
}

/**
 * Does what the command line says, prints it, and gives the exit status.
 * @param built the add-on; read from dist/ unless given
 */
export async function runDemo(args: string[], built?: Built): Promise<number> {
  let result: Result;
  try {
    const options = optionsFrom(args);
    if (options.help) {
      console.log(`${USAGE}\n\n${WORDS[options.locale].help.join('\n')}`);
      return 0;
    }
    result = options.pull === null ? await perform(options, built) : await pullInto(options.pull, options, built);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'unexpected';
    const message = (error instanceof Error ? error.message : String(error)).split(keyFor()).join('••••');
    console.error(message);
    result = { report: { ...NOTHING, stopped: { code, message } }, status: 2 };
  }
  // Whoever reads it relies on these five names.
  const { sums, rows, stopped, requests, absent } = result.report;
  if (args.includes('--json')) console.log(JSON.stringify({ sums, rows, stopped, requests, absent }));
  return result.status;
}
