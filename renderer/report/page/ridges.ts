import { safe, nothing, type SafeHtml } from '../html.ts';

const width = 1200;
const height = 260;
const most = 9;

/**
 * The drawing at the foot of the cover: one ridge of hills for each group, the nearest the darkest. Plain arithmetic,
 * so that the same review always draws the same hills.
 */
export function ridges(groups: number): SafeHtml {
  const count = Math.min(groups, most);
  if (count === 0) return nothing;
  return safe`<svg class="ridges" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${Array.from(
      { length: count },
      (_, index) => safe`<path class="ridge" fill-opacity="${opacity(index, count)}" d="${ridge(index, count)}" />
`,
    )}</svg>`;
}

/** From haze to ink: far ridges pale, the nearest solid. */
function opacity(index: number, count: number): string {
  const nearness = (index + 1) / count;
  return (0.1 + 0.9 * nearness ** 2.4).toFixed(2);
}

/** Two summits with a saddle between, which wander from ridge to ridge. */
function ridge(index: number, count: number): string {
  const base = 70 + ((height - 100) * index) / count;
  const saddle = 420 + ((index * 337) % 420);
  const first = 46 + ((index * 29) % 38);
  const second = 40 + ((index * 47) % 44);
  const at = (x: number, y: number): string => `${Math.round(x)} ${Math.round(y)}`;
  return [
    `M${at(0, base + 6)}`,
    `C${at(saddle * 0.3, base - 6)} ${at(saddle * 0.42, base - first)} ${at(saddle * 0.55, base - first)}`,
    `S${at(saddle * 0.86, base + 14)} ${at(saddle, base + 14)}`,
    `S${at(saddle + (width - saddle) * 0.38, base - second)} ${at(saddle + (width - saddle) * 0.6, base - second)}`,
    `S${at(width - 60, base)} ${at(width, base + 10)}`,
    `V${height}H0Z`,
  ].join('');
}
