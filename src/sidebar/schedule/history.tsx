// How the last runs went, newest first.
import { useState } from 'preact/hooks';
import type { RunRecord } from '../../api';
import { More } from '../ui/more';
import { Icon, type IconName } from '../ui/icon';
import type { Panel } from '../state';
import { count, type Words } from '../ui/say';
import { moment } from '../ui/when';

const FIRST = 10;

export function Runs({ panel, runs }: { panel: Panel; runs: readonly RunRecord[] }) {
  const { words } = panel;
  const text = words.panel.schedule;
  const [shown, setShown] = useState(FIRST);
  const left = runs.length - shown;
  return (
    <>
      <h2>{text.runs}</h2>
      {runs.length === 0 && <p class="hint">{text.runsNone}</p>}
      <ul class="list runs">
        {runs.slice(0, shown).map((run) => (
          <RunLine key={`${run.at} ${run.tab}`} panel={panel} run={run} />
        ))}
      </ul>
      <More left={left} onMore={() => setShown(runs.length)} />
    </>
  );
}

function RunLine({ panel, run }: { panel: Panel; run: RunRecord }) {
  const { words, data } = panel;
  const problems = problemsOf(run);
  return (
    <li>
      <Icon name={iconOf(run, problems)} />
      <div>
        <p class="strong foreign">
          {moment(run.at, Date.now(), data.language)} · {run.tab}
          {run.times > 1 && ` (${run.times} ×)`}
        </p>
        <p>{endOf(words, run)}</p>
        <p class="hint foreign">{[run.by, words.panel.schedule.how[run.how]].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}

/** A person's own Stop, or a question that waits, is no error. */
function iconOf({ stopped }: RunRecord, problems: number): IconName {
  if (stopped === 'stopped' || stopped === 'held') return 'wait';
  return stopped ? 'error' : problems > 0 ? 'warning' : 'check';
}

const problemsOf = ({ sums }: RunRecord): number => sums.invalid + sums.refused;

/** "Stopped · 3 rows sent, 1 with a problem". */
function endOf(words: Words, run: RunRecord): string {
  const text = words.panel.schedule;
  const problems = problemsOf(run);
  if (run.did) return count(words, text.runDid, run.did, run.sums.synced);
  const sums = [count(words, text, 'runSent', run.sums.synced)];
  if (problems > 0) sums.push(count(words, text, 'runProblems', problems));
  return [run.stopped ? text.runStopped : '', sums.join(', ')].filter(Boolean).join(' · ');
}
