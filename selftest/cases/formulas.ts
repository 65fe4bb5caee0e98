// Cases of a public function that stands in a cell as a formula: which services it may use, and with whose rights.
import { type Case, type Desk, tell } from '../case';
import { addressed, consent } from './people';

const MARK = 'selftest.formula';

/** What a formula finds, by name; called by Google as a custom function, and by nobody else. */
export function findings(): Record<string, string> {
  return {
    ui: tell(() => String(SpreadsheetApp.getUi())),
    consent: tell(consent),
    user: tell(() => PropertiesService.getUserProperties().getProperty(MARK)),
    document: tell(() => PropertiesService.getDocumentProperties().getProperty(MARK)),
    cache: tell(() => CacheService.getDocumentCache() !== null),
    fetch: tell(() => UrlFetchApp.fetch('https://example.com/').getResponseCode()),
    write: tell(() => String(SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'))),
    person: tell(() => addressed(Session.getEffectiveUser().getEmail())),
    trigger: tell(() => ScriptApp.newTrigger('clockProbe').timeBased().everyHours(1).create().getUniqueId().length > 0),
    mail: tell(() => MailApp.getRemainingDailyQuota() >= 0),
  };
}

/** What the formula said, once it was asked in this execution. */
let said: string | null = null;

/** What the formula found under this name; its whole text where it is none of its findings. */
function found(desk: Desk, name: string): unknown {
  said ??= formulaSays(desk);
  return said.startsWith('{') ? (JSON.parse(said) as Record<string, string>)[name] : said;
}

/** Writes the formula and waits for its value. */
function formulaSays(desk: Desk): string {
  PropertiesService.getUserProperties().setProperty(MARK, 'mine');
  PropertiesService.getDocumentProperties().setProperty(MARK, 'ours');
  // Another argument each time: Google keeps the value of a formula that it has seen.
  const cell = desk.block(1, 1).setValue(`=FORMULAPROBE("${Utilities.getUuid()}")`);
  for (let tries = 0; tries < 20; tries++) {
    SpreadsheetApp.flush();
    const text = cell.getDisplayValue();
    if (!/^Loading/.test(text)) return text;
    Utilities.sleep(500);
  }
  return cell.getDisplayValue();
}

const asked = (id: string, says: string, name: string, expect: string | RegExp | null, open?: true): Case => ({
  id,
  says: `In a formula: ${says}`,
  run: (desk) => found(desk, name),
  expect,
  live: true,
  usOnly: true,
  ...(open ? { open } : {}),
});

export const FORMULAS: readonly Case[] = [
  asked('CUSTOM-04', 'the window', 'ui', /Cannot call SpreadsheetApp\.getUi\(\) from this context/, true),
  asked('CUSTOM-04', 'what is told about consent', 'consent', null),
  asked('CUSTOM-02', 'the properties of the owner', 'user', '"\\"mine\\""'),
  asked('CUSTOM-02', 'the properties of the document', 'document', '"\\"ours\\""'),
  asked('CUSTOM-02', 'the cache of the document', 'cache', '"true"'),
  asked('CUSTOM-02', 'writing into a cell', 'write', /^"Exception: /),
  asked('CUSTOM-03', 'fetching a page', 'fetch', '"200"'),
  asked('CUSTOM-01', 'the effective user', 'person', null),
  asked('CUSTOM-01', 'making a trigger', 'trigger', /Exception/, true),
  asked('CUSTOM-01', 'asking for the quota of mails', 'mail', /Exception/, true),
  {
    id: 'loading',
    says: 'What a formula shows while it still calculates, and how long the question takes (in a French file as well)',
    run: (desk) => {
      const cell = desk.block(1, 1).setValue(`=SLOWPROBE("${Utilities.getUuid()}")`);
      const began = Date.now();
      const shown = cell.getDisplayValue();
      return [shown, String(cell.getValue()), Date.now() - began];
    },
    expect: null,
    live: true,
  },
];
