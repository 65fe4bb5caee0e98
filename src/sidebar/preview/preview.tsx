// What a sync would change, person by person, before anything is sent; and the way to send exactly that.
import type { PreviewView as Shown } from '../../api';
import type { PersonChange } from '../../core/steps/preview';
import { actText, distinctLimits } from '../../i18n/limit-text';
import { type Panel, usePanel } from '../state';
import { startRun } from '../sync/run';
import { Examples, HeldLimits } from '../sync/safety-limit';
import { Armed } from '../ui/armed';
import { Button, Notice, Tally } from '../ui/controls';
import { count, number } from '../ui/say';
import { View } from '../ui/view';
import { Changes, ForAll } from './changes';
import { ListInTab } from './list-in-tab';
import { groupsOf, isSent, keptFields, type Preview, theirValues } from './preview-state';
import { ReadingView } from './reading';
import { startPreview } from './start';

export function PreviewView() {
  const panel = usePanel();
  const { preview } = panel.data;
  if (preview?.phase === 'running') return <Reading panel={panel} preview={preview} />;
  if (preview?.phase === 'done' && preview.view) return <Done panel={panel} preview={preview} view={preview.view} />;
  return <Stopped panel={panel} preview={preview} />;
}

function Reading({ panel, preview }: { panel: Panel; preview: Preview }) {
  const patch = (part: Partial<Preview>) =>
    panel.patch((old) => ({ preview: old.preview && { ...old.preview, ...part } }));
  return <ReadingView panel={panel} state={preview} already={preview.read.length} onChange={patch} />;
}

/** Before everybody was read: stopped by a person, or by what the server or Signitic said. */
function Stopped({ panel, preview }: { panel: Panel; preview: Preview | null }) {
  const { words, data } = panel;
  const text = words.panel.preview;
  const read = preview?.read ?? [];
  const { stopped } = preview?.view ?? {};
  return (
    <View
      title={text.stopped}
      buttons={
        <>
          {!data.trouble && (
            <Button kind="action" onClick={() => void startPreview(panel, read)}>
              {text.goOn}
            </Button>
          )}
          <Button onClick={() => panel.go('sync')}>{text.back}</Button>
        </>
      }
    >
      {stopped && stopped.code !== 'stopped' && (
        <Notice tone="error" live>
          <p class="foreign">{stopped.message}</p>
        </Notice>
      )}
      <p>{count(words, text, 'stoppedAt', read.length)}</p>
    </View>
  );
}

function Done({ panel, preview, view }: { panel: Panel; preview: Preview; view: Shown }) {
  const { words } = panel;
  const text = words.panel.preview;
  const { kept } = preview;
  const { people } = view;
  const keep = (next: ReadonlySet<string>) =>
    panel.patch((old) => ({ preview: old.preview && { ...old.preview, kept: next } }));
  const keepOne = (key: string, wanted: boolean) => {
    const next = new Set(kept);
    if (wanted) next.add(key);
    else next.delete(key);
    keep(next);
  };
  const theirs = [...new Set(theirValues(people))];
  const changing = people.filter(({ kind }) => kind !== 'unread').length;
  const sent = people.filter((person) => isSent(person, kept)).length;
  const sending = { panel, people, kept, sent };
  const back = <Button onClick={() => panel.go('sync')}>{text.back}</Button>;
  return (
    <View title={text.title} buttons={view.held || sent === 0 ? back : <Send {...sending} />}>
      <div class="spread">
        <p class="big">{changing === 0 ? text.none : count(words, text, 'people', changing)}</p>
        <Button kind="link" onClick={() => void startPreview(panel)}>
          {text.again}
        </Button>
      </div>
      <ul class="tally">
        <Tally icon="same" label={text.same} n={number(words, view.same)} />
      </ul>
      {view.held && <Unusual panel={panel} held={view.held} />}
      {theirs.length > 0 && (
        <Notice tone="warning">
          <p>{count(words, text, 'theirs', theirs.length)}</p>
          <ForAll
            panel={panel}
            all={theirs.length}
            kept={kept.size}
            onAll={(all) => keep(new Set(all ? theirs : []))}
          />
        </Notice>
      )}
      <div class="groups">
        {groupsOf(people).map((group, i) => (
          <Changes
            key={group.kind}
            {...{ panel, group, kept }}
            first={i === 0 && !view.held && group.members.length <= FEW}
            onKeep={keepOne}
          />
        ))}
      </div>
      {people.length > 0 && <ListInTab panel={panel} people={people} />}
      <p class="hint">{sent > 0 ? text.only : changing > 0 ? text.nothingToSend : ''}</p>
      {view.held && sent > 0 && <SendUnusual {...sending} held={view.held} />}
    </View>
  );
}

/** A group of no more people than this is open from the start. */
const FEW = 20;

interface Sending {
  panel: Panel;
  people: readonly PersonChange[];
  kept: Preview['kept'];
  /** People who go. */
  sent: number;
}

function Send({ panel, people, kept, sent }: Sending) {
  const { words } = panel;
  return (
    <Button
      kind="action"
      onClick={() => void startRun(panel, 'changed', 'none', { previewed: keptFields(people, kept) })}
    >
      {count(words, words.panel.preview, 'send', sent)}
    </Button>
  );
}

/** What the safety limits would ask. */
function Unusual({ panel, held }: { panel: Panel; held: NonNullable<Shown['held']> }) {
  const { words } = panel;
  const { limits, preview } = words.panel;
  return (
    <>
      <Notice tone="warning" title={preview.unusual}>
        <HeldLimits words={words} held={held} />
        <p>{limits.why}</p>
      </Notice>
      {distinctLimits(held.limits)
        .filter(({ examples }) => examples.length > 0)
        .map((limit) => (
          <Examples key={limit.kind} panel={panel} limit={limit} alone={held.limits.length === 1} />
        ))}
    </>
  );
}

/** The one button that answers the limits and sends. It stands where the pointer was not. */
function SendUnusual({ panel, people, kept, sent, held }: Sending & { held: NonNullable<Shown['held']> }) {
  const { words } = panel;
  // Where the question is about all who go, the button says what it does to them.
  const isAll = distinctLimits(held.limits).length === 1 && held.limits[0]?.people === sent;
  const label = isAll ? actText(held.limits, words) : count(words, words.panel.preview, 'send', sent);
  return (
    <Armed
      label={label}
      onClick={() => void startRun(panel, 'changed', 'confirmed', { previewed: keptFields(people, kept) })}
    />
  );
}
