// Says of an opened or doubtful field why it has its column, and of every field how the column is read.
import type { TabView } from '../../api';
import { type Headers, isColumn, type Source } from '../../core/people/template';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { shorten } from '../ui/shorten';
import { DaysSaid } from './days';
import { reasonText } from './reason-text';
import type { Why } from './sources';

interface ReasonProps {
  source: Source;
  why: Why | undefined;
  /** The field's name. */
  label: string;
  tab: TabView;
  headers: Headers;
}

/** Why this column; nothing where its header says it. For a fresh guess the reason also says how it is read. */
export function Reason({ source, why, label }: ReasonProps) {
  const { words } = usePanel();
  const isOwn = why === undefined || why === 'stored' || why === 'chosen';
  const header = isColumn(source) ? source.column : '';
  const said = isOwn ? why && words.panel.columns[why] : reasonText(words, why, header, label);
  return (
    <>
      {said && <p class="why foreign">{said}</p>}
      {isOwn && <HowRead source={source} />}
    </>
  );
}

/** Special ways of reading a column. */
export function HowRead({ source }: { source: Source }) {
  const { words } = usePanel();
  const text = words.panel.columns;
  const column = isColumn(source) ? source : null;
  const hasWords = column?.words !== undefined && column.words.length > 0;
  const params = column?.where && { header: column.where.column, values: column.where.values.join(', ') };
  return (
    <>
      {column?.inverted && !hasWords && <p class="why">{text.inverted}</p>}
      {column?.preferred && (
        <p class="why foreign">{format(text.preferred, { column: shorten(column.preferred.column, 60) })}</p>
      )}
      {column?.name && <p class="why">{text.namesOrders[column.name.order]}</p>}
      {column?.recased && <p class="why">{text.namesCapitals}</p>}
      {column?.fixes?.map((code) => (
        <p key={code} class="why">
          {words.panel.fixes.chosen[code]}
        </p>
      ))}
      {params && <p class="why foreign">{shorten(format(words.reasons.by_kind, params), 160)}</p>}
      <DaysSaid source={source} />
    </>
  );
}
