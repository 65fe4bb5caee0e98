// Fourth step, and where later openings begin: how many rows would go, which to send, and the run itself.
import { useEffect, useState } from 'preact/hooks';
import type { CheckView, SyncWhat } from '../../api';
import { format } from '../../i18n';
import { HeldView } from './safety-limit';
import { First, Unsaved } from '../check/check';
import { RequestsWaiting } from '../requests/requests';
import { Button, Notice } from '../ui/controls';
import { checkRows, isMapped, type Panel, usePanel } from '../state';
import { PreviewOffer } from '../preview/offer';
import { Running, SomebodyRuns } from './progress';
import { Result } from './result';
import { LeftNotice } from '../leavers/notice';
import { LeftOutPeople } from './left-out';
import { PlaceChoice } from './place';
import { startRun } from './run';
import { count } from '../ui/say';
import { ForecastLine } from '../ui/sums';
import { View } from '../ui/view';
import { moment } from '../ui/when';

export function Sync() {
  const panel = usePanel();
  const { run, state } = panel.data;
  const { title } = panel.words.panel.sync;
  if (run?.phase === 'running') return <Running panel={panel} run={run} />;
  if (run?.phase === 'held' && run.view?.held) return <HeldView panel={panel} run={run} held={run.view.held} />;
  if (run?.phase === 'done' && run.view) return <Result panel={panel} run={run} view={run.view} />;
  if (state?.running) return <SomebodyRuns panel={panel} running={state.running} />;
  if (!state?.key) return <First panel={panel} title={title} need="connect" />;
  if (!isMapped(panel.data)) return <First panel={panel} title={title} need="columns" />;
  return <Choose panel={panel} />;
}

function Choose({ panel }: { panel: Panel }) {
  const { data, words } = panel;
  const text = words.panel.sync;
  const [what, setWhat] = useState<SyncWhat>('changed');
  useEffect(() => {
    if (!data.check && !data.busy && !data.trouble) void checkRows(panel);
  }, [data.check, data.busy, data.trouble]);
  const start = (
    <Button kind="action" onClick={() => void startRun(panel, what, 'none')}>
      {text.start}
    </Button>
  );
  return (
    <View title={text.title} buttons={start}>
      <Unsaved />
      {data.check ? (
        <>
          <Ready panel={panel} check={data.check} />
          <PreviewOffer panel={panel} check={data.check} />
          <PlaceChoice check={data.check} />
        </>
      ) : (
        !data.trouble && <p class="big hint">{text.counting}</p>
      )}
      <RequestsWaiting />
      <Choices what={what} onChoose={setWhat} />
      <div class="links">
        <Button kind="link" onClick={() => panel.go('inspect')}>
          {text.inspect}
        </Button>
        <Button kind="link" onClick={() => panel.go('schedule')}>
          {text.schedule}
        </Button>
      </div>
    </View>
  );
}

function Ready({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words, data } = panel;
  const text = words.panel.sync;
  const n = check.newcomers + check.changed + check.toRead;
  const last = data.state?.runs.find((run) => run.tab === check.tab);
  const when = last && moment(last.at, Date.now(), data.language);
  const behind = check.withErrors + check.refused;
  const parts = [count(words, text, 'partsNew', check.newcomers), count(words, text, 'partsChanged', check.changed)];
  return (
    <section class="ready" aria-live="polite">
      {n === 0 ? (
        <>
          <p class="big">{behind + check.leftOut.length > 0 ? text.nothingNew : text.upToDate}</p>
          <p class="hint">{count(words, text, 'upToDateHint', check.unchanged)}</p>
        </>
      ) : (
        <>
          <p class="big">{count(words, text, check.toRead > 0 ? 'readyRead' : 'ready', n)}</p>
          {check.absent !== null && <p class="hint">{parts.join(', ')}</p>}
          {check.toRead > 0 && <p class="hint">{count(words, words.panel.check, 'toRead', check.toRead)}</p>}
        </>
      )}
      <ForecastLine forecast={check.forecast} />
      {behind > 0 && <Behind panel={panel} check={check} />}
      <LeftNotice panel={panel} leavers={check.leavers} />
      <LeftOutPeople panel={panel} people={check.leftOut} />
      {last && when && (
        <p class="hint foreign">{format(last.by ? text.last : text.lastUnknown, { when, who: last.by })}</p>
      )}
    </section>
  );
}

/** Rows that are not sent: those with an error, and those that Signitic refused before. */
function Behind({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words } = panel;
  const text = words.panel.sync;
  return (
    <Notice tone="warning">
      {check.withErrors > 0 && <p>{count(words, text, 'withErrors', check.withErrors)}</p>}
      {check.refused > 0 && <p>{count(words, text, 'refused', check.refused)}</p>}
      <div class="links">
        <Button kind="link" onClick={() => panel.go('check')}>
          {text.seeCheck}
        </Button>
        {check.refused > 0 && (
          <Button kind="link" onClick={() => void startRun(panel, 'refused', 'none')}>
            {count(words, words.panel.result, 'retry', check.refused)}
          </Button>
        )}
      </div>
    </Notice>
  );
}

const CHOICES = ['changed', 'selected', 'all'] as const;

function Choices({ what, onChoose }: { what: SyncWhat; onChoose(what: SyncWhat): void }) {
  const text = usePanel().words.panel.sync;
  return (
    <fieldset class="choices">
      <legend>{text.what}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input type="radio" name="what" value={choice} checked={what === choice} onChange={() => onChoose(choice)} />
          <span>
            {text[choice]}
            {what === choice && <span class="hint">{text[`${choice}Hint`]}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
