// What travels between the playground's page, its server and the thread in which the emulated world lives.
import type { Reply } from './emulator/ui';
import type { LogLine } from './signitic/http';
import type { SigniticUser } from './signitic/server';
import type { ChangeRequest, Template } from './signitic/store';

/** Rows and columns count from 1, as in the sheet. */
export type Rectangle = [row: number, column: number, rows: number, columns: number];

/** A text that goes into a cell. */
export interface Typed {
  row: number;
  column: number;
  text: string;
}

/** Something that the person in front of the page does. */
export type Deed =
  | { do: 'call'; name: string; args: unknown[] }
  | { do: 'menu'; item: string }
  | { do: 'type'; tab: number; cells: Typed[] }
  | { do: 'select'; tab: number; range: Rectangle }
  /** The rows that the person has in front of them: only these are told. */
  | { do: 'look'; tab: number; first: number; last: number }
  /** Its ending holds the cells as text, with tabs between them. */
  | { do: 'copy'; tab: number; range: Rectangle }
  | { do: 'answer'; button: Reply['button']; text: string }
  | { do: 'language'; language: string }
  | { do: 'reload' };

/** How a deed ended; `message` is what google.script.run gives its failure handler. */
export type Ending = { ok: true; value: unknown } | { ok: false; message: string };

/** One cell as the sheet shows it; `look` holds what differs from a plain cell, as CSS declarations. */
export type CellView = [row: number, column: number, shown: string, look: string];

/** A tab without its cells. */
export interface SheetView {
  tab: number;
  /** What was told of this tab before does not count any more. */
  fresh: boolean;
  rows: number;
  columns: number;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** In pixels, by column; null where nobody has set one. */
  widths: (number | null)[];
}

export interface BookView {
  name: string;
  user: string;
  language: string;
  /** Those that are not hidden. */
  tabs: { id: number; name: string }[];
  active: number;
  menu: { title: string; items: { caption: string; run: string }[] };
}

export interface Mail {
  at: number;
  to: string;
  subject: string;
  body: string;
}

/** What the page is told, as it happens. */
export type News =
  | { news: 'book'; book: BookView }
  | { news: 'sheet'; sheet: SheetView }
  | { news: 'cells'; tab: number; cells: CellView[] }
  | { news: 'select'; tab: number; range: Rectangle }
  | { news: 'toast'; title: string; message: string }
  | { news: 'sidebar'; title: string; html: string }
  | { news: 'box'; kind: 'alert' | 'prompt'; title: string; text: string; buttons: readonly Reply['button'][] }
  | { news: 'dialog'; title: string; html: string; width: number | null; height: number | null }
  | { news: 'running'; what: string | null }
  | { news: 'mail'; mails: Mail[] }
  | { news: 'log'; lines: string[] }
  | { news: 'requests'; lines: LogLine[] }
  | {
      news: 'people';
      people: SigniticUser[];
      groups: string[];
      signatures: [email: string, template: Template][];
      /** What employees asked to have changed, and nobody has answered. */
      wishes: (ChangeRequest & { email: string })[];
    }
  | { news: 'signitic'; url: string; key: string; faults: string[] };
