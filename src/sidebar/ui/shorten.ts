// Cuts foreign text for display: a cell may hold 50,000 characters, a line of the panel some forty.

/**
 * The text's beginning, on one line, with an ellipsis when something is missing; never half of an emoji. Spaces that do
 * not break stay: French has them before its marks.
 */
export function shorten(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
