// The words in the panel's page: one script element of JSON a language, which build/page.mjs makes. The server shows the
// page with one of them.

/** A block of words in the text of the page. */
interface Block {
  /** The whole element. */
  text: string;
  language: string;
  json: string;
}

/** All blocks of words in a page. */
export function blocksOf(html: string): Block[] {
  const found = html.match(/<script\b[^>]*\bid="words-\w+"[^>]*>[^<]*<\/script>/g) ?? [];
  return found.map((text) => ({
    text,
    language: /id="words-(\w+)"/.exec(text)?.[1] ?? '',
    json: text.slice(text.indexOf('>') + 1, text.lastIndexOf('<')),
  }));
}

/** A page without the words of other languages; as it was, when it does not hold this one's. */
export function inLanguage(html: string, language: string): string {
  const blocks = blocksOf(html);
  if (!blocks.some((block) => block.language === language)) return html;
  const others = blocks.filter((block) => block.language !== language);
  return others.reduce((page, { text }) => page.split(text).join(''), html);
}
