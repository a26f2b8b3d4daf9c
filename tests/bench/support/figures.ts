/** The middle of some measurements; robust against the odd slow one. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which `percent` of the measurements lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

/** "1.24 x" */
export function ratio(measured: number, floor: number): string {
  return `${(measured / floor).toFixed(2)} x`;
}

export function inMilliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`.padStart(9);
}
