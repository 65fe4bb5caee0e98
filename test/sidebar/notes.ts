// What the schedule view can have to say, in the add-on's own words: a view for each kind of note, as the server would give it.
import type { Language, ScheduleNote, ScheduleView } from '../../src/api';
import { failureText } from '../../src/app/schedule/mail';
import type { Params, StopCode } from '../../src/core/outcome';
import { format, plural } from '../../src/i18n';
import { words } from './words';

type Tone = ScheduleNote['tone'];
const PLAN = { version: 1, every: 'day', hour: 7, tabs: [0, 1], mail: 'failure' } as const;
const CONSENT = 'https://accounts.google.com/consent';
const TAB = 'Personnel';

/** By the name of what is wrong; `who` made the schedule. */
export function noteViews(language: Language, who: string): Record<string, ScheduleView> {
  const { panel, scheduled: text } = words(language);
  const days = plural(language, 3, { one: text.days_one, other: text.days_other });
  const hour = (n: number) => format(panel.hour, { hour: n });
  const between = format(text.between, { from: hour(7), to: hour(8), zone: 'Europe/Paris' });
  const when = format(text.tomorrow, { between });
  const good = note('good', 'info', format(text.good, { ago: format(text.ago, { time: days }) }));
  const well = [good, note('next', 'info', format(text.next, { when }))];
  const fails = (code: StopCode, params: Params = {}, owner: string | null = null, link = '') => {
    const message = failureText(language, { code, params }, owner, {});
    return note('failing', code === 'held' ? 'warning' : 'error', format(text.failing, { tab: TAB, message }), link);
  };
  const mute = (why: keyof typeof text.mute, link = '') =>
    note('no_mail', 'warning', format(text.mute[why], { who }), link);
  return {
    well: mine(who, well),
    overdue: theirs(who, [note('overdue', 'error', format(text.overdue, { time: days, who })), good]),
    'overdue, mine': mine(who, [note('overdue', 'error', format(text.overdueMine, { time: days })), good]),
    'no trigger': { ...mine(who, [note('no_trigger', 'error', text.noTrigger), good]), takeOver: 'start_again' },
    'failing, theirs': theirs(who, [
      fails('wrong_key', {}, who),
      fails('permission', {}, who),
      fails('column_protected', { column: 'Signitic status' }, who),
      ...well,
    ]),
    'failing, mine': mine(who, [
      fails('permission', {}, null, CONSENT),
      fails('header_lost', { column: 'Tél. fixe', field: 'phone', likely: 'Téléphone fixe' }),
      fails('held', { renamed: 128, deactivated: 14 }),
      note('failing', 'error', failureText(language, { code: 'cut_off', params: {} }, null, {})),
      ...well,
    ]),
    paused: mine(who, [note('paused', 'warning', format(text.paused, { when })), ...well]),
    mute: mine(who, [mute('no_permission', CONSENT), mute('no_quota'), mute('no_address'), mute('failed'), ...well]),
    pending: mine(who, [note('pending', 'info', text.pending), ...well]),
    copied: { ...theirs(who, [note('copied', 'warning', text.copied)]), takeOver: 'start_here' },
  };
}

function note(code: ScheduleNote['code'], tone: Tone, message: string, link = ''): ScheduleNote {
  return link === '' ? { code, tone, message } : { code, tone, message, link };
}

function mine(owner: string, notes: ScheduleNote[]): ScheduleView {
  const schedule = { ...PLAN, tabs: [...PLAN.tabs] };
  return { schedule, owner, mine: true, nextDue: null, lastGood: null, takeOver: null, notes };
}

const theirs = (owner: string, notes: ScheduleNote[]): ScheduleView => ({
  ...mine(owner, notes),
  mine: false,
  takeOver: 'take_over',
});
