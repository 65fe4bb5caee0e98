// Key, columns and sync in Google's own boxes, for people whose browser or permissions keep the panel from working.
import type { TabMapping, TabView } from '../api';
import { FIELDS } from '../core/fields';
import { sourcesOfGuesses } from '../core/people/guessed-source';
import { type ColumnSource, headersOf, isColumn } from '../core/people/template';
import { clock } from '../google/clock';
import { keyFor } from '../google/properties';
import { readHeaders, tabOf } from '../google/sheet';
import { activeTabId, allTabs, ask, askText, openFileId, showAlert } from '../google/ui';
import { fieldLabel, format, grouped, type Language, pair, plural, words } from '../i18n';
import { answerWorkspace, tryKey } from './api-key';
import { isLate, tellLate } from './boxes';
import { command } from './gate';
import { saveMapping } from './mapping';
import { menuSync } from './menu';
import { TO_SYNC } from './needs';
import { stored } from './run/run';
import { keyToStore } from './validate';
import { troubleOf } from './views/report';
import { tabView } from './views/sidebar';

/**
 * Sets up what is missing, and syncs once a person says so. No lease or lock is held while a box is open, and what was read
 * before it is read anew.
 */
export function setUpFromMenu(): void {
  const began = clock.now();
  command(TO_SYNC, (language) => {
    if (!isReady(began, language)) return;
    if (isLate(began)) tellLate('boxes', language);
    else menuSync({ what: 'changed', boxes: true, began }, language);
  });
}

/** Whether key and columns are there and a person wants to sync now. What was entered is kept either way. */
function isReady(began: number, language: Language): boolean {
  try {
    return setUp(began, language);
  } catch (error) {
    tell(troubleOf(error, language, {}, keyFor(openFileId())).message, language);
    return false;
  }
}

function setUp(began: number, language: Language): boolean {
  const { boxes } = words(language);
  const id = activeTabId();
  const tab = allTabs().find((one) => one.id === id);
  if (!tab) return tell(boxes.noTab, language);
  const hasKey = keyFor(openFileId()) !== null;
  let view = tabView(id, null);
  let told: string | null = '';
  if (hasKey && isMapped(view)) {
    const pressed = ask(boxes.title, format(boxes.ready, { tab: tab.name }), 'YES_NO_CANCEL');
    if (pressed !== 'no') return pressed === 'yes';
    told = enterKey(true, language);
  } else if (!hasKey) told = enterKey(false, language);
  if (told === null) return false;
  if (isLate(began)) {
    tellLate('boxes', language);
    return false;
  }
  view = tabView(id, null);
  if (!isMapped(view) && !acceptColumns(view, told, language)) return false;
  return ask(boxes.title, format(boxes.saved, { tab: view.name }), 'YES_NO') === 'yes';
}

const isMapped = ({ mapping, lost }: TabView): boolean => mapping !== null && lost.length === 0;

function tell(text: string, language: Language): false {
  showAlert(words(language).boxes.title, text);
  return false;
}

/**
 * Asks for a key until Signitic accepts one.
 * @param keeps whether a blank line keeps the key that is there
 * @returns what is to be said of it in the next box; null where nobody wants to go on
 */
function enterKey(keeps: boolean, language: Language): string | null {
  const { boxes, panel } = words(language);
  let wrong = '';
  for (;;) {
    const text = [wrong, boxes.key, boxes.keyWhere, keeps ? boxes.keyKeep : ''].filter(Boolean).join('\n\n');
    const typed = askText(boxes.title, text);
    if (typed === null) return null;
    if (typed.trim() === '' && keeps) return '';
    try {
      const { users, asks } = tryKey(keyToStore(typed));
      if (asks && ask(boxes.title, boxes.same, 'YES_NO') === 'yes') answerWorkspace(true);
      return users === null ? boxes.keyUntried : plural(language, users, pair(panel.connect, 'users'));
    } catch (error) {
      // What was typed is kept nowhere yet, so it has to be struck out here.
      const { code, message } = troubleOf(error, language, {}, typed.trim() || null);
      if (code !== 'wrong_key') {
        tell(message, language);
        return null;
      }
      wrong = typed.trim() === '' ? panel.connect.empty : message;
    }
  }
}

/** Shows which columns would be sent, and saves them after a Yes if they are still what was shown. */
function acceptColumns(view: TabView, told: string, language: Language): boolean {
  const { boxes, menu } = words(language);
  const mapping = proposalOf(view);
  if (!mapping.sources.email) return tell(format(boxes.noEmail, { tab: view.name }), language);
  const before = standing(view);
  const text = [told, columnsText(view, mapping, language), boxes.save].filter(Boolean).join('\n\n');
  if (ask(boxes.title, text, 'YES_NO') !== 'yes') return false;
  if (standing(view) !== before) return tell(format(boxes.changed, { tab: view.name, menu: menu.boxes }), language);
  saveMapping(view.id, mapping, language);
  return true;
}

/** The header row and the stored mapping as they are now, to see whether they changed while a box was open. */
function standing({ id, headerRow }: TabView): string {
  return JSON.stringify([readHeaders(tabOf(id), headerRow), stored(id).mapping]);
}

/** The guesses; of a mapping that lost columns only these are guessed anew. What only a person can say is not in it. */
function proposalOf({ headerRow, columns, guesses, mapping, lost }: TabView): TabMapping {
  const headers = headersOf(columns.map(({ header }) => header));
  const guessed = sourcesOfGuesses(guesses, headers);
  if (!mapping) return { version: 1, headerRow, sources: guessed, filter: null };
  const sources = { ...mapping.sources };
  for (const { field } of lost) {
    const source = guessed[field];
    if (source) sources[field] = source;
    else delete sources[field];
  }
  return { ...mapping, sources };
}

const LONGEST_SAMPLE = 40;
/** Columns that are left out and named. */
const MOST_NAMED = 15;
const short = (text: string): string => (text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);

function columnsText(view: TabView, { sources }: TabMapping, language: Language): string {
  const { boxes } = words(language);
  const reads: Partial<Record<string, string>> = boxes.reads;
  const used = new Set<TabView['columns'][number]>();
  const lines = FIELDS.flatMap(({ key }) => {
    const source = sources[key];
    if (!source) return [];
    const field = fieldLabel(language, key);
    if (!isColumn(source)) return [`• ${field} ← ${short(source.text)}`];
    const at = view.columns.findIndex((column) => isColumnOf(source, column));
    const column = view.columns[at];
    if (column) used.add(column);
    const sample = column?.samples.find((text) => text.trim() !== '');
    const from = `${field} ← ${source.column}`;
    const line = sample ? format(boxes.sample, { column: from, sample: short(sample) }) : from;
    const reason = view.guesses[at]?.reason;
    const special = reads[reason?.code ?? ''];
    return [`• ${line}${special ? ` (${format(special, reason?.params)})` : ''}`];
  });
  const left = view.columns.filter((column) => column.header.trim() !== '' && !used.has(column));
  const head = format(boxes.columns, { tab: view.name, row: view.headerRow });
  return [[head, ...lines].join('\n'), leftOutText(left, language)].filter(Boolean).join('\n\n');
}

const isColumnOf = (source: ColumnSource, { header, occurrence }: TabView['columns'][number]): boolean =>
  header.trim() === source.column && occurrence === source.occurrence;

function leftOutText(columns: TabView['columns'], language: Language): string {
  if (columns.length === 0) return '';
  const { boxes } = words(language);
  const names = columns
    .slice(0, MOST_NAMED)
    .map(({ header }) => short(header.trim()))
    .join(', ');
  const left = columns.length - MOST_NAMED;
  const all = left > 0 ? format(boxes.more, { names, n: grouped(language, left) }) : names;
  return format(boxes.leftOut, { columns: all });
}
