// Trying a key at Signitic before it is kept.
import type { KeyView } from '../api';
import { listUsers } from '../core/send/user-list';
import { clock, random } from '../google/clock';
import { wireWith } from '../google/http';
import { keepKey, save } from '../google/properties';
import { openFileId } from '../google/ui';

/**
 * Keeps a key unless Signitic refuses it. When nobody answers it is kept untried (`users` null): every run proves it again
 * with its first request.
 */
export function tryKey(key: string): KeyView {
  const list = listUsers(
    { wire: wireWith(key), clock, random, stopRequested: () => false },
    { requests: 0 },
    clock.now() + KEY_TRIAL,
  );
  keepKey(openFileId(), key);
  save('file', 'users', list?.size ?? null);
  return { last4: key.slice(-4), users: list?.size ?? null };
}

/** A person waits for the answer: no request of a trial starts later than this many milliseconds after it began. */
const KEY_TRIAL = 15_000;
