// Choices about the whole file, about this tab's rows, and the way to the key and the schedule.
import { useEffect, useState } from 'preact/hooks';
import type { Language, Settings as FileSettings, TabMapping, TabView } from '../../api';
import { format } from '../../i18n';
import { Button, Select } from '../ui/controls';
import { CompareWithSignitic } from '../compare/compare-with-signitic';
import { StartFromSignitic } from '../pull/start-from-signitic';
import { FileChoices, LANGUAGE_NAMES } from './file-settings';
import { Licences, licencesOf } from './licences';
import { NOTHING_READ, type Panel, usePanel, useTab, useUnsaved } from '../state';
import { call } from '../server';
import { RowFilter } from './row-filter';
import { type Note, View } from '../ui/view';
import { learn, type Words, words } from '../ui/say';

interface Form {
  settings: FileSettings;
  /** As it was typed. */
  licences: string;
  panelLanguage: Language;
  filter: TabMapping['filter'];
}

export function Settings() {
  const panel = usePanel();
  const { data, words } = panel;
  const text = words.panel.settingsView;
  const tab = useTab(panel);
  const [form, setForm] = useState<Form>(() => formOf(panel));
  const [kept, setKept] = useState(form);
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    const filter = tab?.mapping?.filter ?? null;
    setForm((old) => ({ ...old, filter }));
    setKept((old) => ({ ...old, filter }));
  }, [tab]);
  useUnsaved(panel, form, kept);
  const change = (part: Partial<Form>) => {
    setNote(null);
    setForm({ ...form, ...part });
  };
  const save = () => {
    const missing = whatIsMissing(form, words);
    setNote(missing ? { tone: 'error', text: missing } : null);
    if (missing) return;
    void saveForm(panel, form).then((saved) => {
      setNote(saved);
      if (saved) setKept(form);
    });
  };
  const button = (
    <Button kind="action" onClick={save}>
      {text.save}
    </Button>
  );
  return (
    <View title={text.title} buttons={button} note={note} back>
      <PanelLanguage
        text={text.panelLanguage}
        value={form.panelLanguage}
        onChange={(panelLanguage) => change({ panelLanguage })}
      />
      <h2>{text.file}</h2>
      <p class="hint">{text.fileHint}</p>
      <FileChoices
        words={words}
        language={data.language}
        settings={form.settings}
        onChange={(settings) => change({ settings })}
      />
      <Licences words={words} typed={form.licences} onChange={(licences) => change({ licences })} />
      <h2>{text.tab}</h2>
      <TabChoices words={words} tab={tab} filter={form.filter} onChange={(filter) => change({ filter })} />
      <Elsewhere panel={panel} />
    </View>
  );
}

interface PanelLanguageProps {
  text: string;
  value: Language;
  onChange(language: Language): void;
}

function PanelLanguage({ text, value, onChange }: PanelLanguageProps) {
  return <Select label={text} value={value} options={LANGUAGE_NAMES} onChange={onChange} />;
}

/** Links to settings that have views of their own. */
function Elsewhere({ panel }: { panel: Panel }) {
  const text = panel.words.panel.settingsView;
  const key = panel.data.state?.key;
  return (
    <>
      <h2>{text.key}</h2>
      <p>{key ? format(text.keyView, { last4: key.last4 }) : text.keyNone}</p>
      <Button onClick={() => panel.go('connect')}>{text.keyManage}</Button>
      {key && <StartFromSignitic />}
      <CompareWithSignitic />
      <h2>{text.schedule}</h2>
      <Button onClick={() => panel.go('schedule')}>{text.manage}</Button>
    </>
  );
}

function formOf({ data }: Panel): Form {
  return {
    settings: data.state!.settings,
    licences: data.state!.settings.licences?.toString() ?? '',
    panelLanguage: data.language,
    filter: data.tab?.mapping?.filter ?? null,
  };
}

function whatIsMissing({ settings, licences, filter }: Form, words: Words): string {
  const text = words.panel.settingsView;
  if (licencesOf(licences) === 'bad') return text.licencesBad;
  if (settings.phones === 'international' && !settings.country) return text.countryWhy;
  return filter && filter.values.length === 0 ? text.filterValueMissing : '';
}

/** The page carries the words of one language: those of another one come with the answer. */
async function savePanelLanguage(language: Language): Promise<void> {
  const json = await call('savePanelLanguage', language);
  if (json !== '') learn(language, json);
}

/** Stores what changed and nothing else. */
async function saveForm(panel: Panel, form: Form): Promise<Note | null> {
  const { state, language, tab } = panel.data;
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const done = await panel.act('saving', async () => {
    if (form.panelLanguage !== language) await savePanelLanguage(form.panelLanguage);
    const licences = licencesOf(form.licences);
    const wanted = { ...form.settings, licences: licences === 'bad' ? null : licences };
    const settings = differs(wanted, state!.settings) ? await call('saveSettings', wanted) : wanted;
    const mapping = tab?.mapping;
    if (!mapping || !differs(form.filter, mapping.filter)) return { settings, tab };
    return {
      settings,
      tab: { ...tab, mapping: await call('saveMapping', tab.id, { ...mapping, filter: form.filter }) },
    };
  });
  if (!done) return null;
  panel.patch((old) => ({
    language: words(form.panelLanguage).language,
    state: old.state && { ...old.state, settings: done.settings, panelLanguage: form.panelLanguage },
    tab: done.tab,
    ...NOTHING_READ,
  }));
  return { tone: 'good', text: words(form.panelLanguage).panel.saved };
}

interface TabChoicesProps {
  words: Words;
  tab: TabView | null;
  filter: TabMapping['filter'];
  onChange(filter: TabMapping['filter']): void;
}

function TabChoices({ words, tab, filter, onChange }: TabChoicesProps) {
  const text = words.panel.settingsView;
  const panel = usePanel();
  if (!tab && panel.data.trouble) return null;
  if (!tab?.mapping) return <p class="hint">{tab ? text.noTab : words.panel.opening}</p>;
  return (
    <>
      <p>
        {format(text.headerRow, { row: tab.headerRow })}{' '}
        <Button kind="link" onClick={() => panel.go('columns')}>
          {words.panel.columns.headerChange}
        </Button>
      </p>
      <RowFilter words={words} tab={tab} filter={filter} onChange={onChange} />
    </>
  );
}
