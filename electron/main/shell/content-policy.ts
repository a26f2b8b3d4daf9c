/**
 * What a page of ours may do: run and load only what came with the program. `style-src-attr` is open because Lit writes
 * a style attribute when it first draws a styleMap. Strings can become HTML only through Lit's own policy, and the
 * address of a worker only through that of renderer/worker, which lets our own one pass. A worker lives under this too.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html review-worker',
];

export const contentPolicy = directives.join('; ');

/** Sent with everything the app scheme answers. */
export const safetyHeaders = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
