// What is asked in Google's own boxes, where no page of ours can be shown. No lease and no lock is held meanwhile.
import { clock } from '../google/clock';
import { ask, showAlert } from '../google/ui';
import { format, grouped, type Language, words } from '../i18n';
import { actText } from '../i18n/limit-text';
import type { ExtraNames } from '../i18n/status-text';
import type { MenuReport } from './views/report';
import { heldText } from './views/summary-dialog';

/**
 * Google ends a command after six minutes and may count the time in its boxes: what is begun later than this, in
 * milliseconds after the start, might be cut off.
 */
const LATEST = 180_000;

export const isLate = (began: number): boolean => clock.now() - began > LATEST;

/** @param item of the menu, to be chosen again */
export function tellLate(item: 'sync' | 'boxes', language: Language): void {
  const { boxes, menu } = words(language);
  showAlert(boxes.title, format(boxes.late, { menu: menu[item] }));
}

/** Asks about a run that a safety limit holds: its numbers, up to five people of each limit, Yes or No. */
export function confirmInBox({ held, forecast }: MenuReport, language: Language, extras: ExtraNames): boolean {
  if (!held) return false;
  const spoken = words(language);
  const { boxes, panel } = spoken;
  const toRead = held.limits.find(({ kind }) => kind === 'to_read');
  const answers = toRead
    ? format(boxes.compare, { n: grouped(language, toRead.people) })
    : format(boxes.confirm, { act: actText(held.limits, spoken) });
  const onlyToRead = toRead !== undefined && held.limits.length === 1;
  const why = onlyToRead ? panel.limits.nothing : `${panel.limits.why} ${panel.limits.nothing}`;
  const text = [heldText(held, language, extras), forecast, why, answers].filter(Boolean).join('\n\n');
  return ask(onlyToRead ? panel.limits.titleToRead : panel.limits.title, text, 'YES_NO') === 'yes';
}
