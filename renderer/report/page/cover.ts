import { safe, type SafeHtml } from '../html.ts';
import type { Plan } from '../plan.ts';
import { ridges } from './ridges.ts';

export interface CoverWords {
  readonly partnership: string;
  readonly title: string;
  /** As the review prints it ("2009/2010"), or the span of several years. */
  readonly year: string;
  readonly vision: string;
  /** Whose words the vision is; '' where nobody said. */
  readonly attribution: string;
  /** The group, where the review is of one group alone. */
  readonly group: string | null;
}

/** The first page: who speaks, about which year, and what for. */
export function cover({ partnership, title, year, vision, attribution, group }: CoverWords, plan: Plan): SafeHtml {
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
          : safe`<blockquote class="vision"><p>${vision}</p>${attribution === '' ? null : safe`<p class="attribution">${attribution}</p>`}</blockquote>
`
      }</div>
    ${ridges(plan.parts[0]?.groups.length ?? 0)}</header>
`;
}
