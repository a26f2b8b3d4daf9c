/**
 * One part of a value on its way between two threads. Containers are numbered in the order in which they are opened; the
 * value itself is `whole` in container 0.
 */
export type Piece =
  | { readonly into: number; readonly key: string | number; readonly value: unknown }
  | { readonly into: number; readonly key: string | number; readonly opens: 'list' | 'object' }
  | { readonly into: number; readonly items: readonly unknown[] };

/** Values, texts by their length, in one message: a few milliseconds of copying. A hundred thousand records at once block a window for seconds. */
const mostInOne = 3000;
const charactersInOne = 64;

/** Cuts plain data into messages, each small enough to be copied without being felt. */
export function* piecesOf(value: unknown, most = mostInOne): Generator<readonly Piece[]> {
  let batch: Piece[] = [];
  let room = most;
  let containers = 1;

  function* send(): Generator<readonly Piece[]> {
    if (batch.length > 0) yield batch;
    batch = [];
    room = most;
  }
  function* put(into: number, key: string | number, part: unknown): Generator<readonly Piece[]> {
    const weight = weightOf(part, most);
    if (weight > most && Array.isArray(part)) {
      batch.push({ into, key, opens: 'list' });
      yield* putItems((containers += 1) - 1, part);
    } else if (weight > most && isPlain(part)) {
      batch.push({ into, key, opens: 'object' });
      const own = (containers += 1) - 1;
      for (const [name, inside] of Object.entries(part)) yield* put(own, name, inside);
    } else {
      if (weight > room) yield* send();
      batch.push({ into, key, value: part });
      room -= weight;
    }
  }
  function* putItems(into: number, list: readonly unknown[]): Generator<readonly Piece[]> {
    let items: unknown[] = [];
    for (const [index, item] of list.entries()) {
      const weight = weightOf(item, most);
      if (weight > room && items.length > 0) {
        batch.push({ into, items });
        items = [];
      }
      if (weight > most) {
        yield* put(into, index, item);
        continue;
      }
      if (weight > room) yield* send();
      items.push(item);
      room -= weight;
    }
    if (items.length > 0) batch.push({ into, items });
  }

  yield* put(0, 'whole', value);
  yield* send();
}

/** Puts together again what `piecesOf` cut, in the same order. */
export class Assembly<Whole> {
  private readonly root: { whole?: Whole } = {};
  private readonly containers: object[] = [this.root];

  take(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      const container = this.containers[piece.into];
      if (container === undefined) throw new Error('A piece came before what it belongs into.');
      if ('items' in piece) {
        if (Array.isArray(container)) for (const item of piece.items) container.push(item);
      } else if ('opens' in piece) {
        const opened = piece.opens === 'list' ? [] : {};
        this.containers.push(opened);
        define(container, piece.key, opened);
      } else define(container, piece.key, piece.value);
    }
  }

  get whole(): Whole | undefined {
    return this.root.whole;
  }
}

/** The memory of the bytes in some pieces, to be handed over instead of copied; parts of a larger memory are copied. */
export function buffersIn(pieces: readonly Piece[]): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (part: unknown): void => {
    if (part instanceof Uint8Array) {
      if (part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength) found.add(part.buffer);
    } else if (Array.isArray(part)) part.forEach(look);
    else if (isPlain(part)) Object.values(part).forEach(look);
  };
  pieces.forEach(look);
  return [...found];
}

/** How much there is to copy; counted no further than a little above `most`. */
function weightOf(part: unknown, most: number): number {
  if (typeof part === 'string') return 1 + part.length / charactersInOne;
  let weight = 1;
  const list: readonly unknown[] = Array.isArray(part) ? part : isPlain(part) ? Object.values(part) : [];
  for (const inside of list) {
    weight += weightOf(inside, most - weight);
    if (weight > most) break;
  }
  return weight;
}

function isPlain(part: unknown): part is object {
  return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype;
}

/** Also a key such as "__proto__" is only a key. */
function define(container: object, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}
