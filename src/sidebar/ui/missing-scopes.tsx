// Google lets people grant only some permissions: what does not work without the others, and where to grant them.
import type { State } from '../../api';
import { openFile, type PanelData, usePanel } from '../state';
import { Button, Notice } from './controls';
import { GrantLink } from './error';

/** What is known to be missing: from the file's state, or from what kept it from being read. */
function missingIn({ state, trouble }: PanelData): State['missing'] | null {
  if (state) return state.missing.scopes.length > 0 ? state.missing : null;
  const reason = trouble?.failure.reason;
  if (!reason || !('trouble' in reason) || !reason.trouble.scopes) return null;
  return { scopes: reason.trouble.scopes, link: reason.trouble.link ?? '' };
}

/** Nothing where nothing is missing. */
export function MissingPermissions() {
  const panel = usePanel();
  const text = panel.words.panel.missing;
  const { data } = panel;
  const missing = missingIn(data);
  if (!missing) return null;
  return (
    <aside aria-label={text.title}>
      <Notice tone="warning" title={text.title}>
        <ul class="bullets">
          {missing.scopes.map((scope) => (
            <li key={scope} class="foreign">
              {text.scopes[scope] ?? scope}
            </li>
          ))}
        </ul>
        <GrantLink link={missing.link} />
        <p>{text.after}</p>
        <Button onClick={() => void openFile(panel, data.state ? data.view : undefined)}>
          {panel.words.panel.lookAgain}
        </Button>
      </Notice>
    </aside>
  );
}
