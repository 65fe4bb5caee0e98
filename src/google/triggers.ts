// The one clock trigger of this person in this file. Google allows a single one, at most hourly.
import { type StopCode, StopError } from '../core/outcome';
import type { Local } from '../core/schedule';

/** The public function that the trigger calls. */
const HANDLER = 'runScheduledSync';
/** Google's trigger service often fails for a moment; a third failure means more than that. */
const TRIES = 3;
const PAUSE = 2000;
/** Google allows this many triggers per person and add-on, over all files. */
export const MOST_TRIGGERS = 20;

type Trigger = GoogleAppsScript.Script.Trigger;

/** All clock triggers of this person in this file, also those that an older version made for another function. */
function ours(): Trigger[] {
  // Not getProjectTriggers: it lists this person's triggers in every file, and schedules of other files would be deleted.
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return ScriptApp.getUserTriggers(file).filter((trigger) => trigger.getEventType() === ScriptApp.EventType.CLOCK);
}

/** Whether a trigger is listed, which does not prove that it fires. */
export function hasTrigger(): boolean {
  return ours().some((trigger) => trigger.getHandlerFunction() === HANDLER);
}

/** Whether Google lists a trigger of this id for this person in this file. */
export function isListed(id: string): boolean {
  return ours().some((trigger) => trigger.getUniqueId() === id);
}

/**
 * Makes sure that the hourly trigger exists; a changed hour needs no new one, since the handler decides what is due.
 * `renew`: the listed one does not fire, so it is replaced. `elsewhere`: how many other files this person schedules.
 * @returns the trigger's id
 * @throws StopError trigger_many, trigger_hourly, trigger_refused
 */
export function ensureTrigger(renew: boolean, elsewhere: number): string {
  const listed = ours();
  const good = renew ? undefined : listed.find((trigger) => trigger.getHandlerFunction() === HANDLER);
  for (const trigger of listed) if (trigger !== good) ScriptApp.deleteTrigger(trigger);
  return good ? good.getUniqueId() : createTrigger(elsewhere);
}

function createTrigger(elsewhere: number): string {
  for (let tries = 1; ; tries++) {
    try {
      return ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create().getUniqueId();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = refusalOf(message, elsewhere);
      if (code !== 'trigger_refused' || tries === TRIES) throw new StopError(code, { message: message.slice(0, 200) });
      Utilities.sleep(PAUSE * tries);
      // The trigger may have been made although the answer was lost.
      const made = ours()[0];
      if (made) return made.getUniqueId();
    }
  }
}

/**
 * Google words a refusal in the person's language. Facts that we know decide first; the texts are hints, and a refusal that
 * fits none of them is told in Google's own words.
 */
function refusalOf(message: string, elsewhere: number): StopCode {
  if (elsewhere >= MOST_TRIGGERS || /too many triggers|trop de déclencheurs(?!.*document)/i.test(message))
    return 'trigger_many';
  return /at least (one|1) hour|au moins (une|1) heure/i.test(message) ? 'trigger_hourly' : 'trigger_refused';
}

/** Deletes the listed trigger: an object that was made in the same execution could not be deleted. */
export function removeTrigger(): void {
  for (const trigger of ours()) ScriptApp.deleteTrigger(trigger);
}

/** Local time of the spreadsheet, which need not be the script's. */
export function localTime(time: number, zone: string): Local {
  const [date = '', hour = '0', weekday = '1'] = Utilities.formatDate(new Date(time), zone, 'yyyy-MM-dd|H|u').split(
    '|',
  );
  return { date, hour: Number(hour), weekday: Number(weekday) };
}
