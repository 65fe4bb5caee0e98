// Shows an error as a sentence with one thing to do, whether it comes from the add-on or from the connection to Google.
import type { StopCode } from '../../core/outcome';
import { format } from '../../i18n';
import { Button, Notice } from './controls';
import { openFile, type Panel, usePanel, type ViewName } from '../state';
import type { CallFailed } from '../server';
import type { Words } from './say';

type Way = 'connect' | 'columns' | 'reload' | 'none' | 'again';

/** The way out of each stop. A stop that is not named here can be tried again. */
const WAYS: Partial<Record<StopCode, Way>> = {
  no_key: 'connect',
  wrong_key: 'connect',
  no_mapping: 'columns',
  no_email_column: 'columns',
  header_lost: 'columns',
  header_ambiguous: 'columns',
  bad_settings: 'columns',
  no_tab: 'reload',
  running: 'reload',
  quota: 'none',
  accounts: 'none',
  stopped: 'none',
  preview_over: 'none',
};

export function wayOut(code: StopCode): Way {
  return WAYS[code] ?? 'again';
}

/** A key was entered, and Signitic did not take it. Elsewhere a wrong key means that one which was kept works no more. */
export function isKeyRejected({ reason, call }: Pick<CallFailed, 'reason' | 'call'>): boolean {
  const isEntered = call === 'saveKey' || call === 'useKeyOf';
  return isEntered && 'trouble' in reason && reason.trouble.code === 'wrong_key';
}

/** What went wrong, in words. */
export function troubleText(words: Words, { reason, call }: CallFailed): string {
  const { panel } = words;
  if (isKeyRejected({ reason, call })) return panel.connect.rejected;
  if ('trouble' in reason) return reason.trouble.message;
  if (call === 'syncTab' && (reason.lost === 'offline' || reason.lost === 'timeout' || reason.lost === 'crash')) {
    return panel.sync.lost;
  }
  return format(panel.trouble[reason.lost], { menu: words.menu.boxes });
}

/** The error of the last action, above the buttons. */
export function TroubleNotice() {
  const panel = usePanel();
  const { trouble } = panel.data;
  if (!trouble) return null;
  const { reason } = trouble.failure;
  const link = 'trouble' in reason ? reason.trouble.link : undefined;
  return (
    <Notice tone="error" live>
      <p class="foreign">{troubleText(panel.words, trouble.failure)}</p>
      {link && <GrantLink link={link} />}
      <WayOut panel={panel} way={wayOf(trouble.failure)} again={trouble.again} />
    </Notice>
  );
}

// A sync whose answer was lost may have gone on at Google. The panel looks at it, and never starts it again by itself.
function wayOf({ reason, call }: CallFailed): Way {
  if ('trouble' in reason) return wayOut(reason.trouble.code);
  if (reason.lost === 'accounts') return 'none';
  return call === 'syncTab' ? 'reload' : 'again';
}

export function WayOut({ panel, way, again }: { panel: Panel; way: Way; again: () => void }) {
  const { words, data } = panel;
  const text = words.panel;
  if (way === 'none') return null;
  if (way === 'again') return <Button onClick={again}>{text.again}</Button>;
  if (way === 'reload') return <Button onClick={() => void openFile(panel)}>{text.lookAgain}</Button>;
  if (data.view === way) return null;
  const goal: ViewName = way;
  return (
    <Button onClick={() => panel.go(goal)}>
      {way === 'connect' ? text.trouble.toConnect : text.trouble.toColumns}
    </Button>
  );
}

/** Google's consent page. Only an https address is ever made a link. */
export function GrantLink({ link }: { link: string }) {
  const { words } = usePanel();
  if (!/^https:/.test(link)) return null;
  return (
    <p>
      <a href={link} target="_blank" rel="noopener noreferrer">
        {words.panel.trouble.grant}
      </a>
    </p>
  );
}
