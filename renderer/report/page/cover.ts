import type { SetUp } from '../../domain/set-up/set-up.ts';
import { safe, type SafeHtml } from '../html.ts';
import type { Plan } from '../plan.ts';
import { ridges } from './ridges.ts';

export interface CoverWords {
  readonly partnership: string;
  readonly title: string;
  /** As the review prints it ("2009/2010"), or the span of several years. */
  readonly year: string;
  readonly vision: string;
  /** The group, where the review is of one group alone. */
  readonly group: string | null;
}

/** The first page: who speaks, about which year, and what for. */
export function cover({ partnership, title, year, vision, group }: CoverWords, plan: Plan): SafeHtml {
  return safe`<header class="cover" id="top">
    <div class="cover-words">
      ${
        partnership === ''
          ? null
          : safe`<p class="partnership">${partnership}</p>
`
      }
      <h1>${title}${year === '' ? null : safe` <span class="year">${year}</span>`}</h1>
      ${
        group === null
          ? null
          : safe`<p class="cover-group">${group}</p>
`
      }${
        vision === ''
          ? null
          : safe`<blockquote class="vision"><p>${vision}</p></blockquote>
`
      }</div>
    ${ridges(plan.parts[0]?.groups.length ?? 0)}</header>
`;
}

/** Whoever typed the vision with its quotation marks meant the same words: the page brings its own marks. */
export function withoutQuotes(text: string): string {
  return text.trim().replace(/^["'“”‘’\s]+|["'“”‘’\s]+$/gu, '');
}

/** "2009/2010" for one year, "2008/2009 to 2009/2010" for several. */
export function yearsOnCover(setUp: SetUp, plan: Plan): string {
  const starts = [...new Set(plan.parts.map((part) => part.year))];
  const [first, last] = [starts[0], starts.at(-1)];
  const label = (year: number | undefined): string => {
    if (year === undefined) return '';
    return setUp.years.find((each) => each.start === year)?.labelAsPrinted.trim() || `${year}/${year + 1}`;
  };
  return first === last ? label(first) : `${label(first)} to ${label(last)}`;
}
