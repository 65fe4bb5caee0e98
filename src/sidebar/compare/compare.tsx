// "Compare with Signitic": what it costs, the reading, and where the tab and Signitic differ.
import { useEffect, useState } from 'preact/hooks';
import type { CompareCost, CompareView } from '../../api';
import { format } from '../../i18n';
import { groupsOf } from '../preview/preview-state';
import { ListInTab } from '../preview/list-in-tab';
import { ReadingView } from '../preview/reading';
import { timeSaid } from '../pull/pull';
import { call } from '../server';
import { type Panel, usePanel } from '../state';
import { Button, Notice, Tally } from '../ui/controls';
import { count, number } from '../ui/say';
import { View } from '../ui/view';
import { asChanges, type Comparison, differing } from './comparison';
import { Differences } from './differences';
import { MissingPeople } from './missing-people';
import { startComparison } from './start';

export function Compare() {
  const panel = usePanel();
  const { comparison } = panel.data;
  if (!comparison) return <Before panel={panel} />;
  if (comparison.phase === 'running') return <Reading panel={panel} comparison={comparison} />;
  if (comparison.phase === 'done' && comparison.view)
    return <Done panel={panel} comparison={comparison} view={comparison.view} />;
  return <Stopped panel={panel} comparison={comparison} />;
}

/** What a comparison costs, before it begins. */
function Before({ panel }: { panel: Panel }) {
  const { words, data } = panel;
  const { compare, pull } = words.panel;
  const [cost, setCost] = useState<CompareCost | null>(null);
  useEffect(() => {
    void panel.act('pullCost', async () => setCost(await call('getCompareCost', data.sheetId)));
  }, []);
  return (
    <View
      title={compare.title}
      back
      buttons={
        cost &&
        cost.people > 0 && (
          <Button kind="action" onClick={() => void startComparison(panel)}>
            {count(words, compare, 'start', cost.people)}
          </Button>
        )
      }
    >
      <p>{compare.intro}</p>
      {cost && cost.people === 0 && <Notice tone="info">{compare.nobody}</Notice>}
      {cost && cost.people > 0 && (
        <p class="hint">
          {format(pull.cost, { n: number(words, cost.people + 1), time: timeSaid(words, cost.seconds) })}
        </p>
      )}
      {!cost && !data.trouble && <p class="hint">{pull.counting}</p>}
    </View>
  );
}

function Reading({ panel, comparison }: { panel: Panel; comparison: Comparison }) {
  const patch = (part: Partial<Comparison>) =>
    panel.patch((old) => ({ comparison: old.comparison && { ...old.comparison, ...part } }));
  return <ReadingView panel={panel} state={comparison} already={comparison.read.length} onChange={patch} />;
}

/** Before everybody was asked about: stopped by a person, or by what the server or Signitic said. */
function Stopped({ panel, comparison }: { panel: Panel; comparison: Comparison }) {
  const { words, data } = panel;
  const text = words.panel.compare;
  const { stopped } = comparison.view ?? {};
  const goOn = (
    <Button kind="action" onClick={() => void startComparison(panel, comparison)}>
      {words.panel.preview.goOn}
    </Button>
  );
  return (
    <View title={text.notDone} back buttons={!data.trouble && goOn}>
      {stopped && stopped.code !== 'stopped' && (
        <Notice tone="error" live>
          <p class="foreign">{stopped.message}</p>
        </Notice>
      )}
      <p>{count(words, text, 'stoppedAt', comparison.read.length)}</p>
    </View>
  );
}

/** A group of no more people than this is open from the start. */
const FEW = 10;

function Done({ panel, comparison, view }: { panel: Panel; comparison: Comparison; view: CompareView }) {
  const { words } = panel;
  const text = words.panel.compare;
  const people = differing(comparison);
  const changed = people.filter(({ kind }) => kind === 'changed');
  const stays = changed.some(({ fields }) => fields.some(({ goes }) => !goes));
  return (
    <View title={text.done} back>
      <div class="spread">
        <p class="big">{changed.length === 0 ? text.none : count(words, text, 'differ', changed.length)}</p>
        <Button kind="link" onClick={() => void startComparison(panel)}>
          {words.panel.preview.again}
        </Button>
      </div>
      <ul class="tally">
        <Tally icon="same" label={text.same} n={number(words, comparison.same)} />
      </ul>
      <div class="groups">
        {groupsOf(people).map((group, i) => (
          <Differences key={group.kind} panel={panel} group={group} first={i === 0 && group.members.length <= FEW} />
        ))}
      </div>
      {stays && <p class="hint">{format(text.staysHint, { selected: words.menu.selected })}</p>}
      {people.length > 0 && <ListInTab panel={panel} people={asChanges(people)} compared />}
      {view.leftOut > 0 && <p class="hint">{count(words, text, 'leftOut', view.leftOut)}</p>}
      <MissingPeople panel={panel} comparison={comparison} missing={view.missing} />
    </View>
  );
}
