// Columns whose header may mean several things, asked about once: each takes a field, or is left out.
import type { TabView } from '../../api';
import type { Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { Button } from '../ui/controls';
import { shorten } from '../ui/shorten';
import type { Draft, Unused } from './sources';
import { UnusedColumn } from './unused-columns';

interface UnsureProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
  unsure: readonly Unused[];
  /** `column` as in `ColumnView`. */
  onLeave(column: number): void;
}

export function UnsureColumns({ unsure, onLeave, ...props }: UnsureProps) {
  const text = usePanel().words.panel.columns;
  const leave = (column: number) => {
    onLeave(column);
    // The next question has the focus, else what follows the questions.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.unsure select, .lines .fold')?.focus());
  };
  return (
    <>
      {unsure.map((one) => {
        const { header, letter, column } = one.column;
        const name = `${shorten(header, 40)} (${letter})`;
        return (
          <section key={column} class="line check unsure unused" aria-label={name}>
            <UnusedColumn {...props} unused={one} />
            <Button kind="link" label={format(text.leaveOut, { column: name })} onClick={() => leave(column)}>
              {text.leaveOutShort}
            </Button>
          </section>
        );
      })}
    </>
  );
}
