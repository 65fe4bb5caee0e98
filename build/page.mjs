// Turns the sidebar's one script, its style sheets and its words into one HTML file that Google's HtmlService cannot damage.
import { parse, tokTypes } from 'acorn';
import { transform } from 'esbuild';
import { evaluated } from './evaluated.mjs';

const TITLE = 'Staff Sync for Signitic';
const GOOGLE_STYLES = 'https://ssl.gstatic.com/docs/script/css/add-ons1.css';
// Seen only when the script never runs, as happens with several Google accounts in one browser: a panel must not stay blank.
const WAITING = [
  'If this text stays: close the panel, sign out of your other Google accounts or open this spreadsheet in a private window.',
  'Si ce texte reste : fermez le panneau, déconnectez-vous de vos autres comptes Google ou ouvrez ce fichier dans une fenêtre privée.',
  'Wenn dieser Text stehen bleibt: Schließen Sie die Seitenleiste, melden Sie sich von Ihren anderen Google-Konten ab, oder öffnen Sie diese Tabelle in einem privaten Fenster.',
  'Se questo testo rimane: chiuda il pannello, esca dagli altri account Google o apra questo foglio di calcolo in una finestra privata.',
  'Si este texto no desaparece: cierre el panel, cierre sesión en sus otras cuentas de Google o abra este archivo en una ventana privada.',
];

/**
 * @param {string} fileName the one page to emit, such as "sidebar.html"
 * @param {string} languages the module whose PANEL_WORDS makes the words of each language
 */
export function page(fileName, languages) {
  const styles = new Map();
  return {
    name: 'page',
    transform(code, id) {
      if (!id.endsWith('.css')) return null;
      styles.set(id, code);
      return { code: '', map: null, moduleSideEffects: 'no-treeshake' };
    },
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      if (chunks.length !== 1) throw new Error(`The page takes one script, not ${chunks.length}`);
      const source = await assemble(chunks[0].code, [...styles.values()].join('\n'), await wordsOf(languages));
      delete bundle[chunks[0].fileName];
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The words of each language, from the sources: what does not compile there has no words here. */
async function wordsOf(module) {
  const { PANEL_WORDS } = await evaluated(module);
  return Object.fromEntries(Object.entries(PANEL_WORDS).map(([language, make]) => [language, make()]));
}

/** One block of words, as `blocksOf` of src/i18n/page-blocks.ts finds it: JSON in ASCII, without anything like a tag or a comment. */
function wordsBlock([language, words]) {
  const json = JSON.stringify(words)
    .replace(/\/(?=[/*])/g, '\\u002f')
    .replace(/[<>]|[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<script type="application/json" id="words-${language}">${json}</script>`;
}

/**
 * The whole page from a script, a style sheet and the words of each language. Throws when something in them would not
 * survive HtmlService.
 */
export async function assemble(script, css, words = {}) {
  const code = await safeScript(script);
  const { code: style } = await transform(css, {
    loader: 'css',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
  });
  const found = /<\/style|<!--|<\?|[^\n\x20-\x7e]/i.exec(style);
  if (found) throw new Error(`The style sheet holds ${JSON.stringify(found[0])}, which HtmlService may damage`);
  // Joined, never replaced into a template: minified code holds `$&`, which String.replace would expand.
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><base target="_top">',
    `<title>${html(TITLE)}</title><link rel="stylesheet" href="${GOOGLE_STYLES}"><style>${style.trim()}</style></head>`,
    `<body><div id="panel"><div class="waiting">${WAITING.map((text) => `<p>${html(text)}</p>`).join('')}</div></div>`,
    ...Object.entries(words).map(wordsBlock),
    `<script>${code}</script></body></html>\n`,
  ].join('\n');
}

/**
 * The script minified, in ASCII, without any sequence that ends a script, opens a scriptlet, or looks like a comment or a
 * tag: HtmlService is reported to strip "tags" out of strings, with all that stands between them.
 */
export async function safeScript(script) {
  const { code } = await transform(script, {
    minify: true,
    charset: 'ascii',
    target: 'es2020',
    supported: { 'template-literal': false },
    legalComments: 'none',
  });
  const safe = escapeTokens(code.trim());
  if (shape(safe) !== shape(code)) throw new Error('Escaping changed the meaning of the script');
  const found = /\/\/|\/\*|<!--|<\?|<\/script|`|[^\n\x20-\x7e]/i.exec(safe);
  if (found) {
    const around = safe.slice(Math.max(0, found.index - 40), found.index + 40);
    throw new Error(`The script holds ${JSON.stringify(found[0])}, which HtmlService may damage: ${around}`);
  }
  return safe;
}

function escapeTokens(code) {
  const parts = [];
  let end = 0;
  parse(code, {
    ecmaVersion: 2020,
    onToken(token) {
      const rewrite =
        token.type === tokTypes.string ? escapeString : token.type === tokTypes.regexp ? escapeRegex : null;
      if (!rewrite) return;
      parts.push(code.slice(end, token.start), rewrite(code.slice(token.start, token.end)));
      end = token.end;
    },
  });
  return parts.join('') + code.slice(end);
}

function escapeString(raw) {
  return raw
    .replace(/\\[\s\S]/g, (pair) => (pair === '\\/' ? '/' : pair))
    .replace(/\\[\s\S]|\/(?=[/*])|<|`/g, (text) => {
      if (text === '/') return '/\\';
      if (text === '<' || text === '\\<') return '\\x3C';
      return text === '`' ? '\\x60' : text;
    });
}

// The regex token includes its delimiters and flags; only what stands between the delimiters is rewritten.
function escapeRegex(raw) {
  const close = raw.lastIndexOf('/');
  return `/${escapePattern(raw.slice(1, close))}${raw.slice(close)}`;
}

function escapePattern(pattern) {
  const escaped = pattern.replace(/\\k<|\\[\s\S]|\(\?<|[/<`]|[^\x20-\x7e]/g, (text) => {
    if (text === '\\/' || text === '/') return '\\x2F';
    if (text === '\\`' || text === '`') return '\\x60';
    if (text === '\\<' || text === '<') return '\\x3C';
    return text;
  });
  // Unit by unit is right with and without the flag u: a pair of \u escapes is read as one code point under it.
  return escaped.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The syntax tree without positions and spelling, to compare two spellings of one script. */
function shape(code) {
  return JSON.stringify(parse(code, { ecmaVersion: 2020 }), (key, value) => {
    if (key === 'start' || key === 'end' || key === 'raw') return undefined;
    if (key === 'regex') return { pattern: escapePattern(value.pattern), flags: value.flags };
    if (typeof value === 'bigint') return String(value);
    return value instanceof RegExp ? undefined : value;
  });
}

function html(text) {
  return text.replace(/[<>&"]|[^\x20-\x7e]/g, (char) => `&#${char.charCodeAt(0)};`);
}
