import { html, type TemplateResult } from 'lit';
import type { GenericRecord } from '../../domain/records/record.ts';
import { partnershipId, partnershipSections } from '../../domain/records/sections.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { partnershipProgress, type SectionProgress } from './progress.ts';

/** What the office itself writes into the review, at the foot of all groups: what is there, and the way in. */
export function partnershipList(place: Place, records: readonly GenericRecord[]): TemplateResult {
  const own = records.filter(({ group }) => group === partnershipId);
  return html`<section class="overview-partnership" aria-labelledby="overview-partnership">
    <h2 id="overview-partnership">Partnership</h2>
    <p class="quiet">What the review says of ${place.setUp.partnership.name} as a whole, entered by the office.</p>
    <ul class="sheet overview-own">
      ${partnershipProgress(partnershipSections, partnershipId, own).map((each) => item(place, each))}
    </ul>
  </section>`;
}

function item({ year, round }: Place, { section, lines }: SectionProgress): TemplateResult {
  const href = hrefOf({ screen: 'entry', type: section.id, year, round, group: partnershipId });
  return html`<li>
    <a href=${href}>${section.name}</a>
    <div class="quiet">
      ${lines.length === 0 ? html`<div>Nothing yet. ${section.intro}</div>` : lines.map((line) => html`<div>${line}</div>`)}
    </div>
  </li>`;
}
