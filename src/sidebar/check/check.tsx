// Third step: what a sync would do, counted and explained, before anything is sent or written.
import type { CheckView } from '../../api';
import { CompareWithSignitic } from '../compare/compare-with-signitic';
import { LeftOutPeople } from '../sync/left-out';
import { HeldLimits } from '../sync/safety-limit';
import { Button, Notice } from '../ui/controls';
import { checkRows, isMapped, type Panel, usePanel } from '../state';
import { PreviewOffer, PreviewTabNote } from '../preview/offer';
import { Absent } from './absent';
import { Completeness } from './completeness';
import { Counts } from './counts';
import { DeactivatedLink, LeftNotice } from '../leavers/notice';
import { FixesSent } from './fixes';
import { Problems } from './problems';
import { count } from '../ui/say';
import { View } from '../ui/view';

export function Check() {
  const panel = usePanel();
  const { data, words } = panel;
  const text = words.panel.check;
  if (!data.state?.key) return <First panel={panel} title={text.title} need="connect" />;
  if (!isMapped(data)) return <First panel={panel} title={text.title} need="columns" />;
  if (data.check) return <Checked panel={panel} check={data.check} />;
  const start = (
    <Button kind="action" onClick={() => void checkRows(panel)}>
      {text.start}
    </Button>
  );
  return (
    <View title={text.title} buttons={start}>
      <Unsaved />
      <p>{text.intro}</p>
    </View>
  );
}

/** What is missing before anything can be checked or sent, and the way there. */
export function First({ panel, title, need }: { panel: Panel; title: string; need: 'connect' | 'columns' }) {
  const text = panel.words.panel;
  const button = (
    <Button kind="action" onClick={() => panel.go(need)}>
      {need === 'connect' ? text.sync.toConnect : text.check.toColumns}
    </Button>
  );
  return (
    <View title={title} buttons={button}>
      <p>{need === 'connect' ? text.sync.needKey : text.check.noMapping}</p>
    </View>
  );
}

/** Says that the stored mapping is checked and sent, not unsaved changes of the columns view. */
export function Unsaved() {
  const { data, words, go } = usePanel();
  if (!data.draft?.changed || !data.tab?.mapping) return null;
  return (
    <Notice tone="warning">
      <p>{words.panel.unsaved}</p>
      <Button onClick={() => go('columns')}>{words.panel.trouble.toColumns}</Button>
    </Notice>
  );
}

function Checked({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words, data } = panel;
  const text = words.panel.check;
  const n = check.newcomers + check.changed + check.toRead;
  const button = (
    <Button kind="action" onClick={() => panel.go('sync')}>
      {n > 0 ? count(words, text, 'next', n) : text.nothing}
    </Button>
  );
  return (
    <View title={text.title} buttons={button}>
      <Unsaved />
      <Counts panel={panel} check={check} />
      <HeldAhead panel={panel} check={check} />
      <PreviewOffer panel={panel} check={check} />
      <PreviewTabNote />
      <LeftNotice panel={panel} leavers={check.leavers} />
      <LeftOutPeople panel={panel} people={check.leftOut} />
      <h2>{text.problems}</h2>
      <FixesSent fixes={check.fixes} unknown={check.unknownFixes} />
      {check.problems.length === 0 ? <p class="hint">{text.noProblems}</p> : <Problems problems={check.problems} />}
      <div class="row">
        {check.problems.length > 0 && <Button onClick={() => void checkRows(panel, true)}>{text.write}</Button>}
        <Button kind="link" onClick={() => panel.go('inspect')}>
          {text.inspect}
        </Button>
        <DeactivatedLink panel={panel} leavers={check.leavers} />
      </div>
      {data.written && (
        <Notice tone="good" live>
          {text.written}
        </Notice>
      )}
      <Completeness missing={check.missing} />
      <AbsentPeople panel={panel} absent={check.absent} />
      <CompareWithSignitic />
    </View>
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

function AbsentPeople({ panel, absent }: { panel: Panel; absent: CheckView['absent'] }) {
  const { words, data } = panel;
  if (absent !== null) return <Absent people={absent.length} emails={absent} />;
  return data.state?.key ? <Notice tone="info">{words.panel.check.absentUnknown}</Notice> : null;
}
