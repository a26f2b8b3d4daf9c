import { Broken, type Kind } from '../kind.ts';

/** Kinds that break each promise on purpose, to show that it is seen. They run only where they are asked for by name. */
export const brokenKinds: readonly Kind[] = [
  kind('never ends', () => {
    for (;;);
  }),
  kind('throws', () => {
    throw new TypeError('Cannot read properties of undefined');
  }),
  kind('says nothing', () => ({ sentence: '' })),
  kind('says it like a programmer', () => ({ sentence: 'Error: undefined is not a function.' })),
  kind('keeps a half', () => {
    throw new Broken('A table was not taken in: there is a row too many.');
  }),
];

/** Every third input goes wrong. */
function kind(name: string, wrong: () => { readonly sentence: string }): Kind {
  return {
    name,
    share: 0,
    trial: (_random, index) => ({
      input: `input ${index}`,
      ask: () => (index % 3 === 2 ? wrong() : { data: index }),
    }),
  };
}
