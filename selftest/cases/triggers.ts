// Cases of clock triggers. In a script bound to a file they are ruled more loosely than in a published add-on.
import { type Case, refused } from '../case';

/** The public function that the triggers of these cases would call. */
export const HANDLER = 'clockProbe';

const clock = () => ScriptApp.newTrigger(HANDLER).timeBased();
const mine = () => ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());

export function removeTriggers(): void {
  for (const trigger of mine()) if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
}

/** Runs it with no trigger there, and leaves none. */
function alone(work: () => unknown): unknown {
  removeTriggers();
  const result = work();
  removeTriggers();
  return result;
}

const TOO_MANY =
  'Exception: This add-on has created too many time-based triggers in this document for this Google user account.';

export const TRIGGERS: readonly Case[] = [
  {
    id: 'TRIG-01',
    says: 'everyMinutes(2) is refused at once',
    run: () => refused(() => clock().everyMinutes(2)),
    expect: '"Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30."',
  },
  {
    id: 'TRIG-02',
    says: 'everyHours with 3, 5 and 24',
    run: () => [3, 5, 24].map((hours) => refused(() => clock().everyHours(hours)) === 'done'),
    expect: '[false,false,false]',
    open: true,
  },
  {
    id: 'TRIG-03',
    says: 'A trigger every 30 minutes (a bound script may have it, a published add-on not)',
    run: () => alone(() => refused(() => clock().everyMinutes(30).create())),
    expect: '"Exception: The recurrence interval for an Add-on trigger must be at least one hour."',
    open: true,
  },
  {
    id: 'TRIG-04',
    says: '.after() beside an hourly trigger (a bound script may have it, a published add-on not)',
    run: () =>
      alone(() => {
        clock().everyHours(1).create();
        return refused(() => clock().after(3_600_000).create());
      }),
    expect: JSON.stringify(TOO_MANY),
    open: true,
  },
  {
    id: 'TRIG-07',
    says: 'getUserTriggers lists the clock trigger of this file',
    run: () =>
      alone(() => {
        clock().everyHours(1).create();
        return mine().filter((trigger) => trigger.getHandlerFunction() === HANDLER).length;
      }),
    expect: '1',
  },
  {
    id: 'TRIG-08',
    says: 'What create() returned cannot be deleted, its copy from the list can',
    run: () =>
      alone(() => {
        const made = clock().everyHours(1).create();
        return refused(() => ScriptApp.deleteTrigger(made)) === 'done';
      }),
    expect: 'false',
    open: true,
  },
];
