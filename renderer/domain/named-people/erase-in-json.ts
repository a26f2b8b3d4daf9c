import { definitions } from '../records/registry.ts';
import { submissionStates } from '../submission/submission.ts';
import { eraserFor, type Erased, type Eraser, type Erasing } from './erase-in-text.ts';

/**
 * Any row of any table without a name, and how often it stood there; the very same value where it did not. Texts lose the
 * name; what leads from one row to another, dates and choices stay. A person marked as named is no longer marked, so that
 * nothing asks for consent for the words that stand there now. Works on a copy of a row wherever one is kept.
 */
export function eraseInJson(value: unknown, erasing: Erasing): Erased<unknown> {
  return eraseWith(eraserFor(erasing), value);
}

/** The same for many rows. */
export function eraseWith(eraser: Eraser, row: unknown): Erased<unknown> {
  const walk = new Walk(eraser);
  const value = walk.row(row);
  return { value, places: walk.places };
}

type Members = Readonly<Record<string, unknown>>;

/** What leads from one row to another, says when, or is one of a few words: never words about a person. */
const structure = new Set([
  ...['id', 'group', 'year', 'round', 'type', 'parent', 'key', 'record', 'submission', 'entry', 'setUpId'],
  ...['digest', 'baseDigest', 'edtf', 'code', 'kind', 'state', 'direction', 'carriedFrom'],
  ...['when', 'askedAt', 'written', 'kept', 'taken', 'at', 'erased', 'deadline'],
]);

/** Words that a choice stores: "no" is an answer, though it may be a surname. */
const choices: ReadonlySet<string> = new Set([
  ...submissionStates,
  ...definitions.flatMap(({ fields }) => choicesIn(fields)),
]);

function choicesIn(fields: object): readonly string[] {
  return Object.values(fields).flatMap((field: unknown): readonly string[] => {
    if (!isMembers(field)) return [];
    const { options, fields: inner } = field;
    const own = Array.isArray(options) ? options.flatMap((option: unknown) => valueIn(option)) : [];
    return isMembers(inner) ? [...own, ...choicesIn(inner)] : own;
  });
}

function valueIn(option: unknown): readonly string[] {
  return isMembers(option) && typeof option['value'] === 'string' ? [option['value']] : [];
}

class Walk {
  places = 0;
  readonly #eraser: Eraser;

  constructor(eraser: Eraser) {
    this.#eraser = eraser;
  }

  row(row: unknown): unknown {
    const before = this.places;
    const erased = this.#value(row, '');
    if (!isMembers(erased) || !isMembers(row)) return erased;
    if (row['type'] === 'named-person') return this.#unmarked(row, erased);
    if (row['key'] === 'person') return this.places > before ? { ...erased, value: '' } : erased;
    if (row['key'] === 'table-mappings') return { ...erased, value: this.#keys(erased['value']) };
    const { at, changed } = this.#eraser.erasing;
    const isContent = 'records' in row && 'partnershipRecords' in row;
    const isKept = 'direction' in row && typeof row['id'] === 'string';
    const isChanged = this.places > before || (isKept && changed.includes(String(row['id'])));
    return (isContent || isKept) && isChanged ? { ...erased, erased: at } : erased;
  }

  #value(value: unknown, key: string): unknown {
    if (typeof value === 'string') return this.#string(value, key);
    if (Array.isArray(value)) return this.#items(value, key);
    return isMembers(value) ? this.#members(value) : value;
  }

  #string(text: string, key: string): string {
    if (structure.has(key) || choices.has(text)) return text;
    return this.#counted(key === 'field' ? this.#eraser.slug(text) : this.#eraser.text(text));
  }

  #items(items: readonly unknown[], key: string): readonly unknown[] {
    const staying = items.filter((item) => !this.#isMarkOfName(item));
    const erased = staying.map((item) => this.#value(item, key));
    return sameItems(erased, items) ? items : erased;
  }

  #members(members: Members): Members {
    if (isDate(members)) return members;
    const isRow = 'values' in members && !('type' in members);
    const entries = Object.entries(members).map(([key, value]): [string, unknown] => {
      if (isRow && key === 'id' && typeof value === 'string') return [key, this.#counted(this.#eraser.slug(value))];
      return [key, this.#value(value, key)];
    });
    return entries.every(([key, value]) => value === members[key]) ? members : Object.fromEntries(entries);
  }

  /** A person in the list of those who are named. */
  #isMarkOfName(item: unknown): boolean {
    if (!isMembers(item) || !isMembers(item['values'])) return false;
    const { name, consent } = item['values'];
    if (typeof name !== 'string' || consent === undefined || !this.#eraser.isName(name)) return false;
    this.places += 1;
    return true;
  }

  #unmarked(row: Members, erased: Members): Members {
    const { values } = row;
    if (!isMembers(values) || !isMembers(erased['values'])) return erased;
    const person = values['person'];
    return typeof person === 'string' && this.#eraser.isName(person)
      ? { ...erased, values: { ...erased['values'], person: '' } }
      : erased;
  }

  /** The headings of a table from elsewhere are the keys of what is remembered of it. */
  #keys(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#keys(item));
    if (!isMembers(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [this.#counted(this.#eraser.text(key)), this.#keys(inner)]),
    );
  }

  #counted({ value, places }: Erased<string>): string {
    this.places += places;
    return value;
  }
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** "May 2009" is a month, whatever people are called. */
function isDate({ value }: Members): boolean {
  return isMembers(value) && 'earliest' in value;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
