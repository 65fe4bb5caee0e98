// What HtmlService makes of a page on its way to the browser, under the usual reading and under the harshest one on record.
import { type Comment, parse, tokenizer, tokTypes } from 'acorn';

/**
 * "usual": comments go (HTML-10), all else arrives. "harsh": all that single reports say as well. Letters beyond ASCII are
 * garbled and the charset goes (HTML-12), inline scripts lose what looks like a tag in a string, with all up to the last
 * such piece (HTML-08), and each line from a "//" in a string (HTML-09), and styles inside the body go (HTML-13).
 */
export type PageReading = 'usual' | 'harsh';

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)/gi;

export function delivered(html: string, reading: PageReading): string {
  const page = outsideScripts(html, (text) => text.replace(/<!--[\s\S]*?-->/g, ''), withoutComments);
  if (reading === 'usual') return page;
  const ascii = Buffer.from(page, 'utf8').toString('latin1');
  return outsideScripts(ascii, damagedMarkup, damagedScript);
}

/** The page with its markup and its scripts' code each changed by a function of its own. */
function outsideScripts(html: string, markup: (text: string) => string, code: (text: string) => string): string {
  let done = 0;
  let changed = '';
  for (const match of html.matchAll(SCRIPT)) {
    const [whole, open = '', inner = '', close = ''] = match;
    changed += markup(html.slice(done, match.index)) + open + code(inner) + close;
    done = match.index + whole.length;
  }
  return changed + markup(html.slice(done));
}

/** A page's large script is the same each time that it is shown, and takes long to parse: the last few are kept. */
const uncommented = new Map<string, string>();
const KEPT = 8;

function withoutComments(code: string): string {
  const known = uncommented.get(code);
  if (known !== undefined) return known;
  const bare = withCommentsTaken(code);
  if (uncommented.size >= KEPT) uncommented.delete(uncommented.keys().next().value!);
  uncommented.set(code, bare);
  return bare;
}

/** The code without its comments; code that is none stays as it is. */
function withCommentsTaken(code: string): string {
  const comments: Comment[] = [];
  try {
    parse(code, { ecmaVersion: 'latest', onComment: comments });
  } catch {
    return code;
  }
  return comments.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

function damagedMarkup(text: string): string {
  const [head, ...body] = text.replace(/<meta\s+charset[^>]*>/gi, '').split(/(?=<body\b)/i);
  return [head, ...body.map((part) => part.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, ''))].join('');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where strings, templates and regular expressions hold this; nowhere in code that is none. */
function literalsWith(pattern: RegExp, code: string): Stretch[] {
  const found: Stretch[] = [];
  try {
    for (const { type, start, end } of tokenizer(code, { ecmaVersion: 'latest' })) {
      if (!LITERALS.includes(type)) continue;
      for (const match of code.slice(start, end).matchAll(pattern))
        found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  } catch {
    return [];
  }
  return found;
}

const LITERALS: readonly unknown[] = [tokTypes.string, tokTypes.template, tokTypes.regexp];

function damagedScript(code: string): string {
  const tags = literalsWith(/<\/?[a-z][^<>]*>/gi, code);
  const first = tags[0]?.start ?? code.length;
  const last = tags[tags.length - 1]?.end ?? code.length;
  const whole = code.slice(0, first) + code.slice(last);
  return literalsWith(/\/\/.*/g, whole).reduceRight((text, { start }) => {
    const line = text.indexOf('\n', start);
    return text.slice(0, start) + (line < 0 ? '' : text.slice(line));
  }, whole);
}
