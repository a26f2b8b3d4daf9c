import type { Option } from './field.ts';

/**
 * The shorthand of public statistics for what a reader must know about a figure. The letters follow the guidance on
 * symbols in tables of the Government Analysis Function.
 */
export const valueMarkers = [
  { value: 'provisional', label: '[p] provisional' },
  { value: 'revised', label: '[r] revised' },
  { value: 'estimated', label: '[e] estimated' },
  { value: 'forecast', label: '[f] forecast' },
  { value: 'not available', label: '[x] not available' },
  { value: 'not applicable', label: '[z] not applicable' },
  { value: 'confidential', label: '[c] confidential' },
  { value: 'break in series', label: '[b] break in series' },
] as const satisfies readonly Option[];

/** A box for the marker of one figure. */
export const markerField = {
  kind: 'choice',
  label: 'Marker',
  hint: 'Only where a reader must know more about the figure.',
  options: valueMarkers,
  about: 'What a reader must know about the figure, after the symbols of public statistics.',
} as const;

/** Markers that say why there is no figure: with one of them an empty box is an answer. */
const instead: ReadonlySet<string> = new Set(['not available', 'not applicable', 'confidential']);

export function standsInstead(marker: string): boolean {
  return instead.has(marker);
}

/** "provisional" -> "[p]"; '' for none. */
export function markerSign(marker: string): string {
  const label = valueMarkers.find(({ value }) => value === marker)?.label ?? '';
  return label.slice(0, 3);
}
