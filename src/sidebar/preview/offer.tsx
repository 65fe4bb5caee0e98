// The way to a preview, with what it costs, and the tab that an earlier one has left.
import type { CheckView } from '../../api';
import { format } from '../../i18n';
import { previewTime } from '../../core/send/read-first';
import { call } from '../server';
import { type Panel, toSend, usePanel } from '../state';
import { about } from '../sync/safety-limit';
import { Button, Notice } from '../ui/controls';
import { count } from '../ui/say';
import { startPreview } from './start';

/** *See what would change*, where the review has counted people who would be sent. */
export function PreviewOffer({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words } = panel;
  const text = words.panel.preview;
  const n = toSend(check);
  if (n === 0) return null;
  // Without Signitic's list nobody knows who is new, so everybody is read.
  const toRead = check.absent === null ? n : check.changed + check.toRead;
  const time = about(words, previewTime(toRead));
  return <Button onClick={() => void startPreview(panel)}>{count(words, text, 'offer', n, { time })}</Button>;
}

/** Says that the list of a preview stands in a tab, which one click deletes. */
export function PreviewTabNote() {
  const panel = usePanel();
  const { data, words } = panel;
  const text = words.panel.preview;
  const tab = data.state?.previewTabName;
  if (!tab) return null;
  return (
    <Notice tone="info" live>
      <p class="foreign">{format(text.listMade, { tab })}</p>
      <Button onClick={() => void deleteTab(panel)}>{text.listDelete}</Button>
    </Notice>
  );
}

async function deleteTab(panel: Panel): Promise<void> {
  await panel.act('list', async () => {
    await call('deletePreviewTab');
    panel.patch((old) => ({ state: old.state && { ...old.state, previewTabName: null } }));
  });
}
