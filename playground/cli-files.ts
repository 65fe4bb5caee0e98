// The files and options that somebody names on the command line, accepted or refused in words.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { type List, readList } from './lists';
import { type guess, holdsAddresses, Refusal } from './driver';
import type { Language, Words } from './output';

export interface Given {
  list: List;
  /** The file's, without its ending. */
  name: string;
}

/** @throws Refusal in words for the person: no such file, nothing in it, or quotation marks that would swallow rows */
export function fileFrom(path: string, words: Words): Given {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Refusal('no_file', code === 'ENOENT' ? words.noFile(path) : words.unreadable(path, String(code)));
  }
  const list = readList(bytes);
  if (list.rows.length === 0) throw new Refusal('no_rows', words.empty(path));
  if (list.openQuote !== null) throw new Refusal('no_rows', words.openQuote(path, list.openQuote));
  const { rows, delimiter } = list;
  return { list: { rows, delimiter }, name: basename(path, extname(path)) };
}

/** Why no column was taken for the addresses, and what the person can do about it. */
export function withoutEmail({ columns, headerRow, pasted }: ReturnType<typeof guess>['view'], words: Words): string {
  if (pasted) return words.pasted;
  // An address as the whole header is a person's; "E-mail (such as jo@example.com)" is a header.
  if (headerRow === 0 || columns.some(({ header }) => /^\s*\S+@\S+\.\S+\s*$/.test(header))) return words.noHeader;
  const several = columns.filter(holdsAddresses);
  const names = (list: typeof columns) =>
    list.map(({ letter, header }) => (header.trim() === '' ? letter : `${letter} “${header}”`)).join(', ');
  if (several.length > 1) return words.severalEmails(names(several));
  return words.noEmail(names(columns.filter(({ header }) => header.trim() !== '')));
}

/** Asked before anybody is sent: a report that could not be kept would be too late. @throws Refusal */
export function mustBeWritable(path: string, words: Words): void {
  try {
    accessSync(existsSync(path) ? path : dirname(resolve(path)), constants.W_OK);
  } catch (error) {
    throw new Refusal('no_file', words.unwritable(path, String((error as NodeJS.ErrnoException).code)));
  }
}

/** The language of a command line that may not be understood otherwise. */
export function languageIn(args: readonly string[]): Language {
  return /--locale[= ]fr\b/.test(args.join(' ')) ? 'fr' : 'en';
}

/** What is wrong with the options, in one sentence; Node's own words go on with advice about dashes. */
export function optionTrouble(error: unknown, words: Words): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = /'(-[^']*)'/.exec(message)?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && name) return words.unknownOption(name);
  return code?.startsWith('ERR_PARSE_ARGS') ? message.split(/\n|(?<=\.) /)[0]! : message;
}
