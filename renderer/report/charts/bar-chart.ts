import { shorten } from '../../domain/fields/count.ts';
import { safe, plain, type SafeHtml } from '../html.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value in words: "£742,284". */
  readonly shown: string;
  /** Outlined instead of filled, for what is not certain yet; the label must say so too. */
  readonly outlined?: boolean;
}

export interface BarChart {
  /** The chart in a sentence, for people who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
}

const rowHeight = 50;
const barHeight = 16;
const labelLine = 14;
const barTop = 24;

/**
 * Bars from a common nought, label and value as horizontal text above each. Widths are percentages of whatever width
 * the page gives, so that the text keeps its size on a telephone and on paper. Needs no ids and no style attributes.
 */
export function barChart({ title, description, bars }: BarChart): SafeHtml {
  const values = bars.map((bar) => bar.value);
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least;
  const share = (value: number): string => (span === 0 ? '0' : ((value / span) * 100).toFixed(2));
  const height = bars.length * rowHeight;
  const nought = share(-least);
  return safe`<svg class="chart" role="img" width="100%" height="${height}" focusable="false">
    <title>${plain(title)}</title>
    <desc>${plain(description)}</desc>
    ${bars.map((bar, index) => {
      const top = index * rowHeight;
      const left = share(Math.min(bar.value, 0) - least);
      return safe`<text class="bar-label" x="0" y="${top + labelLine}">${plain(shorten(bar.label, 34))}</text>
        <text class="bar-value" x="100%" y="${top + labelLine}" text-anchor="end">${plain(bar.shown)}</text>
        <rect class="${bar.outlined === true ? 'bar bar-outlined' : 'bar'}" x="${left}%" y="${top + barTop}" width="${share(Math.abs(bar.value))}%" height="${barHeight}" />
        <line class="nought" x1="${nought}%" x2="${nought}%" y1="${top + barTop - 4}" y2="${top + barTop + barHeight + 4}" />
`;
    })}
    </svg>`;
}
