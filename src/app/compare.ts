// "Compare with Signitic": what differs between a tab and Signitic, and the missing people added to a list of our own.
import type { AddedView, CompareCost, CompareView, MissingView } from '../api';
import { StopError } from '../core/outcome';
import { LAST_START } from '../core/schedule';
import { addMissing } from '../core/steps/add-missing';
import { compareTab, comparisonCost } from '../core/steps/differences';
import type { Missing } from '../core/steps/missing';
import { clock } from '../google/clock';
import { keyFor } from '../google/properties';
import { listEnd, listNote } from '../google/pulled-tab';
import { tabOf } from '../google/sheet';
import { openFileId } from '../google/ui';
import { type Language, languageOf, words } from '../i18n';
import { inSlice } from './run/run';
import { tabUnread } from './views/leavers';
import { troubleOf } from './views/report';

const KIND = { what: 'changed', how: 'sidebar', confirmed: 'no', watch() {} } as const;
/** Missing people whose addresses the panel gets. */
const MOST_LISTED = 500;

/** Whom a list is about that was made by *Start from Signitic*; another list is compared with the active people. */
const whichOf = (sheet: number) => listNote(sheet)?.which ?? 'active';

/** How many people a comparison reads from Signitic, and how long that takes; one request. @throws StopError */
export function compareCost(sheet: number): CompareCost {
  const { people, time } = inSlice({ ...KIND, sheet, check: 'look' }, ({ job, ports }) =>
    comparisonCost(job, ports, whichOf(sheet)),
  );
  return { people, seconds: Math.ceil(time / 1000) };
}

/** One slice of a comparison, under the lease: a sync in between would make differences of what was equal. @throws StopError */
export function comparePart(sheet: number, before: ReadonlySet<string>, language: Language): CompareView {
  return inSlice({ ...KIND, sheet, check: 'write' }, ({ job, ports, settings, tab }) => {
    const note = listNote(sheet);
    const { missing, stopped, ...told } = compareTab(job, ports, note?.which ?? 'active', before);
    return {
      ...told,
      tab,
      missing: missingView(missing, note !== null, language),
      stopped: stopped && troubleOf(stopped, language, settings.extras, keyFor(openFileId())),
    };
  });
}

function missingView(
  { emails, inactive, nameless, unread }: Missing,
  canAdd: boolean,
  language: Language,
): MissingView {
  return {
    emails: emails.slice(0, MOST_LISTED),
    count: emails.length,
    inactive,
    nameless,
    blocked: unread && tabUnread(unread.tab, unread.code, language),
    canAdd,
  };
}

/**
 * One slice of adding the missing people to a list that this add-on made.
 * @throws StopError no_tab: the list is another's; and what addMissing throws
 */
export function addMissingPeople(sheet: number, language: Language): AddedView {
  const started = clock.now();
  const note = listNote(sheet);
  if (!note) throw new StopError('no_tab');
  return inSlice({ ...KIND, sheet, started, check: 'write' }, ({ job, ports, mapping, settings, tab }) => {
    const { yes, no } = words(languageOf(note.language)).panel.inspect;
    const how = { which: note.which, words: { yes, no }, lastStart: started + LAST_START };
    const end = listEnd(tabOf(sheet), mapping.headerRow);
    const { added, left, unreadable, noColumn, unread, stopped } = addMissing(job, { ...ports, end }, how);
    return {
      tab,
      added,
      left,
      unreadable,
      noColumn: [...noColumn],
      blocked: unread && tabUnread(unread.tab, unread.code, language),
      stopped: stopped && troubleOf(stopped, language, settings.extras, keyFor(openFileId())),
    };
  });
}
