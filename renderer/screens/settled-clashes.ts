import type { Choice, ChoiceEntry, Clash, Side } from '../domain/merge/clash.ts';

/** A clash of a file with what was chosen for it; null where nothing was yet. */
export interface ShownClash {
  readonly clash: Clash;
  readonly chosen: Side | null;
}

/** What a merge leaves open, and what was chosen in it. */
export interface Settled {
  readonly clashes: readonly Clash[];
  readonly log: readonly ChoiceEntry[];
}

/**
 * The clashes of one file and what was chosen. A clash keeps its place once it is settled, so that a choice can be looked
 * at and changed; one that another choice has made needless goes.
 */
export class SettledClashes {
  readonly #seen = new Map<string, Clash>();
  #choices: readonly Choice[] = [];
  #shown: readonly ShownClash[] = [];

  get choices(): readonly Choice[] {
    return this.#choices;
  }

  get shown(): readonly ShownClash[] {
    return this.#shown;
  }

  get open(): readonly Clash[] {
    return this.#shown.filter(({ chosen }) => chosen === null).map(({ clash }) => clash);
  }

  /** What the newest plan says of it. */
  follow({ clashes, log }: Settled): void {
    for (const clash of clashes) this.#seen.set(clash.id, clash);
    const open = new Set(clashes.map(({ id }) => id));
    const settled = new Map(log.map(({ clash, take }) => [clash, take]));
    this.#shown = [...this.#seen.values()].flatMap((clash) => {
      if (open.has(clash.id)) return { clash, chosen: null };
      const chosen = settled.get(clash.id);
      return chosen === undefined ? [] : { clash, chosen };
    });
  }

  /** Whose choice it is, is filled in when the file is taken in. */
  choose(clashes: readonly Clash[], take: Side, when: string): void {
    const chosen = new Set(clashes.map(({ id }) => id));
    const kept = this.#choices.filter(({ clash }) => !chosen.has(clash));
    this.#choices = [...kept, ...clashes.map(({ id }) => ({ clash: id, take, by: '', when }))];
    this.#shown = this.#shown.map((each) => (chosen.has(each.clash.id) ? { ...each, chosen: take } : each));
  }
}
