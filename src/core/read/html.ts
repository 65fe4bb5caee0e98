// HTML in cells: none, simple, odd, or unsafe in a signature.
import { isScript, judgeTarget } from './link';

/** `simple`: line breaks, emphasis, lists, links. `odd`: other tags, harmless but likely not shown as meant. */
export type Markup = 'none' | 'simple' | 'odd' | 'unsafe';

const SIMPLE = new Set(
  'a abbr b big blockquote br center code dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i li ol p s small span strong sub sup u ul wbr'.split(
    ' ',
  ),
);
/** Tags that nobody writes in brackets as a word of a title. */
const PROGRAMS = new Set('applet frameset iframe isindex noscript script textarea'.split(' '));
const UNSAFE = new Set(
  (
    'audio base body button canvas embed form frame head html input layer link marquee math ' +
    'meta object option param portal select source style svg template title track video xml'
  ).split(' '),
);
// A tag may be cut short: browsers close it by themselves, so the > is not asked for. A space after the < makes it a sign.
const TAG = /<\/?([a-z][a-z0-9:_-]*)/gi;
const DECLARATION = /<[!?]/;
// "CEO <Base SAS>" has a word in brackets; a tag that does something has a value, an end or a rule with it.
const WRITTEN = /[={}]|<\/|\/>|@import|url\(/i;
// Looked for in the whole text as soon as it has a tag: an attribute's value may itself hold a > and hide what follows.
const HANDLER_OR_STYLE = /[\s"'/](?:on[a-z]{3,}|style|srcdoc|formaction|xlink:href)\s*=/i;
const ATTRIBUTE = /[\s"'/]([a-z][a-z0-9:_-]*)\s*=/gi;
const TARGETS = new Set(
  (
    'action archive background cite classid codebase data dynsrc href icon longdesc lowsrc manifest ping poster profile src ' +
    'srcset usemap'
  ).split(' '),
);
const SEVERAL = new Set(['archive', 'ping', 'srcset']);

/**
 * Judges the HTML of a text.
 * @param rich whether the field is shown as HTML: there a bracket is a tag, elsewhere it may be one around a word
 */
export function judgeMarkup(text: string, rich: boolean): Markup {
  if (text.indexOf('<') < 0) return 'none';
  let worst: Markup = DECLARATION.test(text) ? 'odd' : 'none';
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const tag = (match[1] as string).toLowerCase();
    if (PROGRAMS.has(tag)) return 'unsafe';
    if (UNSAFE.has(tag) && (rich || WRITTEN.test(text))) return 'unsafe';
    if (!SIMPLE.has(tag)) worst = 'odd';
    else if (worst === 'none') worst = 'simple';
  }
  if (worst === 'none') return 'none';
  // Without its end a tag swallows what follows it.
  if (text.lastIndexOf('<') > text.lastIndexOf('>')) worst = 'odd';
  if (HANDLER_OR_STYLE.test(text)) return 'unsafe';
  const targets = judgeTargets(text);
  return targets === 'good' ? worst : targets;
}

/** The worst that an attribute of the text leads to. */
function judgeTargets(text: string): 'good' | 'odd' | 'unsafe' {
  let worst: 'good' | 'odd' = 'good';
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const name = (match[1] as string).toLowerCase();
    const value = valueAt(text, ATTRIBUTE.lastIndex);
    if (!TARGETS.has(name)) {
      if (isScript(value)) return 'unsafe';
      continue;
    }
    for (const target of SEVERAL.has(name) ? value.split(/[\s,]+/) : [value]) {
      const verdict = judgeTarget(target);
      if (verdict === 'unsafe') return 'unsafe';
      if (verdict === 'odd') worst = 'odd';
    }
  }
  return worst;
}

/** The value of an attribute, from behind its =. */
function valueAt(text: string, from: number): string {
  let start = from;
  while (start < text.length && text.charCodeAt(start) <= 32) start++;
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, start + 1);
    return text.slice(start + 1, end < 0 ? text.length : end);
  }
  const end = text.slice(start).search(/[\s>]/);
  return end < 0 ? text.slice(start) : text.slice(start, start + end);
}
