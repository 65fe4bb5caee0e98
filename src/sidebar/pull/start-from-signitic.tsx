// The way to a list of Signitic's people.
import { usePanel } from '../state';
import { Button } from '../ui/controls';

export function StartFromSignitic() {
  const { words, go } = usePanel();
  return (
    <section class="start-from">
      <Button kind="link" onClick={() => go('pull')}>
        {words.panel.pull.link}
      </Button>
      <p class="hint">{words.panel.pull.hint}</p>
    </section>
  );
}
