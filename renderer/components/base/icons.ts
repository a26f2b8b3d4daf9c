import { svg, type SVGTemplateResult } from 'lit';

/** Small drawings that stand beside words, never instead of them, hence hidden from screen readers. */
const drawn = (path: SVGTemplateResult, box = '0 0 16 16') =>
  svg`<svg viewBox=${box} aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;

export const icons = {
  tick: drawn(svg`<path d="M3 8.5 6.5 12 13 4.5" />`),
  pending: drawn(svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 5v3.2L10 9.6" />`),
  alert: drawn(svg`<path d="M8 2.5 14.3 13.5H1.7Z" /><path d="M8 6.5v3M8 11.6v.1" />`),
  remove: drawn(svg`<path d="M4 4l8 8M12 4l-8 8" />`),
  /** Seven groups round one table: the mark of the program. */
  mark: drawn(
    svg`<circle cx="15" cy="15" r="5.6" stroke-width="2.4" /><circle cx="15.0" cy="3.6" r="2.3" fill="currentColor" stroke="none" /><circle cx="23.9" cy="7.9" r="2.3" fill="currentColor" stroke="none" /><circle cx="26.1" cy="17.5" r="2.3" fill="currentColor" stroke="none" /><circle cx="19.9" cy="25.3" r="2.3" fill="currentColor" stroke="none" /><circle cx="10.1" cy="25.3" r="2.3" fill="currentColor" stroke="none" /><circle cx="3.9" cy="17.5" r="2.3" fill="currentColor" stroke="none" /><circle cx="6.1" cy="7.9" r="2.3" fill="currentColor" stroke="none" />`,
    '0 0 30 30',
  ),
} as const;
