import type { Scope } from '../../domain/dataset/dataset.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import type { Place } from '../services.ts';

/** The review for reading beside the formats of the registry. */
export const reviewId = 'review';
export const reviewFile = 'review.html';
/** The words of a published original, for whoever compares. */
export const facsimileId = 'as-printed';
export const facsimileFile = 'review-as-printed.html';

/** What somebody chose to export. */
export interface Choices {
  /** Ids of formats, `reviewId` and `facsimileId`. */
  readonly kinds: ReadonlySet<string>;
  /** Empty for all groups. */
  readonly group: string;
  readonly year: YearKey;
}

export function scopeOf({ group, year }: Choices): Scope {
  return group === '' ? { year } : { year, group };
}

/** "all groups, 2009 to 2010" */
export function extentWords({ group, year }: Choices, { setUp }: Place): string {
  return `${group === '' ? 'all groups' : (findGroup(setUp, group)?.name ?? group)}, ${yearLabel(year)}`;
}
