import type { GenericRecord } from '../records/record.ts';
import { outlineOf } from './outline.ts';

/** What one act on an outline writes: only what it changes, so that it is one transaction and one undo step. */
export interface OutlineEdit<R extends GenericRecord = GenericRecord> {
  readonly put: readonly R[];
  /** Ids of records. */
  readonly remove: readonly string[];
}

type ParentId = string | null;

/**
 * An outline taken apart into its lists of lines under each parent, to be rearranged. It starts from what is shown: any
 * act on a damaged outline also writes down that the lines of a loop, or without their parent, stand at the top.
 */
export class OutlineDraft<R extends GenericRecord> {
  readonly #stored = new Map<string, R>();
  readonly #lists = new Map<ParentId, R[]>();
  readonly #parents = new Map<string, ParentId>();
  readonly #touched = new Set<ParentId>();
  /** Lines that were put in their place by this act: they give way to nobody's number. */
  readonly #placed = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(records: readonly R[]) {
    for (const record of records) this.#stored.set(record.id, record);
    const open: { parent: ParentId; nodes: ReturnType<typeof outlineOf<R>> }[] = [
      { parent: null, nodes: outlineOf(records) },
    ];
    for (let level = open.pop(); level; level = open.pop()) {
      const { parent, nodes } = level;
      this.#lists.set(
        parent,
        nodes.map(({ record }) => record),
      );
      for (const { record, children } of nodes) {
        this.#parents.set(record.id, parent);
        if (children.length > 0) open.push({ parent: record.id, nodes: children });
      }
    }
    if (this.under(null).some((record) => record.parent !== null)) this.#touched.add(null);
  }

  has(id: string): boolean {
    return this.#parents.has(id);
  }

  parentOf(id: string): ParentId {
    return this.#parents.get(id) ?? null;
  }

  under(parent: ParentId): readonly R[] {
    return this.#lists.get(parent) ?? [];
  }

  indexOf(id: string): number {
    return this.under(this.parentOf(id)).findIndex((record) => record.id === id);
  }

  /** The line before or after one in its own list. */
  sibling(id: string, step: -1 | 1): R | undefined {
    return this.under(this.parentOf(id))[this.indexOf(id) + step];
  }

  /** How deep a line stands, counting from 1; 0 for the outline itself. */
  levelOf(id: ParentId): number {
    let level = 0;
    for (let at = id; at !== null; at = this.parentOf(at)) level += 1;
    return level;
  }

  /** How many levels a line and those under it take up. */
  heightOf(id: string): number {
    let height = 0;
    let level: readonly string[] = [id];
    while (level.length > 0) {
      height += 1;
      level = level.flatMap((at) => this.under(at).map((record) => record.id));
    }
    return height;
  }

  /** The ids of all lines under one. */
  below(id: string): readonly string[] {
    const found: string[] = [];
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const record of this.under(at)) {
        found.push(record.id);
        waiting.push(record.id);
      }
    }
    return found;
  }

  /** Moves lines, with what is under them, or puts new ones in. The index counts without the lines that move. */
  place(records: readonly R[], parent: ParentId, index: number): void {
    this.#take(records.map(({ id }) => id));
    const list = [...this.under(parent)];
    list.splice(index, 0, ...records);
    this.#lists.set(parent, list);
    this.#touched.add(parent);
    for (const { id } of records) {
      this.#parents.set(id, parent);
      this.#placed.add(id);
    }
  }

  /** Puts a line with other values in the place of itself. */
  replace(record: R): void {
    const parent = this.parentOf(record.id);
    this.#lists.set(
      parent,
      this.under(parent).map((line) => (line.id === record.id ? record : line)),
    );
    this.#touched.add(parent);
  }

  /** Takes a line away. What is under it must have been moved, or be removed as well. */
  remove(id: string): void {
    this.#take([id]);
    this.#parents.delete(id);
    this.#lists.delete(id);
    this.#touched.delete(id);
    this.#removed.add(id);
  }

  #take(ids: readonly string[]): void {
    const leaving = new Set(ids.filter((id) => this.has(id)));
    for (const parent of new Set([...leaving].map((id) => this.parentOf(id)))) {
      this.#lists.set(
        parent,
        this.under(parent).filter((record) => !leaving.has(record.id)),
      );
      this.#touched.add(parent);
    }
  }

  /** The difference to what is stored: lines keep their numbers as far as these still rise from top to bottom. */
  edit(): OutlineEdit<R> {
    const put: R[] = [];
    for (const parent of this.#touched) {
      let last = 0;
      for (const record of this.under(parent)) {
        last = this.#placed.has(record.id) ? last + 1 : Math.max(record.order, last + 1);
        const stored = this.#stored.get(record.id);
        if (record.parent !== parent || record.order !== last) put.push({ ...record, parent, order: last });
        else if (record !== stored) put.push(record);
      }
    }
    return { put, remove: [...this.#removed] };
  }
}
