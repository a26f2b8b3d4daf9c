import { markerSign, standsInstead, valueMarkers } from '../fields/markers.ts';
import { difference, negated, showDecimal, signOf, trimmed, unsigned, type Decimal } from '../fields/percent.ts';
import { resultOf, type Measure } from '../records/measure.ts';
import type { LiveSentence } from './live-sentence.ts';
import { nameInSentence } from './name-in-sentence.ts';

type Values = Measure['values'];

/**
 * A measure as the public reads it: "Domestic burglary rose 11.4%. The target was a fall of 3%. Missed by 14.4 points."
 * A minus that was lost on the way cannot be overlooked in it.
 */
export function measureSentence(values: Values): LiveSentence {
  const contradiction = contradictionIn(values);
  return {
    words: measureWords(values),
    disagrees: contradiction !== null,
    complete: values.actual.value !== null || standsInstead(values.marker),
    advice: contradiction ?? signAdvice(values),
  };
}

export function measureWords(values: Values): string {
  return [actualWords(values), targetWords(values), resultWords(values)].filter((part) => part !== '').join(' ');
}

/** What the office says of the result, in print and as the answer to a missed target; null where it says nothing. */
export function officeWords({ officeStatus, officeReason }: Values): string | null {
  const reason = officeReason.trim();
  if (officeStatus === '' && reason === '') return null;
  return `The office’s view: ${officeStatus === '' ? reason : `${officeStatus}. ${reason}`.trim()}`;
}

/** A figure in the unit of the measure: "11.4%", "£59.95", "1,204". */
export function inUnit(base: Values['base'], value: Decimal): string {
  const shown = showDecimal(value);
  if (base === 'change' || base === 'percentage') return `${shown}%`;
  return base === 'pounds' ? shown.replace(/^(-?)/, '$1£').replace(/(\.\d)$/, '$10') : shown;
}

/** How far the target was missed or beaten: percentages in points, others in their own unit. Null while not known. */
export function gapWords({ actual, target, base }: Values): string | null {
  if (actual.value === null || target.value === null) return null;
  const gap = trimmed(unsigned(difference(actual.value, target.value)));
  if (base !== 'change' && base !== 'percentage') return inUnit(base, gap);
  return `${showDecimal(gap)} ${gap === '1' ? 'point' : 'points'}`;
}

/** The figure with the other sign where a sign seems to be lost: below nought was aimed at, above came out. */
export function otherSign({ actual, target, base }: Values): string | null {
  if (actual.value === null || target.value === null || /^\s*\+/.test(actual.typed)) return null;
  const opposite = signOf(actual.value) * signOf(target.value) === -1;
  return opposite ? inUnit(base, negated(actual.value)) : null;
}

function nameOf({ name, geography, source, dataset }: Values): string {
  return nameInSentence(name, [geography, source, dataset]) || 'This measure';
}

function actualWords(values: Values): string {
  const { actual, base, marker } = values;
  const name = nameOf(values);
  if (actual.value === null) {
    if (actual.typed.trim() !== '') return `No sentence yet: the actual figure cannot be read.`;
    if (!standsInstead(marker)) return 'No sentence yet: the actual figure is not provided.';
    const label = valueMarkers.find(({ value }) => value === marker)?.value ?? '';
    return `${name}: ${label} ${markerSign(marker)}.`;
  }
  if (base !== 'change') return `${name} stood at ${inUnit(base, actual.value)}.`;
  const sign = signOf(actual.value);
  if (sign === 0) return `${name} did not change.`;
  return `${name} ${sign < 0 ? 'fell' : 'rose'} ${inUnit(base, unsigned(actual.value))}.`;
}

function targetWords({ target, comparison, wanted, base }: Values): string {
  if (comparison === 'no target set') return 'No target was set.';
  if (target.value === null) {
    return target.typed.trim() === '' ? 'It is not said whether there was a target.' : 'The target cannot be read.';
  }
  const how = comparison === '' ? meant(wanted) : comparison;
  if (base === 'change') return `The target was ${changeAimedAt(target.value, how)}.`;
  const limit = how === '' || how === 'exactly' ? '' : `${how} `;
  return `The target was ${limit}${inUnit(base, target.value)}.`;
}

/** How a target is meant where nobody said. */
function meant(wanted: Values['wanted']): 'at most' | 'at least' | 'exactly' | '' {
  if (wanted === 'down') return 'at most';
  if (wanted === 'up') return 'at least';
  return wanted === 'hold' ? 'exactly' : '';
}

/** "a fall of 3%"; where the target allows a move in the unwanted direction, "a rise of at most 2%". */
function changeAimedAt(target: Decimal, how: 'at most' | 'at least' | 'exactly' | ''): string {
  const sign = signOf(target);
  if (sign === 0) return how === 'at most' ? 'no rise' : how === 'at least' ? 'no fall' : 'no change';
  const limited = (how === 'at most' && sign > 0) || (how === 'at least' && sign < 0);
  const limit = limited ? 'at most ' : how === 'exactly' ? 'exactly ' : '';
  return `a ${sign < 0 ? 'fall' : 'rise'} of ${limit}${inUnit('change', unsigned(target))}`;
}

function resultWords(values: Values): string {
  const { actual, target } = values;
  const gap = gapWords(values);
  if (gap === null || actual.value === null || target.value === null) return '';
  const result = resultOf(values);
  if (result === 'no target set') return '';
  if (result === 'not known') return 'It is not said which way is better, so nobody can say whether it was met.';
  if (result === 'missed') return `Missed by ${gap}.`;
  return signOf(difference(actual.value, target.value)) === 0 ? 'Met exactly.' : `Met, with ${gap} to spare.`;
}

/** Boxes that say two things at once, as advice; null where they do not. */
function contradictionIn(values: Values): string | null {
  const { comparison, target, base, ownStatus } = values;
  if (comparison === 'no target set' && target.value !== null) {
    return `A target of ${inUnit(base, target.value)} is typed, and "No target was set" is chosen. Which is right?`;
  }
  const result = resultOf(values);
  if (ownStatus === 'on target' && result === 'missed') {
    return 'The group’s own view is "On target", but by these figures the target was missed. Which is right?';
  }
  if (ownStatus === 'off target' && result === 'met') {
    return 'The group’s own view is "Off target", but by these figures the target was met. Which is right?';
  }
  return null;
}

function signAdvice(values: Values): string | null {
  const other = resultOf(values) === 'missed' ? otherSign(values) : null;
  return other === null ? null : `Did you mean ${other}? If the sign is right, say in the explanation why it came so.`;
}
