// Google lets people grant only some permissions: what does not work without the others, and where to grant them.
import { Button, Notice } from './controls';
import { openFile, usePanel } from '../state';
import { GrantLink } from './error';

export function MissingPermissions() {
  const panel = usePanel();
  const text = panel.words.panel.missing;
  const missing = panel.data.state?.missing;
  if (!missing || missing.scopes.length === 0) return null;
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
        <Button onClick={() => void openFile(panel, panel.data.view)}>{panel.words.panel.lookAgain}</Button>
      </Notice>
    </aside>
  );
}
