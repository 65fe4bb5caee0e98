// What the sidebar asks for: the state of the file, one tab's columns, and one row in plain words.
import type { ColumnView, RowView, ScheduleView, Settings, State, TabMapping, TabView } from '../../api';
import { pick } from '../../core/state/select';
import { markStale, readLedger } from '../../core/state/ledger';
import { findHeaderRow, guessMapping, type HeaderContext, likelyHeader, pastedDelimiter } from '../../core/match/guess';
import { StopError } from '../../core/outcome';
import type { Totals } from '../../core/ports';
import { columnOf, headersOf, isColumn } from '../../core/people/template';
import { fold, planFor } from '../../core/people/columns';
import { bringHome, isHome } from '../../core/state/stray';
import { type Row, toUsers, vacantRows } from '../../core/people/user';
import { clock } from '../../google/clock';
import { findOwn, isOwnHeader, letterOf, memoColumn } from '../../google/own-columns';
import { latestRun } from '../../google/lease';
import { fromStored, keyEndings, loadAll } from '../../google/properties';
import {
  activeRow,
  cellsUnder,
  firstRows,
  formulasAbove,
  type Above,
  rowsAbove,
  rowsUnder,
  readHeaders,
  readRowAndColumn,
  tabOf,
} from '../../google/sheet';
import { activeTabId, allTabs, fileCountry, missingScopes, openFile, userEmail, userLocale } from '../../google/ui';
import { issueText, type Language, languageOf, words } from '../../i18n';
import { detailsOf, statusOf } from '../../i18n/status-text';
import { NEVER, readingOptions, stored } from '../run/run';
import { runsOf } from '../run/history';
import { firstSettings, mappingOf, settingsOf } from '../validate';
import { trustOf } from '../run/sync-state';

/** Rows above the headers that may say what several columns have in common. */
const ROWS_ABOVE = 4;
/** Values shown under a header in the panel. */
const SAMPLES = 200;
/** The header row is looked for in this many rows. */
const TOP_ROWS = 20;
const SCOPES = ['script.external_request', 'script.scriptapp', 'script.send_mail', 'userinfo.email'];
/** Lists that a formula fills: people move under our columns when it is calculated anew. */
const FILLED = /^=\s*(IMPORTRANGE|QUERY|FILTER|SORT|SORTN|UNIQUE|ARRAYFORMULA|VSTACK|IMPORTDATA|\{)/i;

/** The language of the panel: the person's choice, else the account's. */
export function panelLanguage(person: Record<string, string>): Language {
  const chosen = fromStored(person, 'language');
  return chosen === 'en' || chosen === 'fr' ? chosen : languageOf(userLocale());
}

export function stateView(schedule: ScheduleView): State {
  const file = openFile();
  const all = loadAll('file');
  const endings = keyEndings();
  const mine = endings.find((ending) => ending.file === file.id);
  const me = userEmail();
  const run = latestRun<Totals>();
  const users = fromStored(all, 'users');
  const offers = new Map(endings.filter((ending) => ending.file !== file.id).map((ending) => [ending.last4, ending]));
  return {
    panelLanguage: panelLanguage(loadAll('person')),
    me,
    file: { id: file.id, name: file.name, timeZone: file.timeZone },
    tabs: allTabs().map(({ id, name }) => ({ id, name, mapped: mappingOf(fromStored(all, `tab:${id}`)) !== null })),
    activeTab: activeTabId(),
    key: mine ? { last4: mine.last4, users: typeof users === 'number' ? users : null } : null,
    keyOffers: mine ? [] : [...offers.values()].map(({ file: id, last4 }) => ({ id, last4 })),
    settings:
      all['settings'] === undefined
        ? firstSettings(languageOf(userLocale()), fileCountry())
        : settingsOf(fromStored(all, 'settings'), languageOf(userLocale())),
    missing: missingScopes(SCOPES),
    running: run && run.until > clock.now() ? { by: run.by, since: run.since, mine: me !== '' && run.by === me } : null,
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
  const remembered = (fromStored(all, 'remembered') ?? {}) as Parameters<typeof guessMapping>[2];
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
    guesses,
    lost: mapping && row === mapping.headerRow ? lostColumns(mapping, headers) : [],
    pasted: pastedDelimiter(top) !== null,
    byFormula: formulasAbove(tab, row + 1).some((formula) => FILLED.test(formula)),
  };
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

/** What stands above the columns that are guessed, which our own are none of. */
function contextOf({ texts, merges }: Above, columns: readonly ColumnView[]): HeaderContext {
  const at = (column: number) => columns.findIndex((one) => one.column === column);
  return {
    above: texts.map((cells) => columns.map(({ column }) => cells[column - 1] ?? '')),
    merges: merges.map((merge) => ({ ...merge, column: at(merge.column) })).filter(({ column }) => column >= 0),
  };
}

/** The payload of a row in plain words, and why the row would be sent or not; nothing is asked of Signitic. */
export function rowView(sheet: number, wanted: number | null, language: Language): RowView {
  const tab = tabOf(sheet);
  const { all, mapping, settings } = stored(sheet);
  if (!mapping) throw new StopError('no_mapping');
  const number = wanted ?? activeRow(tab);
  if (number <= mapping.headerRow) throw new StopError('nothing_selected');
  const texts = readHeaders(tab, mapping.headerRow);
  const plan = planFor(mapping, headersOf(texts));
  const column = memoColumn(findOwn(tab, texts));
  const { table, emails } = readRowAndColumn(tab, mapping.headerRow, number, plan, column);
  const row = toUsers(table, plan, readingOptions(settings))[0];
  if (!row) throw new StopError('nothing_selected');
  // Another row keeps the memo, or it stands where the person was before. The other rows count as people's, whoever's they
  // are: a row whose host is nobody's would be strange, and who was refused be asked for again.
  if (column !== null && !isHome(row)) {
    const memos = cellsUnder(tab, mapping.headerRow, column);
    const others = vacantRows({ ...table, first: mapping.headerRow + 1, shown: [], memos }, plan, [row]);
    bringHome([row, ...others], []);
  }
  clash(row, emails.map(fold), mapping.headerRow);
  const { kept } = trustOf(all, sheet);
  markStale([row], readLedger(kept.sent));
  const mapped = new Set(plan.planned.map(({ field }) => field.key));
  const never = { run: NEVER, stamp: NEVER, selected: null, known: null };
  pick([row], { what: 'changed', ...never, from: kept.from, blank: settings.blank, mapped });
  const sent = row.outcome === null;
  const why = sent
    ? detailsOf({ ...row, outcome: { kind: 'synced', reason: row.going } }, language, settings.extras)
    : whyNot(row, language, settings);
  return {
    row: number,
    email: row.email || row.identity,
    sent,
    why,
    fields: plan.planned.map(({ field: { key } }) => ({
      field: key,
      value: String(row.user[key] ?? ''),
      changed: row.changed.includes(key),
      issues: row.issues.filter((issue) => issue.field === key).map((issue) => issueText(language, issue)),
    })),
  };
}

function whyNot(row: Row, language: Language, settings: Settings): string {
  const details = detailsOf(row, language, settings.extras);
  const kind = row.outcome?.kind;
  if (kind === 'invalid') return details;
  if (kind === 'unchanged') return `${words(language).panel.inspect.unchanged} ${details}`.trim();
  return `${statusOf(row, language).status} ${details}`.trim();
}

/** Alone, a row does not know of the others with its e-mail. */
function clash(row: Row, emails: readonly string[], headerRow: number): void {
  if (row.identity === '') return;
  const others: number[] = [];
  emails.forEach((email, i) => {
    if (email === row.identity && headerRow + 1 + i !== row.row) others.push(headerRow + 1 + i);
  });
  if (others.length === 0) return;
  row.issues = row.issues.concat({
    code: 'email_twice',
    level: 'error',
    field: 'email',
    params: { rows: others.slice(0, 5).join(', ') },
  });
}
