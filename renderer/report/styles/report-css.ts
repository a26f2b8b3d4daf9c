import { asPrintedCss } from './as-printed-css.ts';
import { baseCss } from './base-css.ts';
import { coverCss } from './cover-css.ts';
import { entriesCss } from './entries-css.ts';
import { figuresCss } from './figures-css.ts';
import { layoutCss } from './layout-css.ts';
import { printCss } from './print-css.ts';

/**
 * The one stylesheet of the review. TypeScript strings instead of a .css file, because Vite, Vitest and plain Node must
 * all read it the same way. After a change, a test prints the new hash for report-css-hash.ts.
 */
export const reportCss = [baseCss, coverCss, layoutCss, entriesCss, figuresCss, asPrintedCss, printCss].join('');
