import { Inflate } from 'fflate';

/** Packed bytes given at a time: DEFLATE makes at most 1,032 bytes of one, so that at most 17 MB come out at once. */
const slice = 16 * 1024;

/** Unpacks to exactly `size` bytes, or gives null: for more, for less, or for what is not DEFLATE. Stops at once. */
export function inflateGuarded(packed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const inflate = new Inflate((chunk, last) => {
    if (length + chunk.length > size) throw new RangeError('More comes out than was said.');
    unpacked.set(chunk, length);
    length += chunk.length;
    ended = last;
  });
  try {
    for (let from = 0; from < packed.length; from += slice) {
      inflate.push(packed.subarray(from, from + slice), from + slice >= packed.length);
    }
  } catch {
    return null;
  }
  return ended && length === size ? unpacked : null;
}
