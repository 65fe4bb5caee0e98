// Third step, and where later openings begin: the review, the run, the question of a held one, and its result.
import { Review } from '../check/review';
import { isMapped, type Panel, usePanel } from '../state';
import { Button } from '../ui/controls';
import { View } from '../ui/view';
import { Running, SomebodyRuns } from './progress';
import { Result } from './result';
import { HeldView } from './safety-limit';

export function Sync() {
  const panel = usePanel();
  const { run, state } = panel.data;
  if (run?.phase === 'running') return <Running panel={panel} run={run} />;
  if (run?.phase === 'held' && run.view?.held) return <HeldView panel={panel} run={run} held={run.view.held} />;
  if (run?.phase === 'done' && run.view) return <Result panel={panel} run={run} view={run.view} />;
  if (state?.running) return <SomebodyRuns panel={panel} running={state.running} />;
  if (!state?.key) return <First panel={panel} need="connect" />;
  if (!isMapped(panel.data)) return <First panel={panel} need="columns" />;
  return <Review panel={panel} />;
}

/** What is missing before anything can be reviewed or sent, and the way there. */
function First({ panel, need }: { panel: Panel; need: 'connect' | 'columns' }) {
  const text = panel.words.panel.sync;
  const button = (
    <Button kind="action" onClick={() => panel.go(need)}>
      {need === 'connect' ? text.toConnect : text.toColumns}
    </Button>
  );
  return (
    <View title={text.title} buttons={button}>
      <p>{need === 'connect' ? text.needKey : text.needColumns}</p>
    </View>
  );
}
