// The one gate between Google and the add-on: who calls, and whether the permissions that the work needs were granted.
import type { Answer, CallName, Trouble } from '../api';
import { ifPossible } from '../google/applied';
import { keyFor, loadAll } from '../google/properties';
import { hasInterface, missingScopes, openFileId, type Scope, showAlert, userLocale } from '../google/ui';
import { format, type Language, languageOf, words } from '../i18n';
import { CALLS } from './calls';
import { TO_OPEN_PANEL } from './needs';
import { runDue } from './schedule/on-trigger';
import { troubleOf } from './views/report';
import { panelLanguage } from './views/sidebar';

/**
 * Google lets any editor call any public function from a cell, with the key of the file's owner [CUSTOM-02]. Formulas and
 * foreign triggers have no interface, so they end here, before anything stored is read.
 * @throws Error in plain words, which the cell shows
 */
function refuseWithoutInterface(): void {
  if (hasInterface()) return;
  const { gate } = words(languageOf(userLocale()));
  throw new Error(gate.formula);
}

/** The missing permissions, in words; null when none is missing. */
function lacking(needs: readonly Scope[], language: Language): Trouble | null {
  if (needs.length === 0) return null;
  const { scopes, link } = missingScopes(needs);
  if (scopes.length === 0) return null;
  const { gate, panel } = words(language);
  const what = scopes.map((scope) => panel.missing.scopes[scope] ?? scope).join('; ');
  return { code: 'permission', message: format(gate.lacking, { what }), link, scopes };
}

/**
 * Does a menu command. A missing permission is told in an alert, which needs none; where even that is refused, in the
 * exception that Google shows.
 * @returns what the command gave, or the trouble that kept it from beginning
 */
export function command<T>(needs: readonly Scope[], work: (language: Language) => T): T | Trouble {
  refuseWithoutInterface();
  const language = ifPossible(() => panelLanguage(loadAll('person')), languageOf(userLocale()));
  const trouble = lacking(needs, language);
  if (!trouble) return work(language);
  const { gate, menu, panel } = words(language);
  const onlyPages = trouble.scopes?.every((scope) => TO_OPEN_PANEL.some((one) => one === scope));
  const without = onlyPages ? `\n\n${format(gate.without, { menu: menu.boxes })}` : '';
  const text = `${trouble.message} ${gate.open}\n\n${trouble.link}${without}`;
  try {
    showAlert(panel.missing.title, text);
  } catch {
    throw new Error(text);
  }
  return trouble;
}

/** Answers a call of the sidebar: JSON, errors as values, and never the key. */
export function answer(name: CallName, ...args: unknown[]): string {
  refuseWithoutInterface();
  const { needs, run } = CALLS[name];
  let language: Language = 'en';
  let secret: string | null = null;
  try {
    language = panelLanguage(loadAll('person'));
    const scopes = typeof needs === 'function' ? needs(...args) : needs;
    const trouble = lacking(scopes, language);
    if (trouble) return packed({ ok: false, error: trouble });
    // A call that does not open the file cannot meet its key.
    if (scopes.includes('spreadsheets.currentonly')) secret = keyFor(openFileId());
    return packed({ ok: true, value: run(language, ...args) });
  } catch (error) {
    return packed({ ok: false, error: troubleOf(error, language, {}, secret) });
  }
}

const packed = (given: Answer<unknown>): string => JSON.stringify(given);

/**
 * Lets the clock's event through to the schedule, which knows its own triggers. An event is an object: what a formula
 * hands over is a number, a text, a truth value or a list of them.
 */
export function onClock(event: unknown): void {
  const trigger = (event as { triggerUid?: unknown } | null | undefined)?.triggerUid;
  if (typeof trigger === 'string' && trigger !== '') runDue(trigger);
}
