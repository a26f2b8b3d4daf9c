import { safe, plain, styleSheet, type SafeHtml } from '../html.ts';
import { anchors } from '../plan.ts';
import { reportCss } from '../styles/report-css.ts';
import { reportCssHash } from '../styles/report-css-hash.ts';

/** Nothing is loaded and nothing runs; the one stylesheet is allowed by its hash. See build/decisions. */
const policy = `default-src 'none'; style-src '${reportCssHash}'; base-uri 'none'; form-action 'none'`;

/** One whole page, complete in itself. */
export function page(title: string, body: SafeHtml): string {
  return safe`<!DOCTYPE html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="only light">
        <meta name="referrer" content="no-referrer">
        <title>${plain(title)}</title>
        ${styleSheet(reportCss)}</head>
      <body>
        <a class="skip" href="#${anchors.review}">Skip to the review</a>
        ${body}</body>
    </html> `.markup;
}
