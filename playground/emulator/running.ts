// What a service may ask of the execution that calls it, beyond what every emulated service needs.
import type { Person } from './cloud';
import type { Execution } from './service-base';

export interface RunningExecution extends Execution {
  readonly person: Person;
  readonly manifest: object;
  /** Google ends the execution with a message to the person; nothing is lost that was written. */
  stop(message: string): never;
}
