// What the sidebar asks for: the state of the file, one tab's columns, and one row in plain words.
import type { ColumnView, ScheduleView, State, TabMapping, TabView } from '../../api';
import {
  findHeaderRow,
  type Guess,
  guessMapping,
  type HeaderContext,
  likelyHeader,
  pastedDelimiter,
} from '../../core/match/guess';
import type { Totals } from '../../core/ports';
import { columnOf, headersOf, isColumn } from '../../core/people/template';
import { clock } from '../../google/clock';
import { findOwn, isOwnHeader, letterOf } from '../../google/own-columns';
import { latestRun } from '../../google/lease';
import { fromStored, keyEndings, keyFor, loadAll } from '../../google/properties';
import { previewTabName } from '../../google/preview-tab';
import { type Above, firstRows, formulasAbove, rowsAbove, rowsUnder, tabOf } from '../../google/sheet';
import { activeTabId, allTabs, fileCountry, missingScopes, openFile, userEmail, userLocale } from '../../google/ui';
import { isLanguage, type Language, languageOf } from '../../i18n';
import { keyView } from '../api-key';
import { stored } from '../run/run';
import { runsOf } from '../run/history';
import { firstSettings, mappingOf, settingsOf } from '../validate';
import { storedName } from '../stored-names';
import { proposedDays } from './proposed-days';

/** Rows above the headers that may say what several columns have in common. */
const ROWS_ABOVE = 4;
/** Values shown under a header in the panel. */
const SAMPLES = 200;
/** The header row is looked for in this many rows. */
const TOP_ROWS = 20;
/** The permissions whose absence the panel warns of. Without the others it could not even be shown. */
const SCOPES = ['script.external_request', 'script.scriptapp', 'script.send_mail', 'userinfo.email'] as const;
/** Formulas that fill a list. People move under our columns when such a formula is calculated anew. */
const FILLED = /^=\s*(IMPORTRANGE|QUERY|FILTER|SORT|SORTN|UNIQUE|ARRAYFORMULA|VSTACK|IMPORTDATA|\{)/i;

/** The language of the panel: the person's choice, else the account's. */
export function panelLanguage(person: Record<string, string>): Language {
  const chosen = fromStored(person, storedName('language'));
  return isLanguage(chosen) ? chosen : languageOf(userLocale());
}

export function stateView(schedule: ScheduleView): State {
  const file = openFile();
  const all = loadAll('file');
  const endings = keyEndings();
  const key = keyFor(file.id);
  const me = userEmail();
  const language = panelLanguage(loadAll('person'));
  const run = latestRun<Totals>();
  const offers = new Map(endings.filter((ending) => ending.file !== file.id).map((ending) => [ending.last4, ending]));
  return {
    panelLanguage: language,
    me,
    file: { id: file.id, name: file.name, timeZone: file.timeZone },
    tabs: allTabs().map(({ id, name }) => ({
      id,
      name,
      mapped: mappingOf(fromStored(all, storedName('mapping', id))) !== null,
    })),
    activeTab: activeTabId(),
    key: key ? keyView(file.id, key, all) : null,
    keyOffers: key ? [] : [...offers.values()].map(({ file: id, last4 }) => ({ id, last4 })),
    settings:
      all[storedName('settings')] === undefined
        ? firstSettings(language, fileCountry())
        : settingsOf(fromStored(all, storedName('settings')), languageOf(userLocale())),
    missing: missingScopes(SCOPES),
    running: run && run.until > clock.now() ? { by: run.by, since: run.since, mine: me !== '' && run.by === me } : null,
    previewTabName: previewTabName(),
    runs: runsOf(all).map(({ id: _id, ...run }) => run),
    schedule,
  };
}

/** One tab as the panel maps it. `headerRow` 0 or null: the stored one, else the one found. */
export function tabView(sheet: number, headerRow: number | null): TabView {
  const tab = tabOf(sheet);
  const { all, mapping } = stored(sheet);
  const top = mapping ? [] : firstRows(tab, 1, TOP_ROWS);
  const row = headerRow ?? mapping?.headerRow ?? findHeaderRow(top) + 1;
  const cells = row > 0 ? firstRows(tab, row, SAMPLES + 1) : [];
  const headers = headersOf((cells[0] ?? []).map((text) => (isOwnHeader(text) ? '' : text)));
  const own = new Set(Object.values(findOwn(tab, cells[0] ?? [])));
  const columns: ColumnView[] = [];
  headers.texts.forEach((header, i) => {
    if (own.has(i + 1)) return;
    const same = headers.at.get(header) ?? [];
    const samples = cells.slice(1).map((line) => line[i] ?? '');
    columns.push({
      column: i + 1,
      letter: letterOf(i + 1),
      header,
      occurrence: same.indexOf(i) + 1,
      of: same.length,
      samples,
    });
  });
  const remembered = (fromStored(all, storedName('remembered')) ?? {}) as Parameters<typeof guessMapping>[2];
  const guesses = guessMapping(
    columns.map((column) => column.header),
    columns.map((column) => column.samples),
    remembered,
    contextOf(rowsAbove(tab, row, ROWS_ABOVE), columns),
  );
  return {
    id: sheet,
    name: tab.getName(),
    headerRow: row,
    rows: rowsUnder(tab, row),
    columns,
    mapping: mapping && row === mapping.headerRow ? mapping : null,
    guesses: guesses.map((guess) => withLetter(guess, columns)),
    lost: mapping && row === mapping.headerRow ? lostColumns(mapping, headers) : [],
    pasted: pastedDelimiter(top) !== null,
    byFormula: formulasAbove(tab, row + 1).some((formula) => FILLED.test(formula)),
    days: mapping?.sources.enabled?.dates ? null : proposedDays(tab, row, columns, guesses),
  };
}

/** A reason that names another column with its letter, since two may have one header. */
function withLetter(guess: Guess, columns: readonly ColumnView[]): Guess {
  const { params } = guess.reason;
  const other = params && columns[Number(params['column'] ?? -1)];
  return other ? { ...guess, reason: { ...guess.reason, params: { ...params, letter: other.letter } } } : guess;
}

function lostColumns(mapping: TabMapping, headers: ReturnType<typeof headersOf>): TabView['lost'] {
  const lost: TabView['lost'] = [];
  const texts = headers.texts.filter((text) => text !== '');
  for (const [field, source] of Object.entries(mapping.sources)) {
    if (!source || !isColumn(source) || typeof columnOf(source, headers) === 'number') continue;
    lost.push({
      field: field as keyof typeof mapping.sources,
      column: source.column,
      likely: likelyHeader(source.column, texts),
    });
  }
  return lost;
}

/** The texts above the columns that are guessed; our own columns are not among them. */
function contextOf({ texts, merges }: Above, columns: readonly ColumnView[]): HeaderContext {
  const at = (column: number) => columns.findIndex((one) => one.column === column);
  return {
    above: texts.map((cells) => columns.map(({ column }) => cells[column - 1] ?? '')),
    merges: merges.map((merge) => ({ ...merge, column: at(merge.column) })).filter(({ column }) => column >= 0),
  };
}
