// Where jest runs each test file: as its own environment for Node, with what the files of one process share.
import { TestEnvironment } from 'jest-environment-node';
import * as windows from './sidebar/windows';

export default class extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    (this.global as unknown as { sharedWindows: typeof windows }).sharedWindows = windows;
  }
}
