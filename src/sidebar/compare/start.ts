// One comparison as the panel drives it: slice after slice until everybody was asked about.
import { call } from '../server';
import type { Panel } from '../state';
import { type Comparison, NOTHING, withSlice } from './comparison';

/** Compares the tab with Signitic. @param before what was read already */
export async function startComparison(panel: Panel, before: Comparison | null = null): Promise<void> {
  // A second try goes on with what the first one has read.
  let known: Comparison = { ...(before ?? NOTHING), phase: 'running', progress: null, stopping: false };
  await panel.act('preview', async () => {
    panel.patch({ comparison: known });
    try {
      for (let still = 0; ; ) {
        const view = await call('compareTab', panel.data.sheetId, known.read);
        known = withSlice(known, view);
        still = view.read.length === 0 ? still + 1 : 0;
        const done = view.left === 0 && !view.stopped;
        if (done || view.stopped || still === 2) {
          panel.patch({ comparison: { ...known, phase: done ? 'done' : 'stopped' } });
          return;
        }
        panel.patch((old) => ({ comparison: { ...known, stopping: old.comparison?.stopping ?? false } }));
      }
    } catch (error) {
      panel.patch({ comparison: { ...known, phase: 'stopped' } });
      throw error;
    }
  });
}
