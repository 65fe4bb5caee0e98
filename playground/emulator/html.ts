// HtmlService: pages of the project and texts as HTML for sidebars and dialogs; no templates.
import type { LiveExecution } from './execution';
import { strict } from './service-base';
import { callable, NOTHING } from './signatures';

const FORMS = { createHtmlOutput: [[], ['string']], createHtmlOutputFromFile: [['text']] } as const;
const OUTPUT = {
  getContent: NOTHING,
  append: [['text']],
  appendUntrusted: [['text']],
  clear: NOTHING,
  getTitle: NOTHING,
  setTitle: [['text']],
  getWidth: NOTHING,
  setWidth: [['number']],
  getHeight: NOTHING,
  setHeight: [['number']],
} as const;
/** HTML-15: entities by name. */
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What a sidebar or a dialog shows. */
export interface HtmlOutput {
  getContent(): string;
  getTitle(): string;
  /** In pixels; null when it was not set. */
  getWidth(): number | null;
  getHeight(): number | null;
}

/** `pages`: file name without ".html" → its text. */
export function htmlService(execution: LiveExecution, pages: Readonly<Record<string, string>>): object {
  return strict(
    'HtmlService',
    callable(execution, 'HtmlService', FORMS, {
      createHtmlOutput(html: unknown = '') {
        execution.call('HtmlService.createHtmlOutput', 0);
        return htmlOutput(execution, String(html));
      },
      createHtmlOutputFromFile(name: unknown) {
        execution.call('HtmlService.createHtmlOutputFromFile', 0);
        const page = String(name).replace(/\.html$/, '');
        if (!Object.hasOwn(pages, page)) execution.fail(`No HTML file named ${String(name)} was found.`);
        return htmlOutput(execution, pages[page]!, true);
      },
    }),
  );
}

/** `isFile`: the text of a file that is no page is refused, as reported of scripts kept in HTML files (HTML-11). */
function htmlOutput(execution: LiveExecution, initial: string, isFile = false): object {
  let content = initial;
  let title = '';
  const size: { width: number | null; height: number | null } = { width: null, height: null };
  const self: object = strict(
    'HtmlOutput',
    callable(execution, 'HtmlService.HtmlOutput', OUTPUT, {
      getContent: () => (isFile && !/^\s*</.test(content) ? execution.fail('Malformed HTML content: ') : content),
      append: (html: unknown) => {
        content += String(html);
        return self;
      },
      appendUntrusted: (html: unknown) => {
        content += String(html).replace(/[&<>"]/g, (sign) => NAMED[sign]!);
        return self;
      },
      clear: () => {
        content = '';
        return self;
      },
      getTitle: () => title,
      setTitle: (text: unknown) => {
        title = String(text);
        return self;
      },
      // A sidebar is 300 px wide whatever is asked for (HTML-04).
      getWidth: () => size.width,
      setWidth: (pixels: unknown) => {
        size.width = Number(pixels);
        return self;
      },
      getHeight: () => size.height,
      setHeight: (pixels: unknown) => {
        size.height = Number(pixels);
        return self;
      },
    }),
  );
  return self;
}
