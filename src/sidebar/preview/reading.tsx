// People being read from Signitic: how far it is, and Stop.
import type { Progress } from '../../api';
import type { Panel } from '../state';
import { Bar, Starting } from '../sync/progress';
import { stopRun, useProgress } from '../sync/run';
import { Button, Notice } from '../ui/controls';
import { View } from '../ui/view';

export interface ReadingState {
  /** Of the slice under way. */
  progress: Progress | null;
  stopping: boolean;
}

interface Props {
  panel: Panel;
  state: ReadingState;
  /** People whom earlier slices have read. */
  already: number;
  onChange(part: Partial<ReadingState>): void;
}

export function ReadingView({ panel, state, already, onChange }: Props) {
  const { words } = panel;
  const { preview, sync } = words.panel;
  useProgress(true, (progress) => {
    if (progress) onChange({ progress });
  });
  const stop = async () => {
    onChange({ stopping: true });
    if (!(await stopRun(panel))) onChange({ stopping: false });
  };
  const { progress, stopping } = state;
  const whole = progress && { ...progress, done: progress.done + already, total: progress.total + already };
  return (
    <View
      title={preview.running}
      buttons={
        !stopping && (
          <Button always onClick={() => void stop()}>
            {sync.stop}
          </Button>
        )
      }
    >
      {whole ? <Bar words={words} progress={whole} text={preview} /> : <Starting words={words} />}
      <p class="hint">{preview.hint}</p>
      {stopping && (
        <Notice tone="info" live>
          {sync.stopping}
        </Notice>
      )}
    </View>
  );
}
