// What a case of the self-test is, and how what it found is told and judged.

export interface Case {
  /** The id of a recorded behaviour, as the emulator's contract tests name it; "open N" for a question nobody has answered. */
  id: string;
  says: string;
  run(desk: Desk): unknown;
  /** What is expected, as `tell` puts it; null where only live Google can answer. */
  expect: string | RegExp | null;
  /** Sources disagree or are silent: a difference is news, not a mistake. */
  open?: true;
  /** The emulator cannot run it, since it computes no formulas and reads no clock: the expectation is the recorded behaviour. */
  live?: true;
  /** Numbers and dates are read as in the United States: the file must have that locale. */
  usOnly?: true;
}

/** A scratch file, in which each case gets cells that no other has touched. */
export interface Desk {
  file: GoogleAppsScript.Spreadsheet.Spreadsheet;
  block(rows: number, columns: number): GoogleAppsScript.Spreadsheet.Range;
  newTab(): GoogleAppsScript.Spreadsheet.Sheet;
}

/** A new row of the table: case, what, expected, found, verdict. */
export type Line = [string, string, string, string, string];

/** A result as one text: JSON, dates as instants, and a refusal by its name and message. */
export function tell(work: () => unknown): string {
  try {
    const value = work();
    return value === undefined ? 'undefined' : JSON.stringify(value);
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): string {
  const { name, message } = Object(error) as Partial<Error>;
  return `${name}: ${message}`;
}

/** Does it, and gives the text of the refusal; 'done' when there was none. */
export function refused(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return refusal(error);
  }
}

/** Runs one case and judges it. */
export function judge(one: Case, desk: Desk, american: boolean): Line {
  const expected = one.expect === null ? '' : String(one.expect);
  if (one.usOnly && !american) return [one.id, one.says, expected, '', 'left out: the file is not in the US locale'];
  const found = tell(() => one.run(desk));
  return [one.id, one.says, expected, found.slice(0, 2000), verdict(one, found)];
}

/** What is asked outside of the run: what it says, how it is asked, and what is expected or null. */
export type Asked = readonly [says: string, ask: () => unknown, expect: string | RegExp | null];

/** The rows for questions of one kind; every answer that differs from what is expected is news. */
export function answered(id: string, asked: readonly Asked[]): Line[] {
  return asked.map(([says, ask, expect]) => {
    const found = tell(ask);
    return [
      id,
      says,
      expect === null ? '' : String(expect),
      found.slice(0, 2000),
      verdict({ expect, open: true }, found),
    ];
  });
}

/** The time that the work takes, in ms. */
export function timed(work: () => unknown): number {
  const began = Date.now();
  work();
  return Date.now() - began;
}

export function verdict({ expect, open }: Pick<Case, 'expect' | 'open'>, found: string): string {
  if (expect === null) return 'told';
  const same = typeof expect === 'string' ? expect === found : expect.test(found);
  if (open) return same ? 'as emulated' : 'OTHER than emulated';
  return same ? 'agrees' : 'DIFFERS';
}
