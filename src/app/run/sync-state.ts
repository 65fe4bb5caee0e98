// What a tab's memos are worth, stored for the file: whose they are, from which run on, and who was sent when.
import type { Ports, Trust } from '../../core/ports';
import { fromStored, loadAll, save } from '../../google/properties';
import { allTabs } from '../../google/ui';
import { record } from '../validate';

/** All tabs together may fill this much of the 500 KB that Google stores for a file; a person takes five characters. */
const ROOM = 300_000;
const PER_PERSON = 5;
/** However many tabs there are, somebody's latest edits are kept. */
const LEAST = 2000;

const NAME = 'trust:';
const nameOf = (sheet: number) => NAME + sheet;

export interface Trusted {
  /** Mark of the key that the memos were written with; null when nobody knows. */
  mark: string | null;
  kept: Trust;
  /** How many people may stand in the ledger. */
  room: number;
  /** Keeps what becomes of it, with this mark. */
  keeper(mark: string): Ports['enter'];
}

/** @param all everything stored for the file */
export function trustOf(all: Record<string, string>, sheet: number): Trusted {
  const { mark, from, sent } = record(fromStored(all, nameOf(sheet)));
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const own = (name: string) => name === nameOf(sheet) || name.startsWith(`${nameOf(sheet)}.`);
  const others = Object.keys(all).filter((name) => name.startsWith(NAME) && !own(name));
  const taken = others.reduce((sum, name) => sum + (all[name] ?? '').length, 0);
  return {
    mark: typeof mark === 'string' ? mark : null,
    kept: { from: text(from), sent: text(sent) },
    room: Math.max(LEAST, Math.floor((ROOM - taken) / PER_PERSON)),
    keeper(now) {
      // Within one execution nobody else writes it: the lease is ours.
      let last: string | null | undefined = all[nameOf(sheet)] ?? null;
      return (trust) => {
        keep(sheet, { mark: now, ...trust }, last);
        last = undefined;
      };
    },
  };
}

/** A store that is full, or out for a moment, must not cost a run: then the memos are believed as before. */
function keep(sheet: number, trust: Trust & { mark: string }, last: string | null | undefined): void {
  try {
    save('file', nameOf(sheet), trust, last);
  } catch {
    try {
      forgetGone();
      save('file', nameOf(sheet), trust);
    } catch {
      // Told nowhere: nothing is lost as long as the run ends well.
    }
  }
}

/** Forgets what was kept for tabs that are gone. */
export function forgetGone(): void {
  const here = new Set(allTabs().map(({ id }) => nameOf(id)));
  for (const name of Object.keys(loadAll('file'))) {
    if (name.startsWith(NAME) && !name.includes('.') && !here.has(name)) save('file', name, null);
  }
}
