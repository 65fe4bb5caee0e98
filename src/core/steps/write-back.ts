// Step 8, write back: the status cells that differ from what is shown.
import { StopError } from '../outcome';
import type { Ports, Totals } from '../ports';
import type { Row, StatusCells } from '../row';
import type { Decision } from '../state/select';
import {
  BLANK_CELLS,
  type Expected,
  expectedCells,
  rememberedText,
  showsRightly,
  type StatusChange,
} from '../status/status-cells';
import { outcomeOf, type Selection } from './select';

/** Compares each row once, and once more when it was tried, and writes what should be otherwise. */
export class StatusWriter {
  /** What rows show by now, where it is not what was read. */
  private readonly written = new Map<Row, StatusCells>();
  /** What rows should show, as far as it is known. */
  private readonly right = new Map<Row, StatusCells>();
  private readonly triedRows = new Set<Row>();
  /** Rows to compare at the next write. */
  private waiting: Decision[];
  private orphans: readonly Row[];
  private hasColumns = false;
  /** A column that is made anew shows nothing yet, which is news for every row. */
  private readonly isAnew: boolean;
  /** To read them costs a call and a cell for each row, so they are read only where something makes them doubtful. */
  private times: 'trusted' | 'doubtful' | 'known';
  private readonly statusText: Ports['statusText'];

  constructor(
    private readonly selection: Selection,
    private readonly totals: Totals,
    private readonly ports: Ports,
  ) {
    // Rows that go are compared when their outcome is known.
    this.waiting = selection.decisions.filter(({ kind }) => kind !== 'send');
    this.orphans = selection.file.orphans;
    this.statusText = rememberedText(ports.statusText);
    this.isAnew = ports.sheet.lacksColumns();
    this.times = selection.file.job.leftUntold ? 'doubtful' : 'trusted';
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
    if (this.times === 'trusted' && changes.some((change) => this.hasMoved(change))) this.times = 'doubtful';
    const isNothingNew = changes.length === 0 && (this.hasColumns || !this.isAnew);
    if (isNothingNew && this.times !== 'doubtful') return null;
    try {
      this.makeColumns();
      if (this.times === 'doubtful') changes.push(...this.wrongTimes(changes));
      if (isNothingNew && changes.length === 0) return null;
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
    const changes: StatusChange[] = [];
    for (const decision of this.waiting) {
      const { row } = decision;
      const expected = this.expected(decision);
      if (!expected) continue;
      this.right.set(row, expected.cells);
      const shown = this.written.get(row) ?? row.shown;
      // Nobody has looked at the time that stands there: what has just happened cannot have been told before.
      const isNews = this.isAnew || this.triedRows.has(row) || decision.kind === 'keep';
      const isUntold = isNews && shown.minute === undefined && expected.cells.minute !== null;
      if (isUntold || !showsRightly(shown, expected.cells)) changes.push({ row, ...expected });
    }
    for (const row of this.orphans) changes.push({ row, cells: BLANK_CELLS, colour: null });
    this.waiting = [];
    this.orphans = [];
    return changes;
  }

  private expected(decision: Decision): Expected | null {
    const { file, users, left } = this.selection;
    const { row, person, issues } = decision;
    return expectedCells(
      {
        row,
        outcome: outcomeOf(decision, left),
        entry: file.journal.entry(person),
        issues: issues.length > 0 ? row.issues.concat(issues) : row.issues,
        unlisted: users !== null && !users.has(row.email.toLowerCase()),
        tried: this.triedRows.has(row),
      },
      this.statusText,
    );
  }

  /** Words beside a row that this run did not send, and that are not its own: rows have moved under our columns. */
  private hasMoved({ row, cells }: StatusChange): boolean {
    return !this.triedRows.has(row) && row.shown.status !== '' && cells.minute !== null;
  }

  /** Rows may show the right words, or none, and a wrong time, so the times are read now. */
  private wrongTimes(changes: readonly StatusChange[]): StatusChange[] {
    this.times = 'known';
    const { rows, first, count, nobodyAt } = this.selection.file;
    const times = this.ports.sheet.readTimes(first, count);
    const changed = new Set(changes.map(({ row }) => row));
    const wrong: StatusChange[] = [];
    for (const [row, cells] of this.right) {
      const isRead = !changed.has(row) && !this.written.has(row);
      if (isRead && (times[row.row - first] ?? null) !== cells.minute) wrong.push({ row, cells, colour: null });
    }
    const known = new Set([...rows, ...changed].map(({ row }) => row));
    times.forEach((time, i) => {
      if (time !== null && !known.has(first + i))
        wrong.push({ row: nobodyAt(first + i), cells: BLANK_CELLS, colour: null });
    });
    return wrong;
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
