import { isSentence } from './sentences.ts';
import { Random } from './random.ts';

/** What the program answered: data, or a sentence that a person understands. */
export type Answer = { readonly data: unknown } | { readonly sentence: string };

/** A promise of the program that an input broke. */
export class Broken extends Error {
  override name = 'Broken';
}

/** One input, and the asking of the program what it makes of it. */
export interface Trial {
  /** The input, to be kept where it turns out to be one too many. */
  readonly input: Uint8Array | string;
  ask(): Answer | Promise<Answer>;
}

/** A sort of input. `trial` makes the same input for the same number, whatever was made before. */
export interface Kind {
  readonly name: string;
  /** How many of a hundred inputs are of this kind. */
  readonly share: number;
  trial(random: Random, index: number): Trial | Promise<Trial>;
}

export interface Fault {
  readonly seed: number;
  readonly kind: string;
  readonly index: number;
  readonly message: string;
  readonly input: Uint8Array | string;
}

export type Outcome = { readonly is: 'data' | 'sentence' } | { readonly fault: Fault };

/** Puts one input to the program. Never throws: whatever is thrown is a fault. */
export async function tryOne(kind: Kind, seed: number, index: number): Promise<Outcome> {
  let input: Trial['input'] = '';
  try {
    const trial = await kind.trial(new Random(seed, kind.name, index), index);
    ({ input } = trial);
    const answer = await trial.ask();
    if ('data' in answer) return { is: 'data' };
    if (!isSentence(answer.sentence)) throw new Broken(`This is no sentence: ${JSON.stringify(answer.sentence)}`);
    return { is: 'sentence' };
  } catch (error) {
    return { fault: { seed, kind: kind.name, index, message: messageOf(error), input } };
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Broken) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : `Thrown: ${String(error)}`;
}

/** What the readers of the border answer with, as an answer. */
export function answerOf(found: object): Answer {
  return 'problem' in found && typeof found.problem === 'string' ? { sentence: found.problem } : { data: found };
}
