// Moments as people say them, in the reader's language and time zone.
import type { Language } from '../../api';

const DAY = 24 * 60 * 60 * 1000;

/** "14:03" today, "Monday 14:03" within the last six days or the next, else "12 March, 14:03". */
export function moment(at: number, now: number, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const date = new Date(at);
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date(now).toDateString()) return time;
  const near = Math.abs(now - at) < 6 * DAY;
  const day = date.toLocaleDateString(locale, near ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  return near ? `${day} ${time}` : `${day}, ${time}`;
}

/** An hour of the day as the language writes it: "7:00", "7 h", on one line. */
export function hourOfDay(hour: number, language: Language): string {
  return language === 'fr' ? `${hour}\u00a0h` : `${hour}:00`;
}
