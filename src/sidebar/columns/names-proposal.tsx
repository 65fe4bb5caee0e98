// At the top while no column has the names: how many signatures would have none, and the column that holds both.
import { useState } from 'preact/hooks';
import type { TabView } from '../../api';
import { type NameField, namePartOf } from '../../core/people/guessed-source';
import type { ColumnSource, Headers, Sources } from '../../core/people/template';
import { NAME_ORDERS, type NameOrder } from '../../core/read/split-name';
import { format } from '../../i18n';
import { Button, Notice, Select } from '../ui/controls';
import { type Panel, usePanel } from '../state';
import { count } from '../ui/say';
import { shorten } from '../ui/shorten';
import { focusField } from './field-props';
import { Capitals, hasCapitals, NamesPreview } from './names-editor';
import { type Draft, sourceOf, withSource } from './sources';
import { valuesOf } from './values';

interface ProposalProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
}

export function NamesProposal(props: ProposalProps) {
  const panel = usePanel();
  const { draft, tab } = props;
  const text = panel.words.panel.columns;
  if (!isProposing(tab, draft)) return null;
  const isNameless = hasNoName(draft);
  const at = proposedColumn(tab, draft);
  const title = isNameless ? count(panel.words, text, 'noName', signatures(props)) : text.namesMissing;
  return (
    <Notice tone={isNameless ? 'warning' : 'info'} title={title}>
      {at < 0 ? <p>{text.noNameHow}</p> : <Proposed {...props} panel={panel} at={at} />}
    </Notice>
  );
}

/** Whether there is something to say about names. */
export function isProposing(tab: TabView, draft: Draft): boolean {
  return proposedColumn(tab, draft) >= 0 || (hasNoName(draft) && draft.sources.email !== undefined);
}

const hasNoName = ({ sources }: Draft): boolean => !sources.firstname && !sources.lastname;

/** The column that holds names which no field takes yet, or -1. */
function proposedColumn(tab: TabView, draft: Draft): number {
  const isNameless = hasNoName(draft);
  return tab.guesses.findIndex(({ names }) => names?.fields.some((field) => isOpen(draft, field, isNameless)));
}

/** What a person has just removed comes back only while there is no name at all. */
const isOpen = (draft: Draft, field: NameField, isNameless: boolean) =>
  draft.sources[field] === undefined && (isNameless || draft.why[field] !== 'chosen');

/** People of the list, as far as the rows that the panel has read tell. */
function signatures({ tab, draft, headers }: ProposalProps): number {
  const { email } = draft.sources;
  const seen = Math.max(0, ...tab.columns.map(({ samples }) => samples.length));
  if (!email || seen < tab.rows) return tab.rows;
  return valuesOf(email, tab, headers).filter((value) => value.includes('@')).length;
}

function Proposed({ panel, tab, draft, headers, at }: ProposalProps & { panel: Panel; at: number }) {
  const { words, patch } = panel;
  const text = words.panel.columns;
  const names = tab.guesses[at]!.names!;
  const column = tab.columns[at]!;
  const [order, setOrder] = useState<NameOrder>(names.order);
  const [recased, setRecased] = useState(false);
  const values = valuesOf(sourceOf(column), tab, headers);
  const fields = names.fields.filter((field) => !draft.sources[field]);
  const sources = Object.fromEntries(
    fields.map((field) => [
      field,
      { ...namePartOf(sourceOf(column), field, order), ...(recased && { recased: true as const }) },
    ]),
  ) as Partial<Record<NameField, ColumnSource>>;
  const label = fields.length > 1 ? text.namesTake : format(text.suggest, { field: words.fields[fields[0]!] });
  const accept = () => {
    patch((old) => ({ draft: old.draft && withNames(old.draft, sources) }));
    focusField(fields[0]!);
  };
  return (
    <>
      <p class="foreign">{format(text.namesIn, { letter: column.letter, column: shorten(column.header, 60) })}</p>
      <Select
        label={text.namesOrder}
        value={order}
        options={NAME_ORDERS.map((one) => [one, text.namesOrders[one]] as const)}
        onChange={(one) => setOrder(one)}
      />
      {hasCapitals(values) && <Capitals on={recased} onChange={setRecased} />}
      <NamesPreview values={values} sources={sources} warns />
      <Button onClick={accept}>{label}</Button>
    </>
  );
}

function withNames(draft: Draft, sources: Sources): Draft {
  return (Object.keys(sources) as NameField[]).reduce((made, field) => withSource(made, field, sources[field]!), draft);
}
