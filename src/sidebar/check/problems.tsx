// The same problem in many rows as one line that opens to its people, each a click away from the cell, and its correction.
import { useState } from 'preact/hooks';
import type { ProblemRow, ProblemView } from '../../api';
import { format } from '../../i18n';
import { More } from '../ui/more';
import { Icon } from '../ui/icon';
import { type Panel, usePanel } from '../state';
import { count, fieldLabel, number } from '../ui/say';
import { shorten } from '../ui/shorten';
import { Changes, FixOffer } from './fixes';
import { Rows, type RowsProps } from './rows';

const FIRST = 30;

/** The problems in the order in which the server has weighed them. */
export function Problems({ problems }: { problems: readonly ProblemView[] }) {
  const panel = usePanel();
  const { words } = panel;
  if (problems.length === 0) return null;
  const text = words.panel.problems;
  return (
    <>
      <p class="hint">
        {problems.length > 1 && `${count(words, text, 'kinds', problems.length)} `}
        {text.hint}
      </p>
      {problems.map((problem, i) => (
        <Problem key={`${i} ${problem.issue.code} ${problem.message}`} panel={panel} problem={problem} />
      ))}
    </>
  );
}

function Problem({ panel, problem }: { panel: Panel; problem: ProblemView }) {
  const { words, data } = panel;
  const text = words.panel.problems;
  const [open, setOpen] = useState(false);
  const { level, field } = problem.issue;
  const message = shorten(problem.message, 300);
  const n = number(words, problem.rows.length);
  const same = Object.keys(problem.issue.params ?? {}).length === 0;
  return (
    <div class={`problem ${level}`}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name={level} />
          <span>
            <span class="hidden">{text[level]}. </span>
            {field && <span class="caption">{fieldLabel(words, field, data.state?.settings.extras)}</span>}
            <span class="foreign">
              {problem.rows.length > 1 ? format(same ? text.many : text.manySuch, { n, message }) : message}
            </span>
          </span>
        </summary>
        {open && <People panel={panel} problem={problem} />}
      </details>
      <FixOffer problem={problem} />
    </div>
  );
}

/** The people of a problem: those who share an address together, those who can be corrected with what would be sent. */
function People({ panel, problem }: { panel: Panel; problem: ProblemView }) {
  const { rows, fix, issue } = problem;
  const field = issue.field ?? null;
  if (fix) {
    const others = rows.filter((row) => !row.fix);
    return (
      <div class="inside">
        <Changes panel={panel} rows={rows.filter((row) => row.fix)} field={fix.field} />
        {others.length > 0 && <Rows panel={panel} rows={others} field={field} />}
      </div>
    );
  }
  return rows.some(({ email }) => email) ? (
    <Shared panel={panel} rows={rows} field={field} />
  ) : (
    <Rows panel={panel} rows={rows} field={field} />
  );
}

/** Rows that share an address, under that address. */
function Shared({ panel, rows, field }: RowsProps) {
  const [shown, setShown] = useState(FIRST);
  const groups = new Map<string, ProblemRow[]>();
  for (const row of rows) {
    const email = row.email?.toLowerCase() ?? '';
    groups.set(email, [...(groups.get(email) ?? []), row]);
  }
  const left = Math.min(groups.size - shown, FIRST * 10);
  return (
    <ul class="inside shared">
      {[...groups].slice(0, shown).map(([email, some]) => (
        <li key={email}>
          <p class="foreign strong">{shorten(email, 80)}</p>
          <Rows panel={panel} rows={some} field={field} />
        </li>
      ))}
      <More left={left} onMore={() => setShown(shown + left)} />
    </ul>
  );
}
