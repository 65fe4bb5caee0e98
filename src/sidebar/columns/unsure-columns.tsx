// Columns that a person is asked about once, since their header may mean several things or they hold half a number: each takes a field, or is left out.
import type { TabView } from '../../api';
import type { Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { Button } from '../ui/controls';
import { shorten } from '../ui/shorten';
import { ExtensionColumn, isExtension } from './extension-column';
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
  return (
    <>
      {unsure.map((one) => {
        if (isExtension(one))
          return <ExtensionColumn key={one.column.column} {...props} unused={one} onLeave={onLeave} />;
        const { header, letter, column } = one.column;
        const name = `${shorten(header, 40)} (${letter})`;
        return (
          <section key={column} class="line line-check unsure unused" aria-label={name}>
            <UnusedColumn {...props} unused={one} />
            <Button kind="link" label={format(text.leaveOut, { column: name })} onClick={() => onLeave(column)}>
              {text.leaveOutShort}
            </Button>
          </section>
        );
      })}
    </>
  );
}
