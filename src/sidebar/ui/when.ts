// Moments as people say them, in the reader's language and time zone.
import { type Language, LANGUAGES } from '../../i18n/languages';

const DAY = 24 * 60 * 60 * 1000;

/** "14:03" today, "Monday 14:03" within the last six days or the next, else "12 March, 14:03". */
export function moment(at: number, now: number, language: Language): string {
  const { locale } = LANGUAGES[language];
  const date = new Date(at);
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date(now).toDateString()) return time;
  const near = Math.abs(now - at) < 6 * DAY;
  const day = date.toLocaleDateString(locale, near ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  return near ? `${day} ${time}` : `${day}, ${time}`;
}
