// The way to a comparison of this tab with Signitic.
import { isMapped, usePanel } from '../state';
import { Button } from '../ui/controls';

/** Nothing without a key and a mapping: then there is nothing to compare. */
export function CompareWithSignitic() {
  const { words, data, go } = usePanel();
  if (!data.state?.key || !isMapped(data)) return null;
  return (
    <section class="start-from">
      <Button kind="link" onClick={() => go('compare')}>
        {words.panel.compare.link}
      </Button>
      <p class="hint">{words.panel.compare.hint}</p>
    </section>
  );
}
