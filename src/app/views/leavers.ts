// People who left, as the panel shows them.
import type { LeaversCount, LeaversEnd, LeaversView, LeaverView, Trouble } from '../../api';
import type { StopCode } from '../../core/outcome';
import type { Blocked, GoneTab, Leaver, Leavers } from '../../core/safety/leavers';
import type { LeaversSeen, Left } from '../../core/steps/act-on-leavers';
import { format, grouped, type Language, plural, reasonText, words } from '../../i18n';

const MOST_LISTED = 500;
const MOST_OTHERS = 200;

export function leaversCount(leavers: Leavers | null): LeaversCount | null {
  if (!leavers) return null;
  const { people, blocked, deactivated } = leavers;
  const ignored = [...leavers.ignored.values()].reduce((sum, n) => sum + n, 0);
  const count = { people: people.length, blocked: blocked !== null, deactivated: deactivated.length };
  return ignored > 0 ? { ...count, ignored } : count;
}

/** What was said about deleted tabs, and what they were called. */
interface Gone {
  said: ReadonlyMap<number, GoneTab>;
  nameOf(id: number): string;
}

/** @param tabs names of the file's tabs, by id */
export function leaversView(
  { leavers, names }: LeaversSeen,
  tabs: ReadonlyMap<number, string>,
  gone: Gone,
  language: Language,
): LeaversView {
  const { blocked, withheld, newAddresses, others } = leavers;
  const goneTab = goneTabOf(blocked);
  const view = ({ email }: Leaver): LeaverView => ({ email, name: names.get(email) ?? '' });
  const elsewhere = new Set(newAddresses.map(({ leaver }) => leaver));
  const people = leavers.people.filter((leaver) => !elsewhere.has(leaver));
  return {
    blocked: blocked && blockedText(blocked, language, gone.nameOf),
    goneTab: goneTab === null ? null : { id: goneTab, name: gone.nameOf(goneTab) },
    decidedTabs: decidedTabs(leavers, gone),
    people: blocked ? [] : people.slice(0, MOST_LISTED).map(view),
    more: blocked ? people.length : Math.max(0, people.length - MOST_LISTED),
    withheld,
    newAddresses: newAddresses.map(({ leaver, row, tab, isSent }) => ({
      old: leaver.email,
      now: row.email,
      name: [row.user.firstname, row.user.lastname].join(' '),
      row: row.row,
      tab: { id: tab, name: tabs.get(tab) ?? '', mapped: true },
      sent: isSent,
    })),
    deactivated: leavers.deactivated.slice(0, MOST_LISTED).map(view),
    others: others.slice(0, MOST_OTHERS),
    othersCount: others.length,
  };
}

export function leaversEnd(left: Left, stopped: Trouble | null, language: Language): LeaversEnd {
  const blocked = left.leavers?.blocked;
  return {
    stopped,
    asks: left.asks,
    done: left.done.length,
    kept: [...left.kept],
    failed: left.failed.map(({ email, outcome }) => ({ email, details: reasonText(language, outcome) })),
    blocked: blocked ? blockedText(blocked, language) : null,
  };
}

/** The deleted tab that keeps the list back; null when it is something else. */
const goneTabOf = (blocked: Blocked | null): number | null =>
  blocked?.reason === 'tab_unmapped' && blocked.tab === '' ? blocked.id : null;

/** What was said about deleted tabs, as far as anybody of them is concerned. */
function decidedTabs({ ignored, people }: Leavers, { said, nameOf }: Gone): LeaversView['decidedTabs'] {
  const cameFrom = (id: number) => people.filter(({ entry }) => [...entry.fields].some(([, { tab }]) => tab === id));
  return [...said]
    .map(([id, one]) => {
      const n = one === 'ignored' ? (ignored.get(id) ?? 0) : cameFrom(id).length;
      return { id, name: nameOf(id), said: one, people: n };
    })
    .filter((one) => one.people > 0);
}

/** Which tab or row is missing, and what to do. */
function blockedText(blocked: Blocked, language: Language, nameOf = (_: number) => ''): string {
  const { leavers } = words(language);
  switch (blocked.reason) {
    case 'no_list':
      return leavers.noList;
    case 'tab_unread':
      return tabUnread(blocked.tab, blocked.code, language);
    case 'tab_unmapped': {
      const n = grouped(language, blocked.people);
      if (goneTabOf(blocked) === null) return format(leavers.tabUnmapped, { tab: blocked.tab, n });
      const tab = nameOf(blocked.id);
      return format(tab === '' ? leavers.tabGone : leavers.tabGoneNamed, { tab, n });
    }
    case 'rows': {
      const forms = { one: leavers.rows_one, other: leavers.rows_other };
      return plural(language, blocked.rows, forms, { tab: blocked.tab, row: blocked.row });
    }
  }
}

/** Why a mapped tab could not be read, and what to do. */
export function tabUnread(tab: string, code: StopCode, language: Language): string {
  const { leavers } = words(language);
  return format(leavers.tabUnread, {
    tab,
    why: leavers.unread[code as keyof typeof leavers.unread] ?? leavers.unreadOther,
  });
}
