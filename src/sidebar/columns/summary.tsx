// The sum on top of the columns: how many are found, and how much a person has to repair or to check.
import { Icon, type IconName } from '../ui/icon';
import { count, number } from '../ui/say';
import { usePanel } from '../state';
import type { ListProps } from './field-props';
import type { LineState } from './line-state';
import { isBlank, usedColumns } from './sources';

interface SummaryProps extends ListProps {
  /** Of the fields that have a source. */
  states: readonly LineState[];
  /** Questions about columns that have no field yet. */
  asks: number;
}

export function Summary({ tab, draft, headers, states, asks }: SummaryProps) {
  const { words } = usePanel();
  const text = words.panel.columns;
  const columns = tab.columns.filter((column) => !isBlank(column)).length;
  const used = usedColumns(tab, draft, headers).size;
  const inState = (wanted: LineState) => states.filter((state) => state === wanted).length;
  const broken = inState('broken');
  const check = inState('check') + asks;
  return (
    <p class="summary" role="status">
      <Part icon="check" text={count(words, text, 'matched', used, { all: number(words, columns) })} />
      {broken > 0 && <Part icon="error" text={count(words, text, 'toRepair', broken)} />}
      {check > 0 && <Part icon="warning" text={count(words, text, 'toCheck', check)} />}
    </p>
  );
}

function Part({ icon, text }: { icon: IconName; text: string }) {
  return (
    <span>
      <Icon name={icon} /> {text}
    </span>
  );
}
