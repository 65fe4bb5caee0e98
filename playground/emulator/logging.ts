// Logger and console: what a script prints is kept for the tests. Printing is no service call.
import { format } from 'node:util';
import type { LiveExecution } from './execution';
import { strict } from './service-base';

const LEVELS = ['log', 'info', 'warn', 'error'] as const;

export function logger(execution: LiveExecution, logs: string[]): object {
  const self: object = strict('Logger', {
    log(...args: unknown[]) {
      execution.mustLive();
      logs.push(format(...args));
      return self;
    },
  });
  return self;
}

/** Assigning to a member of the console changes nothing and is no error (RT-05). */
export function scriptConsole(execution: LiveExecution, logs: string[]): object {
  const timers = new Map<string, number>();
  const write = (text: string) => {
    execution.mustLive();
    logs.push(text);
  };
  const now = () => execution.cloud.clock.now();
  const members = {
    ...Object.fromEntries(LEVELS.map((level) => [level, (...args: unknown[]) => write(format(...args))])),
    time: (label = 'default') => void timers.set(label, now()),
    timeEnd(label = 'default') {
      write(`${label}: ${now() - (timers.get(label) ?? now())}ms`);
      timers.delete(label);
    },
  };
  return new Proxy(strict('console', members), { set: () => true });
}
