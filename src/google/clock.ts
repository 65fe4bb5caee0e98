// Time and chance for the core, which has neither.
import type { Clock } from '../core/send/sending';

export const clock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => Utilities.sleep(Math.max(0, Math.round(milliseconds))),
};

export const random = (): number => Math.random();
