// What a menu command has shown last: the panel and what it was opened on, a dialog's text, Google's boxes.
import type { OpenOn } from '../../src/api';
import type { Desk } from './fixture';

/** A page's HTML as people read it. */
export const textOf = (html: string): string =>
  decoded(html.replace(/<(style|script)>.*?<\/\1>|<[^>]*>/gs, ' ')).replace(/ +/g, ' ');

const decoded = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!);

/** What the panel that was shown last opens on; null for a plain one, undefined where none was shown. */
export function openedOn({ world }: Desk): OpenOn | null | undefined {
  const page = world.shown.filter(({ kind }) => kind === 'sidebar').at(-1);
  if (!page) return undefined;
  const [, value] = /<div id="panel" data-open-on="([^"]*)"/.exec(page.html) ?? [];
  return value === undefined ? null : (JSON.parse(decoded(value)) as OpenOn);
}

export const dialogs = ({ world }: Desk): string[] =>
  world.shown.filter(({ kind }) => kind === 'dialog').map(({ html }) => textOf(html));

/** Everything that people were shown or that was written down, but for the properties. */
export const seen = ({ world }: Desk): string => {
  const { alerts, toasts, shown, logs, outbox, book } = world;
  return JSON.stringify([alerts, toasts, shown, logs, outbox, book.sheets.map((tab) => tab.snapshot())]);
};
