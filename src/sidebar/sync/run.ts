// One sync as the panel drives it: slice after slice until no rows are left, with progress asked for in between.
import { useEffect } from 'preact/hooks';
import type { KeptFields, Progress, RunView, SyncWhat } from '../../api';
import { OUTCOME_KINDS } from '../../core/outcome';
import { call } from '../server';
import { NOTHING_READ, type Panel } from '../state';
import type { Answer, Run } from './run-progress';

const OWN_POLL = 2000;
const WATCH_POLL = 5000;

/** What a sync is about, beside the rows that are due. */
export interface RunAbout {
  /** Only what a preview has shown, but for these fields. */
  previewed?: KeptFields | null;
  /** E-mails that were shown, for a run about rows that the filter leaves out. */
  people?: readonly string[];
}

/** Sends the rows of the chosen tab, to the end. */
export async function startRun(
  panel: Panel,
  what: SyncWhat,
  answer: Answer,
  { previewed = null, people = [] }: RunAbout = {},
): Promise<void> {
  const now = Date.now();
  const run: Run = {
    phase: 'running',
    what,
    people,
    answer,
    previewed,
    since: now,
    sliceSince: now,
    progress: null,
    stopping: false,
    view: null,
    stalled: false,
  };
  await panel.act('sync', async () => {
    panel.patch({ run, view: 'sync', reading: null, news: null });
    try {
      const { view, stalled } = await slices(panel, run);
      // Earlier slices of a run that is held, or whose answer is lost, may have sent people.
      const end: Run = view.held ? { ...run, phase: 'held', view } : { ...run, phase: 'done', view, stalled };
      panel.patch({ ...NOTHING_READ, run: end });
    } catch (error) {
      panel.patch(NOTHING_READ);
      throw error;
    }
  });
}

async function slices(panel: Panel, run: Run): Promise<{ view: RunView; stalled: boolean }> {
  const { what, answer, previewed, people } = run;
  const sheetId = panel.data.sheetId;
  const of = people.length > 0 ? [people] : [];
  const slice = (which: SyncWhat) =>
    call('syncTab', sheetId, which, answer !== 'none', answer === 'unread', previewed, ...of);
  let view = await slice(what);
  let still = 0;
  while (view.more && !view.stopped && !view.held) {
    panel.patch((old) => ({ run: old.run && { ...old.run, sliceSince: Date.now() } }));
    const next = await slice('resume');
    still = isSame(view, next) ? still + 1 : 0;
    view = next;
    if (still === 2) return { view, stalled: true };
  }
  return { view, stalled: false };
}

function isSame(a: RunView, b: RunView): boolean {
  return OUTCOME_KINDS.every((kind) => a.sums[kind] === b.sums[kind]);
}

/** Asks the run under way to end. What was acknowledged stays; the rest waits. False where that could not be asked. */
export async function stopRun(panel: Panel): Promise<boolean> {
  panel.patch((old) => ({ run: old.run && { ...old.run, stopping: true } }));
  try {
    await call('stopSync');
    return true;
  } catch {
    // The flag was not set: the button comes back, so that it can be pressed again.
    panel.patch((old) => ({ run: old.run && { ...old.run, stopping: false } }));
    return false;
  }
}

/** Asks for progress while a slice of ours runs and the panel is visible: each question is an execution at Google. */
export function useProgress(running: boolean, onProgress: (progress: Progress | null) => void, watching = false): void {
  useEffect(() => {
    if (!running) return undefined;
    let asked = false;
    const ask = async () => {
      if (asked || document.hidden) return;
      asked = true;
      // A lost answer does not matter: the next one tells as much.
      await call('getProgress').then(onProgress, () => undefined);
      asked = false;
    };
    const timer = setInterval(() => void ask(), watching ? WATCH_POLL : OWN_POLL);
    return () => clearInterval(timer);
  }, [running, watching]);
}
