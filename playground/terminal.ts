// How a text is laid out for the terminal that it is printed to: its colours, its width, and boxes.

export type Style = 'red' | 'yellow' | 'green' | 'dim' | 'bold';
const CODES: Record<Style, [on: number, off: number]> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
};

export interface Terminal {
  /** The text in a colour, where colours are shown. */
  paint(style: Style, text: string): string;
  /** A long text beside a start, its further lines under its first one. */
  hang(start: string, text: string): string;
  /** Lines with a frame around them. */
  box(lines: readonly string[]): string[];
}

const ESCAPE = '\u001b[';
/** Of a box where nothing says how wide the terminal is. */
const USUAL_WIDTH = 100;
/** A text beside a start gets at least so many columns, else it is not broken. */
const NARROWEST = 30;

/** @param env NO_COLOR, with any value, leaves colours out (https://no-color.org) */
export function terminalOf(
  { isTTY = false, columns }: { isTTY?: boolean; columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const colours = isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const widest = Math.min(USUAL_WIDTH, columns ?? USUAL_WIDTH);
  return {
    paint(style, text) {
      const [on, off] = CODES[style];
      return colours ? `${ESCAPE}${on}m${text}${ESCAPE}${off}m` : text;
    },
    hang(start, text) {
      const room = (columns ?? Number.POSITIVE_INFINITY) - start.length;
      if (!isTTY || room < NARROWEST) return `${start}${text}`.trimEnd();
      return `${start}${wrap(text, room).join(`\n${' '.repeat(start.length)}`)}`.trimEnd();
    },
    box(lines) {
      const broken = lines.flatMap((line) => wrap(line, widest - 4));
      const width = Math.max(...broken.map((line) => line.length));
      const edge = '─'.repeat(width + 2);
      return [`┌${edge}┐`, ...broken.map((line) => `│ ${line.padEnd(width)} │`), `└${edge}┘`];
    },
  };
}

/** Breaks at blanks; a longer word is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let left = text;
  while (left.length > width) {
    const blank = left.lastIndexOf(' ', width);
    const at = blank > 0 ? blank : width;
    lines.push(left.slice(0, at));
    left = left.slice(at).trimStart();
  }
  return [...lines, left];
}
