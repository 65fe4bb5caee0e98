// The list that somebody names on the command line, read or refused in words.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type List, readList } from './lists';
import { Refusal } from './rehearsal';
import type { Words } from './telling';

export interface Given {
  list: List;
  /** The file's, without its ending. */
  name: string;
}

/** @throws Refusal in words for the person: no such file, or nothing in it */
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
  return { list, name: basename(path, extname(path)) };
}
