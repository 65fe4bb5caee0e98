// The review: what a sync would do, counted and explained before anything is sent, and the one button that sends it.
import { useEffect, useState } from 'preact/hooks';
import type { CheckView, RunRecord, SyncWhat } from '../../api';
import type { FieldKey } from '../../core/fields';
import { format } from '../../i18n';
import { CompareWithSignitic } from '../compare/compare-with-signitic';
import { DeactivatedLink, LeftNotice } from '../leavers/notice';
import { PreviewOffer, PreviewTabNote } from '../preview/offer';
import { RequestsWaiting } from '../requests/requests';
import { checkRows, checkUnnoticed, type Panel, type PanelData, toSend, usePanel } from '../state';
import { LeftOutPeople } from '../sync/left-out';
import { PlaceChoice } from '../sync/place';
import { startRun } from '../sync/run';
import { HeldLimits } from '../sync/safety-limit';
import { WhichRows } from '../sync/which-rows';
import { Button, Notice } from '../ui/controls';
import { count } from '../ui/say';
import { View } from '../ui/view';
import { moment } from '../ui/when';
import { Absent } from './absent';
import { Completeness } from './completeness';
import { Counts } from './counts';
import { FixesSent } from './fixes';
import { Problems } from './problems';

/**
 * A list of no more rows is read by itself whenever the panel opens. Reading costs time and Google's daily allowance, so
 * a longer one is read when a person asks for it.
 */
const READ_BY_ITSELF = 5000;

export function Review({ panel }: { panel: Panel }) {
  const { data, words } = panel;
  const text = words.panel.sync;
  const [what, setWhat] = useState<SyncWhat>('changed');
  const last = lastSync(data);
  useReading(panel, last);
  const { check } = data;
  return (
    <View title={text.title} buttons={<SyncButton panel={panel} what={what} isFirst={!last} />}>
      <Unsaved />
      <section class="ready" aria-live="polite">
        <Headline panel={panel} last={last} />
      </section>
      {check && <Reviewed panel={panel} check={check} />}
      <RequestsWaiting />
      <WhichRows what={what} onChoose={setWhat} />
      <div class="links">
        <Button kind="link" onClick={() => panel.go('inspect')}>
          {text.inspect}
        </Button>
        <Button kind="link" onClick={() => panel.go('schedule')}>
          {text.schedule}
        </Button>
        {check && <DeactivatedLink panel={panel} leavers={check.leavers} />}
      </div>
      <LastSync panel={panel} last={last} />
    </View>
  );
}

/** The latest sync of the chosen tab, undefined where there was none. */
function lastSync({ state, sheetId }: PanelData): RunRecord | undefined {
  const name = state?.tabs.find((tab) => tab.id === sheetId)?.name;
  return state?.runs.find((run) => run.tab === name && !run.did);
}

/**
 * Reads the rows by itself. Before the first sync of a tab the buttons rest until the review is there; on a later day
 * *Sync* works at once.
 */
function useReading(panel: Panel, last: RunRecord | undefined): void {
  const { check, reading, busy, trouble } = panel.data;
  useEffect(() => {
    if (check || reading || busy || trouble) return;
    if (!last) void checkRows(panel);
    else if (last.sums.read <= READ_BY_ITSELF) void checkUnnoticed(panel);
  }, [check, reading, busy, trouble]);
}

interface SyncButtonProps {
  panel: Panel;
  what: SyncWhat;
  /** The tab was never synced, so the review comes first. */
  isFirst: boolean;
}

/** Says what it does. */
function SyncButton({ panel, what, isFirst }: SyncButtonProps) {
  const { data, words } = panel;
  const { check, busy, trouble } = data;
  const text = words.panel.sync;
  const isReading = busy === 'check' || (isFirst && !check && !trouble);
  const n = check && toSend(check);
  const label = {
    selected: text.startSelected,
    all: text.startAll,
    changed: isReading
      ? text.starting
      : n === null
        ? text.start
        : n > 0
          ? count(words, text, 'people', n)
          : text.nothing,
  }[what as 'changed' | 'selected' | 'all'];
  const rests = what === 'changed' && (isReading || n === 0);
  return (
    <Button kind="action" rests={rests} onClick={() => void startRun(panel, what, 'none')}>
      {label}
    </Button>
  );
}

/** In one line what there is to do, or that the rows have not been read yet. */
function Headline({ panel, last }: { panel: Panel; last: RunRecord | undefined }) {
  const { data, words } = panel;
  const { check, reading, busy, trouble } = data;
  const text = words.panel.sync;
  if (check) {
    const n = toSend(check);
    const open = check.withErrors + check.refused + check.leftOut.length;
    return <p class="big">{n > 0 ? count(words, text, 'ready', n) : open > 0 ? text.nothingNew : text.upToDate}</p>;
  }
  if (trouble) return null;
  if (busy === 'check' || reading || !last || last.sums.read <= READ_BY_ITSELF)
    return <p class="big hint">{text.counting}</p>;
  return (
    <>
      <p class="hint">{count(words, text, 'long', last.sums.read)}</p>
      <div class="row">
        <Button onClick={() => void checkRows(panel)}>{text.review}</Button>
      </div>
    </>
  );
}

function Reviewed({ panel, check }: { panel: Panel; check: CheckView }) {
  const text = panel.words.panel.check;
  return (
    <>
      <Counts panel={panel} check={check} />
      <Nameless panel={panel} check={check} />
      <HeldAhead panel={panel} check={check} />
      <PreviewOffer panel={panel} check={check} />
      <PreviewTabNote />
      <PlaceChoice check={check} />
      <LeftNotice panel={panel} leavers={check.leavers} />
      <LeftOutPeople panel={panel} people={check.leftOut} />
      <h2>{text.problems}</h2>
      <FixesSent fixes={check.fixes} unknown={check.unknownFixes} />
      {check.problems.length === 0 ? <p class="hint">{text.noProblems}</p> : <Problems problems={check.problems} />}
      <ToTheSheet panel={panel} check={check} />
      <Completeness missing={check.missing} />
      <AbsentPeople panel={panel} absent={check.absent} />
      <CompareWithSignitic />
    </>
  );
}

function AbsentPeople({ panel, absent }: { panel: Panel; absent: CheckView['absent'] }) {
  if (absent !== null) return <Absent people={absent.length} emails={absent} />;
  return <Notice tone="info">{panel.words.panel.check.absentUnknown}</Notice>;
}

/** Where no column has the names, every signature goes without one. */
function Nameless({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words, go } = panel;
  const without = (name: FieldKey) => check.missing.find(({ field }) => field === name)?.people ?? 0;
  const people = Math.min(without('firstname'), without('lastname'));
  if (people === 0 || people < toSend(check) + check.unchanged + check.waiting) return null;
  return (
    <Notice tone="warning">
      <p class="strong">{count(words, words.panel.columns, 'noName', people)}</p>
      <Button onClick={() => go('columns')}>{words.panel.trouble.toColumns}</Button>
    </Notice>
  );
}

function HeldAhead({ panel, check }: { panel: Panel; check: CheckView }) {
  if (!check.held) return null;
  return (
    <Notice tone="warning">
      <HeldLimits words={panel.words} held={check.held} />
      <p>{panel.words.panel.check.held}</p>
    </Notice>
  );
}

/** Problems go into the sheet without a sync. So do statuses that were moved or lost, where nothing is left to sync. */
function ToTheSheet({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words, data } = panel;
  const text = words.panel.check;
  const hasProblems = check.problems.length > 0;
  return (
    <>
      <div class="row">
        {check.refused > 0 && (
          <Button onClick={() => void startRun(panel, 'refused', 'none')}>
            {count(words, words.panel.result, 'retry', check.refused)}
          </Button>
        )}
        {(hasProblems || toSend(check) === 0) && (
          <Button kind={hasProblems ? 'plain' : 'link'} onClick={() => void checkRows(panel, true)}>
            {hasProblems ? text.write : text.statuses}
          </Button>
        )}
      </div>
      {data.written && (
        <Notice tone="good" live>
          {hasProblems ? text.written : text.statusesWritten}
        </Notice>
      )}
    </>
  );
}

function LastSync({ panel, last }: { panel: Panel; last: RunRecord | undefined }) {
  const { data, words } = panel;
  const text = words.panel.sync;
  if (!last) return null;
  const when = moment(last.at, Date.now(), data.language);
  return <p class="hint foreign">{format(last.by ? text.last : text.lastUnknown, { when, who: last.by })}</p>;
}

/** Says that the stored mapping is checked and sent, not unsaved changes of the columns view. */
function Unsaved() {
  const { data, words, go } = usePanel();
  if (!data.draft?.changed || !data.tab?.mapping) return null;
  return (
    <Notice tone="warning">
      <p>{words.panel.unsaved}</p>
      <Button onClick={() => go('columns')}>{words.panel.trouble.toColumns}</Button>
    </Notice>
  );
}
