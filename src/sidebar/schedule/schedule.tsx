// When the add-on syncs by itself, for which tabs, who is told, and how the last runs went.
import { useState } from 'preact/hooks';
import type { Schedule as Plan, ScheduleView, State } from '../../api';
import { format } from '../../i18n';
import { Button, Notice, Select } from '../ui/controls';
import { type Panel, usePanel, useUnsaved } from '../state';
import { Runs } from './history';
import { call } from '../server';
import { GrantLink } from '../ui/error';
import { type Note, View } from '../ui/view';

type Every = Plan['every'] | 'off';
interface Form extends Omit<Plan, 'every'> {
  every: Every;
}

export function Schedule() {
  const panel = usePanel();
  const { words, data } = panel;
  const text = words.panel.schedule;
  const state = data.state!;
  const [form, setForm] = useState<Form>(() => formOf(state, data.sheetId));
  const [kept, setKept] = useState(form);
  const [note, setNote] = useState<Note | null>(null);
  useUnsaved(panel, form, kept);
  const change = (part: Partial<Form>) => {
    setNote(null);
    setForm({ ...form, ...part });
  };
  const save = () => {
    const missing = whatIsMissing(form, state, panel);
    setNote(missing ? { tone: 'error', text: missing } : null);
    if (missing) return;
    void savePlan(panel, form).then((saved) => {
      setNote(saved);
      if (saved) setKept(form);
    });
  };
  const button = (
    <Button kind="action" onClick={save}>
      {text.save}
    </Button>
  );
  return (
    <View title={text.title} buttons={button} note={note} back>
      <p class="hint">{text.intro}</p>
      <Notes
        panel={panel}
        view={state.schedule}
        onDone={(schedule) => {
          const taken = formOf({ ...state, schedule }, data.sheetId);
          setForm(taken);
          setKept(taken);
        }}
      />
      <When panel={panel} form={form} onChange={change} />
      {form.every !== 'off' && <Tabs panel={panel} form={form} onChange={change} />}
      {form.every !== 'off' && <Mail panel={panel} form={form} onChange={change} />}
      <Owner panel={panel} state={state} />
      <Runs panel={panel} runs={state.runs} />
    </View>
  );
}

function formOf(state: State, sheetId: number): Form {
  const { schedule } = state.schedule;
  if (schedule) return schedule;
  const tabs = state.tabs.filter((tab) => tab.mapped && tab.id === sheetId).map((tab) => tab.id);
  return { version: 1, every: 'off', hour: 7, tabs, mail: 'failure' };
}

function whatIsMissing(form: Form, state: State, { words }: Panel): string {
  const text = words.panel.schedule;
  if (form.every === 'off') return '';
  if (!state.key) return text.needKey;
  return form.tabs.length === 0 ? text.tabsMissing : '';
}

async function savePlan(panel: Panel, { every, ...rest }: Form): Promise<Note | null> {
  const plan: Plan | null = every === 'off' ? null : { ...rest, every };
  const schedule = await panel.act('saving', () => call('saveSchedule', plan));
  if (!schedule) return null;
  panel.patch((old) => ({ state: old.state && { ...old.state, schedule } }));
  return { tone: 'good', text: panel.words.panel.saved };
}

interface PartProps {
  panel: Panel;
  form: Form;
  onChange(part: Partial<Form>): void;
}

function When({ panel, form, onChange }: PartProps) {
  const { words, data } = panel;
  const text = words.panel.schedule;
  const every = (['off', 'hour', 'day', 'weekday'] as const).map((value) => [value, text[value]] as const);
  // Google fires a daily trigger at some moment within its hour, so an hour is a span.
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const hourOf = (at: number) => format(words.panel.hour, { hour: at });
    const span = { from: hourOf(hour), to: hourOf((hour + 1) % 24) };
    return [String(hour), format(text.atHour, span)] as const;
  });
  return (
    <>
      <Select label={text.every} value={form.every} options={every} onChange={(value) => onChange({ every: value })} />
      {(form.every === 'day' || form.every === 'weekday') && (
        <Select
          label={text.at}
          value={String(form.hour)}
          options={hours}
          hint={format(text.zone, { zone: data.state!.file.timeZone.replace(/_/g, ' ') })}
          onChange={(hour) => onChange({ hour: Number(hour) })}
        />
      )}
    </>
  );
}

function Tabs({ panel, form, onChange }: PartProps) {
  const text = panel.words.panel.schedule;
  const { tabs } = panel.data.state!;
  const turn = (id: number, on: boolean) =>
    onChange({ tabs: on ? [...form.tabs, id] : form.tabs.filter((other) => other !== id) });
  if (!tabs.some((tab) => tab.mapped)) return <Notice tone="warning">{text.tabsNone}</Notice>;
  return (
    <fieldset class="choices">
      <legend>{text.tabs}</legend>
      {tabs.map((tab) => (
        <label key={tab.id}>
          <input
            type="checkbox"
            checked={form.tabs.includes(tab.id)}
            disabled={!tab.mapped}
            onChange={(event) => turn(tab.id, event.currentTarget.checked)}
          />
          <span class="foreign">{tab.mapped ? tab.name : format(text.tabUnmapped, { tab: tab.name })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Mail({ panel, form, onChange }: PartProps) {
  const text = panel.words.panel.schedule;
  return (
    <Select
      label={text.mail}
      value={form.mail}
      options={[
        ['failure', text.mailFailure],
        ['attention', text.mailAttention],
        ['always', text.mailAlways],
        ['never', text.mailNever],
      ]}
      onChange={(mail) => onChange({ mail })}
    />
  );
}

/** Notes about the schedule, the gravest first, with the one button that would correct it. */
function Notes({ panel, view, onDone }: { panel: Panel; view: ScheduleView; onDone(view: ScheduleView): void }) {
  const text = panel.words.panel.schedule;
  const takeOver = () =>
    panel.act('saving', async () => {
      const schedule = await call('takeOverSchedule');
      panel.patch((old) => ({ state: old.state && { ...old.state, schedule } }));
      onDone(schedule);
    });
  return (
    <>
      {view.notes.map((note, i) => (
        <Notice key={`${note.code} ${note.message}`} tone={note.tone}>
          <p class="foreign">{note.message}</p>
          {note.link && <GrantLink link={note.link} />}
          {i === 0 && view.takeOver && <Button onClick={() => void takeOver()}>{text.takeOver[view.takeOver]}</Button>}
        </Notice>
      ))}
    </>
  );
}

function Owner({ panel, state }: { panel: Panel; state: State }) {
  const { words } = panel;
  const text = words.panel.schedule;
  const { schedule, owner, mine, takeOver } = state.schedule;
  // A copied file's schedule is paused: it runs with nobody's account.
  if (!schedule || takeOver === 'start_here') return <p class="hint">{text.ownerNew}</p>;
  if (mine && owner === '') return <p class="hint">{text.ownerMine}</p>;
  return <p class="hint foreign">{format(mine ? text.owner : text.ownerOther, { who: owner || text.ownerUnknown })}</p>;
}
