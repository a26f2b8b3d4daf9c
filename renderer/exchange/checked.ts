import { z } from 'zod';

// The program's content policy forbids `new Function`, which zod would otherwise try for speed.
z.config({ jitless: true });

/** zod for everything in this layer that comes from outside. Import it from here only. */
export { z };

/** "groups, entry 3, name" for the path of a fault in a file, counting entries from 1. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step))).join(', ');
}
