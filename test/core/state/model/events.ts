// What may happen to a file and to Signitic, at random: sequences of it, and what each does to the model.
import fc from 'fast-check';
import type { Core } from './load';
import { Oracle, type Run, type What } from './oracle';
import { Runner, type Wish } from './runner';
import { BROKEN, emailOf, FIELDS, type Field, newRow, REFUSED, World } from './world';

export type Event =
  | ({ readonly kind: 'run' } & Wish)
  | {
      readonly kind: 'cell';
      readonly tab: number;
      readonly row: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly kind: 'column'; readonly tab: number; readonly field: number; readonly value: number }
  | { readonly kind: 'add'; readonly tab: number; readonly person: number }
  | { readonly kind: 'drop'; readonly tab: number; readonly row: number }
  | { readonly kind: 'edit'; readonly person: number; readonly field: number; readonly value: number }
  | { readonly kind: 'edit everybody'; readonly field: number; readonly value: number }
  | { readonly kind: 'delete'; readonly person: number }
  | { readonly kind: 'undo state' | 'undo cells' | 'blank' | 'same workspace' | 'state tab deleted' | 'sort state' }
  | { readonly kind: 'restore' | 'cut' | 'paste over' | 'delete record' | 'double' | 'half'; readonly n: number }
  /** A record of an older version of the state tab is pasted among the others. */
  | { readonly kind: 'bring back'; readonly version: number; readonly n: number }
  | { readonly kind: 'copy'; readonly properties: boolean }
  | { readonly kind: 'workspace' }
  | { readonly kind: 'map'; readonly tab: number; readonly field: number }
  | { readonly kind: 'map tab'; readonly tab: number };

export interface Sequence {
  readonly people: number;
  /** How many of them stand in the second tab too; null for no second tab. */
  readonly second: number | null;
  /** People whom Signitic holds already, with values of its own. */
  readonly there: number;
  /** Blank cells clear from the start. */
  readonly clears: boolean;
  readonly events: readonly Event[];
}

const VALUES = ['', 'a', 'b', 'c', 'd', BROKEN, REFUSED];
const FOREIGN = ['x', 'y', 'a', 'b', ''];
const TABS = [10, 20];

/** Plays a sequence to its end, then syncs every tab until nothing is left. @returns what broke the promise */
export function play(core: Core, sequence: Sequence): string[] {
  const world = worldOf(sequence);
  const oracle = new Oracle(world);
  const runner = new Runner(core, world, oracle);
  for (const event of sequence.events) {
    happen(event, world, oracle, runner);
    if (oracle.violations.length > 0) return oracle.violations;
  }
  finish(world, oracle, runner);
  return oracle.violations;
}

function worldOf({ people, second, there, clears }: Sequence): World {
  const world = new World();
  world.blank = clears ? 'clear' : 'leave';
  const row = (i: number) =>
    newRow(emailOf(i), { firstname: 'a', jobtitle: VALUES[(i % 3) + 1] ?? '', 'path.entity': 'a', 'path.group': 'b' });
  const all = Array.from({ length: people }, (_, i) => row(i));
  world.tabs.push({ id: 10, isMapped: true, mapped: new Set(FIELDS), rows: all });
  if (second !== null) {
    const rows = Array.from({ length: second }, (_, i) => row(i));
    world.tabs.push({ id: 20, isMapped: true, mapped: new Set(FIELDS), rows });
  }
  for (let i = 0; i < there; i++) {
    world.users.set(emailOf(i), { firstname: 'a', jobtitle: i % 2 ? 'x' : '', 'path.entity': 'y', 'path.group': 'b' });
  }
  return world;
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function happen(event: Event, world: World, oracle: Oracle, runner: Runner): void {
  switch (event.kind) {
    case 'run':
      runner.run(event);
      return;
    case 'edit':
      edit(world, oracle, emailOf(event.person), pick(FIELDS, event.field), pick(FOREIGN, event.value));
      return;
    case 'edit everybody':
      for (const email of world.users.keys())
        edit(world, oracle, email, pick(FIELDS, event.field), pick(FOREIGN, event.value));
      return;
    case 'delete':
      if (world.users.delete(emailOf(event.person))) oracle.deleted(emailOf(event.person));
      return;
    case 'copy':
      world.fileId++;
      if (!event.properties) world.property = null;
      world.completed.clear();
      oracle.forget();
      return;
    case 'workspace':
      world.workspace = world.workspace === 'W1' ? 'W2' : 'W1';
      world.keyNumber = 0;
      return;
    case 'same workspace': {
      const known = world.property?.keys.includes(world.key) ?? false;
      world.keyNumber = 1 - world.keyNumber;
      if (world.property && known && !world.property.keys.includes(world.key))
        world.property = { ...world.property, keys: [...world.property.keys, world.key] };
      return;
    }
    case 'blank':
      world.blank = world.blank === 'leave' ? 'clear' : 'leave';
      return;
    case 'undo cells':
      world.undo?.();
      world.undo = null;
      return;
    case 'restore':
      world.restore(event.n);
      return;
    default:
      happenToTabs(event, world, oracle);
  }
}

type ToTabs = Exclude<Event, { kind: 'run' | 'edit' | 'edit everybody' | 'delete' | 'copy' | 'workspace' | 'restore' }>;

function happenToTabs(event: ToTabs, world: World, oracle: Oracle): void {
  switch (event.kind) {
    case 'cell':
    case 'column':
    case 'add':
    case 'drop':
      world.edit(() => editCells(event, world));
      return;
    case 'map': {
      const { mapped } = world.tab(pick(TABS, event.tab));
      const field = pick(FIELDS, event.field);
      if (!mapped.delete(field)) mapped.add(field);
      return;
    }
    case 'map tab':
      if (event.tab % 2 === 1 && world.tabs[1]) world.tabs[1].isMapped = !world.tabs[1].isMapped;
      return;
    case 'undo state':
      undoState(world, oracle);
      return;
    case 'sort state':
      world.state.sort().reverse();
      world.appendedBy = null;
      return;
    case 'double':
      if (world.state.length > 0) world.state.push(pick(world.state, event.n));
      world.appendedBy = null;
      return;
    default:
      damage(event, world);
      oracle.damaged();
  }
}

function undoState(world: World, oracle: Oracle): void {
  const run = world.undoState();
  if (run) oracle.undone(run as Run);
}

function damage(event: ToTabs, world: World): void {
  const { state } = world;
  world.appendedBy = null;
  if (state.length === 0) return;
  const n = 'n' in event ? event.n : 0;
  const at = n % state.length;
  if (event.kind === 'state tab deleted') world.state = [];
  else if (event.kind === 'bring back') state.push(pick(world.versions[event.version]?.state ?? state, event.n));
  else if (event.kind === 'cut') state[at] = state[at]?.slice(0, -5) ?? '';
  else if (event.kind === 'paste over') state[at] = state[(n * 7 + 1) % state.length] ?? '';
  else if (event.kind === 'delete record') state.splice(at, 1);
  else if (event.kind === 'half') world.state = state.slice(at);
}

function editCells(event: Extract<Event, { kind: 'cell' | 'column' | 'add' | 'drop' }>, world: World): void {
  const tab = world.tab(pick(TABS, event.tab));
  if (event.kind === 'add') {
    const email = emailOf(event.person);
    const cells = { firstname: 'b', jobtitle: 'b', 'path.entity': '', 'path.group': 'c' };
    if (!tab.rows.some((row) => row.email === email)) tab.rows.push(newRow(email, cells));
  } else if (event.kind === 'drop') {
    if (tab.rows.length > 1) tab.rows.splice(event.row % tab.rows.length, 1);
  } else {
    const rows = event.kind === 'cell' ? [pick(tab.rows, event.row)] : tab.rows;
    for (const { cells } of rows) cells[pick(FIELDS, event.field)] = pick(VALUES, event.value);
  }
}

function edit(world: World, oracle: Oracle, email: string, field: Field, value: string): void {
  const user = world.users.get(email);
  if (!user || user[field] === value) return;
  user[field] = value;
  oracle.edited(email, field);
}

const MOST_RUNS = 8;

/** As `--confirm` does: every question is answered, first with a comparison. Then nothing is left, and nothing goes twice. */
function finish(world: World, oracle: Oracle, runner: Runner): void {
  const tabs = world.tabs.filter((tab) => tab.isMapped && tab.rows.length > 0);
  // What one tab keeps from another is told in both: the first hears of it in its next run.
  for (let round = 0; round < (tabs.length > 1 ? 3 : 1); round++)
    for (const { id } of tabs) runToEnd(id, oracle, runner);
  const told = tabs.map(({ rows }) => rows.map(({ own }) => ({ ...own })));
  for (const { rows } of tabs) for (const [i, row] of rows.entries()) row.own = scrambled(row.own, i);
  for (const { id } of tabs) runToEnd(id, oracle, runner, true);
  tabs.forEach(({ rows, mapped }, t) => {
    rows.forEach((row, i) => {
      const before = told[t]?.[i];
      const refused = [...mapped].some((field) => row.cells[field] === REFUSED);
      // Times are looked at only where the words have moved.
      const words = [before?.status, before?.details].join(': ');
      const now = [row.own.status, row.own.details].join(': ');
      if (!refused && words !== now) oracle.violate(`a status was "${words}" and is "${now}"`);
    });
  });
}

const scrambled = <T extends { status: string }>(own: T, i: number): T =>
  i % 2 === 0 ? { ...own, status: 'typed over' } : { ...own, status: '', details: '', time: null };

function runToEnd(tab: number, oracle: Oracle, runner: Runner, quiet = false): void {
  let confirmed = false;
  for (let runs = 0; runs < MOST_RUNS; runs++) {
    const { report, clean } = runner.run({ tab, what: 'changed', confirmed });
    if (quiet) mustBeQuiet(oracle, runner);
    if (clean) return;
    confirmed = report?.held != null;
  }
  oracle.violate(`tab ${tab} never says done`);
}

function mustBeQuiet(oracle: Oracle, runner: Runner): void {
  const { posted = new Map(), read = new Set(), tab } = runner.lastRun ?? {};
  for (const email of posted.keys()) {
    const row = tab?.rows.find((one) => one.email === email);
    if (row && !Object.values(row.cells).includes(REFUSED)) oracle.violate(`${email} is sent although nothing is new`);
  }
  for (const email of read) oracle.violate(`${email} is read although nothing is new`);
}

export { arbitraryOf, type Diet };

/** How often each kind of event comes in a sequence. */
type Diet = 'calm' | 'wild' | 'focused' | 'crowd' | 'tabs' | 'gaps' | 'previewed';

const n = fc.nat(9);
const field = fc.nat(3);
const value = fc.oneof({ weight: 8, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(6) });
const keeps = fc.constantFrom('all' as const, 'half' as const, 'none' as const);
const kill = fc.record({ at: fc.integer({ min: 1, max: 14 }), keeps });
const noKill = fc.constant(undefined);

const runOf = (what: fc.Arbitrary<What>, killed: number, others: number): fc.Arbitrary<Event> =>
  fc.record({
    kind: fc.constant('run' as const),
    tab: fc.constantFrom(...TABS),
    what,
    pick: fc.nat(2),
    confirmed: fc.boolean(),
    resume: fc.nat(3).map((one) => one === 0),
    kill: fc.oneof({ weight: 10 - killed, arbitrary: noKill }, { weight: killed, arbitrary: kill }),
    fails: fc.oneof(
      { weight: 20, arbitrary: noKill },
      { weight: others, arbitrary: fc.record({ at: fc.integer({ min: 1, max: 6 }), twice: fc.boolean() }) },
    ),
    http: fc.oneof(
      { weight: 20, arbitrary: noKill },
      { weight: others, arbitrary: fc.constantFrom('no list', 'no records', 'answers lost', 'dead') },
    ),
    slow: fc.nat(19).map((one) => one === 0 && others > 0),
  });

const sync = (killed: number, others = 0) => runOf(fc.constant('changed'), killed, others);
const previewed = sync(3, 2).map((event): Event => ({ ...event, preview: true }) as Event);
const byHand = runOf(fc.constantFrom('selected' as const, 'all' as const, 'refused' as const), 3, 2);
const cell: fc.Arbitrary<Event> = fc.record({
  kind: fc.constant('cell' as const),
  tab: fc.nat(1),
  row: n,
  field,
  value,
});
const edited: fc.Arbitrary<Event> = fc.record({
  kind: fc.constant('edit' as const),
  person: fc.nat(3),
  field,
  value: n,
});
const bare = (...kinds: Event['kind'][]): fc.Arbitrary<Event> =>
  fc.record({ kind: fc.constantFrom(...kinds) }) as fc.Arbitrary<Event>;
const numbered = (...kinds: Event['kind'][]): fc.Arbitrary<Event> =>
  fc.record({ kind: fc.constantFrom(...kinds), n: fc.nat(40) }) as fc.Arbitrary<Event>;
const listed: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), tab: fc.nat(1), person: fc.nat(4) }),
  fc.record({ kind: fc.constant('drop' as const), tab: fc.nat(1), row: n }),
  fc.record({ kind: fc.constant('map' as const), tab: fc.nat(1), field }),
);
const inBulk: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('column' as const), tab: fc.nat(1), field, value: fc.nat(4) }),
  fc.record({ kind: fc.constant('edit everybody' as const), field, value: n }),
);
const elsewhere: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), person: fc.nat(3) }),
  fc.record({ kind: fc.constant('copy' as const), properties: fc.boolean() }),
  bare('workspace', 'workspace', 'same workspace'),
);
const harm = fc.oneof(
  bare('undo state', 'undo cells', 'undo cells', 'state tab deleted', 'sort state'),
  numbered('cut', 'paste over', 'delete record', 'double', 'half'),
);
const back = fc.oneof(numbered('restore'), bare('undo state', 'undo cells'));
const settings = fc.oneof(bare('blank'), fc.record({ kind: fc.constant('map tab' as const), tab: fc.nat(1) }));
const w = (weight: number, arbitrary: fc.Arbitrary<Event>) => ({ weight, arbitrary });

const MENUS: Record<Diet, fc.Arbitrary<Event>> = {
  calm: fc.oneof(w(6, sync(4)), w(5, cell), w(2, edited), w(2, listed), w(1, settings)),
  focused: fc.oneof(w(6, sync(4)), w(5, cell), w(1, edited), w(4, back), w(1, elsewhere)),
  tabs: fc.oneof(w(6, sync(2)), w(5, cell), w(2, edited), w(1, byHand), w(2, listed), w(1, settings), w(1, elsewhere)),
  gaps: fc.oneof(w(6, sync(3, 3)), w(5, cell), w(1, edited), w(3, harm), w(1, back), w(1, elsewhere)),
  previewed: fc.oneof(
    ...[w(5, previewed), w(4, sync(2, 1)), w(1, byHand), w(5, cell), w(3, edited), w(1, listed)],
    ...[w(1, settings), w(1, elsewhere), w(1, back)],
  ),
  wild: fc.oneof(
    ...[w(8, sync(3, 3)), w(6, cell), w(3, edited), w(2, byHand), w(2, listed), w(2, elsewhere)],
    ...[w(2, harm), w(2, back), w(1, settings), w(1, inBulk)],
  ),
  crowd: fc.oneof(
    ...[w(8, sync(2, 2)), w(1, byHand), w(4, inBulk), w(2, elsewhere), w(2, harm), w(1, back), w(1, cell)],
    ...[w(1, settings), w(1, listed)],
  ),
};

function arbitraryOf(diet: Diet): fc.Arbitrary<Sequence> {
  const crowd = diet === 'crowd';
  return fc.record({
    people: crowd ? fc.integer({ min: 11, max: 14 }) : fc.integer({ min: 1, max: 3 }),
    second: !['tabs', 'wild', 'previewed'].includes(diet)
      ? fc.constant(null)
      : fc.option(fc.integer({ min: 1, max: 3 })),
    clears: fc.boolean(),
    there: crowd ? fc.constantFrom(0, 5, 13) : fc.constantFrom(0, 0, 2),
    events: fc.array(MENUS[diet], { minLength: 3, maxLength: crowd ? 9 : 14 }),
  });
}
