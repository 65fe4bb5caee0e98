// A sync that a safety limit holds: what it would do, examples by name, and the one button that confirms it.
import type { FieldKey } from '../../core/fields';
import type { Held, HeldLimit } from '../../core/outcome';
import { previewTime } from '../../core/send/read-first';
import { format } from '../../i18n';
import { actText, changesText, distinctLimits, nameText, toldText } from '../../i18n/limit-text';
import type { Panel } from '../state';
import { Armed } from '../ui/armed';
import { Button, Notice } from '../ui/controls';
import { fieldLabel, number, type Words } from '../ui/say';
import { ForecastLine } from '../ui/sums';
import { shorten } from '../ui/shorten';
import { View } from '../ui/view';
import { startRun } from './run';
import type { Answer, Run } from './run-progress';

/** A length of time in words, rounded up: to five seconds from ten on, and to minutes. */
export function about(words: Words, milliseconds: number): string {
  const text = words.panel.limits;
  const seconds = milliseconds / 1000;
  const told = seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5;
  return told < 60
    ? format(text.seconds, { n: number(words, told) })
    : format(text.minutes, { n: number(words, Math.ceil(seconds / 60)) });
}

export function HeldView({ panel, run, held }: { panel: Panel; run: Run; held: Held }) {
  const { words } = panel;
  const text = words.panel.limits;
  const toRead = held.limits.find(({ kind }) => kind === 'to_read');
  const onlyToRead = toRead !== undefined && held.limits.length === 1;
  const answer = (given: Answer) => void startRun(panel, run.what, given, run);
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
      {distinctLimits(held.limits)
        .filter(({ examples }) => examples.length > 0)
        .map((limit) => (
          <Examples key={limit.kind} panel={panel} limit={limit} alone={held.limits.length === 1} />
        ))}
      {run.view && <ForecastLine forecast={run.view.forecast} />}
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
  return (
    <>
      {held.limits.map((limit) => (
        <p key={limit.kind} class="strong">
          {toldText(limit, words)}
        </p>
      ))}
    </>
  );
}

/** With several limits, each says what it would do. A single one is told in the sentence above. */
export function Examples({ panel, limit, alone }: { panel: Panel; limit: HeldLimit; alone: boolean }) {
  const { words, data } = panel;
  const label = (field: FieldKey) => fieldLabel(words, field, data.state?.settings.extras);
  const text = words.panel.limits;
  return (
    <>
      <h2>{alone ? text.examples : format(text.act[limit.kind], { n: number(words, limit.people) })}</h2>
      <ul class="list people">
        {limit.examples.map((example) => (
          <li key={example.row}>
            <span class="strong foreign">{shorten(nameText(example) || example.email, 120)}</span>
            {changesText(example, words, label).map((change) => (
              <span key={change} class="foreign">
                {shorten(change, 160)}
              </span>
            ))}
            <span class="hint foreign">
              {format(words.panel.row, { row: example.row })} · {shorten(example.email, 80)}
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
  const label = actText(held.limits, words);
  return <Armed label={label} onClick={() => onAnswer(run.answer === 'unread' ? 'unread' : 'confirmed')} />;
}

function Compare({ panel, limit, onAnswer }: Answering & { limit: HeldLimit }) {
  const { words } = panel;
  const text = words.panel.limits;
  const n = number(words, limit.people);
  const time = about(words, previewTime(limit.people));
  return (
    <div class="answers">
      <p class="hint">{text.compareHint}</p>
      <Armed label={format(text.compare, { n, time })} onClick={() => onAnswer('confirmed')} />
      <Armed label={format(text.unread, { n })} onClick={() => onAnswer('unread')} />
    </div>
  );
}
