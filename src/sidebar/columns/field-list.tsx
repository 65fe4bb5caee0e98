// All fields, one line each: what a person has to repair or to decide first, then what was found, then what is free.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabView } from '../../api';
import { FIELDS, type FieldKey } from '../../core/fields';
import type { Source } from '../../core/people/template';
import { usePanel } from '../state';
import { FieldLine } from './field-line';
import { openDays } from './days';
import { isExtension } from './extension-column';
import { buttonId, type ListProps } from './field-props';
import { type LineState, type Look, lineState, lookAt, NOTHING_SEEN } from './line-state';
import { MoreFields } from './more-fields';
import { isProposing, NamesProposal } from './names-proposal';
import { type Draft, suggestionsOf, type Unused, unusedColumns } from './sources';
import { Suggestions } from './suggestions';
import { Summary } from './summary';
import { UnsureColumns } from './unsure-columns';
import { UnusedColumns } from './unused-columns';

export function FieldList(props: ListProps) {
  const { tab, draft, headers } = props;
  const text = usePanel().words.panel.columns;
  const { open, turn } = useOpenField();
  const lookOf = useLooks(props);
  const stateOf = (key: FieldKey): LineState => lineState(key, tab, draft, headers, lookOf(key));
  const places = usePlaces(draft, open, stateOf);
  const standing = (place: Place) => FIELDS.map(({ key }) => key).filter((key) => places.get(key) === place);
  const { unsure, unused, leave } = useUnused(props);
  const broken = standing('broken');
  const listed = [...broken, ...standing('check'), ...standing('found')];
  useFirstRepair();
  const line = (key: FieldKey) => (
    <FieldLine
      {...props}
      key={key}
      field={key}
      state={stateOf(key)}
      look={lookOf(key)}
      open={open === key}
      onTurn={() => turn(key)}
    />
  );
  const proposals = [isProposing(tab, draft), !draft.sources.enabled && openDays(tab, draft) !== null];
  const asks = suggestionsOf(tab, draft, headers).length + unsure.length + proposals.filter(Boolean).length;
  const hasAttention = asks + broken.length + standing('check').length > 0;
  return (
    <div class="columns">
      <Summary {...props} states={listed.map(stateOf)} asks={asks} />
      {hasAttention && <h2>{text.attention}</h2>}
      <div class="lines">{broken.map(line)}</div>
      <NamesProposal {...props} />
      <div class="lines">
        {standing('check').map(line)}
        <UnsureColumns {...props} unsure={unsure} onLeave={leave} />
      </div>
      <Suggestions {...props} />
      <h2>{text.sent}</h2>
      {listed.length <= 1 && <p class="hint">{text.sentNone}</p>}
      <div class="lines">{standing('found').map(line)}</div>
      <div>
        <MoreFields listed={listed} line={line} />
        <UnusedColumns {...props} unused={unused} />
      </div>
    </div>
  );
}

/** Which field is open: one at most. The focus stays on its button, wherever the line goes. */
function useOpenField() {
  const [open, setOpen] = useState<FieldKey | null>(null);
  const last = useRef<FieldKey | null>(null);
  const turn = (key: FieldKey) => {
    last.current = key;
    setOpen(open === key ? null : key);
  };
  // Before anything is painted: a key pressed meanwhile would go to the old place, and the focus back from the new one.
  useLayoutEffect(() => {
    if (last.current) document.getElementById(buttonId(last.current))?.focus({ preventScroll: open !== null });
  }, [open]);
  return { open, turn };
}

/** What fields take from the rows, worked out anew for a source that has changed and no other: a letter is typed in one text. */
function useLooks({ tab, draft, headers }: ListProps): (key: FieldKey) => Look {
  const country = usePanel().data.state?.settings.country ?? null;
  const kept = useRef(new Map<FieldKey, { source: Source; tab: TabView; country: string | null; look: Look }>());
  return (key) => {
    const source = draft.sources[key];
    if (!source) return NOTHING_SEEN;
    const known = kept.current.get(key);
    if (known?.source === source && known.tab === tab && known.country === country) return known.look;
    const look = lookAt(key, source, tab, headers, country);
    kept.current.set(key, { source, tab, country, look });
    return look;
  };
}

/** The columns without a field. On a first visit those that may well have one are asked about, until they are left out. */
function useUnused({ tab, draft, headers }: ListProps) {
  const [left, setLeft] = useState<readonly number[]>([]);
  const hasPhone = draft.sources.phone !== undefined || suggestionsOf(tab, draft, headers).some(isPhone);
  const asks = (one: Unused) =>
    !tab.mapping &&
    (one.reason?.code === 'unsure' || (isExtension(one) && !hasPhone)) &&
    !left.includes(one.column.column) &&
    one.column.samples.some((value) => value.trim() !== '');
  const all = unusedColumns(tab, draft, headers);
  return {
    unsure: all.filter(asks),
    unused: all.filter((one) => !asks(one)),
    leave: (column: number) => {
      setLeft([...left, column]);
      // The next question has the focus, else what follows the questions.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.unsure select, .lines .fold')?.focus());
    },
  };
}

const isPhone = ({ field }: { field: FieldKey }): boolean => field === 'phone';

type Place = Exclude<LineState, 'off'>;

/**
 * Where a field's line stands: where its state was when it first had a source, and there it stays while the view is open, so
 * that no line moves under the person's hands. An open one moves up from the free fields when it is closed.
 */
function usePlaces(
  draft: Draft,
  open: FieldKey | null,
  stateOf: (key: FieldKey) => LineState,
): ReadonlyMap<FieldKey, Place> {
  const places = useRef(new Map<FieldKey, Place>());
  for (const { key } of FIELDS) {
    if (places.current.has(key) || key === open) continue;
    const state = draft.sources[key] || key === 'email' ? stateOf(key) : 'off';
    if (state !== 'off') places.current.set(key, state);
  }
  return places.current;
}

/** Whoever comes because a column is lost is taken to its repair; after the heading, which has the focus first. */
function useFirstRepair(): void {
  useEffect(() => {
    document.querySelector<HTMLElement>('.repair button')?.focus();
  }, []);
}
