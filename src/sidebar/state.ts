// The panel's state, shared by all its views: data, the action under way, the last error, and the calls to the server.
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChangeRequestView, CheckView, Language, Settings, State, TabView } from '../api';
import type { Comparison } from './compare/comparison';
import type { Preview } from './preview/preview-state';
import type { Run } from './sync/run-progress';
import { CallFailed, call } from './server';
import { type Draft, draftOf } from './columns/sources';
import { firstLanguage, type Words, words } from './ui/say';

export type ViewName =
  | 'connect'
  | 'columns'
  | 'preview'
  | 'sync'
  | 'settings'
  | 'schedule'
  | 'inspect'
  | 'requests'
  | 'pull'
  | 'compare'
  | 'leavers';
export type BusyWith = keyof Words['panel']['busy'];

export interface PanelData {
  state: State | null;
  language: Language;
  sheetId: number;
  tab: TabView | null;
  draft: Draft | null;
  /** Names of extra fields as typed in the columns view, saved together with the mapping. */
  extras: Settings['extras'];
  check: CheckView | null;
  /** A check under way while all buttons work; it is dropped when `check` is set by anything else. */
  reading: object | null;
  /** What the last action has to say in the view that follows it. */
  news: { title: string; text: string } | null;
  preview: Preview | null;
  comparison: Comparison | null;
  written: boolean;
  view: ViewName;
  /** Where "Back" leads from a view that is no step. */
  from: ViewName;
  /** The view holds choices that leaving it would lose. */
  unsaved: boolean;
  /** The user was about to leave them and has been warned; reset by the next action. */
  warned: boolean;
  busy: BusyWith | null;
  trouble: { failure: CallFailed; again: () => void } | null;
  run: Run | null;
  /** What employees asked to have changed, once it was read. */
  requests: ChangeRequestView[] | null;
}

const NOTHING: PanelData = {
  state: null,
  language: 'en',
  sheetId: 0,
  tab: null,
  draft: null,
  extras: {},
  check: null,
  reading: null,
  news: null,
  preview: null,
  comparison: null,
  written: false,
  view: 'connect',
  from: 'sync',
  unsaved: false,
  warned: false,
  busy: null,
  trouble: null,
  run: null,
  requests: null,
};

/** For a patch after which nothing that was counted, compared or told of the rows is so any more. */
export const NOTHING_READ = {
  check: null,
  preview: null,
  comparison: null,
  written: false,
  run: null,
} satisfies Partial<PanelData>;

export type Patch = Partial<PanelData> | ((data: PanelData) => Partial<PanelData>);

export interface Panel {
  data: PanelData;
  words: Words;
  patch(patch: Patch): void;
  go(view: ViewName): void;
  /**
   * Runs one action at a time; while it runs the buttons rest. A failure is shown with a way out, and the promise stays
   * open: "Try again" settles it, so that whatever follows the action follows the second try as well. What a view
   * waits for must be set within `work`, before the buttons come back. Undefined when another action is running.
   */
  act<T>(what: BusyWith, work: () => Promise<T>): Promise<T | undefined>;
}

const Shared = createContext<Panel | null>(null);
export const PanelProvider = Shared.Provider;

export function usePanel(): Panel {
  const panel = useContext(Shared);
  if (!panel) throw new Error('No panel around this view');
  return panel;
}

/** The panel's state; to be used once, by the frame. */
export function usePanelState(): Panel {
  const [data, setData] = useState(() => ({ ...NOTHING, language: firstLanguage() }));
  const busy = useRef(false);
  const patch = (change: Patch) =>
    setData((old) => {
      const next = typeof change === 'function' ? change(old) : change;
      return { ...old, warned: false, ...('check' in next && { reading: null }), ...next };
    });
  const act = async <T>(what: BusyWith, work: () => Promise<T>): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    patch({ busy: what, trouble: null });
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      return new Promise((resolve) => patch({ trouble: { failure, again: () => resolve(act(what, work)) } }));
    } finally {
      busy.current = false;
      patch({ busy: null });
    }
  };
  const go = (view: ViewName) =>
    patch((old) =>
      leave(old, old.unsaved, { view, trouble: null, news: null, from: isStep(old.view) ? old.view : old.from }),
    );
  const spoken = useMemo(() => words(data.language), [data.language]);
  return { data, words: spoken, patch, go, act };
}

/** Leaves at once, or warns first of unsaved choices; the second time it leaves. */
function leave(old: PanelData, loses: boolean, then: Partial<PanelData>): Partial<PanelData> {
  return loses && !old.warned ? { warned: true } : { ...then, unsaved: false };
}

/** Keeps a form's unsaved choices from being lost without a word. `kept`: the form as it was stored last. */
export function useUnsaved<Form>(panel: Panel, form: Form, kept: Form): void {
  useEffect(() => panel.patch({ unsaved: JSON.stringify(form) !== JSON.stringify(kept) }), [form, kept]);
  useEffect(() => () => panel.patch({ unsaved: false }), []);
}

function failureOf(error: unknown): CallFailed {
  if (error instanceof CallFailed) return error;
  return new CallFailed({ lost: 'crash', text: error instanceof Error ? error.message : String(error) }, 'getState');
}

function isStep(view: ViewName): boolean {
  return view === 'connect' || view === 'columns' || view === 'sync';
}

/** The view that a user who opens the panel most likely wants. */
export function startView(state: State, sheetId: number): ViewName {
  if (state.running) return 'sync';
  if (!state.key || state.key.asks) return 'connect';
  return state.tabs.some((tab) => tab.id === sheetId && tab.mapped) ? 'sync' : 'columns';
}

/** Reads the file's state and starts over from it: at the opening, and after a connection that broke off. */
export async function openFile(
  { act, patch }: Panel,
  view?: ViewName,
  openOn?: (state: State) => Partial<PanelData>,
): Promise<void> {
  await act('state', async () => {
    const state = await call('getState');
    const known = (id: number) => state.tabs.some((tab) => tab.id === id);
    patch((old) => {
      const kept = old.state && known(old.sheetId) ? old.sheetId : state.activeTab;
      const sheetId = known(kept) ? kept : (state.tabs[0]?.id ?? 0);
      return {
        state,
        sheetId,
        language: words(state.panelLanguage).language,
        extras: old.draft ? old.extras : state.settings.extras,
        ...NOTHING_READ,
        view: view ?? startView(state, sheetId),
        ...openOn?.(state),
      };
    });
  });
}

/** Turns to another tab of the spreadsheet. */
export function chooseTab(panel: Panel, sheetId: number): void {
  panel.patch((old) =>
    leave(old, old.unsaved || old.draft?.changed === true, {
      sheetId,
      tab: null,
      draft: null,
      ...NOTHING_READ,
      trouble: null,
      news: null,
      view: old.state ? startView(old.state, sheetId) : old.view,
    }),
  );
}

/** Reads the tab's columns; `headerRow` null for the stored or found one. */
export async function loadTab({ act, patch, data }: Panel, headerRow: number | null): Promise<void> {
  await act('tab', async () => {
    const tab = await call('getTab', data.sheetId, headerRow);
    patch({ tab, draft: draftOf(tab) });
  });
}

/** Reads the tab's columns when a view needs them and nothing else is going on. */
export function useTab(panel: Panel): TabView | null {
  const { tab, busy, trouble } = panel.data;
  useEffect(() => {
    if (!tab && !busy && !trouble) void loadTab(panel, null);
  }, [tab, busy, trouble]);
  return tab;
}

/** Compares the tab with Signitic; with `write`, the problems go into our columns as well. */
export async function checkRows({ act, patch, data }: Panel, write = false): Promise<void> {
  const name = write ? 'writeCheck' : 'checkTab';
  await act(write ? 'write' : 'check', async () => {
    patch({ check: await call(name, data.sheetId), written: write });
  });
}

/** The same while all buttons work, so that nobody has to wait for it; written nowhere. */
export async function checkUnnoticed(panel: Panel): Promise<void> {
  const { data, patch } = panel;
  const reading = {};
  patch({ reading, trouble: null });
  try {
    const check = await call('checkTab', data.sheetId);
    patch((old) => (old.reading === reading ? { check, written: false } : {}));
  } catch (error) {
    const trouble = { failure: failureOf(error), again: () => void checkUnnoticed(panel) };
    // Elsewhere nobody asked for it. The review reads again when it is looked at.
    patch((old) => {
      if (old.reading !== reading) return {};
      return old.view === 'sync' && !old.busy ? { reading: null, trouble } : { reading: null };
    });
  }
}

/** How many people a sync would send, or read first. */
export function toSend({ newcomers, changed, toRead }: CheckView): number {
  return newcomers + changed + toRead;
}

export function isMapped(data: PanelData): boolean {
  return data.state?.tabs.some((tab) => tab.id === data.sheetId && tab.mapped) ?? false;
}
