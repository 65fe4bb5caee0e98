// The lines of a cell as one text: breaks become `<br/>` where HTML may stand, and no break is said twice.

const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/;
const LINE_BREAKS = /[\n\r\v\f\u2028\u2029]\s*/g;
// A tag with its end: a < that nothing closes is a sign of its own, and what follows it is text. Quotes may hold a >.
const WHOLE_TAG = /<[a-z/!](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;
const BLOCKS = 'address|blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul';
const ENDS_WITH_BLOCK = new RegExp(`</?(?:${BLOCKS})\\b[^<>]*>$`, 'i');
const BEGINS_WITH_BLOCK = new RegExp(`^</?(?:${BLOCKS})\\b[^<>]*>`, 'i');

/** Whether the text has more than one line. */
export function hasLines(text: string): boolean {
  return LINE_BREAK.test(text);
}

/** The lines one after the other, blank ones left out. */
export function inOneLine(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .join(' ');
}

/**
 * The lines joined by `<br/>`. Whoever writes HTML breaks the line after a `<br>` or a `</p>` for the eye only: no second
 * break is made of it. Within a tag a line break is a space.
 */
export function withBreaks(text: string): string {
  const lines = linesOf(text.indexOf('<') < 0 ? text : text.replace(WHOLE_TAG, (tag) => tag.replace(LINE_BREAKS, ' ')));
  let joined = lines[0] as string;
  for (let i = 1; i < lines.length; i++) {
    const broken = ENDS_WITH_BLOCK.test(lines[i - 1] as string) || BEGINS_WITH_BLOCK.test(lines[i] as string);
    joined += (broken ? '' : '<br/>') + lines[i];
  }
  return joined;
}

function linesOf(text: string): string[] {
  return text.split(LINE_BREAK).map((line) => line.trim());
}
