// For each rule of the sync state the shortest story in which it is missed: few events, and a run that dies at each of its calls.
import type { Event, Sequence } from './events';
import { BROKEN, REFUSED } from './world';
import type { Keeps, Wish } from './runner';

type RunEvent = Extract<Event, { kind: 'run' }>;

const run = (more: Partial<Wish> = {}): RunEvent => ({ kind: 'run', tab: 10, what: 'changed', ...more });
const kind = (name: 'workspace' | 'undo state'): Event => ({ kind: name });
const record = (name: 'delete record' | 'cut' | 'restore', n: number): Event => ({ kind: name, n });

const FIELDS = { firstname: 0, jobtitle: 1, entity: 2, group: 3 } as const;
const VALUES = ['', 'a', 'b', 'c', 'd', BROKEN, REFUSED];

/** A cell of the first tab, by its row from 0. A row begins with first name a, entity a and group b; job titles are a, b, c. */
const cell = (row: number, field: keyof typeof FIELDS, value: string): Event => ({
  kind: 'cell',
  tab: 0,
  row,
  field: FIELDS[field],
  value: VALUES.indexOf(value),
});

/** So many that a few syncs of a single one do not have the state rewritten. */
const MANY = 8;
/** The row of the last of them alone. */
const ONLY_LAST = run({ what: 'selected', pick: MANY, confirmed: true });

const story = (people: number, ...events: Event[]): Sequence => ({
  people,
  second: null,
  there: 0,
  clears: false,
  events,
});

/** The same story once for each call at which a run can die, and for what is left of that call. */
function wherever(tell: (dying: RunEvent) => Sequence): Sequence[] {
  const places = Array.from({ length: 12 }, (_, i) => i + 1);
  const kept: readonly Keeps[] = ['all', 'half', 'none'];
  return places.flatMap((at) => kept.map((keeps) => tell(run({ kill: { at, keeps } }))));
}

/** What is in flight is not sure: a run dies, and its edit is taken back. */
const EDIT_TAKEN_BACK = wherever((dying) =>
  story(1, run(), cell(0, 'jobtitle', 'b'), dying, cell(0, 'jobtitle', 'a'), cell(0, 'firstname', 'b')),
);

/** The first run dies, and the second must not read whom the first may have made. */
const FIRST_RUN_DIES = wherever((dying) => story(2, dying));

/** A run dies, and the file goes back to the version before its edit. */
const VERSION_BACK = wherever((dying) => story(1, run(), run(), cell(0, 'jobtitle', 'b'), dying, record('restore', 1)));

/** The property cannot be written, and the file goes back to the version before the edit. */
const PROPERTY_FAILS = [1, 2, 3].map((at) =>
  story(
    MANY,
    ...[run(), run(), cell(0, 'jobtitle', 'b')],
    ...[run({ fails: { at, twice: true } }), record('restore', 1)],
  ),
);

/** Both records of a person's last sync are harmed, so that an older one is the latest; then the cell goes back as well. */
const latestHarmed = (harm: Event[]): Sequence[] => [
  story(
    MANY,
    ...[run(), cell(0, 'jobtitle', 'b'), run(), cell(1, 'jobtitle', 'c'), run()],
    ...[...harm, cell(0, 'jobtitle', 'a')],
  ),
];

/** Another workspace, where the second person gets another job, and back; nobody is known there any more. */
const THERE_AND_BACK: Event[] = [
  ...[run(), kind('workspace'), cell(1, 'jobtitle', 'c'), run({ confirmed: true }), kind('workspace')],
];

/** A record whose number was given twice: one that dies unnamed is undone, a version that has it comes back later. */
const NUMBER_AGAIN = wherever((dying) =>
  story(
    1,
    ...[run(), cell(0, 'jobtitle', 'b'), dying, cell(0, 'jobtitle', 'a')],
    // Keeps the version that holds the record.
    ...[run({ kill: { at: 1, keeps: 'none' } }), kind('undo state')],
    ...[cell(0, 'firstname', 'b'), run(), record('restore', 2)],
  ),
);

/** A row from an older version of the state tab is pasted among the others, where its number was given anew. */
const OLD_ROW_PASTED = [
  story(
    MANY,
    ...[kind('workspace'), run(), kind('workspace'), run(), run(), cell(0, 'jobtitle', 'b'), run(), run()],
    ...[record('restore', 2), kind('workspace'), ONLY_LAST],
    ...([{ kind: 'bring back', version: 4, n: 2 }, cell(0, 'jobtitle', 'b')] as const),
  ),
];

/** The state is rewritten after the third sync of a person, and that run dies at each of its calls. */
const REWRITTEN = wherever((dying) =>
  story(2, run(), cell(0, 'jobtitle', 'b'), run(), cell(0, 'jobtitle', 'c'), dying),
);

/** Somebody is in flight, has an error while the state is rewritten, and then says what was sent before. */
const IN_FLIGHT_WHEN_REWRITTEN = wherever((dying) =>
  story(
    2,
    ...[run(), cell(1, 'jobtitle', 'c'), dying, cell(1, 'firstname', BROKEN)],
    ...(['b', 'c', 'd', 'b', 'c'] as const).flatMap((value) => [cell(0, 'jobtitle', value), run()]),
    ...[cell(1, 'firstname', 'a'), cell(1, 'jobtitle', 'b')],
  ),
);

/** A field was cleared, gets a value in a run that dies, and is blank again. */
const CLEARED_AGAIN = wherever((dying) => ({
  ...story(
    1,
    ...[run(), cell(0, 'jobtitle', ''), run(), cell(0, 'jobtitle', 'b')],
    ...[dying, cell(0, 'jobtitle', ''), cell(0, 'firstname', 'b')],
  ),
  clears: true,
}));

/** A path goes without a level, which comes back later. */
const LEVEL_LEFT_OUT = [story(1, run(), cell(0, 'group', ''), cell(0, 'entity', 'c'), run(), cell(0, 'group', 'b'))];

/** A preview reads a level and dies; the other tab, where that level is not mapped, sends the path, and is unmapped. */
const READ_LEVEL_LEFT_OUT: Sequence[] = [
  {
    ...story(
      1,
      run({ preview: true, slow: true, kill: { at: 5, keeps: 'all' } }),
      { kind: 'map', tab: 1, field: FIELDS.group },
      run({ tab: 20 }),
      { kind: 'map tab', tab: 1 },
    ),
    second: 1,
    there: 1,
  },
];

/** A person is refused and then says what was sent before. */
const REFUSED_ONCE = [story(1, run(), cell(0, 'jobtitle', REFUSED), run(), cell(0, 'jobtitle', 'a'))];

/** A field is not mapped while another one changes. */
const UNMAPPED = [
  story(
    1,
    ...[run(), { kind: 'map', tab: 0, field: FIELDS.firstname } as const, cell(0, 'jobtitle', 'b'), run()],
    ...[{ kind: 'map', tab: 0, field: FIELDS.firstname } as const],
  ),
];

/** Twelve people of this file are in Signitic already, with values of their own. */
const LIVING_WORKSPACE: Sequence[] = [
  { ...story(12, run()), there: 13 },
  // Only their job titles differ, which no other limit is about.
  {
    ...story(
      12,
      { kind: 'edit everybody', field: FIELDS.entity, value: 2 },
      { kind: 'edit everybody', field: FIELDS.jobtitle, value: 0 },
      run(),
    ),
    there: 13,
  },
];

/** Signitic has one person with other values. */
const ONE_LIVING: Sequence[] = [{ ...story(1, run()), there: 2 }];

/** Two tabs that differ. */
const TWO_TABS: Sequence[] = [
  {
    ...story(1, run(), { kind: 'cell', tab: 1, row: 0, field: FIELDS.jobtitle, value: 2 }, run({ tab: 20 }), run()),
    second: 1,
  },
];

/** Rows that somebody selected, in a run that dies and is gone on with. */
const SELECTED_GOES_ON = wherever(({ kill }) =>
  story(
    2,
    ...[run(), { kind: 'column', tab: 0, field: FIELDS.jobtitle, value: 4 } as const],
    ...[run({ what: 'selected', pick: 0, kill }), run({ resume: true })],
  ),
);

const STORIES = {
  EDIT_TAKEN_BACK,
  FIRST_RUN_DIES,
  VERSION_BACK,
  PROPERTY_FAILS,
  RECORD_DELETED: latestHarmed([record('delete record', 2), record('delete record', 2)]),
  RECORD_CUT: latestHarmed([record('cut', 2), record('cut', 3)]),
  OTHER_WORKSPACE: [story(2, ...THERE_AND_BACK), story(MANY, ...THERE_AND_BACK, ONLY_LAST)],
  NUMBER_AGAIN,
  OLD_ROW_PASTED,
  REWRITTEN,
  IN_FLIGHT_WHEN_REWRITTEN,
  DELETED_THERE: [story(1, run(), { kind: 'delete', person: 0 })],
  CLEARED_AGAIN,
  LEVEL_LEFT_OUT,
  READ_LEVEL_LEFT_OUT,
  REFUSED_ONCE,
  UNMAPPED,
  LIVING_WORKSPACE,
  ONE_LIVING,
  TWO_TABS,
  SELECTED_GOES_ON,
} satisfies Record<string, readonly Sequence[]>;

export type Story = keyof typeof STORIES;

/** The sequences of a story. */
export const sequencesOf = (name: Story): readonly Sequence[] => STORIES[name];
export const ALL_STORIES = Object.keys(STORIES) as readonly Story[];
