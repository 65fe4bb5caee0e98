// The preview as the panel shows it, and as lines of a tab.
import type { PreviewView } from '../../api';
import { NOT_SHOWN } from '../../core/send/user-records';
import type { FieldChange, PersonChange, Values } from '../../core/steps/preview';
import { keyFor } from '../../google/properties';
import { makePreviewTab } from '../../google/preview-tab';
import { openFileId, userLocale } from '../../google/ui';
import { fieldLabel, type Language, languageOf, words } from '../../i18n';
import type { ExtraNames } from '../../i18n/status-text';
import { fromStored, loadAll } from '../../google/properties';
import { previewSlice } from '../run/run';
import { storedName } from '../stored-names';
import { settingsOf } from '../validate';
import { troubleOf } from './report';

/** One slice of a preview. @param before what earlier slices have read @throws StopError */
export function showPreview(sheet: number, before: Values, language: Language): PreviewView {
  const { result, tab, settings } = previewSlice(sheet, before);
  const { values, people, same, left, toRead, held, stopped } = result;
  return {
    tab,
    people,
    same,
    left,
    toRead,
    held,
    read: [...values]
      .filter(([email]) => !before.has(email))
      .map(([email, read]) => [email, read === 'new' ? null : shownOf(read)]),
    stopped: stopped && troubleOf(stopped, language, settings.extras, keyFor(openFileId())),
  };
}

const shownOf = (read: ReadonlyMap<string, string | boolean>) =>
  Object.fromEntries([...read].filter(([, value]) => value !== NOT_SHOWN));

/** Widths of the tab's columns, in pixels. */
const WIDTHS = [60, 170, 220, 150, 260, 260, 190];

/** Puts the list of a preview, or of a comparison, into a tab. @returns the tab's name @throws StopError preview_refused */
export function listInTab(people: readonly PersonChange[], compared: boolean, language: Language): string {
  const { extras } = settingsOf(fromStored(loadAll('file'), storedName('settings')), languageOf(userLocale()));
  const { tabName } = words(language).previewTab;
  return makePreviewTab(tabName, linesOf(people, compared, language, extras), WIDTHS);
}

function linesOf(
  people: readonly PersonChange[],
  compared: boolean,
  language: Language,
  extras: ExtraNames,
): string[][] {
  const text = words(language).previewTab;
  const said = (value: FieldChange['now']) =>
    value === null ? text.notShown : typeof value === 'boolean' ? (value ? text.yes : text.no) : value;
  const lines = people.flatMap(({ row, name, email, kind, fields }) => {
    const person = [String(row), name, email];
    const ofPerson = kind === 'unread' ? text.unread : kind === 'new' ? (compared ? text.absent : text.isNew) : '';
    if (fields.length === 0) return [[...person, '', '', '', ofPerson]];
    return fields.map(({ field, now, after, theirs }) => [
      ...person,
      fieldLabel(language, field, extras),
      said(now),
      said(after),
      theirs ? text[theirs] : ofPerson,
    ]);
  });
  return [[...(compared ? text.comparedHeaders : text.headers)], ...lines];
}
