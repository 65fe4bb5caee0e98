// A held sync in words: what it would do, and the people that are named as examples.
import type { FieldKey } from '../core/fields';
import type { HeldLimit, LimitExample, LimitKind } from '../core/outcome';
import { apart, format, type Words } from './index';

/** Limits that are one act when they are about the same people. All others are acts of their own, whoever they are about. */
const SAME_ACT: readonly (readonly LimitKind[])[] = [
  ['new_address', 'another_list', 'new'],
  ['moved', 'new_groups'],
];

/** The limits without those that only say once more what one before them does: people are added once, and moved once. */
export function distinctLimits(limits: readonly HeldLimit[]): HeldLimit[] {
  const told = new Set<string>();
  return limits.filter(({ kind, people, examples }) => {
    const act = SAME_ACT.find((kinds) => kinds.includes(kind))?.[0] ?? kind;
    const who = `${act} ${people} ${examples.map(({ email }) => email).join(' ')}`;
    return told.size < told.add(who).size;
  });
}

/** "Rename 128 people and deactivate 14 people": what a confirmation does. */
export function actText(limits: readonly HeldLimit[], spoken: Pick<Words, 'panel'>): string {
  const { act, and } = spoken.panel.limits;
  const acts = distinctLimits(limits).map(({ kind, people }, i) => {
    const text = format(act[kind], { n: apart(people, spoken.panel.thousands) });
    return i === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1);
  });
  const last = acts.pop() ?? '';
  return acts.length > 0 ? acts.join(', ') + and + last : last;
}

/** One sentence: "128 of 250 people would be renamed." */
export function toldText({ kind, people, of }: HeldLimit, spoken: Pick<Words, 'panel'>): string {
  const number = (n: number) => apart(n, spoken.panel.thousands);
  return format(spoken.panel.limits.told[kind], { n: number(people), of: number(of) });
}

/** "Ana Roy → Ana Diaz" where Signitic has another name, else the name, '' where there is none. */
export function nameText({ name, before }: LimitExample): string {
  return before !== null && before !== '' && before !== name ? `${before} → ${name}` : name;
}

/** "Group: Sales → HR", one for each field that the example names. */
export function changesText(
  { changes }: LimitExample,
  spoken: Pick<Words, 'panel'>,
  label: (field: FieldKey) => string,
): string[] {
  const { blank, change } = spoken.panel.limits;
  return changes.map(({ field, before, after }) => {
    const to = after || blank;
    return format(change, { field: label(field), values: before === null ? to : `${before || blank} → ${to}` });
  });
}
