// A field whose column is gone from the headers, or bears a name that several bear, with the columns that may take its place.
import type { ColumnView, TabView } from '../../api';
import type { FieldKey } from '../../core/fields';
import type { ColumnName, ColumnSource, Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { Button, Notice } from '../ui/controls';
import { usePanel } from '../state';
import { shorten } from '../ui/shorten';
import { columnFor, missingColumn, nameOf, sameNamed, sourceOf } from './sources';
import { examplesOf } from './values';

interface LostProps {
  field: FieldKey;
  tab: TabView;
  headers: Headers;
  source: ColumnSource;
  onRepair(source: ColumnSource): void;
}

export function LostColumn({ field, tab, headers, source, onRepair }: LostProps) {
  const text = usePanel().words.panel.columns;
  const missing = missingColumn(source, headers);
  if (!missing) return null;
  const ambiguous = columnFor(missing, tab, headers) === 'ambiguous';
  const candidates = candidatesFor(field, tab, missing, missing === source, ambiguous);
  const said = !ambiguous ? text.lost : candidates.length > 1 ? text.lostAmbiguous : text.lostFewer;
  const label = (column: ColumnView) =>
    ambiguous
      ? format(text.useColumn, { letter: column.letter, column: shorten(examplesOf(column.samples).join(', '), 30) })
      : format(text.lostLikely, { likely: shorten(nameOf(column), 60) });
  return (
    <div class="repair">
      <Notice tone="error">
        <p class="foreign">{format(said, { column: shorten(missing.column, 80) })}</p>
        {candidates.map((column) => (
          <Button key={column.column} onClick={() => onRepair({ ...source, ...sourceOf(column) })}>
            {label(column)}
          </Button>
        ))}
        {candidates.length === 0 && <p>{text.lostAsk}</p>}
      </Notice>
    </div>
  );
}

/** Columns that may take the place of the source's own; none where one that only helps to read it is lost. */
function candidatesFor(
  field: FieldKey,
  tab: TabView,
  missing: ColumnName,
  isOwn: boolean,
  ambiguous: boolean,
): readonly ColumnView[] {
  if (!isOwn) return [];
  if (ambiguous) return sameNamed(tab, missing.column);
  const likely = tab.lost.find((one) => one.field === field)?.likely?.trim();
  return tab.columns.filter(({ header }) => likely !== undefined && header.trim() === likely);
}
