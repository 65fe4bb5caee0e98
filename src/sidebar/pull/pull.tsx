// "Start from Signitic": a list of the people whom Signitic has today, made in a new tab.
import { useEffect, useState } from 'preact/hooks';
import type { PullCost, PullView } from '../../api';
import { format } from '../../i18n';
import { call } from '../server';
import { chooseTab, openFile, type Panel, usePanel } from '../state';
import { Meter } from '../sync/progress';
import { stopRun, useProgress } from '../sync/run';
import { Button, Notice } from '../ui/controls';
import { count, number, type Words } from '../ui/say';
import { View } from '../ui/view';
import type { Progress } from '../../api';

type Which = 'active' | 'all';

export function Pull() {
  const panel = usePanel();
  const { words, data } = panel;
  const text = words.panel.pull;
  const [cost, setCost] = useState<PullCost | null>(null);
  const [which, setWhich] = useState<Which>('active');
  const [view, setView] = useState<PullView | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [running, setRunning] = useState(false);
  useProgress(running, setProgress);
  useEffect(() => {
    void panel.act('pullCost', async () => setCost(await call('getPullCost')));
  }, []);
  const start = async (withoutRest = false) => {
    setRunning(true);
    setProgress(null);
    await panel.act('pull', async () => {
      try {
        setView(await slices(which, withoutRest, setView));
      } finally {
        setRunning(false);
      }
    });
  };
  if (running)
    return (
      <View
        title={text.title}
        buttons={
          <Button always onClick={() => void stopRun(panel)}>
            {words.panel.sync.stop}
          </Button>
        }
      >
        <Meter words={words} progress={progress} />
        <p class="hint">{text.safe}</p>
      </View>
    );
  if (view) return <Ended panel={panel} view={view} onAgain={(without) => void start(without)} />;
  const begun = cost?.unfinished ?? null;
  const chosen = cost?.[begun?.which ?? which];
  return (
    <View
      title={text.title}
      back
      buttons={
        chosen &&
        chosen.people > 0 && (
          <Button kind="action" onClick={() => void start()}>
            {begun ? text.goOn : count(words, text, 'make', chosen.people)}
          </Button>
        )
      }
    >
      <p>{text.intro}</p>
      {cost && !begun && <Choice cost={cost} which={which} onChoose={setWhich} />}
      {begun && <Notice tone="info">{format(text.begun, { tab: begun.tab })}</Notice>}
      {chosen && chosen.people === 0 && <Notice tone="info">{text.nobody}</Notice>}
      {chosen && chosen.people > 0 && (
        <>
          <p class="hint">
            {format(text.cost, { n: number(words, chosen.people + 1), time: timeSaid(words, chosen.seconds) })}
          </p>
          <Notice tone="warning">{text.seen}</Notice>
        </>
      )}
      {!cost && !data.trouble && <p class="hint">{text.counting}</p>}
    </View>
  );
}

/** Slice after slice until the list is whole, or nothing goes on any more. */
async function slices(which: Which, withoutRest: boolean, onSlice: (view: PullView) => void): Promise<PullView> {
  let view = await call('pullPeople', which, withoutRest);
  while (!view.done && !view.stopped && view.left > view.unreadable) {
    onSlice(view);
    const next = await call('pullPeople', which, withoutRest);
    if (next.left === view.left && next.people === view.people) return next;
    view = next;
  }
  return view;
}

/** How long something takes, in words. */
export function timeSaid(words: Words, seconds: number): string {
  const { pull } = words.panel;
  return seconds < 90 ? count(words, pull, 'seconds', seconds) : count(words, pull, 'minutes', Math.ceil(seconds / 60));
}

function Choice({ cost, which, onChoose }: { cost: PullCost; which: Which; onChoose(which: Which): void }) {
  const { words } = usePanel();
  const text = words.panel.pull;
  return (
    <fieldset class="choices">
      <legend>{text.which}</legend>
      {(['active', 'all'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="pulled" value={one} checked={which === one} onChange={() => onChoose(one)} />
          <span>{format(text[one], { n: number(words, cost[one].people) })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Ended({ panel, view, onAgain }: { panel: Panel; view: PullView; onAgain(withoutRest: boolean): void }) {
  const { words } = panel;
  const text = words.panel.pull;
  const open = async () => {
    // Guesses of the tab that was open before are no choices that could be lost.
    panel.patch({ tab: null, draft: null, unsaved: false });
    await openFile(panel);
    chooseTab(panel, view.sheetId);
  };
  const buttons = view.done ? (
    <Button kind="action" onClick={() => void open()}>
      {text.open}
    </Button>
  ) : (
    <>
      <Button kind="action" onClick={() => onAgain(false)}>
        {text.goOn}
      </Button>
      {!view.stopped && view.unreadable > 0 && (
        <Button onClick={() => onAgain(true)}>{count(words, text, 'without', view.unreadable)}</Button>
      )}
    </>
  );
  return (
    <View title={view.done ? text.done : text.notDone} buttons={buttons} back={!view.done}>
      {view.done ? (
        <Notice tone="good" live>
          <p>{count(words, text, 'people', view.people, { tab: view.tab })}</p>
          <p>{text.next}</p>
        </Notice>
      ) : (
        <>
          {view.stopped && view.stopped.code !== 'stopped' && (
            <Notice tone="error" live>
              <p class="foreign">{view.stopped.message}</p>
            </Notice>
          )}
          <Notice tone="info" live>
            <p>
              {format(text.far, { done: number(words, view.people - view.left), total: number(words, view.people) })}
            </p>
            {view.unreadable > 0 && <p>{count(words, text, 'unreadable', view.unreadable)}</p>}
          </Notice>
        </>
      )}
      {view.done && <p class="hint">{text.notRead}</p>}
    </View>
  );
}
