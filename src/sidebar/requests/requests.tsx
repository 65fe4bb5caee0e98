// Employees' requests: what they want to have changed in Signitic, with an answer for each or for all of one field.
import { useEffect, useState } from 'preact/hooks';
import type { ChangeRequestView } from '../../api';
import { format } from '../../i18n';
import { call } from '../server';
import { type Panel, usePanel } from '../state';
import { Button, Notice } from '../ui/controls';
import { count, fieldLabel } from '../ui/say';
import { shorten } from '../ui/shorten';
import { View } from '../ui/view';
import { Answered, type Told } from './answered';

/** The server answers so many with one wave. */
const AT_ONCE = 10;

const idOf = ({ email, field }: { email: string; field: string }): string => `${field} ${email.toLowerCase()}`;

/** Asks once, in the background, how many wait; a failure is told when somebody looks at the list. */
export function useChangeRequests(panel: Panel): void {
  const { data, patch } = panel;
  useEffect(() => {
    if (data.requests || !data.state?.key) return;
    patch({ requests: [] });
    call('getChangeRequests').then(
      (requests) => patch({ requests }),
      () => {},
    );
  }, []);
}

/** The number of people who wait, with the way to the list; nothing while nobody does. */
export function RequestsWaiting() {
  const panel = usePanel();
  useChangeRequests(panel);
  const { words, data, go } = panel;
  const people = new Set((data.requests ?? []).map(({ email }) => email.toLowerCase())).size;
  if (people === 0) return null;
  return (
    <Notice tone="info">
      <p>{count(words, words.panel.requests, 'waiting', people)}</p>
      <div class="links">
        <Button kind="link" onClick={() => go('requests')}>
          {words.panel.requests.look}
        </Button>
      </div>
    </Notice>
  );
}

export function Requests() {
  const panel = usePanel();
  const { data, words, patch } = panel;
  const text = words.panel.requests;
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map());
  const read = async () => {
    const requests = await panel.act('requests', () => call('getChangeRequests'));
    if (!requests) return;
    setTold(new Map());
    patch({ requests });
  };
  const answer = async (accept: boolean, requests: readonly ChangeRequestView[]) => {
    await panel.act('answering', async () => {
      for (let i = 0; i < requests.length; i += AT_ONCE) {
        const part = requests.slice(i, i + AT_ONCE).map(({ email, field, wanted }) => ({ email, field, wanted }));
        const answers = await call('answerChangeRequests', data.sheetId, accept, part);
        setTold((old) => new Map([...old, ...answers.map((one) => [idOf(one), { answer: one, accept }] as const)]));
      }
    });
  };
  useEffect(() => void read(), []);
  const requests = data.requests ?? [];
  const open = requests.filter((request) => !told.has(idOf(request)));
  const buttons = <Button onClick={() => void read()}>{text.read}</Button>;
  return (
    <View title={text.title} buttons={buttons} back>
      <p class="hint">{text.intro}</p>
      {requests.length === 0 && !data.busy && !data.trouble && <p class="big">{text.none}</p>}
      <ForAll open={open} onAccept={(all) => void answer(true, all)} />
      <ul class="requests">
        {requests.map((request) => (
          <Request
            key={idOf(request)}
            request={request}
            told={told.get(idOf(request))}
            onAnswer={(accept) => void answer(accept, [request])}
          />
        ))}
      </ul>
    </View>
  );
}

function Request(props: { request: ChangeRequestView; told: Told | undefined; onAnswer(accept: boolean): void }) {
  const text = usePanel().words.panel.requests;
  const { request, told } = props;
  const label = useLabel()(request);
  const who = request.name || request.email;
  const value = (one: string) => (one === '' ? <span class="hint">{text.blank}</span> : shorten(one, 300));
  return (
    <li>
      <h2 class="foreign">{who}</h2>
      {request.name !== '' && <p class="hint foreign">{request.email}</p>}
      <dl>
        <dt>{format(text.now, { field: label })}</dt>
        <dd class="foreign">{value(request.before)}</dd>
        <dt>{text.wanted}</dt>
        <dd class="foreign strong">{value(request.wanted)}</dd>
      </dl>
      {told ? (
        <Answered told={told} wanted={request.wanted} />
      ) : (
        <div class="row">
          <Button label={format(text.acceptLabel, { who, field: label })} onClick={() => props.onAnswer(true)}>
            {text.accept}
          </Button>
          <Button label={format(text.rejectLabel, { who, field: label })} onClick={() => props.onAnswer(false)}>
            {text.reject}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Fields that several people want to have changed, each with one click for all, and a question before it. */
function ForAll({ open, onAccept }: { open: ChangeRequestView[]; onAccept(all: ChangeRequestView[]): void }) {
  const { words } = usePanel();
  const text = words.panel.requests;
  const labelOf = useLabel();
  const [asked, setAsked] = useState<string | null>(null);
  const fields = new Map<string, ChangeRequestView[]>();
  for (const request of open) fields.set(request.field, [...(fields.get(request.field) ?? []), request]);
  const several = [...fields].filter(([, requests]) => requests.length > 1);
  if (several.length === 0) return null;
  return (
    <div class="links">
      {several.map(([field, requests]) => {
        const label = labelOf(requests[0]!);
        const n = requests.length;
        if (asked !== field)
          return (
            <Button key={field} kind="link" onClick={() => setAsked(field)}>
              {format(text.acceptAll, { n, field: label })}
            </Button>
          );
        return (
          <Notice key={field} tone="warning" live>
            <p>{format(text.acceptAllAsk, { n, field: label })}</p>
            <div class="row">
              <Button onClick={() => setAsked(null)}>{text.cancel}</Button>
              <Button
                onClick={() => {
                  setAsked(null);
                  onAccept(requests);
                }}
              >
                {format(text.acceptThese, { n })}
              </Button>
            </div>
          </Notice>
        );
      })}
    </div>
  );
}

/** A field by the name that people know; one that we do not know by Signitic's. */
function useLabel(): (request: ChangeRequestView) => string {
  const { words, data } = usePanel();
  return ({ key, field }) =>
    key ? fieldLabel(words, key, data.state?.settings.extras) : format(words.panel.requests.unknownField, { field });
}
