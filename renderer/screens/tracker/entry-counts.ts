import { sectionOfType } from '../../domain/records/sections.ts';
import { reportProblem } from '../../platform/desktop.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { pause } from '../slices.ts';

/** How many entries there are in each section, by its id. */
export type SectionCounts = ReadonlyMap<string, number>;

/** Milliseconds between two drawings while the counts come in. */
const breath = 250;

/**
 * How many entries each revision brought, counted once: what a revision brought never changes. They come one by one, so
 * that the page stands before hundreds of groups are counted.
 */
export class EntryCounts {
  readonly #counts = new Map<string, SectionCounts | null>();
  readonly #read: () => Pick<ReviewStore, 'content'>;
  readonly #changed: () => void;
  #wanted: readonly string[] = [];
  #running = false;

  constructor(read: () => Pick<ReviewStore, 'content'>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** undefined until it is known; null where it could not be read. */
  of(id: string): SectionCounts | null | undefined {
    return this.#counts.get(id);
  }

  /** These are shown now; an empty list ends the counting. */
  want(ids: readonly string[]): void {
    this.#wanted = ids;
    if (!this.#running) void this.#count();
  }

  async #count(): Promise<void> {
    this.#running = true;
    let drawn = performance.now();
    for (let id = this.#next(); id !== undefined; id = this.#next()) {
      this.#counts.set(id, await this.#countsOf(id));
      if (performance.now() - drawn < breath && this.#next() !== undefined) continue;
      this.#changed();
      await pause();
      drawn = performance.now();
    }
    this.#running = false;
  }

  async #countsOf(id: string): Promise<SectionCounts | null> {
    try {
      const content = await this.#read().content(id);
      const counts = new Map<string, number>();
      for (const { type } of content?.records ?? []) {
        const section = sectionOfType(type)?.id ?? type;
        counts.set(section, (counts.get(section) ?? 0) + 1);
      }
      return counts;
    } catch (error) {
      reportProblem(error);
      return null;
    }
  }

  #next(): string | undefined {
    return this.#wanted.find((id) => !this.#counts.has(id));
  }
}
