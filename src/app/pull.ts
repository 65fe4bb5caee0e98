// "Start from Signitic": a new tab with Signitic's people, its mapping, and the sync state that goes with it.
import type { PullCost, PullView, TabMapping } from '../api';
import { StopError } from '../core/outcome';
import type { Totals } from '../core/ports';
import { LAST_START } from '../core/schedule';
import { readingTime } from '../core/send/read-first';
import { listUsers } from '../core/send/user-list';
import { shortHash } from '../core/state/fingerprint';
import { runStamp } from '../core/state/stamp';
import { pull, type Pulled } from '../core/steps/pull';
import { leavesWhenBlank, PULLED_FIELDS, sourcesOf } from '../core/steps/pulled-cells';
import { fieldOf } from '../core/fields';
import { ifPossible } from '../google/applied';
import { clock, random } from '../google/clock';
import { httpWith } from '../google/http';
import { endProgress, freeLease, isStopRequested, putProgress, type Run, takeLease } from '../google/lease';
import { fromStored, keyFor, keyMark, loadAll, newId, save, saveChoice } from '../google/properties';
import {
  blankColumns,
  dropColumns,
  endPulledTab,
  headersIn,
  listIn,
  makePulledTab,
  pulledTabs,
  type PullNote,
} from '../google/pulled-tab';
import { STATE_PROPERTY, stateTab } from '../google/state-tab';
import type { Tab } from '../google/types';
import { fileCountry, openFileId, userEmail } from '../google/ui';
import { fieldLabel, type Language, languageOf, words } from '../i18n';
import { readingOptions } from './run/run';
import { storedName } from './stored-names';
import { firstSettings, settingsOf } from './validate';
import { troubleOf } from './views/report';

/** What a slice takes beside the reading: the list, the state and the tab; in milliseconds. */
const AROUND = 4000;
/** Progress is noted so often, in milliseconds: a note costs a tenth of a second. */
const NOTE_EVERY = 2000;
const NO_TOTALS: Totals = { requests: 0, unplaced: 0, spotChecks: 0, replaced: {} };

/** How many people a list would hold, and how long reading them takes; one request. @throws StopError no_key, wrong_key, unreachable */
export function pullCost(): PullCost {
  const { key } = opened();
  const ports = { http: httpWith(key), clock, random, stopRequested: () => false };
  const users = listUsers(ports, { requests: 0 }, clock.now() + AROUND);
  if (!users) throw new StopError('unreachable');
  const active = [...users.values()].filter(({ enabled }) => enabled !== false).length;
  const seconds = (people: number) => Math.ceil((AROUND + readingTime(people)) / 1000);
  const unfinished = unfinishedPull();
  return {
    all: { people: users.size, seconds: seconds(users.size) },
    active: { people: active, seconds: seconds(active) },
    unfinished: unfinished && { tab: unfinished.tab.getName(), which: unfinished.note.which },
  };
}

function opened(): { file: string; key: string } {
  const file = openFileId();
  const key = keyFor(file);
  if (!key) throw new StopError('no_key');
  return { file, key };
}

/**
 * A list that an earlier slice has begun and not ended. One whose columns a person has moved or renamed since is theirs:
 * its cells could not be told apart any more, so that a new list is begun.
 */
function unfinishedPull(): { tab: Tab; note: PullNote; headers: string[] } | null {
  for (const { tab, note } of pulledTabs().reverse()) {
    const headers = headersIn(tab, PULLED_FIELDS.length);
    if (!note.done && shortHash(headers.join('\n')) === note.headers) return { tab, note, headers };
  }
  return null;
}

/**
 * One slice. It goes on with a list that was begun, or begins one.
 * @param withoutRest leaves out the people whom Signitic does not give
 * @throws StopError no_key, wrong_key, unreachable, running, list_refused, state_unwritable
 */
export function pullPeople(which: PullNote['which'], withoutRest: boolean, language: Language): PullView {
  const started = clock.now();
  const { file, key } = opened();
  const mark = keyMark(file, key);
  const run = leaseFor(mark, started);
  try {
    const all = loadAll('file');
    const settings = settingsOf(fromStored(all, storedName('settings')), language);
    const begun = unfinishedPull() ?? begin(which, language, settings.extras);
    const { headers } = begun;
    const { panel } = words(languageOf(begun.note.language));
    const done = pull(
      {
        started,
        lastStart: started + LAST_START,
        tab: begun.tab.getSheetId(),
        key: mark,
        stamp: run.stamp,
        which: begun.note.which,
        headers,
        words: { yes: panel.inspect.yes, no: panel.inspect.no },
        options: readingOptions(settings, { sources: {} }),
        withoutRest,
      },
      {
        state: stateTab(file, all[STATE_PROPERTY], newId),
        http: httpWith(key),
        clock,
        random,
        stopRequested: () => ifPossible(() => isStopRequested(run.id), false),
        onProgress: noteProgress(run),
        list: listIn(begun.tab, headers),
      },
    );
    const isDone = done.left === 0 && !done.stopped;
    if (isDone) end(begun, headers, language, all);
    return viewOf(begun.tab, done, isDone, language, key);
  } finally {
    ifPossible(() => freeLease(run), undefined);
    ifPossible(endProgress, undefined);
  }
}

/** No run and no other pull at the same time: both write the sync state. */
function leaseFor(mark: string, now: number): Run<Totals> {
  const about = { sheet: -1, what: 'pull', by: userEmail(), how: 'sidebar', now, mark } as const;
  const none = { confirmed: 'no', previewed: false, resume: 'no', stamp: runStamp, totals: NO_TOTALS } as const;
  return takeLease<Totals>({ ...about, ...none }).run;
}

function noteProgress(run: Run<Totals>) {
  let shownAt = clock.now();
  return (done: number, total: number, problems: number): void => {
    const now = clock.now();
    if (now - shownAt < NOTE_EVERY) return;
    shownAt = now;
    const progress = { done, total, problems, since: run.since, at: now, by: run.by, stopping: false };
    ifPossible(() => putProgress(progress), undefined);
  };
}

function begin(which: PullNote['which'], language: Language, extras: Parameters<typeof fieldLabel>[2]) {
  const headers = PULLED_FIELDS.map((key) => fieldLabel(language, key, extras));
  const note: PullNote = { which, language, done: false, headers: shortHash(headers.join('\n')) };
  return { tab: makePulledTab(words(language).pulledTab, headers, note), note, headers };
}

/**
 * The list is whole: its columns are mapped to the fields that they were made for. Columns that go, since nobody has a value
 * in them, go last: killed before, the list is the same.
 */
function end(
  { tab, note }: { tab: Tab; note: PullNote },
  headers: readonly string[],
  language: Language,
  all: Record<string, string>,
): void {
  const blank = blankColumns(tab, headers.length);
  const isAlone = (column: number) => headers.filter((header) => header === headers[column]).length === 1;
  const going = blank.filter((column) => isAlone(column) && leavesWhenBlank(fieldOf(PULLED_FIELDS[column] ?? 'email')));
  const sources = sourcesOf(PULLED_FIELDS, headers);
  for (const column of going) delete sources[PULLED_FIELDS[column] ?? 'vcard_user'];
  const mapping: TabMapping = { version: 1, headerRow: 1, sources, filter: null };
  if (all[storedName('settings')] === undefined)
    save('file', storedName('settings'), firstSettings(language, fileCountry()));
  saveChoice('file', storedName('mapping', tab.getSheetId()), mapping);
  endPulledTab(tab, note);
  dropColumns(tab, going);
}

function viewOf(tab: Tab, done: Pulled, isDone: boolean, language: Language, key: string): PullView {
  return {
    sheetId: tab.getSheetId(),
    tab: tab.getName(),
    people: done.people,
    left: done.left,
    unreadable: done.unreadable,
    done: isDone,
    stopped: done.stopped && troubleOf(done.stopped, language, {}, key),
  };
}
