/** Everything that is in the database: the JSON of each row, by its table and key. */
export type Rows = ReadonlyMap<string, string>;

/** A box somebody types in: each text that is saved begins with the one before. */
export interface TypedBox {
  readonly key: string;
  readonly field: string;
}

/** What is to be there after a fault: what was there before, and every change of which the program said "saved". */
export class Ledger {
  #base: Rows;
  readonly #begun = new Map<string, Set<string>>();
  readonly #acknowledged = new Map<string, string>();
  readonly #wholes = new Map<string, readonly string[]>();
  #typed: { readonly box: TypedBox; text: string } | undefined;
  #count = 0;

  constructor(base: Rows) {
    this.#base = base;
  }

  /** The id of the first entry of a type in a group's year. */
  idOf({ type, group, year }: { readonly type: string; readonly group: string; readonly year: number }): string {
    for (const [key, json] of this.#base) {
      const row = JSON.parse(json) as { id?: string; type?: string; group?: string; year?: number };
      if (!key.startsWith('records ') || row.id?.startsWith('fault-')) continue;
      if (row.id !== undefined && row.type === type && row.group === group && row.year === year) return row.id;
    }
    throw new Error(`There is no ${type} in the data folder.`);
  }

  /** The program was asked to save a row; it may be there or not until it says "saved". */
  begin(key: string, json: string): void {
    const texts = this.#begun.get(key) ?? new Set();
    this.#begun.set(key, texts.add(json));
  }

  acknowledge(key: string, json: string): void {
    this.#acknowledged.set(key, json);
    this.#count += 1;
  }

  /** How many changes were acknowledged since the last comparison. */
  get count(): number {
    return this.#count;
  }

  /** Rows that are written in one act: all are there afterwards, or none. */
  together(act: string, keys: readonly string[]): void {
    this.#wholes.set(act, keys);
  }

  typeInto(box: TypedBox): void {
    this.#typed = { box, text: '' };
  }

  typed(text: string): void {
    if (!this.#typed) return;
    this.#typed.text = text;
    this.#count += 1;
  }

  /**
   * How many of the acknowledged changes are not in `rows`, and what else is wrong with them. Where nothing was changed
   * since the last time, the rows that were there are what was acknowledged.
   */
  compare(rows: Rows): { readonly acknowledged: number; readonly lost: number; readonly broken: readonly string[] } {
    const missing = [...this.#lostOfBase(rows), ...this.#lostOfChanges(rows), ...this.#lostOfTyping(rows)];
    const broken = [...missing.slice(0, 3), ...this.#halves(rows), ...this.#strangers(rows)];
    return { acknowledged: this.#count || this.#base.size, lost: missing.length, broken };
  }

  /** Goes on from what is there now. */
  goOn(rows: Rows): void {
    this.#base = rows;
    this.#begun.clear();
    this.#acknowledged.clear();
    this.#wholes.clear();
    this.#typed = undefined;
    this.#count = 0;
  }

  #lostOfBase(rows: Rows): readonly string[] {
    return [...this.#base].flatMap(([key, json]) => {
      if (this.#acknowledged.has(key) || key === this.#typed?.box.key) return [];
      const found = rows.get(key);
      return found === json || (found !== undefined && this.#begun.get(key)?.has(found)) ? [] : [`${key} was there`];
    });
  }

  #lostOfChanges(rows: Rows): readonly string[] {
    return [...this.#acknowledged].flatMap(([key, json]) => {
      const found = rows.get(key);
      if (found === json) return [];
      // Asked for later, and saved although the answer did not come through.
      const texts = [...(this.#begun.get(key) ?? [])];
      return found !== undefined && texts.indexOf(found) > texts.indexOf(json)
        ? []
        : [`${key} was saved, ${standing(json, found)}`];
    });
  }

  #lostOfTyping(rows: Rows): readonly string[] {
    if (!this.#typed) return [];
    const { box, text } = this.#typed;
    const row = JSON.parse(rows.get(box.key) ?? '{}') as { values?: Record<string, unknown> };
    return String(row.values?.[box.field] ?? '').startsWith(text) ? [] : [`what was typed into ${box.field}`];
  }

  #halves(rows: Rows): readonly string[] {
    return [...this.#wholes].flatMap(([act, keys]) => {
      const there = keys.filter((key) => rows.has(key)).length;
      return there === 0 || there === keys.length ? [] : [`${act}: ${there} of ${keys.length} rows`];
    });
  }

  #strangers(rows: Rows): readonly string[] {
    const news = [...rows.keys()].filter((key) => !this.#base.has(key) && !this.#begun.has(key));
    // The last act may be kept although nobody heard any more that it was begun: its number follows the others.
    const [first] = news.flatMap((key) => actOf(key) ?? []);
    const unknown = news.filter((key) => first === undefined || actOf(key) !== first);
    return unknown.slice(0, 3).map((key) => `${key} was never entered`);
  }
}

/** How the row that is there differs, for whoever looks for the reason. */
function standing(saved: string, found: string | undefined): string {
  if (found === undefined) return 'and is not there';
  const at = [...saved].findIndex((character, index) => character !== found[index]);
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 30));
  return `as ${near(saved)}, and is there as ${near(found)}`;
}

function actOf(key: string): string | undefined {
  return /^records "fault-(\d+-\d+-\d+)-/.exec(key)?.[1];
}
