// The permissions that each kind of work needs. People may grant some of the manifest's and refuse others.
import type { Scope } from '../google/ui';

export const TO_READ = ['spreadsheets.currentonly'] as const satisfies readonly Scope[];
/** The sheet, and the way to Signitic. */
export const TO_SYNC = ['spreadsheets.currentonly', 'script.external_request'] as const satisfies readonly Scope[];
/** A person's signature is asked for, and shown in a dialog. */
export const TO_SHOW_SIGNATURE = [...TO_SYNC, 'script.container.ui'] as const satisfies readonly Scope[];
/** A schedule syncs, and needs a trigger. */
export const TO_SCHEDULE = [...TO_SYNC, 'script.scriptapp'] as const satisfies readonly Scope[];
export const TO_OPEN_PANEL = ['script.container.ui'] as const satisfies readonly Scope[];
