// ScriptApp's clock triggers under the rules for add-ons, and when a stored trigger is due.
import { type AuthModes, consent } from './authorisation';
import { USUAL_MS } from './chance';
import type { Rule, StoredTrigger } from './cloud';
import type { LiveExecution } from './execution';
import { enumeration, isDate, listFor, notEmulated, recordFor, strict, wrongSignature } from './service-base';
import { callable, NOTHING } from './signatures';
import { scriptTimeZone } from './session';
import { instantOf, isZone, offsetAt } from './wallclock';

const FORMS = {
  getScriptId: NOTHING,
  invalidateAuth: NOTHING,
  newTrigger: [['string']],
  getProjectTriggers: NOTHING,
  getUserTriggers: [['object']],
  deleteTrigger: [['object']],
} as const;
const TRIGGER = {
  getUniqueId: NOTHING,
  getHandlerFunction: NOTHING,
  getEventType: NOTHING,
  getTriggerSource: NOTHING,
  getTriggerSourceId: NOTHING,
};
const CLOCK_BUILDER = {
  everyMinutes: [['number']],
  everyHours: [['number']],
  everyDays: [['number']],
  atHour: [['number']],
  nearMinute: [['number']],
  inTimezone: [['string']],
  after: [['number']],
  at: [['date']],
  create: NOTHING,
} as const;
const SCOPE = 'script.scriptapp';
const MAX_TRIGGERS = 20;
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function scriptApp(execution: LiveExecution, modes: AuthModes, listed: boolean): object {
  const EventType = enumeration('EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']);
  const TriggerSource = enumeration('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
  const handles = new WeakMap<object, StoredTrigger>();
  const made = new WeakSet<object>();
  const shown = (stored: StoredTrigger) => {
    const members = {
      getUniqueId: () => stored.id,
      getHandlerFunction: () => stored.handler,
      getEventType: () => EventType.CLOCK,
      getTriggerSource: () => TriggerSource.CLOCK,
      getTriggerSourceId: () => null,
    };
    const trigger = strict('Trigger', callable(execution, 'ScriptApp.Trigger', TRIGGER, members));
    handles.set(trigger, stored);
    return trigger;
  };
  const mine = () => execution.cloud.triggers.filter(({ user }) => user === execution.user);
  const members = {
    ...consent(execution, modes, listed),
    EventType,
    TriggerSource,
    /** All grants of this person are gone: the next start asks for consent again. */
    invalidateAuth() {
      execution.call('ScriptApp.invalidateAuth', 0);
      execution.cloud.people.set(execution.user, { ...execution.cloud.person(execution.user), scopes: [] });
    },
    getScriptId() {
      execution.call('ScriptApp.getScriptId', 0);
      return 'emulated-script';
    },
    newTrigger(handler: unknown) {
      execution.call('ScriptApp.newTrigger', 0, SCOPE);
      if (typeof handler !== 'string') return wrongSignature(execution, 'ScriptApp.newTrigger', [handler]);
      return triggerBuilder(execution, handler, (stored) => {
        const trigger = shown(stored);
        made.add(trigger);
        return trigger;
      });
    },
    /** This person's triggers in EVERY document: not the list to delete from. */
    getProjectTriggers() {
      execution.call('ScriptApp.getProjectTriggers', USUAL_MS.triggerRead, SCOPE);
      return listFor(execution, mine().map(shown));
    },
    getUserTriggers(document: { getId(): string }) {
      execution.call('ScriptApp.getUserTriggers', USUAL_MS.triggerRead, SCOPE);
      if (String(document) !== 'Spreadsheet') return wrongSignature(execution, 'ScriptApp.getUserTriggers', [document]);
      const id = document.getId();
      return listFor(
        execution,
        mine()
          .filter((stored) => stored.document === id)
          .map(shown),
      );
    },
    deleteTrigger(trigger: object) {
      execution.call('ScriptApp.deleteTrigger', USUAL_MS.triggerWrite, SCOPE);
      const stored = handles.get(trigger);
      if (!stored) return wrongSignature(execution, 'ScriptApp.deleteTrigger', [trigger]);
      // What create() has just returned cannot be deleted, only a copy from a list (TRIG-08).
      if (made.has(trigger)) execution.fail("We're sorry, a server error occurred. Please wait a bit and try again.");
      const at = execution.cloud.triggers.indexOf(stored);
      if (at >= 0) execution.cloud.triggers.splice(at, 1);
    },
  };
  return strict('ScriptApp', callable(execution, 'ScriptApp', FORMS, members));
}

interface Draft {
  minutes?: number;
  hours?: number;
  days?: number;
  hour?: number;
  near?: number;
  zone?: string;
  at?: number;
}

function triggerBuilder(execution: LiveExecution, handler: string, show: (stored: StoredTrigger) => object): object {
  const members = {
    timeBased() {
      execution.call('TriggerBuilder.timeBased', 0, SCOPE);
      return clockBuilder(execution, handler, {}, show);
    },
  };
  return strict('TriggerBuilder', callable(execution, 'ScriptApp.TriggerBuilder', { timeBased: NOTHING }, members));
}

function clockBuilder(
  execution: LiveExecution,
  handler: string,
  draft: Draft,
  show: (stored: StoredTrigger) => object,
): object {
  const step = (method: string, change: Draft) => {
    execution.call(`ClockTriggerBuilder.${method}`, 0, SCOPE);
    Object.assign(draft, change);
    return self;
  };
  const oneOf = (method: string, value: number, allowed: readonly number[]) => {
    if (allowed.includes(value)) return;
    const list = `${allowed.slice(0, -1).join(', ')} or ${allowed[allowed.length - 1]}`;
    execution.fail(`The value you passed to ${method} was invalid. It must be one of ${list}.`);
  };
  const members = {
    everyMinutes(n: number) {
      step('everyMinutes', { minutes: n });
      oneOf('everyMinutes', n, MINUTES);
      return self;
    },
    everyHours(n: number) {
      step('everyHours', { hours: n });
      oneOf('everyHours', n, HOURS);
      return self;
    },
    everyDays: (n: number) => step('everyDays', { days: n }),
    atHour: (hour: number) => step('atHour', { hour }),
    nearMinute: (minute: number) => step('nearMinute', { near: minute }),
    inTimezone(zone: string) {
      step('inTimezone', { zone });
      // That it throws is documented, the wording is not on record.
      if (!isZone(zone)) execution.fail(`Invalid time zone: ${zone}`);
      return self;
    },
    after: (ms: number) => step('after', { at: execution.cloud.clock.now() + ms }),
    at: (date: Date) =>
      isDate(date)
        ? step('at', { at: date.getTime() })
        : wrongSignature(execution, 'ClockTriggerBuilder.at', [date as unknown]),
    create() {
      execution.call('ClockTriggerBuilder.create', USUAL_MS.triggerWrite, SCOPE);
      return show(create(execution, handler, draft));
    },
  };
  const self: object = strict(
    'ClockTriggerBuilder',
    callable(execution, 'ScriptApp.ClockTriggerBuilder', CLOCK_BUILDER, members),
  );
  return self;
}

function create(execution: LiveExecution, handler: string, draft: Draft): StoredTrigger {
  const { cloud, document, user } = execution;
  if (document === null) return notEmulated('a trigger of a script without a document');
  if (draft.minutes !== undefined) {
    execution.fail('The recurrence interval for an Add-on trigger must be at least one hour.');
  }
  const mine = cloud.triggers.filter((trigger) => trigger.user === user);
  if (mine.some((trigger) => trigger.document === document)) {
    execution.fail(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
  }
  if (mine.length >= MAX_TRIGGERS) {
    execution.fail(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const rule = ruleOf(execution, draft);
  const id = String(4_000_000_000 + cloud.nextId());
  const stored: StoredTrigger = { id, user, handler, document, rule, due: nextDue(rule, cloud.clock.now()) };
  cloud.triggers.push(stored);
  return stored;
}

function ruleOf(execution: LiveExecution, draft: Draft): Rule {
  const { random } = execution.cloud;
  const ways = [draft.hours, draft.days, draft.at].filter((way) => way !== undefined).length;
  if (ways !== 1) return notEmulated(`a clock trigger with ${ways} recurrences`);
  if (draft.at !== undefined) return { kind: 'once', at: draft.at };
  if (draft.hours !== undefined) return { kind: 'hours', every: draft.hours };
  const near = draft.near === undefined ? null : draft.near - 15 + Math.floor(random() * 31);
  return {
    kind: 'days',
    every: draft.days!,
    hour: draft.hour ?? Math.floor(random() * 24),
    minute: near ?? Math.floor(random() * 60),
    zone: draft.zone ?? scriptTimeZone(execution.manifest),
  };
}

/**
 * When a trigger with this rule is due next, after it was due at `last` and fired at `now`, or was made at both. A run
 * that came late moves none of the later ones, which keep to their minute (TRIG-09): two may come close to one another.
 */
export function nextDue(rule: Rule, last: number, now = last): number {
  if (rule.kind === 'once') return rule.at;
  if (rule.kind === 'hours') {
    const every = rule.every * HOUR_MS;
    return last + every * (Math.floor((now - last) / every) + 1);
  }
  const from = Math.max(last, now);
  const wall = from + offsetAt(rule.zone, from);
  const midnight = Math.floor(wall / DAY_MS) * DAY_MS;
  const inDay = rule.hour * HOUR_MS + rule.minute * 60_000;
  const today = instantOf(rule.zone, midnight + inDay);
  return today > from ? today : instantOf(rule.zone, midnight + rule.every * DAY_MS + inDay);
}

/** What a clock trigger hands to its function; the fields tell UTC (TRIG-10). */
export function clockEvent(execution: LiveExecution, triggerId: string, authMode: object): object {
  const at = new Date(execution.cloud.clock.now());
  const dayOfWeek = at.getUTCDay() || 7;
  const thursday = new Date(at.getTime() + (4 - dayOfWeek) * DAY_MS);
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS / 7) + 1;
  return recordFor<unknown>(execution, [
    ['authMode', authMode],
    ['day-of-month', at.getUTCDate()],
    ['day-of-week', dayOfWeek],
    ['hour', at.getUTCHours()],
    ['minute', at.getUTCMinutes()],
    ['month', at.getUTCMonth() + 1],
    ['second', at.getUTCSeconds()],
    ['timezone', 'UTC'],
    ['triggerUid', triggerId],
    ['week-of-year', week],
    ['year', at.getUTCFullYear()],
  ]);
}
