// Step 8, write back: the status cells that differ from what is shown.
import { StopError } from '../outcome';
import type { Ports, Totals } from '../ports';
import type { Row, StatusCells } from '../row';
import { BLANK_CELLS, expectedCells, showsRightly, type StatusChange } from '../status/status-cells';
import { outcomeOf, type Selection } from './select';

/** Knows what every row shows, and writes what should be otherwise. */
export class StatusWriter {
  private readonly shown: Map<Row, StatusCells>;
  /** What rows should show, as far as it is known. */
  private readonly right = new Map<Row, StatusCells>();
  private readonly triedRows = new Set<Row>();
  private timesKnown = false;
  /** Rows whose outcome is not known yet are left alone until it is. */
  constructor(
    private readonly selection: Selection,
    private readonly totals: Totals,
    private readonly ports: Ports,
  ) {
    const { rows, orphans } = selection.file;
    this.shown = new Map([...rows, ...orphans].map((row) => [row, row.shown]));
  }

  /** The row was sent in this slice, so its waiting means something. */
  tried(row: Row): void {
    this.triedRows.add(row);
  }

  hasNews(): boolean {
    return this.changes(true).length > 0;
  }

  /** Writes all that is new. @returns why it could not, or null */
  write(): StopError | null {
    let changes = this.changes(false);
    if (changes.length === 0) return null;
    const { file } = this.selection;
    try {
      if (!this.timesKnown && changes.some((change) => this.hasMoved(change))) {
        this.readTimes();
        changes = this.changes(false);
      }
      const lost = new Set(this.ports.sheet.writeStatuses(changes, this.standing(changes), file.plan));
      this.totals.unplaced += lost.size;
      for (const { row, cells } of changes) if (!lost.has(row)) this.shown.set(row, cells);
      return null;
    } catch (error) {
      // What was accepted stands in the state: the next run writes it, and sends nobody for it.
      this.totals.unplaced += changes.length;
      return stopFrom(error);
    }
  }

  /** Words beside a row that this run did not send, and that are not its own: rows have moved under our columns. */
  private hasMoved({ row, cells }: StatusChange): boolean {
    return !this.triedRows.has(row) && row.shown.status !== '' && cells.minute !== null;
  }

  /** Rows that moved may show the right words and a wrong time. */
  private readTimes(): void {
    const { rows } = this.selection.file;
    const first = rows[0]?.row ?? 1;
    const times = this.ports.sheet.readTimes(first, (rows[rows.length - 1]?.row ?? first) - first + 1);
    for (const row of rows) {
      const shown = this.shown.get(row) ?? row.shown;
      if (shown.minute === undefined) this.shown.set(row, { ...shown, minute: times[row.row - first] ?? null });
    }
    this.timesKnown = true;
  }

  /** The rows that show something else than they should. `all`: rows without an outcome too, as they stand. */
  private changes(all: boolean): StatusChange[] {
    const { file, decisions, users, left } = this.selection;
    const changes: StatusChange[] = [];
    const differs = (row: Row, cells: StatusCells, colour: string | null, isNews = false) => {
      this.right.set(row, cells);
      const shown = this.shown.get(row) ?? row.shown;
      // Nobody has looked at the time that stands there: what has just happened cannot have been told before.
      const unread = isNews && shown.minute === undefined && cells.minute !== null;
      if (unread || !showsRightly(shown, cells)) changes.push({ row, cells, colour });
    };
    for (const decision of decisions) {
      if (!all && decision.kind === 'send' && !decision.selected.outcome) continue;
      const { row, person } = decision;
      const expected = expectedCells(
        {
          ...{ row, outcome: outcomeOf(decision, left), entry: file.journal.entry(person) },
          issues: decision.issues.length > 0 ? row.issues.concat(decision.issues) : row.issues,
          unlisted: users !== null && !users.has(row.email.toLowerCase()),
          tried: this.triedRows.has(row),
        },
        (view) => this.ports.statusText(view),
      );
      const isNews = this.triedRows.has(row) || decision.kind === 'keep';
      if (expected) differs(row, expected.cells, expected.colour, isNews);
    }
    for (const row of file.orphans) differs(row, BLANK_CELLS, null);
    return changes;
  }

  /** What stands in the rows once these changes are written, as far as all three cells are known. */
  private standing(changes: readonly StatusChange[]): StatusChange[] {
    const changed = new Set(changes.map(({ row }) => row));
    const known: StatusChange[] = [...changes];
    for (const [row, cells] of this.right) if (!changed.has(row)) known.push({ row, cells, colour: null });
    return known;
  }
}

/** An error of the world as the stop that it is for the run. */
export function stopFrom(error: unknown): StopError {
  if (error instanceof StopError) return error;
  return new StopError('unexpected', { message: error instanceof Error ? error.message : String(error) });
}
