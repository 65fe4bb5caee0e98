// The whole list of a preview, or of a comparison, in a tab of its own: on request, after a warning.
import { useState } from 'preact/hooks';
import type { PersonChange } from '../../core/steps/preview';
import { call } from '../server';
import type { Panel } from '../state';
import { Button } from '../ui/controls';
import { PreviewTabNote } from './offer';

interface Props {
  panel: Panel;
  people: readonly PersonChange[];
  /** What the sheet says stands in `after`. */
  compared?: boolean;
}

export function ListInTab({ panel, people, compared = false }: Props) {
  const text = panel.words.panel.preview;
  const [asking, ask] = useState(false);
  const make = async () => {
    await panel.act('list', async () => {
      const previewTabName = await call('makePreviewTab', people, compared);
      panel.patch((old) => ({ state: old.state && { ...old.state, previewTabName } }));
      ask(false);
    });
  };
  return (
    <>
      {asking ? (
        <ListQuestion panel={panel} onMake={() => void make()} onCancel={() => ask(false)} />
      ) : (
        <Button kind="link" onClick={() => ask(true)}>
          {text.list}
        </Button>
      )}
      <PreviewTabNote />
    </>
  );
}

/** The question before the list goes into a tab. */
function ListQuestion({ panel, onMake, onCancel }: { panel: Panel; onMake(): void; onCancel(): void }) {
  const { preview, cancel } = panel.words.panel;
  return (
    <section class="card" aria-label={preview.listTitle}>
      <p class="strong">{preview.listTitle}</p>
      <p>{preview.listWarning}</p>
      <div class="row">
        <Button onClick={onMake}>{preview.listMake}</Button>
        <Button kind="link" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </section>
  );
}
