// How many users Signitic has and will have, in a line; and whether that is more than the licences.
import { beyondLicences, type Forecast } from '../core/safety/forecast';
import { format, grouped, type Language, pair, plural, words } from './index';

/** @returns '' where Signitic's list could not be had: nobody knows then */
export function forecastText(forecast: Forecast | null, licences: number | null, language: Language): string {
  if (!forecast) return '';
  return [usersText(forecast, language), licencesText(forecast, licences, language)].filter(Boolean).join(' ');
}

function usersText(forecast: Forecast, language: Language): string {
  const text = words(language).forecast;
  const { done, counted, before, after } = forecast;
  const isActive = counted === 'active';
  const what = changesText(forecast, language);
  const has = plural(language, done ? after : before, pair(text, isActive ? 'has' : 'hasAll'));
  if (what === '') return format(done ? text.asBefore : text.stays, { has });
  if (done) return `${plural(language, after, pair(text, isActive ? 'hasNow' : 'hasNowAll'))} (${what}).`;
  return format(forecast.unsaid > 0 ? text.atMost : text.becomes, { has, after: grouped(language, after), what });
}

/** "57 new, 0 deactivated", or '' where nothing changes. */
function changesText(forecast: Forecast, language: Language): string {
  const text = words(language).forecast;
  const { counted, added, reactivated, deactivated, inactive } = forecast;
  if (added + reactivated + deactivated + inactive === 0) return '';
  const parts = [plural(language, added, pair(text, 'added'))];
  if (reactivated > 0) parts.push(plural(language, reactivated, pair(text, 'reactivated')));
  if (counted === 'active') parts.push(plural(language, deactivated, pair(text, 'deactivated')));
  if (inactive > 0) parts.push(plural(language, inactive, pair(text, 'inactive')));
  return parts.join(', ');
}

function licencesText(forecast: Forecast, licences: number | null, language: Language): string {
  const more = beyondLicences(forecast, licences);
  if (licences === null || more === 0) return '';
  const text = words(language).forecast;
  const of = plural(language, licences, pair(text, 'licences'));
  return format(text.beyond, { n: grouped(language, more), of });
}
