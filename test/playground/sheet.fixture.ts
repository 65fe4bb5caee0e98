// A spreadsheet with one tab "Staff", and a script that has it open.
import { Book } from '../../playground/emulator/spreadsheet-store';
import { script } from './script.fixture';

export type Options = ConstructorParameters<typeof Book>[0];

export function opened(options: Options = {}, size: { rows?: number; columns?: number } = {}) {
  const book = new Book({ locale: 'en_US', timeZone: 'Europe/Paris', ...options });
  const tab = book.addTab('Staff', size);
  const run = script(book);
  return { book, tab, run, sheet: run.app.getActiveSheet() };
}
