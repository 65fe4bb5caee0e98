// Second step: which column fills which field. Guesses are there already; the person confirms them with "Save and check".
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings, TabMapping, TabView } from '../api';
import { FIELDS, type FieldKey } from '../core/fields';
import { type Headers, isColumn } from '../core/template';
import { Button, Notice } from './controls';
import { buttonId, FieldCard } from './field-card';
import { HeaderRow } from './header-row';
import { MoreFields } from './more-fields';
import { checkRows, loadTab, type Panel, usePanel } from './panel';
import { call } from './server';
import { columnFor, type Draft, headersOfTab, isBlank } from './sources';
import { UnusedColumns } from './unused-columns';
import { View } from './view';

export function Columns() {
  const panel = usePanel();
  const { tab, draft, busy, trouble } = panel.data;
  useEffect(() => {
    if (!tab && !busy && !trouble) void loadTab(panel, null);
  }, [tab, busy, trouble]);
  if (tab && draft) return <Matching panel={panel} tab={tab} draft={draft} />;
  return (
    <View title={panel.words.panel.columns.title}>
      <p class="hint">{panel.words.panel.opening}</p>
    </View>
  );
}

interface MatchingProps {
  panel: Panel;
  tab: TabView;
  draft: Draft;
}

function Matching({ panel, tab, draft }: MatchingProps) {
  const text = panel.words.panel.columns;
  const [missing, setMissing] = useState(false);
  const headers = useMemo(() => headersOfTab(tab), [tab]);
  const nothing = tab.columns.every(isBlank);
  const save = () => {
    const email = draft.sources.email;
    const found = email && isColumn(email) && typeof columnFor(email, tab, headers) !== 'string';
    setMissing(!found);
    if (found) void saveAndCheck(panel, tab, draft);
    else document.getElementById(buttonId('email'))?.focus();
  };
  const buttons = !nothing && (
    <Button kind="action" onClick={save}>
      {text.save}
    </Button>
  );
  return (
    <View title={text.title} buttons={buttons}>
      <HeaderRow panel={panel} tab={tab} />
      {tab.byFormula && <Notice tone="info">{text.byFormula}</Notice>}
      {nothing ? (
        <Notice tone="warning">{text.noColumns}</Notice>
      ) : (
        <Fields panel={panel} tab={tab} draft={draft} headers={headers} missing={missing && !draft.sources.email} />
      )}
    </View>
  );
}

/** All fields, one card each, of which one at most is open. */
function Fields({ panel, tab, draft, headers, missing }: MatchingProps & { headers: Headers; missing: boolean }) {
  const text = panel.words.panel.columns;
  const { open, kept, turn } = useOpenField(draft);
  const sent = FIELDS.map(({ key }) => key).filter(
    (key) => key !== 'email' && (kept.includes(key) || (draft.sources[key] && key !== open)),
  );
  const card = (key: FieldKey) => (
    <FieldCard
      key={key}
      field={key}
      tab={tab}
      draft={draft}
      headers={headers}
      open={open === key}
      onTurn={() => turn(key)}
    />
  );
  return (
    <>
      <h3>{text.required}</h3>
      {missing && (
        <Notice tone="error" live>
          {text.emailMissing}
        </Notice>
      )}
      {card('email')}
      <h3>{text.sent}</h3>
      {sent.length === 0 && <p class="hint">{text.sentNone}</p>}
      {sent.map(card)}
      <MoreFields listed={sent} card={card} />
      <UnusedColumns tab={tab} draft={draft} headers={headers} />
    </>
  );
}

/**
 * Which field is open. A card moves up to "Sent" when it is closed with a source, never under the person's hands, and
 * stays there while the view is open, even when it is set to "Not sent".
 */
function useOpenField(draft: Draft) {
  const [open, setOpen] = useState<FieldKey | null>(null);
  const [kept, setKept] = useState<readonly FieldKey[]>([]);
  const last = useRef<FieldKey | null>(null);
  const turn = (key: FieldKey) => {
    if (draft.sources[key] && !kept.includes(key)) setKept([...kept, key]);
    last.current = key;
    setOpen(open === key ? null : key);
  };
  useEffect(() => {
    if (last.current) document.getElementById(buttonId(last.current))?.focus({ preventScroll: open !== null });
  }, [open]);
  return { open, kept, turn };
}

/** Stores the mapping, then the names of the extra fields if they changed, then checks. */
async function saveAndCheck(panel: Panel, tab: TabView, draft: Draft): Promise<void> {
  const mapping: TabMapping = {
    version: 1,
    headerRow: draft.headerRow,
    sources: draft.sources,
    filter: tab.mapping?.filter ?? null,
  };
  const saved = await panel.act('saving', async () => {
    const stored = await call('saveMapping', tab.id, mapping);
    return { stored, settings: await saveExtras(panel) };
  });
  if (!saved) return;
  panel.patch((old) => ({
    tab: { ...tab, mapping: saved.stored, lost: [] },
    draft: { ...draft, changed: false },
    check: null,
    state: old.state && {
      ...old.state,
      settings: saved.settings,
      tabs: old.state.tabs.map((one) => (one.id === tab.id ? { ...one, mapped: true } : one)),
    },
  }));
  panel.go('check');
  await checkRows(panel);
}

async function saveExtras({ data }: Panel): Promise<Settings> {
  const settings = data.state!.settings;
  if (JSON.stringify(data.extras) === JSON.stringify(settings.extras)) return settings;
  return call('saveSettings', { ...settings, extras: data.extras });
}
