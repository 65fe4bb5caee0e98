// The vocabulary of the code: words that were private to this project are not names any more.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const RETIRED = [
  'memo',
  'ledger',
  'lodge',
  'redeem',
  'stray',
  'ticket',
  'brake',
  'writeout',
  'placing',
  'beside',
  'speakup',
  'firing',
  'rehearsal',
];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** A source without its comments and texts: what is left are names, numbers and signs. */
function withoutTexts(source: string): string {
  return source.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    ' ',
  );
}

/** Names that a package gives, such as `useMemo`: they are not ours to choose. */
function imported(source: string): Set<string> {
  const names = new Set<string>();
  for (const [, list = '', from = ''] of source.matchAll(/import (?:type )?\{([^}]*)\} from '([^']+)'/g))
    if (!from.startsWith('.')) for (const name of list.match(/\w+/g) ?? []) names.add(name);
  return names;
}

/** The words of a name: split at capitals, digits, hyphens and underscores, in lower case, without a plural s. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}

/** The retired words in a name; two words in a row count as one, so that `writeOut` is found as well. */
function retiredIn(name: string): string[] {
  const words = wordsOf(name);
  const pairs = words.map((word, i) => word + (words[i + 1] ?? ''));
  return RETIRED.filter((retired) =>
    [...words, ...pairs].some((word) => word === retired || word === `${retired}s` || word === `${retired}es`),
  );
}

test('a name is split into its words', () => {
  expect(retiredIn('readMemoCell')).toEqual(['memo']);
  expect(retiredIn('write-outs')).toEqual(['writeout']);
  expect(retiredIn('speakUp')).toEqual(['speakup']);
  expect(retiredIn('OLD_TICKETS')).toEqual(['ticket']);
  expect(retiredIn('memory')).toEqual([]);
});

test.each(['src', 'test', 'playground'])('no file of %s has a retired word in its name', (folder) => {
  expect(sources(folder).filter((file) => retiredIn(basename(file)).length > 0)).toEqual([]);
});

test.each(['src', 'test', 'playground'])('no name in %s has a retired word in it', (folder) => {
  // This file names them all.
  const others = sources(folder).filter((file) => file !== relative(ROOT, __filename));
  const found = others.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const foreign = imported(source);
    const names = new Set(withoutTexts(source).match(/[A-Za-z_$][\w$]*/g) ?? []);
    return [...names]
      .filter((name) => !foreign.has(name) && retiredIn(name).length > 0)
      .map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});
