// The writes of one execution that Sheets has not yet been given: queued, then applied in order by a flush.
import { flushCost } from './latency';
import type { Area } from './places';
import type { Tab } from './tab';

export interface Write {
  readonly tab: Tab;
  /** Where it writes, for its cost; null where no cell is touched or one call fills a whole range. */
  readonly area: Area | null;
  /** Carries it out, or throws when Sheets refuses it. */
  apply(): void;
}

export class Writes {
  private queued: Write[] = [];

  get any(): boolean {
    return this.queued.length > 0;
  }

  add(write: Write): void {
    this.queued.push(write);
  }

  /** What a flush would cost now: nothing when nothing waits. */
  cost(): number {
    if (!this.any) return 0;
    let cells = 0;
    const rows = new Map<Tab, Set<number>>();
    for (const { tab, area } of this.queued) {
      if (!area) continue;
      cells += area.rows * area.columns;
      const touched = rows.get(tab) ?? new Set();
      rows.set(tab, touched);
      for (let row = area.row; row < area.row + area.rows; row++) touched.add(row);
    }
    return flushCost(
      cells,
      [...rows.values()].reduce((sum, touched) => sum + touched.size, 0),
    );
  }

  /** Applies all, in the order of their calls. The first one refused throws: those before it stay, the rest is lost. */
  flush(): void {
    const queued = this.queued;
    this.queued = [];
    for (const write of queued) write.apply();
  }

  drop(): void {
    this.queued = [];
  }
}
