// A server of the sidebar's calls in memory, plausible enough to click through: a small workspace, tabs of people, one key.
import type {
  Answer,
  CallName,
  Calls,
  ChangeRequestView,
  CheckView,
  PreviewView,
  LeaversCount,
  LeaversEnd,
  LeaversView,
  LeftOut,
  ProblemView,
  Progress,
  RunView,
  State,
  SyncWhat,
  TabMapping,
  TabView,
  Trouble,
} from '../../src/api';
import type { FieldKey } from '../../src/core/fields';
import type { Guess } from '../../src/core/match/guess';
import type { Held, Issue, Outcome } from '../../src/core/outcome';
import { columnValues } from '../../src/core/people/column-values';
import { columnOf, fillTemplate, headersOf, isColumn, partsOf, type Source } from '../../src/core/people/template';
import type { Forecast } from '../../src/core/safety/forecast';
import { CHECK_PARTS, groupsOf, RESULT_PARTS } from '../../src/core/steps/sums';
import { fieldLabel, format, issueText } from '../../src/i18n';
import { PANEL_WORDS } from '../../src/i18n/languages';
import { words } from './words';
import { forecastText } from '../../src/i18n/forecast-text';
import { sumText } from '../../src/i18n/sum-text';

export const KEY = 'test-key-1a2b';

export interface StubTab {
  id: number;
  name: string;
  headerRow: number;
  headers: string[];
  /** Values by row, as the sheet shows them; the first stands under the headers. */
  rows: string[][];
  guesses: Partial<Record<string, FieldKey>>;
  mapping: TabMapping | null;
  byFormula: boolean;
  lost: TabView['lost'];
}

/** A failure to give in place of an answer: a text of Google's, the add-on's own trouble, a raw answer, or silence. */
export type Fault = { google: string } | { trouble: Trouble } | { raw: unknown } | 'silence';

export interface Stub {
  state: State;
  tabs: StubTab[];
  /** What Signitic holds, by e-mail. */
  users: Map<string, string>;
  /** People whom Signitic refuses, with its words. */
  refuses: Map<string, string>;
  /** What employees asked to have changed. */
  requests: ChangeRequestView[];
  held: Held | null;
  /** What the slices of a preview give, the last of them again and again. */
  previews: PreviewView[];
  /** Why a person's signature cannot be shown; null when it can. */
  signature: string | null;
  /** The question after the first one was answered. */
  heldNext: Held | null;
  /** People whom the filter leaves out while Signitic has them as active, until a run about them. */
  leftOut: LeftOut[];
  /** The file was synced with another key before. */
  asks: boolean;
  /** What a sync says that it has replaced. */
  replaced: RunView['replaced'];
  /** Rows sent in one slice. */
  slice: number;
  /** What each call waits for before it answers; a sync, before every tenth person. */
  waits: Partial<Record<CallName, () => Promise<unknown>>>;
  faults: Partial<Record<CallName, Fault[]>>;
  /** People who left; null where nobody did. */
  leavers: LeaversView | null;
  progress: Progress | null;
  stopping: boolean;
  calls: { name: CallName; args: unknown[] }[];
}

export function stub(tabs: StubTab[]): Stub {
  return {
    state: {
      panelLanguage: 'en',
      me: 'me@example.com',
      file: { id: 'file-1', name: 'Staff', timeZone: 'Europe/Paris' },
      tabs: [],
      activeTab: tabs[0]?.id ?? 0,
      key: null,
      keyOffers: [],
      settings: {
        version: 1,
        language: 'en',
        noEmail: 'problem',
        blank: 'leave',
        country: null,
        phones: 'as typed',
        licences: null,
        extras: {},
      },
      missing: { scopes: [], link: 'https://accounts.google.com/consent' },
      running: null,
      previewTabName: null,
      runs: [],
      schedule: { schedule: null, owner: '', mine: false, nextDue: null, lastGood: null, takeOver: null, notes: [] },
    },
    tabs,
    users: new Map(),
    refuses: new Map(),
    requests: [],
    held: null,
    previews: [],
    signature: null,
    heldNext: null,
    leftOut: [],
    asks: false,
    replaced: [],
    slice: 1000,
    waits: {},
    faults: {},
    leavers: null,
    progress: null,
    stopping: false,
    calls: [],
  };
}

interface Built {
  row: number;
  email: string;
  json: string;
  fields: { field: FieldKey; value: string }[];
  issues: Issue[];
}

function build(tab: StubTab): Built[] {
  const headers = headersOf(tab.headers);
  const sources = Object.entries(tab.mapping?.sources ?? {}) as [FieldKey, Source][];
  return tab.rows.map((cells, i) => {
    const fields: Built['fields'] = [];
    const issues: Issue[] = [];
    for (const [field, source] of sources) {
      const shown = shownBy(source, cells, headers);
      const issue = judge(field, shown.trim());
      if (issue) issues.push(issue);
      else if (shown.trim() !== '') fields.push({ field, value: shown.trim() });
    }
    const email = fields.find((one) => one.field === 'email')?.value ?? '';
    if (email === '' && !issues.some((issue) => issue.level === 'error')) {
      issues.push({ code: 'email_missing', level: 'error', field: 'email' });
    }
    return { row: tab.headerRow + 1 + i, email, json: JSON.stringify(fields), fields, issues };
  });
}

/** Two mistakes are enough for a stand-in: the real rules have tests of their own. */
function judge(field: FieldKey, shown: string): Issue | null {
  if (shown === '') return null;
  const params = { value: shown.slice(0, 40) };
  if (field === 'email' && !shown.includes('@')) return { code: 'email_bad', level: 'error', field, params };
  if (field === 'enabled' && !/^(yes|no|oui|non|x)$/i.test(shown)) {
    return { code: 'boolean_unknown', level: 'error', field, params };
  }
  if (field === 'phone' && /^[1-9]/.test(shown)) return { code: 'phone_lost_zero', level: 'warning', field, params };
  return null;
}

function shownBy(source: Source, cells: string[], headers: ReturnType<typeof headersOf>): string {
  if (isColumn(source)) {
    const at = columnOf(source, headers);
    return typeof at === 'number' ? (cells[at] ?? '') : '';
  }
  return fillTemplate(partsOf(source.text), (header, occurrence) => {
    const at = headers.at.get(header.trim())?.[occurrence - 1];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  });
}

const isBad = (row: Built) => row.issues.some((issue) => issue.level === 'error');

function letterOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letterOf(Math.floor((column - 1) / 26)) + last : last;
}

function viewTab(tab: StubTab): TabView {
  const seen = new Map<string, number>();
  const of = (header: string) => tab.headers.filter((other) => other === header).length;
  const columns = tab.headers.map((header, i) => {
    const occurrence = (seen.get(header) ?? 0) + 1;
    seen.set(header, occurrence);
    const samples = tab.rows.slice(0, 200).map((cells) => cells[i] ?? '');
    return { column: i + 1, letter: letterOf(i + 1), header, occurrence, of: of(header), samples };
  });
  const guesses = tab.headers.map((header): Guess => {
    const field = tab.guesses[header] ?? null;
    return { field, reason: field ? { code: 'name', params: { name: header } } : { code: 'unknown' } };
  });
  const { id, name, headerRow, mapping, lost, byFormula } = tab;
  return {
    id,
    name,
    headerRow,
    rows: tab.rows.length,
    columns,
    mapping,
    guesses,
    lost,
    pasted: false,
    byFormula,
    days: null,
  };
}

function problemsOf(rows: Built[], language: State['panelLanguage']): ProblemView[] {
  const found = new Map<string, ProblemView>();
  for (const { row, email, issues } of rows) {
    const one = { row, who: email.split('@')[0]! };
    for (const issue of issues) {
      const message = issueText(language, issue);
      const known = found.get(`${issue.field} ${message}`);
      if (known) known.rows.push(one);
      else found.set(`${issue.field} ${message}`, { issue, message, rows: [one], fix: null });
    }
  }
  return [...found.values()];
}

function check(server: Stub, tab: StubTab): CheckView {
  const rows = build(tab);
  const good = rows.filter((row) => !isBad(row));
  const newcomers = good.filter((row) => !server.users.has(row.email));
  const changed = good.filter((row) => server.users.has(row.email) && server.users.get(row.email) !== row.json);
  const listed = new Set(rows.map((row) => row.email));
  const sums = {
    read: rows.length,
    newcomers: newcomers.length,
    changed: changed.length,
    toRead: 0,
    unchanged: good.length - newcomers.length - changed.length,
    waiting: 0,
    skipped: 0,
    withErrors: rows.length - good.length,
    refused: 0,
  };
  const warned = good.filter((row) => row.issues.length > 0);
  const sent = warned.filter((row) => server.users.get(row.email) !== row.json).length;
  const language = server.state.panelLanguage;
  return {
    ...sums,
    tab: tab.name,
    noPerson: 0,
    sum: sumText(groupsOf(CHECK_PARTS, sums), 0, language),
    forecast: forecastText(forecastBy(server, newcomers.length, false), server.state.settings.licences, language),
    warned: { sent, unchanged: warned.length - sent },
    fields: changed.length > 0 ? [{ field: 'jobtitle', rows: changed.length }] : [],
    absent: server.state.key ? [...server.users.keys()].filter((email) => !listed.has(email)) : null,
    problems: problemsOf(rows, server.state.panelLanguage),
    fixes: [],
    unknownFixes: [],
    place: null,
    missing: [],
    leftOut: server.leftOut,
    held: server.held,
    requestsNeeded: Math.ceil((newcomers.length + changed.length) / 100),
    leavers: server.leavers && countOf(server.leavers),
  };
}

export const NOBODY_LEFT: LeaversView = {
  blocked: null,
  goneTab: null,
  decidedTabs: [],
  people: [],
  more: 0,
  withheld: 0,
  newAddresses: [],
  deactivated: [],
  others: [],
  othersCount: 0,
};

function countOf({ people, newAddresses, more, blocked, deactivated }: LeaversView): LeaversCount {
  const n = people.length + newAddresses.length + more;
  return { people: n, blocked: blocked !== null, deactivated: deactivated.length };
}

/** The calls about people who left. More than three need the number once more. */
function leaving(server: Stub) {
  const seen = () => server.leavers ?? NOBODY_LEFT;
  const ended = (given: Partial<LeaversEnd>): LeaversEnd => ({
    ...{ asks: null, done: 0, kept: [], failed: [], blocked: null, stopped: null },
    ...given,
  });
  const deactivate = (emails: string[], confirmed: number | null): LeaversEnd => {
    if (emails.length > 3 && confirmed !== emails.length) return ended({ asks: emails.length });
    const { people, newAddresses, deactivated } = seen();
    const gone = [...people, ...newAddresses.map(({ old, name }) => ({ email: old, name }))];
    const off = gone.filter(({ email }) => emails.includes(email));
    server.leavers = {
      ...seen(),
      people: people.filter(({ email }) => !emails.includes(email)),
      newAddresses: newAddresses.filter(({ old }) => !emails.includes(old)),
      deactivated: [...deactivated, ...off],
    };
    return ended({ done: off.length });
  };
  return {
    getLeavers: seen,
    deactivateLeavers: (_: number, emails: string[], confirmed: number | null) => deactivate(emails, confirmed),
    giveUpAddresses: (_: number, pairs: { old: string }[], confirmed: number | null) =>
      deactivate(
        pairs.map(({ old }) => old),
        confirmed,
      ),
    activateAgain: (_: number, emails: string[]) => {
      const { people, deactivated } = seen();
      const on = deactivated.filter(({ email }) => emails.includes(email));
      const off = deactivated.filter((one) => !on.includes(one));
      server.leavers = { ...seen(), people: [...people, ...on], deactivated: off };
      return ended({ done: on.length });
    },
    decideGoneTab: (id: number, said: 'left' | 'ignored' | null) => {
      const { goneTab, people, decidedTabs } = seen();
      const decided = said ? [{ id, name: goneTab?.name ?? '', said, people: people.length || 4 }] : [];
      const back = said ? null : { id, name: decidedTabs[0]?.name ?? '' };
      server.leavers = { ...seen(), decidedTabs: decided, goneTab: back, blocked: back && 'The tab is gone.' };
      return null;
    },
    keepApart: (_: number, pairs: { old: string }[]) => {
      const { people, newAddresses } = seen();
      const apart = newAddresses.filter(({ old }) => pairs.some((pair) => pair.old === old));
      server.leavers = {
        ...seen(),
        newAddresses: newAddresses.filter((one) => !apart.includes(one)),
        people: [...people, ...apart.map(({ old, name }) => ({ email: old, name }))],
      };
      return ended({ done: apart.length });
    },
  };
}

/** Everybody here is active. */
function forecastBy({ users }: Stub, added: number, done: boolean): Forecast {
  const after = done ? users.size : users.size + added;
  const none = { reactivated: 0, deactivated: 0, inactive: 0, unsaid: 0 };
  return { ...none, done, counted: 'active', before: after - added, after, added };
}

function outcomeOf(server: Stub, row: Built, sent: Set<string>, all: boolean): Outcome | 'due' {
  if (isBad(row)) return { kind: 'invalid' };
  if (sent.has(row.email)) return { kind: 'synced' };
  if (!all && server.users.get(row.email) === row.json) return { kind: 'unchanged' };
  return 'due';
}

/** What the run under way has sent; kept between the slices. */
interface UnderWay {
  what: SyncWhat;
  sent: Set<string>;
  refused: Map<string, string>;
}

function view(server: Stub, tab: StubTab, way: UnderWay, more: boolean): RunView {
  const rows = build(tab);
  const sums = {
    read: rows.length,
    synced: 0,
    unchanged: 0,
    invalid: 0,
    refused: 0,
    waiting: 0,
    skipped: 0,
    unplaced: 0,
  };
  const attention: RunView['attention'] = [];
  for (const row of rows) {
    const words = way.refused.get(row.email);
    const outcome = words ? ({ kind: 'refused' } as const) : outcomeOf(server, row, way.sent, false);
    const kind = outcome === 'due' ? 'waiting' : outcome.kind;
    sums[kind]++;
    if (words) attention.push({ row: row.row, email: row.email, outcome: 'refused', details: words, field: null });
  }
  const problems = problemsOf(rows, server.state.panelLanguage);
  const stopped = server.stopping ? { code: 'stopped' as const, message: 'You stopped the sync.' } : null;
  const done = { run: 'run-1', tab: tab.name, sums, attention, problems, stopped, more, requests: 3 };
  const language = server.state.panelLanguage;
  const sum = sumText(groupsOf(RESULT_PARTS, sums), 0, language);
  const forecast = forecastText(forecastBy(server, way.sent.size, true), server.state.settings.licences, language);
  const warned = { sent: rows.filter((row) => way.sent.has(row.email) && row.issues.length > 0).length, unchanged: 0 };
  return {
    ...done,
    sum,
    forecast,
    warned,
    fixes: [],
    placeRefused: null,
    leftOut: server.leftOut,
    absent: 0,
    absentEmails: [],
    verified: true,
    verifyStopped: false,
    held: null,
    leavers: server.leavers && countOf(server.leavers),
    replaced: server.replaced,
  };
}

/** Starts the server: one function that takes a call by name and gives what would travel, or throws what Google would. */
export function serve(server: Stub): (name: CallName, args: unknown[]) => Promise<unknown> {
  let way: UnderWay = { what: 'changed', sent: new Set(), refused: new Map() };
  const tabOf = (id: number) => server.tabs.find((tab) => tab.id === id)!;
  const state = () => {
    server.state.tabs = server.tabs.map(({ id, name, mapping }) => ({ id, name, mapped: mapping !== null }));
    return server.state;
  };
  const takeKey = (key: string) => {
    if (key !== KEY) throw { code: 'wrong_key', message: 'Signitic does not know this key. Copy it again.' };
    server.state.key = { last4: key.slice(-4), users: server.users.size, ...(server.asks ? { asks: true } : {}) };
    return server.state.key;
  };
  const sync = async (
    id: number,
    what: SyncWhat,
    confirmed: boolean,
    _unread?: boolean,
    _previewed?: unknown,
    people?: readonly string[],
  ): Promise<RunView> => {
    const tab = tabOf(id);
    if (confirmed && server.heldNext) [server.held, server.heldNext, confirmed] = [server.heldNext, null, false];
    if (what !== 'resume') way = { what, sent: new Set(), refused: new Map() };
    server.stopping = false;
    if (what === 'deactivate_left_out' || what === 'leave_left_out') {
      server.leftOut = server.leftOut.filter(({ email }) => !people?.includes(email));
      return view(server, tab, way, false);
    }
    if (server.held && !confirmed)
      return { ...view(server, tab, way, false), held: server.held, forecast: check(server, tab).forecast };
    const again = way.what === 'all' || way.what === 'selected';
    const due = build(tab).filter(
      (row) => outcomeOf(server, row, way.sent, again) === 'due' && !way.refused.has(row.email),
    );
    const part = due.slice(0, server.slice);
    const total = due.length + way.sent.size;
    const since = Date.now();
    for (const [i, row] of part.entries()) {
      server.progress = {
        done: way.sent.size,
        total,
        problems: 0,
        since,
        at: Date.now(),
        by: 'me@example.com',
        stopping: server.stopping,
      };
      if (i % 10 === 0) await server.waits.syncTab?.();
      if (server.stopping) break;
      const words = server.refuses.get(row.email);
      if (words) way.refused.set(row.email, words);
      else {
        server.users.set(row.email, row.json);
        way.sent.add(row.email);
      }
    }
    server.progress = null;
    const ended = view(server, tab, way, due.length > part.length || server.stopping);
    if (!ended.more) {
      const { sums } = ended;
      server.state.runs.unshift({
        at: Date.now(),
        tab: tab.name,
        by: server.state.me,
        how: 'sidebar',
        sums,
        stopped: null,
        times: 1,
      });
    }
    return ended;
  };
  const calls: {
    [Name in CallName]: (
      ...args: Parameters<Calls[Name]>
    ) => ReturnType<Calls[Name]> | Promise<ReturnType<Calls[Name]>>;
  } = {
    getState: state,
    getTab: (id, headerRow) => {
      const tab = tabOf(id);
      if (headerRow) tab.headerRow = headerRow;
      return viewTab(tab);
    },
    listValues: (id, _headerRow, column, field, inverted) => {
      const { header, samples } = viewTab(tabOf(id)).columns.find((one) => one.column === column)!;
      return columnValues({ field, header, inverted }, samples, samples);
    },
    saveKey: takeKey,
    forgetKey: () => {
      server.state.key = null;
      return null;
    },
    useKeyOf: () => takeKey(KEY),
    getPullCost: () => {
      const people = { people: server.users.size, seconds: 4 };
      return { all: people, active: people, unfinished: null };
    },
    pullPeople: () => ({
      sheetId: server.tabs[0]?.id ?? 0,
      tab: 'Signitic people',
      people: server.users.size,
      left: 0,
      unreadable: 0,
      done: true,
      stopped: null,
    }),
    getCompareCost: () => ({ people: server.users.size, seconds: 4 }),
    compareTab: () => {
      const missing = { emails: [], count: 0, inactive: 0, nameless: 0, blocked: null, canAdd: false };
      const told = { read: [], people: [], same: server.users.size, left: 0, toRead: server.users.size };
      return { tab: 'Staff', ...told, absent: [], leftOut: 0, missing, stopped: null };
    },
    addMissing: () => ({
      tab: 'Signitic people',
      added: 0,
      left: 0,
      unreadable: 0,
      noColumn: [],
      blocked: null,
      stopped: null,
    }),
    getChangeRequests: () => server.requests,
    answerChangeRequests: (_sheet, accept, requests) =>
      requests.map(({ email, field }, i) => ({
        email,
        field,
        kind: 'done',
        text: '',
        cell:
          accept && i === 0 ? { row: 2, key: 'phone', value: '01 99 00 11 22', holds: 'before', goes: false } : null,
      })),
    sameWorkspace: () => {
      const { last4, users } = server.state.key!;
      server.state.key = { last4, users };
      return server.state.key;
    },
    saveMapping: (id, mapping) => {
      tabOf(id).mapping = mapping;
      tabOf(id).lost = [];
      return mapping;
    },
    saveSettings: (settings) => {
      server.state.settings = settings;
      return settings;
    },
    savePanelLanguage: (language) => {
      server.state.panelLanguage = language;
      return JSON.stringify(PANEL_WORDS[language]());
    },
    checkTab: (id) => check(server, tabOf(id)),
    writeCheck: (id) => check(server, tabOf(id)),
    syncTab: sync,
    previewTab: (id) => {
      const nothing = { read: [], people: [], same: build(tabOf(id)).length, left: 0, toRead: 0, held: null };
      const [next] = server.previews.length > 1 ? server.previews.splice(0, 1) : server.previews;
      return next ?? { ...nothing, tab: tabOf(id).name, stopped: null };
    },
    makePreviewTab: () => {
      server.state.previewTabName = words(server.state.panelLanguage).previewTab.tabName;
      return server.state.previewTabName;
    },
    deletePreviewTab: () => {
      server.state.previewTabName = null;
      return null;
    },
    getProgress: () => server.progress,
    stopSync: () => {
      server.stopping = true;
      return null;
    },
    showCell: () => null,
    showResults: () => true,
    placeResults: (_, place) => ({ place, refused: null }),
    chooseFix: () => null,
    inspectRow: (id, row) => {
      const rows = build(tabOf(id));
      const found = rows.find((one) => one.row === row) ?? rows[0]!;
      const fields = found.fields.map(({ field, value }) => ({
        field,
        value: field === 'enabled' ? String(/^(yes|oui|x)$/i.test(value)) : value,
        changed: field === 'jobtitle',
        issues: [],
      }));
      const language = server.state.panelLanguage;
      const changed = format(words(language).changed, { fields: fieldLabel(language, 'jobtitle') });
      const why = isBad(found) ? issueText(language, found.issues[0]!) : changed;
      return { row: found.row, email: found.email, sent: !isBad(found), why, fields };
    },
    showSignature: () => ({ reason: server.signature }),
    ...leaving(server),
    saveSchedule: (schedule) => {
      const nextDue = schedule ? Date.now() + 3_600_000 : null;
      const good = { lastGood: null, takeOver: null, notes: [] };
      server.state.schedule = { schedule, owner: server.state.me, mine: true, nextDue, ...good };
      return server.state.schedule;
    },
    takeOverSchedule: () => {
      const { schedule } = server.state.schedule;
      const good = { lastGood: null, takeOver: null, notes: [] };
      server.state.schedule = { schedule, owner: server.state.me, mine: true, nextDue: Date.now(), ...good };
      return server.state.schedule;
    },
  };
  return async (name, args) => {
    server.calls.push({ name, args });
    if (name !== 'syncTab') await server.waits[name]?.();
    const fault = server.faults[name]?.shift();
    if (fault === 'silence') return new Promise(() => undefined);
    if (fault && 'google' in fault) throw new Error(fault.google);
    if (fault && 'raw' in fault) return fault.raw;
    if (fault) return JSON.stringify({ ok: false, error: fault.trouble } satisfies Answer<null>);
    return answer(calls[name] as (...args: unknown[]) => unknown, args);
  };
}

async function answer(work: (...args: unknown[]) => unknown, args: unknown[]): Promise<string> {
  try {
    return JSON.stringify({ ok: true, value: (await work(...args)) ?? null });
  } catch (error) {
    if (error instanceof Error) throw error;
    return JSON.stringify({ ok: false, error });
  }
}

/** Keeps the answers to a call back from now on. @returns what lets them go */
export function holdBack(server: Stub, name: CallName): () => void {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  server.waits[name] = () => opened;
  return () => open();
}
