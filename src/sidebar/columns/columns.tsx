// Second step: which column fills which field. Guesses are there already; the person confirms them with "Save and review".
import { useMemo, useState } from 'preact/hooks';
import type { Settings, TabMapping, TabView } from '../../api';
import { FIELDS, type FieldKey } from '../../core/fields';
import { areNames } from '../../core/read/person-chip';
import { type Headers, isColumn, type Source, type Sources } from '../../core/people/template';
import { format } from '../../i18n';
import { Button, Notice } from '../ui/controls';
import { FieldList } from './field-list';
import { buttonId } from './field-props';
import { HeaderRow } from './header-row';
import { StartFromSignitic } from '../pull/start-from-signitic';
import { checkRows, NOTHING_READ, type Panel, usePanel, useTab } from '../state';
import { shorten } from '../ui/shorten';
import { call } from '../server';
import { fieldLabel } from '../ui/say';
import { type Draft, headersOfTab, isBlank, isFound } from './sources';
import { type Note, View } from '../ui/view';

export function Columns() {
  const panel = usePanel();
  const tab = useTab(panel);
  const { draft, trouble } = panel.data;
  if (tab && draft) return <Matching panel={panel} tab={tab} draft={draft} />;
  return (
    <View title={panel.words.panel.columns.title}>{!trouble && <p class="hint">{panel.words.panel.opening}</p>}</View>
  );
}

interface MatchingProps {
  panel: Panel;
  tab: TabView;
  draft: Draft;
}

function Matching({ panel, tab, draft }: MatchingProps) {
  const text = panel.words.panel.columns;
  const [tried, setTried] = useState(false);
  const headers = useMemo(() => headersOfTab(tab), [tab]);
  const nothing = tab.columns.every(isBlank);
  const wrong = firstWrong(draft, headers);
  const save = () => {
    setTried(wrong !== null);
    if (wrong) document.getElementById(buttonId(wrong))?.focus();
    else void saveAndReview(panel, tab, draft);
  };
  const buttons = !nothing && (
    <Button kind="action" onClick={save}>
      {text.save}
    </Button>
  );
  return (
    <View title={text.title} buttons={buttons} note={tried && wrong ? noteOn(panel, wrong) : null}>
      <PersonChips panel={panel} tab={tab} draft={draft} />
      <HeaderRow panel={panel} tab={tab} />
      {tab.pasted && <Notice tone="warning">{text.pasted}</Notice>}
      {tab.byFormula && <Notice tone="info">{text.byFormula}</Notice>}
      {nothing ? (
        tab.headerRow > 0 && <Notice tone="warning">{text.noColumns}</Notice>
      ) : (
        <FieldList key={`${tab.id} ${tab.headerRow}`} tab={tab} draft={draft} headers={headers} />
      )}
      {(nothing || !panel.data.state?.tabs.some(({ mapped }) => mapped)) && <StartFromSignitic />}
    </View>
  );
}

/** Names where addresses belong are told before anything else: with such a column no person could be sent. */
function PersonChips({ panel, tab, draft }: MatchingProps) {
  const { email } = draft.sources;
  const found = tab.columns.find(({ header, occurrence, samples }, i) =>
    email
      ? isColumn(email) && email.column === header.trim() && email.occurrence === occurrence && areNames(samples)
      : tab.guesses[i]?.reason.code === 'person_chips',
  );
  if (!found) return null;
  const formula = `=${found.letter}${tab.headerRow + 1}.email`;
  return (
    <Notice tone="warning">
      <p class="foreign">{format(panel.words.panel.columns.chips, { column: shorten(found.header, 60), formula })}</p>
    </Notice>
  );
}

function noteOn({ words, data }: Panel, wrong: FieldKey): Note {
  const text = words.panel.columns;
  const said = format(text.wrong, { field: fieldLabel(words, wrong, data.extras) });
  return { tone: 'error', text: wrong === 'email' ? text.emailMissing : said };
}

/** The first field that would stop a run: an e-mail without a column, or a source whose column is not there. */
function firstWrong(draft: Draft, headers: Headers): FieldKey | null {
  const { email } = draft.sources;
  if (!email || !isColumn(email) || !isFound(email, headers)) return 'email';
  const bad = FIELDS.find(({ key }) => draft.sources[key] && !isFound(draft.sources[key]!, headers));
  return bad ? bad.key : null;
}

/** Stores the mapping, then the names of the extra fields if they changed, then opens the review and reads the rows. */
async function saveAndReview(panel: Panel, tab: TabView, draft: Draft): Promise<void> {
  const mapping: TabMapping = {
    version: 1,
    headerRow: draft.headerRow,
    sources: withoutBlanks(draft.sources),
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
    ...NOTHING_READ,
    state: old.state && {
      ...old.state,
      settings: saved.settings,
      tabs: old.state.tabs.map((one) => (one.id === tab.id ? { ...one, mapped: true } : one)),
    },
  }));
  panel.go('sync');
  // Without a key the next step says what is missing.
  if (panel.data.state?.key) await checkRows(panel);
}

/** An empty text is no source. */
function withoutBlanks(sources: Sources): Sources {
  const filled: Sources = {};
  for (const key of Object.keys(sources) as FieldKey[]) {
    const source = sources[key]!;
    if (isColumn(source) || (source.text.trim() !== '' && !isByNoDay(source))) filled[key] = source;
  }
  return filled;
}

const isByNoDay = ({ dates }: Source): boolean => dates !== undefined && !dates.start && !dates.end;

async function saveExtras({ data }: Panel): Promise<Settings> {
  const settings = data.state!.settings;
  if (JSON.stringify(data.extras) === JSON.stringify(settings.extras)) return settings;
  return call('saveSettings', { ...settings, extras: data.extras });
}
