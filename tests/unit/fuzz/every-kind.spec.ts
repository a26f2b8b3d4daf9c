import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { tryOne, type Fault } from '../../fuzz/kind.ts';
import { kinds, partOf } from '../../fuzz/kinds.ts';

const inAll = 2000;
const seed = 20100630;

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  '%s: every answer is data or a sentence',
  async (_, kind) => {
    const faults: Pick<Fault, 'index' | 'message'>[] = [];
    for (let index = 0; index < partOf(kind, inAll); index += 1) {
      const outcome = await tryOne(kind, seed, index);
      if ('fault' in outcome) faults.push({ index, message: outcome.fault.message });
    }
    expect(faults).toEqual([]);
  },
  60_000,
);
