// Step 8, write back: the status cells that differ from what is shown.
import { StopError } from '../outcome';
import type { Ports, Totals } from '../ports';
import type { Row, StatusCells } from '../row';
import type { Decision } from '../state/select';
import { BLANK_CELLS, expectedCells, showsRightly, type StatusChange } from '../status/status-cells';
import { outcomeOf, type Selection } from './select';

/** Compares each row once, and once more when it was tried, and writes what should be otherwise. */
export class StatusWriter {
  /** What rows show by now, where it is not what was read. */
  private readonly written = new Map<Row, StatusCells>();
  private readonly triedRows = new Set<Row>();
  /** Rows to compare at the next write. */
  private waiting: Decision[];
  private orphans: readonly Row[];
  private hasColumns = false;

  constructor(
    private readonly selection: Selection,
    private readonly totals: Totals,
    private readonly ports: Ports,
  ) {
    // Rows that go are compared when their outcome is known.
    this.waiting = selection.decisions.filter(({ kind }) => kind !== 'send');
    this.orphans = selection.file.orphans;
  }

  /** Makes our columns, if they are missing. @throws StopError no_space */
  makeColumns(): void {
    if (!this.hasColumns) this.ports.sheet.makeColumns();
    this.hasColumns = true;
  }

  /** A row that has its outcome now. `tried`: it was sent in this slice, so its waiting means something. */
  settled(decision: Decision, tried: boolean): void {
    if (tried) this.triedRows.add(decision.row);
    this.waiting.push(decision);
  }

  /** Writes all that is new. @returns why it could not, or null */
  write(): StopError | null {
    const changes = this.changes();
    if (changes.length === 0) return null;
    try {
      this.makeColumns();
      const lost = new Set(this.ports.sheet.writeStatuses(changes, this.standing(changes), this.selection.file.plan));
      this.totals.unplaced += lost.size;
      for (const { row, cells } of changes) if (!lost.has(row)) this.written.set(row, cells);
      return null;
    } catch (error) {
      // What was accepted stands in the state: the next run writes it, and sends nobody for it.
      this.totals.unplaced += changes.length;
      return stopFrom(error);
    }
  }

  /** Of the rows to compare, those that show something else than they should. */
  private changes(): StatusChange[] {
    const { file, users, left } = this.selection;
    const changes: StatusChange[] = [];
    const compare = (row: Row, cells: StatusCells, colour: string | null) => {
      if (!showsRightly(this.written.get(row) ?? row.shown, cells)) changes.push({ row, cells, colour });
    };
    for (const decision of this.waiting) {
      const { row, person } = decision;
      const expected = expectedCells(
        {
          ...{ row, outcome: outcomeOf(decision, left), entry: file.journal.entry(person) },
          issues: decision.issues.length > 0 ? row.issues.concat(decision.issues) : row.issues,
          unlisted: users !== null && !users.has(row.email.toLowerCase()),
          tried: this.triedRows.has(row),
        },
        this.ports.statusText,
      );
      if (expected) compare(row, expected.cells, expected.colour);
    }
    for (const row of this.orphans) compare(row, BLANK_CELLS, null);
    this.waiting = [];
    this.orphans = [];
    return changes;
  }

  /** What stands in every row once these changes are written. */
  private standing(changes: readonly StatusChange[]): StatusChange[] {
    const { rows, orphans } = this.selection.file;
    const changed = new Map(changes.map((change) => [change.row, change]));
    return [...rows, ...orphans].map(
      (row) => changed.get(row) ?? { row, cells: this.written.get(row) ?? row.shown, colour: null },
    );
  }
}

/** An error of the world as the stop that it is for the run. */
export function stopFrom(error: unknown): StopError {
  if (error instanceof StopError) return error;
  return new StopError('unexpected', { message: error instanceof Error ? error.message : String(error) });
}
