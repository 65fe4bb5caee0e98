// People who are in Signitic and in no row: their list, and the way into the sheet.
import { useState } from 'preact/hooks';
import type { AddedView, MissingView, Progress } from '../../api';
import type { FieldKey } from '../../core/fields';
import { previewTime } from '../../core/send/read-first';
import { format } from '../../i18n';
import { timeSaid } from '../pull/pull';
import { StartFromSignitic } from '../pull/start-from-signitic';
import { call } from '../server';
import type { Panel } from '../state';
import { Meter } from '../sync/progress';
import { stopRun, useProgress } from '../sync/run';
import { Button, Labelled, Notice } from '../ui/controls';
import { More } from '../ui/more';
import { count, fieldLabel, number } from '../ui/say';
import { shorten } from '../ui/shorten';
import { type Comparison, missingNames } from './comparison';

interface Props {
  panel: Panel;
  comparison: Comparison;
  missing: MissingView;
}

export function MissingPeople({ panel, comparison, missing }: Props) {
  const { words } = panel;
  const text = words.panel.compare;
  const [done, setDone] = useState<AddedView | null>(null);
  if (missing.blocked !== null) return <Notice tone="warning">{missing.blocked}</Notice>;
  const told = (
    <>
      {missing.inactive > 0 && <p class="hint">{count(words, text, 'inactive', missing.inactive)}</p>}
      {missing.count > 0 && missing.nameless > 0 && (
        <p class="hint">{count(words, text, 'nameless', missing.nameless)}</p>
      )}
    </>
  );
  if (missing.count === 0) return told;
  return (
    <section class="missing">
      {!done && (
        <>
          <h2>{count(words, text, 'missing', missing.count)}</h2>
          <People panel={panel} missing={missing} names={missingNames(comparison)} />
          {told}
        </>
      )}
      {missing.canAdd ? (
        <Add panel={panel} people={missing.count} done={done} onDone={setDone} />
      ) : (
        <>
          <p>{format(text.notHere, { start: words.panel.pull.title })}</p>
          <Copy text={text.copy} missing={missing} names={missingNames(comparison)} />
          <StartFromSignitic />
        </>
      )}
    </section>
  );
}

const FIRST = 10;

interface Listed {
  missing: MissingView;
  names: ReadonlyMap<string, string>;
}

function People({ panel, missing, names }: Listed & { panel: Panel }) {
  const { words } = panel;
  const [shown, setShown] = useState(FIRST);
  const { emails } = missing;
  const left = Math.min(emails.length - shown, FIRST * 10);
  return (
    <>
      <ul class="list">
        {emails.slice(0, shown).map((email) => (
          <li key={email} class="foreign">
            <div>
              {names.get(email) && <p class="strong">{shorten(names.get(email) ?? '', 80)}</p>}
              <p class={names.get(email) ? 'hint' : ''}>{shorten(email, 80)}</p>
            </div>
          </li>
        ))}
      </ul>
      <More left={left} onMore={() => setShown(shown + left)} />
      {emails.length < missing.count && (
        <p class="hint">
          {format(words.panel.compare.firstOnes, {
            n: number(words, emails.length),
            of: number(words, missing.count),
          })}
        </p>
      )}
    </>
  );
}

/** Written so, since HtmlService damages a tab in a script. */
const TAB = decodeURIComponent('%09');

/** Two columns of text, as a sheet takes them from the clipboard. */
function Copy({ text, missing, names }: Listed & { text: string }) {
  const lines = missing.emails.map((email) => `${(names.get(email) ?? '').replace(/\s+/g, ' ')}${TAB}${email}`);
  return (
    <Labelled label={text}>
      {(id) => (
        <textarea
          id={id}
          rows={3}
          readOnly
          value={lines.join('\n')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Labelled>
  );
}

interface AddProps {
  panel: Panel;
  people: number;
  done: AddedView | null;
  onDone(view: AddedView): void;
}

/** Of a list that this add-on made. What it costs and who sees it is said before. */
function Add({ panel, people, done, onDone }: AddProps) {
  const { words } = panel;
  const { compare, pull, sync } = words.panel;
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  useProgress(running, setProgress);
  const start = async () => {
    setProgress(null);
    await panel.act('list', async () => {
      setRunning(true);
      try {
        await slices(panel.data.sheetId, done, onDone);
      } finally {
        setRunning(false);
        panel.patch({ check: null });
      }
    });
  };
  if (running)
    return (
      <>
        <Meter words={words} progress={progress} />
        <Button always onClick={() => void stopRun(panel)}>
          {sync.stop}
        </Button>
      </>
    );
  if (done) return <Ended panel={panel} view={done} onAgain={() => void start()} />;
  const seconds = Math.ceil(previewTime(people) / 1000);
  return (
    <div class="card">
      <p class="strong">{compare.addTitle}</p>
      <p>{compare.addHow}</p>
      <p class="hint">{format(pull.cost, { n: number(words, people + 1), time: timeSaid(words, seconds) })}</p>
      <p class="hint">{pull.seen}</p>
      <Button kind="action" onClick={() => void start()}>
        {count(words, compare, 'add', people)}
      </Button>
    </div>
  );
}

/** Slice after slice until nobody is left, or nothing goes on any more. Tells each, with what those before have added. */
async function slices(sheet: number, before: AddedView | null, onSlice: (view: AddedView) => void): Promise<void> {
  let known = before;
  for (;;) {
    const view = await call('addMissing', sheet);
    const fields: FieldKey[] = [...new Set([...(known?.noColumn ?? []), ...view.noColumn])];
    known = { ...view, added: view.added + (known?.added ?? 0), noColumn: fields };
    onSlice(known);
    if (view.stopped || view.blocked || view.left <= view.unreadable || view.added === 0) return;
  }
}

function Ended({ panel, view, onAgain }: { panel: Panel; view: AddedView; onAgain(): void }) {
  const { words, data } = panel;
  const { compare, pull } = words.panel;
  const { stopped, left } = view;
  const fields = view.noColumn.map((key) => fieldLabel(words, key, data.state?.settings.extras));
  return (
    <>
      {stopped && stopped.code !== 'stopped' && (
        <Notice tone="error" live>
          <p class="foreign">{stopped.message}</p>
        </Notice>
      )}
      {view.blocked !== null && <Notice tone="warning">{view.blocked}</Notice>}
      <Notice tone={left > 0 ? 'info' : 'good'} live>
        <p class="foreign">{count(words, compare, 'added', view.added, { tab: view.tab })}</p>
        {left > 0 && <p>{count(words, compare, 'stillMissing', left)}</p>}
        {view.unreadable > 0 && <p>{count(words, pull, 'unreadable', view.unreadable)}</p>}
        {fields.length > 0 && <p class="foreign">{format(compare.noColumn, { fields: fields.join(', ') })}</p>}
      </Notice>
      {left > 0 && <Button onClick={onAgain}>{compare.addGoOn}</Button>}
    </>
  );
}
