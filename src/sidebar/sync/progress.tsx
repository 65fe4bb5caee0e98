// A run under way, of this user or another: its progress, the time left, and Stop.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, RunningView } from '../../api';
import { format } from '../../i18n';
import { useArmed } from '../ui/armed';
import { Button, Notice } from '../ui/controls';
import { openFile, type Panel } from '../state';
import { stopRun, useProgress } from './run';
import { isSafeToClose, type Run, timeLeft } from './run-progress';
import { count, number, type Words } from '../ui/say';
import { View } from '../ui/view';
import { moment } from '../ui/when';

export function Running({ panel, run }: { panel: Panel; run: Run }) {
  const { words } = panel;
  const text = words.panel.sync;
  useProgress(true, (progress) => {
    if (progress) panel.patch((old) => ({ run: old.run && { ...old.run, progress } }));
  });
  // Stop stands where "Sync" stood: the second click of a double click must not hit it.
  const armed = useArmed();
  const stopping = run.stopping || run.progress?.stopping;
  const stop = !stopping && (
    <Button always rests={!armed} onClick={() => void stopRun(panel)}>
      {text.stop}
    </Button>
  );
  return (
    <View title={text.running} buttons={stop}>
      <Meter words={words} progress={run.progress} />
      <p class="hint">{isSafeToClose(run, Date.now()) ? text.safe : text.unsafe}</p>
      {stopping && (
        <Notice tone="info" live>
          {text.stopping}
        </Notice>
      )}
    </View>
  );
}

/** How far work under way is; until something is known, that it has begun. */
export function Meter({ words, progress }: { words: Words; progress: Progress | null }) {
  return progress ? <Bar words={words} progress={progress} /> : <Starting words={words} />;
}

export function Starting({ words }: { words: Words }) {
  return (
    <div class="meter" role="status">
      <div class="track moving" aria-hidden="true">
        <div class="bar" />
      </div>
      <p>{words.panel.sync.starting}</p>
    </div>
  );
}

/** How far a run is. `text`: what it is called, and how its progress is said. */
export function Bar({
  words,
  progress,
  text = words.panel.sync,
}: {
  words: Words;
  progress: Progress;
  text?: { running: string; progress: string };
}) {
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  const said = format(text.progress, { done: number(words, progress.done), total: number(words, progress.total) });
  return (
    <div class="meter">
      <div
        class={progress.done === 0 ? 'track moving' : 'track'}
        role="progressbar"
        aria-label={text.running}
        aria-valuemin={0}
        aria-valuemax={progress.total}
        aria-valuenow={progress.done}
        aria-valuetext={said}
      >
        <div class="bar" style={progress.done === 0 ? undefined : { width: `${share * 100}%` }} />
      </div>
      <p class="strong">{said}</p>
      <p class="hint">{[problemsSaid(words, progress), leftSaid(words, progress)].filter(Boolean).join(' · ')}</p>
      <Announced said={said} share={share} />
    </div>
  );
}

function problemsSaid(words: Words, { problems }: Progress): string {
  return problems > 0 ? count(words, words.panel.sync, 'problems', problems) : '';
}

function leftSaid(words: Words, progress: Progress): string {
  const left = timeLeft(progress);
  if (left === null) return '';
  return left < 60_000
    ? words.panel.sync.leftSeconds
    : count(words, words.panel.sync, 'left', Math.ceil(left / 60_000));
}

/** The progress for screen readers: every tenth of the way, since an announcement every two seconds would drown the rest. */
function Announced({ said, share }: { said: string; share: number }) {
  const [heard, hear] = useState(said);
  const tenth = Math.floor(share * 10);
  useEffect(() => hear(said), [tenth]);
  return (
    <p class="hidden" role="status">
      {heard}
    </p>
  );
}

/** A run of another user, or our own from the menu or a closed panel: watched until it ends, then the file is read anew. */
export function SomebodyRuns({ panel, running }: { panel: Panel; running: RunningView }) {
  const { words, data } = panel;
  const text = words.panel.sync;
  const progress = useWatch(panel);
  const [stopping, setStopping] = useState(false);
  const when = moment(running.since, Date.now(), data.language);
  const stop = () => {
    setStopping(true);
    void stopRun(panel);
  };
  const buttons = (
    <>
      {running.mine && !stopping && <Button onClick={stop}>{text.stop}</Button>}
      <Button onClick={() => void openFile(panel, 'sync')}>{words.panel.lookAgain}</Button>
    </>
  );
  return (
    <View title={text.running} buttons={buttons}>
      <Notice tone="info">
        <p class="foreign">
          {running.mine
            ? format(text.mine, { when })
            : format(text.others, { who: running.by || words.somebody, when })}
        </p>
        {!running.mine && <p>{text.othersHint}</p>}
      </Notice>
      {progress && <Bar words={words} progress={progress} />}
      {stopping && (
        <Notice tone="info" live>
          {text.stopping}
        </Notice>
      )}
    </View>
  );
}

/** Asks for the progress of a run; when there is none any more, the file is read anew. */
function useWatch(panel: Panel): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  const silent = useRef(0);
  useProgress(
    !panel.data.busy && !panel.data.trouble,
    (news) => {
      silent.current = news ? 0 : silent.current + 1;
      if (news) setProgress(news);
      // Twice, since Google may drop a cached note at any time.
      else if (silent.current === 2) void openFile(panel, 'sync');
    },
    true,
  );
  return progress;
}
