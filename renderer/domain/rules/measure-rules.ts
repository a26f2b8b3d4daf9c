import { standsInstead } from '../fields/markers.ts';
import { signOf } from '../fields/percent.ts';
import { resultOf, type Measure } from '../records/measure.ts';
import { gapWords, inUnit, measureWords, officeWords, otherSign } from '../summary/measure-summary.ts';
import { lowerFirst } from '../summary/name-in-sentence.ts';
import { explains } from './explanation.ts';
import { asPrinted, isUnknown } from './printed-meaning.ts';
import type { Rule } from './rule.ts';
import { oncePerSection, peersOf } from './section-peers.ts';

export const measureRules: readonly Rule<Measure>[] = [
  {
    code: 'MEA-E01',
    severity: 'error',
    title: 'No actual figure',
    why: 'A measure without its figure says nothing, and an empty box must never be read as nought. A marker such as [x] says why there is none.',
    check: ({ values: { actual, marker } }) =>
      actual.typed.trim() === '' && !standsInstead(marker)
        ? [
            {
              field: 'actual',
              printed: '',
              message: 'There is no actual figure, and nothing says why.',
              advice: 'Enter it, or choose [x] not available, [z] not applicable or [c] confidential as its marker.',
            },
          ]
        : [],
  },
  {
    code: 'MEA-W01',
    severity: 'warning',
    title: 'A sign that may be lost',
    why: 'The 2009/10 review prints domestic burglary as 11.4% against a target of -3%, where every other crime figure has a minus.',
    check: (record, context) => {
      const { values } = record;
      const meant = otherSign(values);
      if (meant === null || explains(values.explanation) || resultOf(values) !== 'missed') return [];
      const { with: same, against } = othersLike(record, signsOf(peersOf(record, context)));
      if (against > 0 && against >= same) return [];
      return [
        {
          field: 'actual',
          printed: values.actual.typed,
          message: `This says ${lowerFirst(measureWords(values))} Did you mean ${meant}?`,
          advice: 'Correct the sign if it was lost. If it is right, say in the explanation why the figure came out so.',
        },
      ];
    },
  },
  {
    code: 'MEA-W02',
    severity: 'warning',
    title: 'Target missed without an explanation',
    why: 'The 2009/10 review prints a figure 14.4 points off its target under "Achievements" without a word.',
    check: ({ values }) => {
      if (explains(values.explanation) || resultOf(values) !== 'missed') return [];
      const apart = values.officeStatus === 'not comparable' && explains(values.officeReason);
      return [
        {
          field: 'explanation',
          printed: `target ${values.target.typed.trim()}, actual ${values.actual.typed.trim()}`,
          message: `The target was missed by ${gapWords(values) ?? 'some way'}, without an explanation.`,
          advice: 'Say in a sentence why, so that readers need not guess.',
          ...(apart ? { explained: officeWords(values) ?? '' } : {}),
        },
      ];
    },
  },
  {
    code: 'MEA-W03',
    severity: 'warning',
    title: 'A comparison without a meaning',
    why: 'The 2009/10 review prints a second figure in brackets beside every measure and never says what it is.',
    check: (record) =>
      record.values.comparators.flatMap(({ id, values: { meaning, value } }) => {
        if (value.typed.trim() === '' || !isUnknown(meaning)) return [];
        const shown = value.value === null ? value.typed.trim() : inUnit(record.values.base, value.value);
        return [
          {
            field: `comparators.${id}.meaning`,
            printed: value.typed,
            message: `The figure is compared with ${shown}, and nothing says what ${shown} is.`,
            advice: 'Choose what it is. "Unknown, as printed" is only for what stands so in a published review.',
            ...asPrinted(record, meaning),
          },
        ];
      }),
  },
  {
    code: 'MEA-W04',
    severity: 'warning',
    title: 'No target, and not said so',
    why: 'The 2009/10 review prints antisocial behaviour without a target: forgotten, or never set? A reader cannot tell.',
    check: ({ values: { target, comparison, actual } }) =>
      target.typed.trim() === '' && comparison !== 'no target set'
        ? [
            {
              field: 'comparison',
              printed: actual.typed,
              message: 'There is no target, and it is not said that none was set.',
              advice: 'Enter the target, or choose "No target was set".',
            },
          ]
        : [],
  },
];

interface Signs {
  readonly above: number;
  readonly below: number;
}

/** How many measures of a section are above and below nought, by wanted direction and kind of figure. */
const signsOf = oncePerSection((peers) => {
  const tally = new Map<string, Signs>();
  for (const { values } of peers.of('measure')) {
    const sign = values.actual.value === null ? 0 : signOf(values.actual.value);
    if (sign === 0) continue;
    const { above, below } = tally.get(likeness(values)) ?? { above: 0, below: 0 };
    tally.set(likeness(values), sign > 0 ? { above: above + 1, below } : { above, below: below + 1 });
  }
  return tally;
});

function likeness({ wanted, base }: Measure['values']): string {
  return `${wanted}/${base}`;
}

/** How many other measures have the sign the target has, and how many that of the figure in doubt. */
function othersLike({ values }: Measure, tally: ReadonlyMap<string, Signs>): { with: number; against: number } {
  const { above, below } = tally.get(likeness(values)) ?? { above: 0, below: 0 };
  const positive = signOf(values.actual.value ?? '0') > 0;
  const own = positive ? above : below;
  return { with: positive ? below : above, against: Math.max(0, own - 1) };
}
