// The way on under a list that is not shown whole.
import { usePanel } from '../state';
import { Button } from './controls';
import { count } from './say';

/** Nothing when nothing is left. @param left how many the next click shows */
export function More({ left, onMore }: { left: number; onMore(): void }) {
  const { words } = usePanel();
  if (left <= 0) return null;
  return (
    <Button kind="link" onClick={onMore}>
      {count(words, words.panel, 'more', left)}
    </Button>
  );
}
