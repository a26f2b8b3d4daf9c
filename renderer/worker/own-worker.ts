import type { OneWorker } from './hand.ts';
import address from './review-worker.ts?worker&url';

/** Part of every runtime the program runs in. What comes out of a policy takes the place of an address. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL };
};

/** Named in the content policy. Made at once, so that nothing else in the window can take the name. */
const policy = trustedTypes.createPolicy('review-worker', {
  createScriptURL(url) {
    if (url !== address) throw new TypeError('Only the worker of the program itself is started.');
    return url;
  },
});

/** The one worker of the program. It comes from the program's own files and lives under the same content policy. */
export function startWorker(): OneWorker {
  return new Worker(policy.createScriptURL(address), { type: 'module', name: 'review-worker' });
}
