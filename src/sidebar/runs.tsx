// How the last runs went, newest first.
import type { RunRecord } from '../api';
import { format } from '../i18n';
import { Icon } from './icon';
import type { Panel } from './panel';
import { number } from './say';
import { moment } from './when';

export function Runs({ panel, runs }: { panel: Panel; runs: readonly RunRecord[] }) {
  const { words, data } = panel;
  const text = words.panel.schedule;
  return (
    <>
      <h2>{text.runs}</h2>
      {runs.length === 0 && <p class="hint">{text.runsNone}</p>}
      <ul class="list runs">
        {runs.slice(0, 10).map((run) => {
          const problems = run.sums.invalid + run.sums.refused;
          const sums = { sent: number(words, run.sums.synced), problems: number(words, problems) };
          return (
            <li key={run.at}>
              <Icon name={run.stopped ? 'error' : problems > 0 ? 'warning' : 'check'} />
              <div>
                <p class="strong foreign">
                  {moment(run.at, Date.now(), data.language)} · {run.tab}
                  {run.times > 1 && ` (${run.times} ×)`}
                </p>
                <p>{run.stopped ? `${text.runStopped} · ${format(text.runLine, sums)}` : format(text.runLine, sums)}</p>
                <p class="hint foreign">{[run.by, text.how[run.how]].filter(Boolean).join(' · ')}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
