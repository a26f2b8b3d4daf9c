import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write.ts';

/** A file that was read whole: as long as it looks the same from outside, it is not read again. */
const seen = z.object({ path: z.string(), size: z.number(), changed: z.number() });
export type Seen = z.infer<typeof seen>;

const shape = z.object({
  /** The folder that somebody chose; null for the usual one. */
  folder: z.string().nullable().catch(null),
  /** Tells the backups of this journal from those of another computer or of another start from nothing. */
  series: z
    .string()
    .min(1)
    .max(60)
    .catch(() => randomUUID()),
  /** An ISO time. */
  lastProvenAt: z.string().nullable().catch(null),
  /** A sentence. */
  lastProblem: z.string().nullable().catch(null),
  sound: z.array(seen).catch([]),
});
export type Remembered = z.infer<typeof shape>;

const mostRemembered = 500;

/** What is known of the backups from one start to the next. Losing it costs nothing but reading them again. */
export class RememberedBackups {
  readonly #path: string;
  #values: Remembered;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
    this.#values = shape.parse(contentOf(path));
  }

  get values(): Remembered {
    return this.#values;
  }

  /** What is backed up from now on is no longer compared with what was backed up before. */
  beginSeries(): Promise<void> {
    return this.change({ series: randomUUID() });
  }

  /** Files that were read whole. Those of a folder that is away for now are remembered. */
  async noteSound(found: readonly Seen[]): Promise<void> {
    const fresh = found.filter((one) => !this.#values.sound.some((known) => sameLook(known, one)));
    if (fresh.length === 0) return;
    const others = this.#values.sound.filter(({ path }) => !fresh.some((one) => one.path === path));
    await this.change({ sound: [...fresh, ...others].slice(0, mostRemembered) });
  }

  change(patch: Partial<Remembered>): Promise<void> {
    this.#values = { ...this.#values, ...patch };
    this.#writing = this.#writing.then(() =>
      writeAtomically(this.#path, Buffer.from(JSON.stringify(this.#values))).catch(() => undefined),
    );
    return this.#writing;
  }
}

export function sameLook(a: Seen, b: Seen): boolean {
  return a.path === b.path && a.size === b.size && a.changed === b.changed;
}

function contentOf(path: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
