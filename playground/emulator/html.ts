// HtmlService: pages of the project and texts as HTML for sidebars and dialogs; no templates.
import type { LiveExecution } from './execution';
import { strict } from './service-base';

/** What a sidebar or a dialog shows. */
export interface HtmlOutput {
  getContent(): string;
  getTitle(): string;
}

/** `pages`: file name without ".html" → its text. */
export function htmlService(execution: LiveExecution, pages: Readonly<Record<string, string>>): object {
  return strict('HtmlService', {
    createHtmlOutput(html: unknown = '') {
      execution.call('HtmlService.createHtmlOutput', 0);
      return htmlOutput(String(html));
    },
    createHtmlOutputFromFile(name: unknown) {
      execution.call('HtmlService.createHtmlOutputFromFile', 0);
      const page = String(name).replace(/\.html$/, '');
      if (!Object.hasOwn(pages, page)) execution.fail(`No HTML file named ${String(name)} was found.`);
      return htmlOutput(pages[page]!);
    },
  });
}

function htmlOutput(initial: string): object {
  let content = initial;
  let title = '';
  const size: { width: number | null; height: number | null } = { width: null, height: null };
  const self: object = strict('HtmlOutput', {
    getContent: () => content,
    append: (html: unknown) => {
      content += String(html);
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
  });
  return self;
}
