import { freeOn } from '../files/free-space.ts';

/** With less room than this on the disk a change is refused: what is here already must stay whole. */
export const leastFree = 20 * 1024 * 1024;

/** With less room than this the user is warned. */
const littleFree = 50 * 1024 * 1024;

/** Tells when room becomes scarce, what is left of it while it is, and when there is enough again. */
export class RoomWatch {
  readonly #tell: (bytes: number | null) => void;
  #scarce = false;

  constructor(tell: (bytes: number | null) => void) {
    this.#tell = tell;
  }

  /** Never fails: a disk that cannot be asked is found out by the next write. */
  async look(folder: string): Promise<void> {
    const free = await freeOn(folder).catch(() => undefined);
    if (free === undefined) return;
    const scarce = free < littleFree;
    if (scarce) this.#tell(free);
    else if (this.#scarce) this.#tell(null);
    this.#scarce = scarce;
  }
}
