// What Google keeps of a world besides its documents, for tests that look behind the add-on's back.
import type { Cloud } from '../playground/emulator/cloud';
import type { World } from '../playground/emulator/world';

/** What Google keeps for the people of a world: properties, caches, triggers. */
export function cloudOf(world: World): Cloud {
  return (world as unknown as { cloud: Cloud }).cloud;
}
