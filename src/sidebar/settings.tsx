// Choices about the whole file, about this tab's rows, and the way to the key and the schedule.
import { useEffect, useState } from 'preact/hooks';
import type { Language, Settings as FileSettings, TabMapping, TabView } from '../api';
import { format } from '../i18n';
import { Button, Labelled, Notice, Select } from './controls';
import { countryNames } from './countries';
import { loadTab, type Panel, usePanel } from './panel';
import { call } from './server';
import { isBlank } from './sources';
import { shorten } from './text';
import { View } from './view';
import type { Words } from './say';

const LANGUAGES = [
  ['en', 'English'],
  ['fr', 'Français'],
] as const;

interface Form {
  settings: FileSettings;
  panelLanguage: Language;
  filter: TabMapping['filter'];
}

export function Settings() {
  const panel = usePanel();
  const { data, words } = panel;
  const text = words.panel.settingsView;
  const { state, tab, busy, trouble } = data;
  const [form, setForm] = useState<Form>(() => formOf(panel));
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!tab && !busy && !trouble) void loadTab(panel, null);
  }, [tab, busy, trouble]);
  useEffect(() => setForm((old) => ({ ...old, filter: tab?.mapping?.filter ?? null })), [tab]);
  const change = (part: Partial<Form>) => {
    setSaved(false);
    setForm({ ...form, ...part });
  };
  const save = () => {
    const missing = whatIsMissing(form, words);
    setProblem(missing);
    if (!missing) void saveForm(panel, form).then(setSaved);
  };
  const button = (
    <Button kind="action" onClick={save}>
      {text.save}
    </Button>
  );
  return (
    <View title={text.title} buttons={button} back>
      <Select
        label={text.panelLanguage}
        value={form.panelLanguage}
        options={LANGUAGES}
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
      <h2>{text.tab}</h2>
      <TabChoices words={words} tab={tab} filter={form.filter} onChange={(filter) => change({ filter })} />
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
      {saved && (
        <Notice tone="good" live>
          {words.panel.saved}
        </Notice>
      )}
      <h2>{text.key}</h2>
      <p>{state?.key ? format(text.keyView, { last4: state.key.last4 }) : text.keyNone}</p>
      <Button onClick={() => panel.go('connect')}>{text.keyManage}</Button>
      <h2>{text.schedule}</h2>
      <Button onClick={() => panel.go('schedule')}>{text.manage}</Button>
    </View>
  );
}

function formOf({ data }: Panel): Form {
  return {
    settings: data.state!.settings,
    panelLanguage: data.language,
    filter: data.tab?.mapping?.filter ?? null,
  };
}

function whatIsMissing({ settings, filter }: Form, words: Words): string {
  const text = words.panel.settingsView;
  if (settings.phones === 'international' && !settings.country) return text.countryWhy;
  return filter && filter.value.trim() === '' ? text.filterValueMissing : '';
}

/** Stores what changed and nothing else. @returns whether it went through */
async function saveForm(panel: Panel, form: Form): Promise<boolean> {
  const { state, language, tab } = panel.data;
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const done = await panel.act('saving', async () => {
    if (form.panelLanguage !== language) await call('savePanelLanguage', form.panelLanguage);
    const settings = differs(form.settings, state!.settings)
      ? await call('saveSettings', form.settings)
      : form.settings;
    const mapping = tab?.mapping;
    if (!mapping || !differs(form.filter, mapping.filter)) return { settings, tab };
    return {
      settings,
      tab: { ...tab, mapping: await call('saveMapping', tab.id, { ...mapping, filter: form.filter }) },
    };
  });
  if (!done) return false;
  panel.patch((old) => ({
    language: form.panelLanguage,
    state: old.state && { ...old.state, settings: done.settings, panelLanguage: form.panelLanguage },
    tab: done.tab,
    check: null,
  }));
  return true;
}

interface FileChoicesProps {
  words: Words;
  language: Language;
  settings: FileSettings;
  onChange(settings: FileSettings): void;
}

function FileChoices({ words, language, settings, onChange }: FileChoicesProps) {
  const text = words.panel.settingsView;
  const set = (part: Partial<FileSettings>) => onChange({ ...settings, ...part });
  return (
    <>
      <Select
        label={text.language}
        value={settings.language}
        options={LANGUAGES}
        onChange={(value) => set({ language: value })}
      />
      <Select
        label={text.noEmail}
        value={settings.noEmail}
        options={[
          ['problem', text.noEmailProblem],
          ['ignore', text.noEmailIgnore],
        ]}
        onChange={(noEmail) => set({ noEmail })}
      />
      <Select
        label={text.blank}
        value={settings.blank}
        options={[
          ['leave', text.blankLeave],
          ['clear', text.blankClear],
        ]}
        {...(settings.blank === 'clear' ? { hint: text.blankClearHint } : {})}
        onChange={(blank) => set({ blank })}
      />
      <Select
        label={text.country}
        value={settings.country ?? ''}
        options={[['', text.countryNone], ...countryNames(language)]}
        onChange={(country) => set({ country: country || null })}
      />
      <Select
        label={text.phones}
        value={settings.phones}
        options={[
          ['as typed', text.phonesTyped],
          ['international', text.phonesInternational],
        ]}
        onChange={(phones) => set({ phones })}
      />
    </>
  );
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
  if (!tab?.mapping) return <p class="hint">{tab ? text.noTab : words.panel.opening}</p>;
  const headers = tab.columns.filter((column) => !isBlank(column) && column.occurrence === 1);
  const options = headers.map(({ header }) => [header.trim(), shorten(header, 60)] as const);
  if (filter && !options.some(([value]) => value === filter.column))
    options.push([filter.column, shorten(filter.column, 60)]);
  return (
    <>
      <p>
        {format(text.headerRow, { row: tab.headerRow })}{' '}
        <Button kind="link" onClick={() => panel.go('columns')}>
          {words.panel.columns.headerChange}
        </Button>
      </p>
      <Select
        label={text.filterOn}
        value={filter?.column ?? ''}
        options={[['', text.filterNone], ...options]}
        onChange={(column) => onChange(column === '' ? null : { column, value: filter?.value ?? '' })}
      />
      {filter && (
        <Labelled label={text.filterValue}>
          {(id) => (
            <input
              id={id}
              type="text"
              value={filter.value}
              onInput={(event) => onChange({ ...filter, value: event.currentTarget.value })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
