// A comparison as the panel knows it: what was read so far, who differs and who is missing.
import type { CompareView, Progress } from '../../api';
import type { PersonDifference } from '../../core/steps/differences';
import type { PersonChange } from '../../core/steps/preview';

export interface Comparison {
  phase: 'running' | 'stopped' | 'done';
  /** E-mails of those who were asked about. */
  read: readonly string[];
  /** Those of them who differ, with the names of missing people, and how many do not. */
  people: readonly PersonDifference[];
  same: number;
  /** Of the slice under way. */
  progress: Progress | null;
  stopping: boolean;
  /** What the latest slice has told. */
  view: CompareView | null;
}

export const NOTHING: Comparison = {
  phase: 'running',
  read: [],
  people: [],
  same: 0,
  progress: null,
  stopping: false,
  view: null,
};

/** With what one more slice has told. */
export function withSlice(known: Comparison, view: CompareView): Comparison {
  return {
    ...known,
    read: [...known.read, ...view.read],
    people: [...known.people, ...view.people],
    same: known.same + view.same,
    view,
  };
}

/** Everybody of this tab who differs, those who are not in Signitic first. */
export const differing = ({ people, view }: Comparison): PersonDifference[] => [
  ...(view?.absent ?? []),
  ...people.filter(({ kind }) => kind !== 'missing'),
];

/** The names of missing people, by their e-mail. */
export const missingNames = ({ people }: Comparison): Map<string, string> =>
  new Map(people.filter(({ kind }) => kind === 'missing').map(({ email, name }) => [email, name]));

/** Those who differ in the form in which a list goes into a tab: Signitic's value, and the sheet's after it. */
export const asChanges = (people: readonly PersonDifference[]): PersonChange[] =>
  people.flatMap(({ row, email, name, kind, fields }) => {
    if (kind === 'missing') return [];
    const changes = fields.map(({ field, sheet, signitic }) => ({ field, now: signitic, after: sheet, theirs: null }));
    return [{ row, email, name, kind: kind === 'absent' ? 'new' : kind, fields: changes }];
  });
