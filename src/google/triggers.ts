// The one clock trigger of this person in this file. Google allows a single one, at most hourly.
import type { Local } from '../core/schedule';

/** The public function that the trigger calls. */
const HANDLER = 'runScheduledSync';

type Trigger = GoogleAppsScript.Script.Trigger;

function ours(): Trigger[] {
  // Never getProjectTriggers: it lists this person's triggers in every file.
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return ScriptApp.getUserTriggers(file).filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

/** Makes sure that the hourly trigger exists; a changed hour needs no new one, since the handler decides what is due. */
export function ensureTrigger(): void {
  if (ours().length === 0) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
}

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
