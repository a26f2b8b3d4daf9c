import { resolve } from 'node:path';

/** A path as the user gave it, from where the user was: npm changes to the project's folder before it starts a script. */
export function placeFrom(given: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
  return resolve(script === 'review' && start !== undefined ? start : process.cwd(), given);
}
