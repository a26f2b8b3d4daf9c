import { html, nothing, type TemplateResult } from 'lit';
import { isHeading } from '../../domain/dataset/outline.ts';
import { showCount } from '../../domain/fields/count.ts';
import { renderEntry } from './entry-bodies.ts';
import type { EntryPart } from './entry-part.ts';
import type { FindingsByRecord } from './finding-answers.ts';
import type { ProblemsByRecord } from './shown-findings.ts';

export interface Shown {
  /** Errors to show, by record and then by the path of the field. */
  readonly problems: ProblemsByRecord;
  /** Warnings to show, in the same way. */
  readonly warnings: ProblemsByRecord;
  /** What is listed under the records, settled or not. */
  readonly findings: FindingsByRecord;
  /** What stands over the entries of a type: acts that belong to it alone. */
  above(part: EntryPart): TemplateResult | typeof nothing;
}

/** Everything to enter in a section: its record types one below another, each under its name where there are several. */
export function sectionParts(parts: readonly EntryPart[], { above, ...shown }: Shown): TemplateResult {
  const [only] = parts;
  if (only && parts.length === 1) {
    return html`${above(only)} ${renderEntry({ part: only, alone: true, ...shown })}`;
  }
  return html`<div class="entry-parts">
    ${parts.map((part) => {
      const heading = headingId(part);
      const { section, intro } = part.definition;
      return html`<section class="entry-part" aria-labelledby=${heading}>
        <h2 id=${heading} tabindex="-1">${section}</h2>
        <p class="entry-part-intro">${intro}</p>
        ${above(part)} ${renderEntry({ part, alone: false, ...shown })}
      </section>`;
    })}
  </div>`;
}

/** What a long page has, with how many entries of each: "Measures 6". Nothing where there is one type alone. */
export function onThisPage(parts: readonly EntryPart[]): TemplateResult | typeof nothing {
  if (parts.length === 1) return nothing;
  return html`<nav class="on-this-page" aria-label="On this page">
    <span class="on-this-page-label" aria-hidden="true">On this page</span>
    <ul>
      ${parts.map((part) => {
        const count = part.records.filter((record) => !isHeading(record)).length;
        return html`<li>
          <a href="#${headingId(part)}" @click=${goToPart}
            >${part.definition.section} <span class="on-this-page-count">${showCount(count)}</span></a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** Within the page the address stays: it names the section, not the place in it. */
function goToPart(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement)) return;
  const heading = document.querySelector<HTMLElement>(link.hash);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

function headingId({ definition }: EntryPart): string {
  return `part-${definition.id}`;
}
