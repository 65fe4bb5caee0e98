// People who left: who they are, what can be done, and what was done from here.
import { useEffect, useState } from 'preact/hooks';
import type { AddressPairView, LeaversEnd, LeaversView, LeaverView, NewAddressView } from '../../api';
import { format } from '../../i18n';
import { call } from '../server';
import { type Panel, usePanel } from '../state';
import { Armed } from '../ui/armed';
import { Button, Notice } from '../ui/controls';
import { count } from '../ui/say';
import { shorten } from '../ui/shorten';
import { View } from '../ui/view';
import { Chooser } from './chooser';
import { Ended, type Done } from './ended';
import { sendNewAddresses } from './send-new';

/** What was asked of the server, so that it can be asked again with the number confirmed. */
interface Wish {
  done: Done;
  /** Names, or addresses where no name is known, to be shown with the question. */
  who: readonly string[];
  ask(confirmed: number | null): Promise<LeaversEnd>;
}

/** What the view knows by now. */
interface Known {
  seen: LeaversView | null;
  end: { done: Done; end: LeaversEnd } | null;
  /** A second confirmation is due. */
  sure: { wish: Wish; n: number } | null;
  /** New addresses could not be sent: the sync waits for a person. */
  held: boolean;
}

const NOTHING: Known = { seen: null, end: null, sure: null, held: false };

export function Leavers() {
  const panel = usePanel();
  const { data, words } = panel;
  const text = words.panel.leavers;
  const [known, setKnown] = useState(NOTHING);
  const { seen, end, sure, held } = known;
  useEffect(() => {
    if (!seen && !data.busy && !data.trouble) void look(panel, setKnown);
  }, [seen, data.busy, data.trouble]);
  if (sure) return <Sure panel={panel} sure={sure} setKnown={setKnown} />;
  const again = <Button onClick={() => void look(panel, setKnown)}>{words.panel.lookAgain}</Button>;
  return (
    <View title={text.title} back buttons={seen && again}>
      {end && <Ended words={words} done={end.done} end={end.end} />}
      {held && (
        <Notice tone="warning" live>
          {text.held}
        </Notice>
      )}
      {seen && <Lists panel={panel} seen={seen} setKnown={setKnown} />}
    </View>
  );
}

type SetKnown = (change: (known: Known) => Known) => void;

async function look(panel: Panel, setKnown: SetKnown): Promise<void> {
  await panel.act('leavers', async () => {
    const seen = await call('getLeavers', panel.data.sheetId);
    setKnown(() => ({ ...NOTHING, seen }));
  });
}

/** Does what was wished, or asks for the number first; then everything is read anew. */
async function carryOut(panel: Panel, wish: Wish, confirmed: number | null, setKnown: SetKnown): Promise<void> {
  await panel.act('leave', async () => {
    const end = await wish.ask(confirmed);
    if (end.asks !== null) {
      setKnown((known) => ({ ...known, end: null, sure: { wish, n: end.asks ?? 0 } }));
      return;
    }
    const seen = await call('getLeavers', panel.data.sheetId);
    setKnown(() => ({ ...NOTHING, seen, end: { done: wish.done, end } }));
    // What a check or a run has counted is not so any more.
    panel.patch(({ run }) => ({
      check: null,
      run: run?.view ? { ...run, view: { ...run.view, leavers: null } } : run,
    }));
  });
}

/** So many are named in the second question. */
const MOST_NAMED = 12;

function Sure({ panel, sure, setKnown }: { panel: Panel; sure: NonNullable<Known['sure']>; setKnown: SetKnown }) {
  const { words } = panel;
  const text = words.panel.leavers;
  // The blue button is the harmless one.
  const buttons = (
    <Button kind="action" onClick={() => setKnown((known) => ({ ...known, sure: null }))}>
      {text.no}
    </Button>
  );
  return (
    <View title={count(words, text, 'sure', sure.n)} buttons={buttons}>
      <Notice tone="warning" live>
        {text.sureWhy}
      </Notice>
      <p class="foreign">
        {sure.wish.who
          .slice(0, MOST_NAMED)
          .map((name) => shorten(name, 60))
          .join(', ')}
        {sure.wish.who.length > MOST_NAMED && ', …'}
      </p>
      <Armed
        label={count(words, text, 'yes', sure.n)}
        onClick={() => void carryOut(panel, sure.wish, sure.n, setKnown)}
      />
    </View>
  );
}

interface ListProps {
  panel: Panel;
  seen: LeaversView;
  setKnown: SetKnown;
}

function Lists(props: ListProps) {
  const { panel, seen } = props;
  const { words } = panel;
  const text = words.panel.leavers;
  const told = seen.people.length + seen.newAddresses.length + seen.decidedTabs.length + seen.withheld;
  const nobody = told === 0 && !seen.blocked;
  return (
    <>
      <p class="hint">{text.otherFiles}</p>
      {nobody && <p>{text.none}</p>}
      {seen.blocked && (
        <Notice tone="warning" title={text.blocked}>
          <p class="foreign">{seen.blocked}</p>
          {seen.goneTab && <SayGone {...props} tab={seen.goneTab.id} />}
        </Notice>
      )}
      {seen.decidedTabs.map((one) => (
        <Said key={one.id} {...props} one={one} />
      ))}
      {seen.newAddresses.length > 0 && <Addresses {...props} />}
      {seen.people.length > 0 && <Left {...props} />}
      {seen.withheld > 0 && <p class="hint">{count(words, text, 'withheld', seen.withheld)}</p>}
      {seen.deactivated.length > 0 && <Deactivated {...props} />}
      {seen.othersCount > 0 && <Others panel={panel} seen={seen} />}
    </>
  );
}

/** Keeps what became of the people of a deleted tab, and looks again. */
async function sayGone({ panel, setKnown }: ListProps, tab: number, said: 'left' | 'ignored' | null): Promise<void> {
  await panel.act('leavers', async () => {
    await call('decideGoneTab', tab, said);
    const seen = await call('getLeavers', panel.data.sheetId);
    setKnown(() => ({ ...NOTHING, seen }));
    panel.patch(() => ({ check: null }));
  });
}

/** A deleted tab keeps the list back: what somebody may say about its people. */
function SayGone({ tab, ...props }: ListProps & { tab: number }) {
  const text = props.panel.words.panel.leavers;
  return (
    <>
      <p class="hint">{text.goneHint}</p>
      <div class="row">
        <Button onClick={() => void sayGone(props, tab, 'ignored')}>{text.goneIgnored}</Button>
        <Button onClick={() => void sayGone(props, tab, 'left')}>{text.goneLeft}</Button>
      </div>
    </>
  );
}

function Said({ one, ...props }: ListProps & { one: LeaversView['decidedTabs'][number] }) {
  const { words } = props.panel;
  const text = words.panel.leavers;
  const name = one.said === 'left' ? 'saidLeft' : 'saidIgnored';
  return (
    <p class="hint foreign">
      {count(words, text, name, one.people, { tab: shorten(one.name, 60) || '…' })}{' '}
      <Button kind="link" onClick={() => void sayGone(props, one.id, null)}>
        {text.saidBack}
      </Button>
    </p>
  );
}

const choiceOf = ({ email, name }: LeaverView) => ({ id: email, name: name || email, notes: name ? [email] : [] });

function Left({ panel, seen, setKnown }: ListProps) {
  const { words, data } = panel;
  const text = words.panel.leavers;
  const deactivate = (emails: string[]) => {
    const ask = (confirmed: number | null) => call('deactivateLeavers', data.sheetId, emails, confirmed);
    const who = seen.people.filter(({ email }) => emails.includes(email)).map(({ name, email }) => name || email);
    void carryOut(panel, { done: 'deactivated', who, ask }, null, setKnown);
  };
  return (
    <>
      <Chooser
        words={words}
        title={text.still}
        hint={text.intro}
        choices={seen.people.map(choiceOf)}
        buttons={[{ label: text.deactivate, onClick: deactivate }]}
      />
      {seen.more > 0 && <p class="hint">{count(words, text, 'more', seen.more)}</p>}
    </>
  );
}

function Addresses({ panel, seen, setKnown }: ListProps) {
  const { words, data } = panel;
  const text = words.panel.leavers;
  const pairsOf = (ids: string[]) => seen.newAddresses.filter(({ old }) => ids.includes(old));
  const plain = (pairs: NewAddressView[]): AddressPairView[] => pairs.map(({ old, now }) => ({ old, now }));
  const giveUp = async (ids: string[]) => {
    const pairs = pairsOf(ids);
    const sent = await panel.act('sync', () => sendNewAddresses(pairs));
    if (sent === undefined) return;
    if (!sent) {
      setKnown((known) => ({ ...known, end: null, held: true }));
      return;
    }
    const ask = (confirmed: number | null) => call('giveUpAddresses', data.sheetId, plain(pairs), confirmed);
    await carryOut(panel, { done: 'deactivated', who: pairs.map(({ name }) => name), ask }, null, setKnown);
  };
  const apart = (ids: string[]) => {
    const ask = () => call('keepApart', data.sheetId, plain(pairsOf(ids)));
    void carryOut(panel, { done: 'keptApart', who: [], ask }, null, setKnown);
  };
  const choices = seen.newAddresses.map(({ old, now, name, row, tab, sent }) => ({
    id: old,
    name,
    notes: [
      now,
      format(text.newAddress, { old }),
      [tab.name, format(words.panel.row, { row }), ...(sent ? [] : [text.notSent])].join(' · '),
    ],
  }));
  return (
    <Chooser
      words={words}
      title={text.addresses}
      hint={text.addressesHint}
      choices={choices}
      buttons={[
        { label: text.giveUp, onClick: (ids) => void giveUp(ids) },
        { label: text.apart, onClick: apart },
      ]}
    />
  );
}

function Deactivated({ panel, seen, setKnown }: ListProps) {
  const { words, data } = panel;
  const text = words.panel.leavers;
  const activate = (emails: string[]) => {
    const ask = () => call('activateAgain', data.sheetId, emails);
    void carryOut(panel, { done: 'activated', who: [], ask }, null, setKnown);
  };
  return (
    <Chooser
      words={words}
      title={text.off}
      hint={text.offHint}
      choices={seen.deactivated.map(choiceOf)}
      buttons={[{ label: text.activate, onClick: activate }]}
    />
  );
}

function Others({ panel, seen }: Omit<ListProps, 'setKnown'>) {
  const { words } = panel;
  const text = words.panel.leavers;
  return (
    <details class="group">
      <summary>
        <span>{count(words, text, 'others', seen.othersCount)}</span>
      </summary>
      <p class="hint">{text.othersHint}</p>
      <ul class="list">
        {seen.others.map((email) => (
          <li key={email} class="foreign">
            {shorten(email, 80)}
          </li>
        ))}
        {seen.othersCount > seen.others.length && <li>…</li>}
      </ul>
    </details>
  );
}
