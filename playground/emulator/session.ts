// Session: who runs the script, as far as Google tells.
import { isGranted } from './authorisation';
import type { LiveExecution } from './execution';
import { strict } from './service-base';
import { callable, NOTHING } from './signatures';

const FORMS = {
  getActiveUser: NOTHING,
  getEffectiveUser: NOTHING,
  getActiveUserLocale: NOTHING,
  getScriptTimeZone: NOTHING,
};
const USER = { getEmail: NOTHING, toString: NOTHING };

const SCOPE = 'userinfo.email';

export function session(execution: LiveExecution): object {
  const user = (email: string) =>
    strict('User', callable(execution, 'Session.User', USER, { getEmail: () => email, toString: () => email }));
  return strict(
    'Session',
    callable(execution, 'Session', FORMS, {
      /** Blank, not an error, where the address may not be known (SESS-01). */
      getActiveUser() {
        execution.call('Session.getActiveUser', 0);
        const known = execution.mode === 'FULL' && isGranted(execution.person, execution.manifest, SCOPE);
        return user(known ? execution.user : '');
      },
      getEffectiveUser() {
        execution.call('Session.getEffectiveUser', 0, SCOPE);
        return user(execution.user);
      },
      getActiveUserLocale() {
        execution.call('Session.getActiveUserLocale', 0);
        return execution.locale;
      },
      getScriptTimeZone() {
        execution.call('Session.getScriptTimeZone', 0);
        return scriptTimeZone(execution.manifest);
      },
    }),
  );
}

export function scriptTimeZone(manifest: object): string {
  return (manifest as { timeZone?: string }).timeZone ?? 'Etc/UTC';
}
