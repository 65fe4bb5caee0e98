// HTML in cells: none, simple, odd, or unsafe in a signature.

/** `simple`: line breaks, emphasis, lists, links. `odd`: other tags, harmless but likely not shown as meant. */
export type Markup = 'none' | 'simple' | 'odd' | 'unsafe';

const SIMPLE = new Set(
  'a abbr b big blockquote br center code dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i li ol p s small span strong sub sup u ul wbr'.split(
    ' ',
  ),
);
const UNSAFE = new Set(
  (
    'applet audio base body button canvas embed form frame frameset head html iframe input isindex layer link marquee math ' +
    'meta noscript object option param portal script select source style svg template textarea title track video xml'
  ).split(' '),
);
// A tag may be cut short: browsers close it by themselves, so the > is not asked for.
const TAG = /<[\s/]*([a-z][a-z0-9:_-]*)/gi;
const DECLARATION = /<[!?]/;
// Looked for in the whole text as soon as it has a tag: an attribute's value may itself hold a > and hide what follows.
const HANDLER_OR_STYLE = /[\s"'/](?:on[a-z]{3,}|style|srcdoc|formaction|xlink:href)\s*=/i;
const SCRIPT_ADDRESS = /(?:javascript|vbscript|livescript):|data:[a-z]+\//i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore them inside a scheme
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f]+/g;

/** Judges the HTML of a text. */
export function judgeMarkup(text: string): Markup {
  if (text.indexOf('<') < 0) return 'none';
  let worst: Markup = DECLARATION.test(text) ? 'odd' : 'none';
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const tag = (match[1] as string).toLowerCase();
    if (UNSAFE.has(tag)) return 'unsafe';
    if (!SIMPLE.has(tag)) worst = 'odd';
    else if (worst === 'none') worst = 'simple';
  }
  if (worst === 'none') return 'none';
  return HANDLER_OR_STYLE.test(text) || SCRIPT_ADDRESS.test(decoded(text).replace(IGNORED, '')) ? 'unsafe' : worst;
}

/** Character references resolved as far as they could hide a scheme. */
function decoded(text: string): string {
  if (text.indexOf('&') < 0) return text;
  return text
    .replace(
      /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?/gi,
      (whole, hex: string | undefined, decimal: string | undefined) => {
        const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal as string, 10);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
}
