import { partnershipId } from '../domain/records/sections.ts';
import { firstYear, lastYear } from '../domain/set-up/financial-year.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import { z } from './checked.ts';

const slug = z
  .string()
  .max(100, 'is longer than 100 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens, like "climate-change"');
const name = z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters');
const place = z.int('must be a whole number').min(1, 'must be 1 or more').max(1000, 'must be 1,000 or less');
const day = z.iso.date('must be a real day, like "2010-06-30"');

const words = z.string().trim().max(200, 'is longer than 200 characters');
const financialYear = z
  .int('must be a whole number')
  .min(firstYear, `is before ${firstYear}`)
  .max(lastYear, `is after ${lastYear}`);

const catalogue = z
  .array(z.strictObject({ id: slug, name, variants: z.array(name).max(50, 'has more than 50 entries') }))
  .max(2000, 'has more than 2,000 entries')
  .superRefine(unique('id'));

const round = z.strictObject({ id: slug, name, deadline: day.nullable() });

const year = z.strictObject({
  start: financialYear,
  labelAsPrinted: name,
  rounds: z
    .array(round)
    .min(1, 'must have at least one entry')
    .max(50, 'has more than 50 entries')
    .superRefine(unique('id')),
});

const group = z.strictObject({
  id: slug.refine((id) => id !== partnershipId, `is kept for the partnership's own pages`),
  name,
  chartName: name,
  chartOrder: place,
  sectionOrder: place,
  shortName: words,
  activeFrom: financialYear.nullable(),
  activeTo: financialYear.nullable(),
  follows: words,
  coordinator: words,
});

/** What a set-up file must hold. An unknown entry is refused rather than dropped: the office meant something by it. */
export const setUpShape = z.strictObject({
  id: slug,
  version: z.int('must be a whole number').min(1, 'must be 1 or more'),
  partnership: z.strictObject({
    name,
    documentTitle: name,
    vision: z.string().trim().max(2000, 'is longer than 2,000 characters'),
  }),
  groups: z
    .array(group)
    .min(1, 'must have at least one entry')
    .max(500, 'has more than 500 entries')
    .superRefine(unique('id')),
  years: z
    .array(year)
    .min(1, 'must have at least one entry')
    .max(110, 'has more than 110 entries')
    .superRefine(unique('start')),
  themes: catalogue,
  measures: catalogue,
  organisations: catalogue,
  places: catalogue,
  terms: catalogue,
}) satisfies z.ZodType<SetUp>;

/** A check that no two entries have the same key, which says where the second one stands. */
function unique<Key extends string>(key: Key) {
  return (entries: readonly Readonly<Record<Key, unknown>>[], context: z.RefinementCtx): void => {
    const seen = new Map<unknown, number>();
    for (const [index, entry] of entries.entries()) {
      const first = seen.get(entry[key]);
      if (first === undefined) seen.set(entry[key], index);
      else {
        const message = `is the same as in entry ${first + 1}`;
        context.addIssue({ code: 'custom', path: [index, key], message });
      }
    }
  };
}
