// The settings that all editors of the file share: language, rows and cells left blank, phone numbers.
import type { Language, Settings as FileSettings } from '../../api';
import { Select } from '../ui/controls';
import { CODES, LANGUAGES } from '../../i18n/languages';
import { countryNames } from './countries';
import type { Words } from '../ui/say';

/** The languages by their own names. */
export const LANGUAGE_NAMES = CODES.map((code) => [code, LANGUAGES[code].name] as const);

interface FileChoicesProps {
  words: Words;
  language: Language;
  settings: FileSettings;
  onChange(settings: FileSettings): void;
}

export function FileChoices(props: FileChoicesProps) {
  const { words, settings, onChange } = props;
  const text = words.panel.settingsView;
  const set = (part: Partial<FileSettings>) => onChange({ ...settings, ...part });
  return (
    <>
      <Select
        label={text.language}
        value={settings.language}
        options={LANGUAGE_NAMES}
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
      <PhoneChoices {...props} />
    </>
  );
}

function PhoneChoices({ words, language, settings, onChange }: FileChoicesProps) {
  const text = words.panel.settingsView;
  const set = (part: Partial<FileSettings>) => onChange({ ...settings, ...part });
  return (
    <>
      <Select
        label={text.phones}
        value={settings.phones}
        options={[
          ['as typed', text.phonesTyped],
          ['international', text.phonesInternational],
        ]}
        onChange={(phones) => set({ phones })}
      />
      <Select
        label={text.country}
        value={settings.country ?? ''}
        options={[['', text.countryNone], ...countryNames(language)]}
        onChange={(country) => set({ country: country || null })}
      />
    </>
  );
}
