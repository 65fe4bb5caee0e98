// The panel's frame: tab and settings on top, the three steps, and the view that is wanted.
import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { Columns } from './columns/columns';
import { Compare } from './compare/compare';
import { Connect } from './connect/connect';
import { Button, Notice } from './ui/controls';
import { Icon } from './ui/icon';
import { Inspect } from './check/inspect';
import { openPanel } from './open-on';
import { Leavers } from './leavers/leavers';
import { MissingPermissions } from './ui/missing-scopes';
import { chooseTab, openFile, PanelProvider, usePanel, usePanelState, type ViewName } from './state';
import { Pull } from './pull/pull';
import { Requests } from './requests/requests';
import { PreviewView } from './preview/preview';
import { Schedule } from './schedule/schedule';
import { Settings } from './settings/settings';
import { Steps } from './ui/steps';
import { Sync } from './sync/sync';
import { shorten } from './ui/shorten';
import { View } from './ui/view';

const VIEWS: Record<ViewName, ComponentType> = {
  connect: Connect,
  columns: Columns,
  preview: PreviewView,
  sync: Sync,
  settings: Settings,
  schedule: Schedule,
  inspect: Inspect,
  leavers: Leavers,
  requests: Requests,
  pull: Pull,
  compare: Compare,
};

export function App() {
  const panel = usePanelState();
  // A programming error in one view must leave a message and a way on, never a blank panel.
  const [crash, forget] = useErrorBoundary();
  const { data } = panel;
  useEffect(() => void openPanel(panel), []);
  useEffect(() => {
    document.documentElement.lang = data.language;
  }, [data.language]);
  const Shown = VIEWS[data.view];
  return (
    <PanelProvider value={panel}>
      {crash ? (
        <Crashed onAgain={forget} />
      ) : data.state ? (
        <>
          <TopBar />
          <Steps />
          <MissingPermissions />
          <Shown key={`${data.view} ${data.sheetId}`} />
        </>
      ) : (
        <NotOpen />
      )}
    </PanelProvider>
  );
}

/** Shown before the file's state is there: while it is read, or when that failed, for example for a missing permission. */
function NotOpen() {
  const { data, words } = usePanel();
  const text = words.panel;
  const reason = data.trouble?.failure.reason;
  if (!reason || !('trouble' in reason) || !reason.trouble.scopes)
    return <View title={reason ? text.notOpened : text.opening}>{null}</View>;
  return (
    <main class="view">
      <h1>{text.notOpened}</h1>
      <MissingPermissions />
    </main>
  );
}

function Crashed({ onAgain }: { onAgain(): void }) {
  const panel = usePanel();
  const text = panel.words.panel;
  const again = () => {
    panel.patch({ tab: null, draft: null, check: null, run: null });
    onAgain();
    void openFile(panel);
  };
  return (
    <View title={text.notOpened} buttons={<Button onClick={again}>{text.again}</Button>}>
      <Notice tone="error" live>
        {text.trouble.crash}
      </Notice>
    </View>
  );
}

function TopBar() {
  const panel = usePanel();
  const { data, words } = panel;
  return (
    <header class="top">
      <label>
        <span class="caption">{words.panel.tab}</span>
        <select
          value={String(data.sheetId)}
          disabled={data.busy !== null}
          onChange={(event) => chooseTab(panel, Number(event.currentTarget.value))}
        >
          {data.state?.tabs.map((tab) => (
            <option key={tab.id} value={String(tab.id)}>
              {shorten(tab.name, 60)}
            </option>
          ))}
        </select>
      </label>
      <Button kind="link" always label={words.panel.settings} onClick={() => panel.go('settings')}>
        <Icon name="gear" />
      </Button>
    </header>
  );
}
