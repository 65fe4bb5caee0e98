// What became of the people who were chosen: done, left alone, or not possible.
import type { LeaversEnd } from '../../api';
import { Notice } from '../ui/controls';
import { count, type Words } from '../ui/say';
import { shorten } from '../ui/shorten';

export type Done = 'deactivated' | 'activated' | 'keptApart';

export function Ended({ words, done, end }: { words: Words; done: Done; end: LeaversEnd }) {
  const text = words.panel.leavers;
  return (
    <>
      {end.stopped && (
        <Notice tone="error" live>
          <p class="foreign">{end.stopped.message}</p>
        </Notice>
      )}
      {end.done > 0 && (
        <Notice tone="good" live>
          {count(words, text, done, end.done)}
        </Notice>
      )}
      {end.kept.length > 0 && (
        <Notice tone="warning" live>
          <p>{text.kept}</p>
          <p class="foreign">{end.kept.map((email) => shorten(email, 80)).join(', ')}</p>
        </Notice>
      )}
      {end.failed.length > 0 && (
        <Notice tone="error" live>
          <p>{text.failed}</p>
          {end.failed.map(({ email, details }) => (
            <p key={email} class="foreign">
              {shorten(email, 80)}: {shorten(details, 200)}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
