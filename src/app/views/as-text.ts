// Texts as HTML that shows them as they are, for pages that are built as one string.

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Cell contents and Signitic's words are data: every text goes through here. Beyond ASCII it is written as entities, since
 * HtmlService drops the page's charset [HTML-12].
 */
export function asText(text: string): string {
  return text.replace(/[&<>"']|[^\x20-\x7e]/gu, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`);
}
