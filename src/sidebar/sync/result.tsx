// The end of a run: sums that add up to the rows read, the rows that need a person, and what to do next.
import { useState } from 'preact/hooks';
import type { RunView, SyncWhat } from '../../api';
import type { OutcomeKind } from '../../core/outcome';
import { RESULT_PARTS } from '../../core/steps/sums';
import { Button, Notice, Tally } from '../ui/controls';
import { More } from '../ui/more';
import type { IconName } from '../ui/icon';
import { openFile, type Panel } from '../state';
import { LeftNotice } from '../leavers/notice';
import { Absent } from '../check/absent';
import { FixesSent } from '../check/fixes';
import { Problems } from '../check/problems';
import { RowButton } from '../check/rows';
import { LeftOutPeople } from './left-out';
import { call, focusSheet } from '../server';
import { startRun } from './run';
import type { Run } from './run-progress';
import { format } from '../../i18n';
import { count, fieldLabel, number } from '../ui/say';
import { shorten } from '../ui/shorten';
import { ForecastLine, SumLine, WarnedSums } from '../ui/sums';
import { GrantLink, WayOut, wayOut } from '../ui/error';
import { View } from '../ui/view';

const SIGNS = {
  synced: ['check', 'good'],
  unchanged: ['same', undefined],
  invalid: ['error', 'error'],
  refused: ['error', 'error'],
  waiting: ['wait', 'warning'],
  skipped: ['skip', undefined],
} as const satisfies Record<OutcomeKind, readonly [IconName, 'good' | 'warning' | 'error' | undefined]>;

interface ResultProps {
  panel: Panel;
  run: Run;
  view: RunView;
}

export function Result({ panel, run, view }: ResultProps) {
  const { words } = panel;
  const text = words.panel.result;
  const needs = view.sums.invalid + view.sums.refused;
  const title =
    view.stopped || view.more ? text.stopped : needs > 0 ? count(words, text, 'doneWith', needs) : text.done;
  return (
    <View title={title} buttons={<NextSteps panel={panel} run={run} view={view} />}>
      {view.stopped && (
        <Notice tone={view.stopped.code === 'stopped' ? 'info' : 'error'} live>
          <p class="foreign">{view.stopped.message}</p>
          {view.stopped.link && <GrantLink link={view.stopped.link} />}
          <WayOut
            panel={panel}
            way={wayBeyond(view)}
            again={() => void startRun(panel, run.what, 'none', { people: run.people })}
          />
        </Notice>
      )}
      {run.stalled && <Notice tone="warning">{words.panel.sync.stalled}</Notice>}
      <SumLine sum={view.sum} />
      <Sums panel={panel} view={view} />
      <WarnedSums words={words} warned={view.warned} />
      <ForecastLine forecast={view.forecast} />
      <Ways panel={panel} />
      <Remarks panel={panel} view={view} />
      <LeftOutPeople panel={panel} people={view.leftOut} />
      <Attention panel={panel} view={view} />
      <FixesSent fixes={view.fixes} />
      {view.problems.length > 0 && <h2>{words.panel.check.problems}</h2>}
      <Problems problems={view.problems} />
      <Absent people={view.absent ?? 0} emails={view.absentEmails} />
      {!view.stopped && <p class="hint">{text.where}</p>}
      <p class="hint">{count(words, text, 'requests', view.requests)}</p>
    </View>
  );
}

// With rows left the buttons below offer to go on. A second "Try again" next to them would only confuse.
function wayBeyond({ stopped, more, sums }: RunView) {
  const way = stopped ? wayOut(stopped.code) : 'none';
  return way === 'again' && (more || sums.waiting > 0) ? 'none' : way;
}

/** The way to continue with the rows that a run left, or null. After *Resend everybody* the rest are changed rows. */
function restOf({ what }: Run, { more, stopped, sums }: RunView): SyncWhat | null {
  if (more) return 'resume';
  if (stopped?.code !== 'stopped' || sums.waiting === 0) return null;
  return what === 'all' ? 'changed' : what;
}

/** "Try again" sends refused or waiting rows. The blue button is the likeliest next step. */
function NextSteps({ panel, run, view }: ResultProps) {
  const { words } = panel;
  const text = words.panel.result;
  // Another try does not help when the quota is used up, or before the key or a column is corrected.
  const waiting = view.stopped && wayOut(view.stopped.code) !== 'again' ? 0 : view.sums.waiting;
  const again = view.sums.refused + waiting;
  const finish = () => void openFile(panel, 'sync');
  const rest = restOf(run, view);
  if (rest) {
    return (
      <>
        <Button kind="action" onClick={() => void startRun(panel, rest, 'none', { people: run.people })}>
          {text.resume}
        </Button>
        <Button onClick={finish}>{text.finish}</Button>
      </>
    );
  }
  // People refused once are mostly refused again until their row is corrected; people who wait may be accepted now.
  const likely = waiting > 0;
  const retry = again > 0 && (
    <Button key="retry" kind={likely ? 'action' : 'plain'} onClick={() => void startRun(panel, 'refused', 'none')}>
      {count(words, text, 'retry', again)}
    </Button>
  );
  const back = (
    <Button key="back" kind={likely ? 'plain' : 'action'} onClick={finish}>
      {text.finish}
    </Button>
  );
  return <>{likely ? [retry, back] : [back, retry]}</>;
}

function Sums({ panel, view }: { panel: Panel; view: RunView }) {
  const { words } = panel;
  const kinds = Object.keys(RESULT_PARTS) as OutcomeKind[];
  const shown = kinds.filter((kind) => view.sums[kind] > 0 || kind === 'synced' || kind === 'unchanged');
  return (
    <ul class="tally">
      {shown.map((kind) => {
        const [icon, tone] = SIGNS[kind];
        const n = view.sums[kind];
        return (
          <Tally
            key={kind}
            icon={icon}
            label={words.panel.result[kind]}
            n={number(words, n)}
            tone={n > 0 ? tone : undefined}
          />
        );
      })}
    </ul>
  );
}

function Remarks({ panel, view }: { panel: Panel; view: RunView }) {
  const { words, data } = panel;
  const extras = data.state?.settings.extras;
  const text = words.panel.result;
  return (
    <>
      {view.sums.unplaced > 0 && <Notice tone="warning">{count(words, text, 'unplaced', view.sums.unplaced)}</Notice>}
      {!view.verified && !view.stopped && (
        <Notice tone="info">{view.verifyStopped ? text.unverifiedStop : text.unverified}</Notice>
      )}
      {view.replaced.length > 0 && (
        <Notice tone="warning">
          {format(text.replaced, {
            fields: view.replaced
              .map(({ field, rows }) => `${fieldLabel(words, field, extras)} ${number(words, rows)}`)
              .join(' · '),
          })}
        </Notice>
      )}
      <LeftNotice panel={panel} leavers={view.leavers} />
      {view.placeRefused && (
        <Notice tone="info">
          {format(words.panel.place.refused, { reason: words.panel.place.refusals[view.placeRefused] })}
        </Notice>
      )}
    </>
  );
}

/** To the results in the sheet, and to the values of one person. */
function Ways({ panel }: { panel: Panel }) {
  const { words } = panel;
  const text = words.panel.result;
  const [isGone, setIsGone] = useState(false);
  const show = async () => {
    const shown = await panel.act('show', () => call('showResults', panel.data.sheetId));
    if (shown) focusSheet();
    setIsGone(shown === false);
  };
  return (
    <>
      <div class="row">
        <Button onClick={() => void show()}>{text.show}</Button>
        <Button kind="link" onClick={() => panel.go('inspect')}>
          {words.panel.sync.inspect}
        </Button>
      </div>
      {isGone && (
        <Notice tone="info" live>
          {text.gone}
        </Notice>
      )}
    </>
  );
}

const FIRST = 20;

function Attention({ panel, view }: { panel: Panel; view: RunView }) {
  const { words } = panel;
  const [shown, setShown] = useState(FIRST);
  // Rows with an error stand below, the same error in many rows as one line.
  const rows = view.attention.filter(({ outcome }) => outcome !== 'invalid' || view.problems.length === 0);
  if (rows.length === 0) return null;
  const left = Math.min(rows.length - shown, FIRST * 5);
  return (
    <>
      <h2>{words.panel.result.attention}</h2>
      <ul class="list attention">
        {rows.slice(0, shown).map(({ row, email, outcome, details, field }) => (
          <li key={row} class={SIGNS[outcome][1] ?? ''}>
            <RowButton panel={panel} row={row} field={field} />
            <div>
              <p class="foreign strong">{shorten(email, 80)}</p>
              <p class="foreign">{shorten(details, 300)}</p>
            </div>
          </li>
        ))}
      </ul>
      <More left={left} onMore={() => setShown(shown + left)} />
    </>
  );
}
