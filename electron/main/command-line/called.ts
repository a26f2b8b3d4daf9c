/** Set by the build: missing where the command line runs from the project's folder. */
declare const __APP_VERSION__: string | undefined;

/** How a command begins, for the help and the sentences. */
export const called = typeof __APP_VERSION__ === 'undefined' ? 'npm run review --' : 'partnership-review';
