// A person's key for a file: tried at Signitic before it is kept, and asked about when the file knows other keys.
import type { KeyView } from '../api';
import { StopError } from '../core/outcome';
import { listUsers } from '../core/send/user-list';
import { clock, random } from '../google/clock';
import { httpWith } from '../google/http';
import { latestRun, oneAtATime } from '../google/lease';
import { fromStored, keepKey, keyFor, keyMark, loadAll, save } from '../google/properties';
import { addKey, propertyOf } from '../google/state-tab';
import { openFileId } from '../google/ui';
import { storedName } from './stored-names';

/**
 * Keeps a key unless Signitic refuses it. When no answer comes it is kept untried (`users` null): every run tests it
 * again with its first request.
 */
export function tryKey(key: string): KeyView {
  const list = listUsers(
    { http: httpWith(key), clock, random, stopRequested: () => false },
    { requests: 0 },
    clock.now() + KEY_TRIAL,
  );
  const file = openFileId();
  keepKey(file, key);
  save('file', storedName('users'), list?.size ?? null);
  return keyView(file, key, loadAll('file'));
}

/** A person waits for the answer: no request of a trial starts later than this many milliseconds after it began. */
const KEY_TRIAL = 15_000;

/**
 * A key as its owner sees it.
 * @param all everything stored for the file
 */
export function keyView(file: string, key: string, all: Record<string, string>): KeyView {
  const users = fromStored(all, storedName('users'));
  const view: KeyView = { last4: key.slice(-4), users: typeof users === 'number' ? users : null };
  const property = propertyOf(file, all);
  // A key that is not known here may open another workspace, for which nothing that was sent before counts.
  return property && !property.keys.includes(keyMark(file, key)) ? { ...view, asks: true } : view;
}

/**
 * Adds the caller's key to those of the workspace that this file was synced with. Without it the next run starts anew: it
 * reads from Signitic before it sends.
 * @throws StopError no_key, and running while a run would write the keys back as it read them
 */
export function answerWorkspace(same: boolean): KeyView {
  const file = openFileId();
  const key = keyFor(file);
  if (!key) throw new StopError('no_key');
  const view = oneAtATime((): KeyView => {
    const all = loadAll('file');
    const { asks, ...known } = keyView(file, key, all);
    const property = propertyOf(file, all);
    if (!same || !asks || !property) return known;
    const run = latestRun();
    if (run && run.until > clock.now()) throw new StopError('running', { who: run.by });
    addKey(file, property, keyMark(file, key));
    return known;
  });
  if (!view) throw new StopError('running', { who: '' });
  return view;
}
