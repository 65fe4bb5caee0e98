// People who left, as the panel shows them.
import type { LeaversCount, LeaversEnd, LeaversView, LeaverView, Trouble } from '../../api';
import type { StopCode } from '../../core/outcome';
import type { Blocked, Leaver, Leavers } from '../../core/safety/leavers';
import type { LeaversSeen, Left } from '../../core/steps/act-on-leavers';
import { format, grouped, type Language, plural, reasonText, words } from '../../i18n';

const MOST_LISTED = 500;
const MOST_OTHERS = 200;

export function leaversCount(leavers: Leavers | null): LeaversCount | null {
  if (!leavers) return null;
  const { people, blocked, deactivated } = leavers;
  return { people: people.length, blocked: blocked !== null, deactivated: deactivated.length };
}

/** @param tabs names of the file's tabs, by id */
export function leaversView(
  { leavers, names }: LeaversSeen,
  tabs: ReadonlyMap<number, string>,
  language: Language,
): LeaversView {
  const { blocked, withheld, newAddresses, others } = leavers;
  const view = ({ email }: Leaver): LeaverView => ({ email, name: names.get(email) ?? '' });
  const elsewhere = new Set(newAddresses.map(({ leaver }) => leaver));
  const people = leavers.people.filter((leaver) => !elsewhere.has(leaver));
  return {
    blocked: blocked && blockedText(blocked, language),
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

/** Which tab or row is missing, and what to do. */
function blockedText(blocked: Blocked, language: Language): string {
  const { leavers } = words(language);
  switch (blocked.reason) {
    case 'no_list':
      return leavers.noList;
    case 'tab_unread':
      return tabUnread(blocked.tab, blocked.code, language);
    case 'tab_unmapped': {
      const n = grouped(language, blocked.people);
      return format(blocked.tab === '' ? leavers.tabGone : leavers.tabUnmapped, { tab: blocked.tab, n });
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
