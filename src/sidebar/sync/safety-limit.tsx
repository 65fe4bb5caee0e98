// A sync that a safety limit holds: what it would do, examples by name, and the one button that confirms it.
import { useEffect, useState } from 'preact/hooks';
import type { Held, HeldLimit } from '../../core/outcome';
import { format } from '../../i18n';
import type { Panel } from '../state';
import { Button, Notice } from '../ui/controls';
import { number, type Words } from '../ui/say';
import { shorten } from '../ui/shorten';
import { View } from '../ui/view';
import { startRun } from './run';
import type { Answer, Run } from './run-progress';

/** A second click at the place of the first must not confirm: the button takes clicks only after so long. */
const ARMED_AFTER = 1500;
/** How many people are read a second, ten at once. */
const READ_A_SECOND = 14;

export function HeldView({ panel, run, held }: { panel: Panel; run: Run; held: Held }) {
  const { words } = panel;
  const text = words.panel.limits;
  const toRead = held.limits.find(({ kind }) => kind === 'to_read');
  const onlyToRead = toRead !== undefined && held.limits.length === 1;
  const answer = (given: Answer) => void startRun(panel, run.what, given, run.people);
  // The blue button is the harmless one, and it stands where "Sync to Signitic" stood.
  const buttons = (
    <Button kind="action" onClick={() => panel.patch({ run: null })}>
      {text.no}
    </Button>
  );
  return (
    <View title={onlyToRead ? text.titleToRead : text.title} buttons={buttons}>
      <Notice tone="warning" live>
        <HeldLimits words={words} held={held} />
        <p>{onlyToRead ? text.nothing : `${text.why} ${text.nothing}`}</p>
      </Notice>
      {withExamples(held).map((limit) => (
        <Examples key={limit.kind} words={words} limit={limit} alone={held.limits.length === 1} />
      ))}
      {toRead ? (
        <Compare panel={panel} limit={toRead} onAnswer={answer} />
      ) : (
        <Confirm panel={panel} run={run} held={held} onAnswer={answer} />
      )}
    </View>
  );
}

/** One sentence for each limit. */
export function HeldLimits({ words, held }: { words: Words; held: Held }) {
  const { told } = words.panel.limits;
  return (
    <>
      {held.limits.map(({ kind, people, of }) => (
        <p key={kind} class="strong">
          {format(told[kind], { n: number(words, people), of: number(words, of) })}
        </p>
      ))}
    </>
  );
}

/** Limits with examples of their own: two of them may be about the same people. */
function withExamples({ limits }: Held): HeldLimit[] {
  const seen = new Set<string>();
  return limits.filter(({ examples }) => {
    const people = examples.map(({ email }) => email).join(' ');
    return people !== '' && seen.size < seen.add(people).size;
  });
}

/** With several limits, each says what it would do. A single one is told in the sentence above. */
function Examples({ words, limit, alone }: { words: Words; limit: HeldLimit; alone: boolean }) {
  const text = words.panel.limits;
  return (
    <>
      <h2>{alone ? text.examples : format(text.act[limit.kind], { n: number(words, limit.people) })}</h2>
      <ul class="list people">
        {limit.examples.map(({ row, email, name, before }) => (
          <li key={row}>
            <span class="strong foreign">
              {before !== null && before !== name
                ? `${shorten(before, 60)} → ${shorten(name, 60)}`
                : shorten(name || email, 80)}
            </span>
            <span class="hint foreign">
              {format(words.panel.row, { row })} · {shorten(email, 80)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Answering {
  panel: Panel;
  onAnswer(answer: Answer): void;
}

function Confirm({ panel, run, held, onAnswer }: Answering & { run: Run; held: Held }) {
  const { words } = panel;
  const text = words.panel.limits;
  const [only] = held.limits;
  const label =
    only && held.limits.length === 1 ? format(text.act[only.kind], { n: number(words, only.people) }) : text.actAll;
  return <Armed label={label} onClick={() => onAnswer(run.answer === 'unread' ? 'unread' : 'confirmed')} />;
}

function Compare({ panel, limit, onAnswer }: Answering & { limit: HeldLimit }) {
  const { words } = panel;
  const text = words.panel.limits;
  const n = number(words, limit.people);
  const seconds = limit.people / READ_A_SECOND;
  const time =
    seconds < 60
      ? format(text.seconds, { n: number(words, Math.ceil(seconds / 10) * 10) })
      : format(text.minutes, { n: number(words, Math.ceil(seconds / 60)) });
  return (
    <div class="answers">
      <p class="hint">{text.compareHint}</p>
      <Armed label={format(text.compare, { n, time })} onClick={() => onAnswer('confirmed')} />
      <Armed label={format(text.unread, { n })} onClick={() => onAnswer('unread')} />
    </div>
  );
}

export function Armed({ label, onClick }: { label: string; onClick(): void }) {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setArmed(true), ARMED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p>
      <Button rests={!armed} onClick={onClick}>
        {label}
      </Button>
    </p>
  );
}
