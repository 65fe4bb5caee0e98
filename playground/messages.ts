// What travels between the playground's page, its server and the thread in which the emulated world lives.
import type { LogLine } from './signitic/http';
import type { SigniticUser } from './signitic/server';
import type { ChangeRequest, Template } from './signitic/store';

/** Something that the person in front of the page does. Rows and columns count from 1, as in the sheet. */
export type Deed =
  | { do: 'call'; name: string; args: unknown[] }
  | { do: 'menu'; item: string }
  | { do: 'type'; tab: number; cells: { row: number; column: number; text: string }[] }
  | { do: 'select'; tab: number; range: [row: number, column: number, rows: number, columns: number] }
  | { do: 'language'; language: string }
  | { do: 'reload' };

/** How a deed ended; `message` is what google.script.run gives its failure handler. */
export type Ending = { ok: true; value: unknown } | { ok: false; message: string };

/** One cell as the sheet shows it. An empty colour is the sheet's own. */
export type CellView = [row: number, column: number, shown: string, colour: string];

export interface SheetView {
  tab: number;
  rows: number;
  columns: number;
  hidden: number[];
  /** In pixels, by column; null where nobody has set one. */
  widths: (number | null)[];
  /** Cells that show something; the others are blank. */
  cells: CellView[];
}

export interface BookView {
  name: string;
  user: string;
  language: string;
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
  | { news: 'select'; tab: number; row: number; column: number }
  | { news: 'toast'; title: string; message: string }
  | { news: 'sidebar'; title: string; html: string }
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
