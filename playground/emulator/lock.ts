// LockService: a lock belongs to one living execution; others wait for it on the clock.
import { USUAL_MS } from './chance';
import type { LiveExecution } from './execution';
import { strict } from './service-base';
import { callable, NOTHING } from './signatures';

const LOCKS = { getDocumentLock: NOTHING, getUserLock: NOTHING };
const FORMS = { tryLock: [['number']], waitLock: [['number']], hasLock: NOTHING, releaseLock: NOTHING } as const;

export function lockService(execution: LiveExecution): object {
  return strict(
    'LockService',
    callable(execution, 'LockService', LOCKS, {
      getDocumentLock() {
        execution.call('LockService.getDocumentLock', 0);
        return execution.document === null ? null : lock(execution, `document:${execution.document}`);
      },
      getUserLock() {
        execution.call('LockService.getUserLock', 0);
        return lock(execution, `user:${execution.user}`);
      },
    }),
  );
}

function lock(execution: LiveExecution, name: string): object {
  const { locks, clock } = execution.cloud;
  const holder = () => {
    const owner = locks.get(name);
    return owner?.alive ? owner : null;
  };
  /** While we wait only the clock moves, so a holder lets go within the time only by reaching its limit. */
  const take = (timeout: number): boolean => {
    const owner = holder();
    if (timeout < 0 && owner !== execution) return false;
    if (owner && owner !== execution) {
      const freeAt = owner.deadline + 1;
      if (freeAt > clock.now() + timeout) {
        execution.pass(timeout);
        return false;
      }
      execution.pass(freeAt - clock.now());
    }
    locks.set(name, execution);
    return true;
  };
  return strict(
    'Lock',
    callable(execution, 'LockService.Lock', FORMS, {
      tryLock(timeout: number) {
        execution.call('Lock.tryLock', USUAL_MS.lock);
        return take(timeout);
      },
      waitLock(timeout: number) {
        execution.call('Lock.waitLock', USUAL_MS.lock);
        if (!take(timeout)) execution.fail('Lock timeout: another process was holding the lock for too long.');
      },
      hasLock() {
        execution.call('Lock.hasLock', 0);
        return holder() === execution;
      },
      releaseLock() {
        execution.call('Lock.releaseLock', USUAL_MS.lock);
        // No counting: one release frees a lock that was taken twice (LOCK-03).
        if (holder() === execution) locks.delete(name);
      },
    }),
  );
}
