// First step: the person's own API key, tried before it is kept. A good one leads on by itself.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeyView } from '../../api';
import { format } from '../../i18n';
import { Button, Labelled, Notice } from '../ui/controls';
import { isMapped, NOTHING_READ, type Panel, usePanel } from '../state';
import { count, type Words } from '../ui/say';
import { call } from '../server';
import { isKeyRejected } from '../ui/error';
import { View } from '../ui/view';

export function Connect() {
  const panel = usePanel();
  const [changing, setChanging] = useState(isRefused(panel));
  const key = panel.data.state?.key ?? null;
  if (key?.asks && !changing) return <SameWorkspace panel={panel} held={key} />;
  return key && !changing ? (
    <Connected panel={panel} held={key} onChange={() => setChanging(true)} />
  ) : (
    <EnterKey panel={panel} onDone={() => setChanging(false)} cancel={key !== null} />
  );
}

/** The menu's command met a key that Signitic refuses, and opened the panel on it. */
function isRefused({ data }: Panel): boolean {
  const reason = data.trouble?.failure.reason;
  return reason !== undefined && 'trouble' in reason && reason.trouble.code === 'wrong_key';
}

function keepKey(panel: Panel, key: KeyView | null): void {
  panel.patch((old) => ({ ...NOTHING_READ, state: old.state && { ...old.state, key }, requests: null }));
}

/** Leads on to the first step that is not done yet, and tells there what the key has opened. */
function goOn(panel: Panel, key: KeyView): void {
  const { words, data, go, patch } = panel;
  go(isMapped(data) ? 'sync' : 'columns');
  patch({ news: { title: format(words.panel.connect.connected, { last4: key.last4 }), text: usersText(words, key) } });
}

const usersText = (words: Words, { users }: KeyView): string =>
  users === null ? words.panel.connect.usersUnknown : count(words, words.panel.connect, 'users', users);

function EnterKey({ panel, onDone, cancel }: { panel: Panel; onDone(): void; cancel: boolean }) {
  const { words, data } = panel;
  const text = words.panel.connect;
  const field = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState(false);
  const done = (key: KeyView | undefined) => {
    if (!key) return;
    keepKey(panel, key);
    onDone();
    if (!key.asks) goOn(panel, key);
  };
  const rejected = data.trouble !== null && isKeyRejected(data.trouble.failure);
  useEffect(() => {
    if (rejected) field.current?.select();
  }, [rejected]);
  const connect = () => {
    const key = field.current?.value.trim() ?? '';
    setEmpty(key === '');
    if (key === '') field.current?.focus();
    else void panel.act('key', () => call('saveKey', key)).then(done);
  };
  const buttons = (
    <>
      <Button kind="action" onClick={connect}>
        {text.connect}
      </Button>
      {cancel && <Button onClick={onDone}>{words.panel.cancel}</Button>}
    </>
  );
  return (
    <View title={text.title} buttons={buttons} note={empty ? { tone: 'error', text: text.empty } : null} focus={field}>
      <p>{isMapped(data) ? text.mapped : text.intro}</p>
      <KeyOffers panel={panel} onKey={done} />
      <KeyField panel={panel} field={field} bad={empty || rejected} onEnter={connect} />
      <WhereIsTheKey />
    </View>
  );
}

interface KeyFieldProps {
  panel: Panel;
  field: RefObject<HTMLInputElement | null>;
  /** Nothing was entered, or Signitic did not take it. */
  bad: boolean;
  onEnter(): void;
}

function KeyField({ panel, field, bad, onEnter }: KeyFieldProps) {
  const text = panel.words.panel.connect;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!panel.data.busy) onEnter();
      }}
    >
      <Labelled label={text.key} hint={text.privacy}>
        {(id, hintId) => (
          <input
            id={id}
            ref={field}
            type="password"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={hintId}
            aria-invalid={bad}
          />
        )}
      </Labelled>
    </form>
  );
}

function KeyOffers({ panel, onKey }: { panel: Panel; onKey(key: KeyView | undefined): void }) {
  const text = panel.words.panel.connect;
  const offers = panel.data.state?.keyOffers ?? [];
  if (offers.length === 0) return null;
  return (
    <section>
      <h2>{text.offers}</h2>
      {offers.map((offer) => (
        <Button key={offer.id} onClick={() => void panel.act('key', () => call('useKeyOf', offer.id)).then(onKey)}>
          {format(text.offer, { last4: offer.last4 })}
        </Button>
      ))}
    </section>
  );
}

function WhereIsTheKey() {
  const text = usePanel().words.panel.connect;
  return (
    <details class="plain-details">
      <summary>{text.where}</summary>
      <ol class="how">
        <li>{text.where1}</li>
        <li>{text.where2}</li>
        <li>{text.where3}</li>
      </ol>
    </details>
  );
}

/** Another key may open another workspace, for which nothing that was sent before counts. */
function SameWorkspace({ panel, held }: { panel: Panel; held: KeyView }) {
  const text = panel.words.panel.connect;
  const answer = async (same: boolean) => {
    const key = await panel.act('saving', () => call('sameWorkspace', same));
    if (!key) return;
    keepKey(panel, key);
    goOn(panel, key);
  };
  const buttons = (
    <>
      <Button onClick={() => void answer(true)}>{text.sameYes}</Button>
      <Button onClick={() => void answer(false)}>{text.sameNo}</Button>
    </>
  );
  return (
    <View title={text.sameTitle} buttons={buttons}>
      <Notice tone="info">
        <p>{format(text.sameAsk, { last4: held.last4 })}</p>
      </Notice>
      <p class="hint">{text.sameWhy}</p>
    </View>
  );
}

function Connected({ panel, held, onChange }: { panel: Panel; held: KeyView; onChange(): void }) {
  const { words } = panel;
  const text = words.panel.connect;
  const [asking, setAsking] = useState(false);
  const next = (
    <Button kind="action" onClick={() => panel.go(isMapped(panel.data) ? 'sync' : 'columns')}>
      {text.next}
    </Button>
  );
  return (
    <View title={text.title} buttons={next}>
      <Notice tone="good" title={format(text.connected, { last4: held.last4 })}>
        <p>{usersText(words, held)}</p>
      </Notice>
      <p class="hint">{text.privacy}</p>
      {asking ? (
        <ForgetKey panel={panel} held={held} onEnd={() => setAsking(false)} />
      ) : (
        <div class="row">
          <Button onClick={onChange}>{text.change}</Button>
          <Button onClick={() => setAsking(true)}>{text.forget}</Button>
        </div>
      )}
    </View>
  );
}

function ForgetKey({ panel, held, onEnd }: { panel: Panel; held: KeyView; onEnd(): void }) {
  const text = panel.words.panel.connect;
  const forget = async () => {
    const done = await panel.act('saving', () => call('forgetKey'));
    if (done === null) keepKey(panel, null);
  };
  return (
    <Notice tone="warning" live>
      <p>{format(text.forgetAsk, { last4: held.last4 })}</p>
      <div class="row">
        <Button onClick={onEnd}>{text.keep}</Button>
        <Button onClick={() => void forget()}>{text.forgetYes}</Button>
      </div>
    </Notice>
  );
}
