import { parseArgs } from 'node:util';
import { Refusal } from '../../build/runtime/say.ts';

export interface Options {
  readonly seed: number;
  readonly fresh: boolean;
  readonly quick: boolean;
  /** The kinds to do; empty for all. */
  readonly only: readonly string[];
  /** Minutes after which no further batch is begun. */
  readonly minutes: number;
  readonly lanes: number;
  /** A program that is built already, in place of the one of this folder. */
  readonly program: string | undefined;
}

/** @throws Refusal with a sentence about what was asked wrongly */
export function readOptions(args: readonly string[], kinds: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      fresh: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      minutes: { type: 'string', default: '90' },
      lanes: { type: 'string', default: '2' },
      program: { type: 'string' },
    },
  });
  const only = values.only.map((wanted) => {
    const found = kinds.filter((kind) => kind === wanted || kind.startsWith(`${wanted}-`));
    if (found.length === 0) throw new Refusal(`There is no kind "${wanted}". There are: ${kinds.join(', ')}.`);
    return found;
  });
  return {
    seed: Number(values.seed),
    fresh: values.fresh,
    quick: values.quick,
    only: only.flat(),
    minutes: Number(values.minutes),
    lanes: Number(values.lanes),
    program: values.program,
  };
}
