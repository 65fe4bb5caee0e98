// One preview as the panel drives it: slice after slice until everybody is read.
import type { ReadValues } from '../../api';
import { call } from '../server';
import type { Panel } from '../state';
import type { Preview } from './preview-state';

const NOTHING_READ: ReadValues = [];

/** Reads what Signitic has of everybody who would be sent, slice after slice. @param before what was read already */
export async function startPreview(panel: Panel, before: ReadValues = NOTHING_READ): Promise<void> {
  // A second try goes on with what the first one has read.
  let read = before;
  const running = (): Preview => ({
    phase: 'running',
    read,
    progress: null,
    stopping: false,
    view: null,
    kept: new Set(),
  });
  await panel.act('preview', async () => {
    panel.patch({ preview: running(), view: 'preview' });
    try {
      for (let still = 0; ; ) {
        const view = await call('previewTab', panel.data.sheetId, read);
        read = read.concat(view.read);
        still = view.read.length === 0 ? still + 1 : 0;
        const done = view.left === 0 && !view.stopped;
        if (done || view.stopped || still === 2) {
          panel.patch({ preview: { ...running(), phase: done ? 'done' : 'stopped', view } });
          return;
        }
        panel.patch((old) => ({ preview: { ...running(), stopping: old.preview?.stopping ?? false } }));
      }
    } catch (error) {
      panel.patch({ preview: { ...running(), phase: 'stopped' } });
      throw error;
    }
  });
}
