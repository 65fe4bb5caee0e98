// The counts of a check: all rows as an addition, its parts one by one, and what Signitic's number of users becomes.
import type { CheckView } from '../../api';
import { CHECK_PARTS } from '../../core/steps/sums';
import { checkRows, type Panel } from '../state';
import { Button, Tally } from '../ui/controls';
import type { IconName } from '../ui/icon';
import { fieldLabel, number } from '../ui/say';
import { ForecastLine, SumLine, WarnedSums } from '../ui/sums';

type Part = keyof typeof CHECK_PARTS;

/** The sign of each part, and its name among the words. */
const LOOKS = {
  newcomers: ['plus', 'newcomers'],
  changed: ['edit', 'changed'],
  toRead: ['wait', 'toRead'],
  unchanged: ['same', 'unchanged'],
  waiting: ['wait', 'waiting'],
  skipped: ['skip', 'skipped'],
  withErrors: ['error', 'errors'],
  refused: ['error', 'refused'],
} as const satisfies Record<Part, readonly [IconName, string]>;

/** Parts that are told even when they are none: whoever looks for changes or errors wants to see the nought. */
const ALWAYS: readonly Part[] = ['newcomers', 'changed', 'unchanged', 'withErrors'];

export function Counts({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words } = panel;
  const text = words.panel.check;
  const shown = (Object.keys(CHECK_PARTS) as Part[]).filter((part) => check[part] > 0 || ALWAYS.includes(part));
  return (
    <>
      <SumLine sum={check.sum} />
      <ul class="tally">
        {shown.map((part) => {
          // Without Signitic's list nobody knows who is new.
          if (part === 'newcomers' && check.absent === null) return null;
          const [icon, label] = LOOKS[part];
          const tone = CHECK_PARTS[part] === 'toFix' && check[part] > 0 ? 'error' : undefined;
          const line = <Tally key={part} icon={icon} label={text[label]} n={number(words, check[part])} tone={tone} />;
          return part === 'changed' ? [line, <ChangedFields key="fields" panel={panel} check={check} />] : line;
        })}
      </ul>
      <WarnedSums words={words} warned={check.warned} />
      <ForecastLine forecast={check.forecast} />
      <div class="row">
        <Button kind="link" onClick={() => void checkRows(panel)}>
          {text.again}
        </Button>
      </div>
    </>
  );
}

function ChangedFields({ panel, check }: { panel: Panel; check: CheckView }) {
  const { words, data } = panel;
  const fields = check.fields
    .filter(({ rows }) => rows > 0)
    .map(({ field, rows }) => `${fieldLabel(words, field, data.state?.settings.extras)} ${number(words, rows)}`);
  if (fields.length === 0) return null;
  return (
    <li class="below">
      <details class="plain-details">
        <summary>{words.panel.check.whichFields}</summary>
        <p>{fields.join(' · ')}</p>
      </details>
    </li>
  );
}
