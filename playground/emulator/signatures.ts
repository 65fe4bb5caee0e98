// The forms in which the methods of a service may be called: the number and kinds of arguments, checked as Google does.
import { type Execution, isDate, wrongSignature } from './service-base';

/**
 * What an argument may be. "string" is a string and nothing else; "text" is anything, of which Google takes the text
 * (PROP-03); "number" takes what reads as a number (UTIL-08); "bytes" is a list whose items must be numbers (UTIL-13). A
 * function tells by itself, such as for the members of an enum.
 */
export type Kind =
  | 'string'
  | 'text'
  | 'number'
  | 'flag'
  | 'list'
  | 'bytes'
  | 'object'
  | 'date'
  | ((value: unknown) => boolean);
export type Forms = readonly (readonly Kind[])[];

// biome-ignore lint/suspicious/noExplicitAny: methods of one service differ in their arguments
type Method = (...args: any[]) => unknown;
type MethodNames<T> = { [K in keyof T]: T[K] extends Method ? K : never }[keyof T];

/** For methods that take nothing. */
export const NOTHING: Forms = [[]];

/** One of the members of an enum. */
export const memberOf = (members: object) => (value: unknown) => Object.values(members).includes(value);

/**
 * Lets each method be called in its forms only (RT-07); `forms` names every method. `owner` is what Google calls the
 * class in its errors.
 */
export function callable<T extends object>(
  execution: Execution,
  owner: string,
  forms: Readonly<Record<MethodNames<T>, Forms>>,
  members: T,
): T {
  const checked = { ...members } as Record<string, unknown>;
  for (const [name, allowed] of Object.entries<Forms>(forms)) {
    const method = checked[name] as Method;
    checked[name] = (...args: unknown[]) => {
      check(execution, `${owner}.${name}`, allowed, args);
      return method(...args);
    };
  }
  return checked as T;
}

function check(execution: Execution, method: string, forms: Forms, args: readonly unknown[]): void {
  const fits = forms.find((kinds) => kinds.length === args.length && kinds.every((kind, i) => admits(kind, args[i])));
  const form = fits ?? wrongSignature(execution, method, args);
  form.forEach((kind, i) => {
    const odd = kind === 'bytes' ? (args[i] as unknown[]).filter((item) => typeof item !== 'number') : [];
    if (odd.length > 0) execution.fail(`Cannot convert ${String(odd[0])} to byte.`);
    if (kind === 'number' && Number.isNaN(Number(args[i]))) execution.fail(`Cannot convert ${String(args[i])} to int.`);
  });
}

function admits(kind: Kind, value: unknown): boolean {
  if (typeof kind === 'function') return kind(value);
  return KINDS[kind](value);
}

const KINDS: Readonly<Record<Exclude<Kind, (value: unknown) => boolean>, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  text: () => true,
  number: (value) => ['number', 'string'].includes(typeof value),
  flag: (value) => typeof value === 'boolean',
  list: Array.isArray,
  bytes: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  date: isDate,
};
