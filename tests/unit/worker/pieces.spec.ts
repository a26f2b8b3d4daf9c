import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Assembly, buffersIn, piecesOf } from '../../../renderer/worker/pieces.ts';

/** As it goes between two threads: every message is copied. */
function there(value: unknown, most?: number): { readonly whole: unknown; readonly messages: number } {
  const assembly = new Assembly<unknown>();
  let messages = 0;
  for (const pieces of piecesOf(value, most)) {
    assembly.take(structuredClone(pieces));
    messages += 1;
  }
  return { whole: assembly.whole, messages };
}

describe('values in pieces', () => {
  it('are put together as they were, whatever they hold and however small the pieces are', () => {
    const anything = fc.anything({
      key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'whole', 'into', 'items')),
    });
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 12 }), (value, most) => {
        expect(there(value, most).whole).toEqual(structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  it('keep a key that means something to the language', () => {
    const value: unknown = JSON.parse('{"__proto__": {"a": [1, 2, 3]}, "b": {"constructor": [4, 5, 6]}}');
    expect(JSON.stringify(there(value, 2).whole)).toBe(JSON.stringify(value));
  });

  it('have no more in one message than was said, lists within lists included', () => {
    const value = { lists: Array.from({ length: 40 }, () => Array.from({ length: 25 }, (_, at) => ({ at }))) };
    const sizes = [...piecesOf(value, 100)].map((pieces) => JSON.stringify(pieces).match(/"at"/g)?.length ?? 0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
  });

  it('go in one message where they are small', () => {
    expect(there({ name: 'a', list: [1, 2, 3] }).messages).toBe(1);
  });

  it('count long texts by their length', () => {
    const value = Array.from({ length: 100 }, () => 'word '.repeat(2000));
    expect(there(value).messages).toBeGreaterThan(1);
  });

  it('name the memory of whole byte lists only, each once', () => {
    const [whole, larger] = [new Uint8Array(8), new Uint8Array(16)];
    const [pieces = []] = [...piecesOf({ files: [{ bytes: whole }, { bytes: whole }], part: larger.subarray(2, 6) })];
    expect(buffersIn(pieces)).toEqual([whole.buffer]);
  });
});
