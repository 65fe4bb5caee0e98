// The brake: a run that would rename or switch off suspiciously many people waits here for a person's word.
import type { Brake } from '../../core/outcome';
import { format } from '../../i18n';
import { Button, Notice } from '../ui/controls';
import type { Panel } from '../state';
import { type Run, startRun } from './run';
import { count, number, type Words } from '../ui/say';
import { shorten } from '../ui/shorten';
import { View } from '../ui/view';

export function BrakeView({ panel, run, brake }: { panel: Panel; run: Run; brake: Brake }) {
  const { words } = panel;
  const text = words.panel.brake;
  // The blue button is the harmless one.
  const buttons = (
    <>
      <Button kind="action" onClick={() => panel.patch({ run: null })}>
        {text.no}
      </Button>
      <Button onClick={() => void startRun(panel, run.what, true)}>{text.yes}</Button>
    </>
  );
  return (
    <View title={text.title} buttons={buttons}>
      <Notice tone="warning" live>
        <BrakeCounts words={words} brake={brake} />
        <p>{text.why}</p>
      </Notice>
      {brake.examples.length > 0 && <h2>{text.examples}</h2>}
      <ul class="list people">
        {brake.examples.map(({ row, email, name }) => (
          <li key={row}>
            <span class="strong foreign">{shorten(name, 80)}</span>
            <span class="hint foreign">
              {format(words.panel.row, { row })} · {shorten(email, 80)}
            </span>
          </li>
        ))}
      </ul>
    </View>
  );
}

export function BrakeCounts({ words, brake }: { words: Words; brake: Brake }) {
  const text = words.panel.brake;
  const known = { known: number(words, brake.known) };
  return (
    <>
      {brake.renamed > 0 && <p class="strong">{count(words, text, 'renamed', brake.renamed, known)}</p>}
      {brake.switchedOff > 0 && <p class="strong">{count(words, text, 'off', brake.switchedOff)}</p>}
    </>
  );
}
