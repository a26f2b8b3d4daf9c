import { html, type TemplateResult } from 'lit';
import { groupSections, sectionOfType, type ReviewSection } from '../../domain/records/sections.ts';
import { isOpen } from '../../domain/rules/finding.ts';
import { hrefOf } from '../routes.ts';
import { counted, entries, listed } from '../words.ts';
import type { Prepared } from './prepared.ts';

/** The sections as they will be sent, each with the way back to it. */
export function submitSections(prepared: Prepared): TemplateResult {
  return html`<section aria-labelledby="submit-sections">
    <h2 id="submit-sections">Sections</h2>
    <div class="sheet submit-sections">
      <dl class="govuk-summary-list">${groupSections.map((section) => row(section, prepared))}</dl>
    </div>
  </section>`;
}

function row(section: ReviewSection, { records, completeness, part, findings }: Prepared): TemplateResult {
  const { id, name } = section;
  const { group, year, round } = part;
  const count = records.filter(({ type }) => sectionOfType(type)?.id === id).length;
  const open = findings.filter((finding) => isOpen(finding) && sectionOfType(finding.type)?.id === id);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const found = [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(open.length === errors ? [] : [counted(open.length - errors, 'open warning')]),
  ];
  const completed = completeness.completed.includes(id);
  const words = count === 0 ? (completed ? 'No entries' : 'Nothing entered') : entries(count);
  return html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${name}</dt>
    <dd class="govuk-summary-list__value">
      <span class="submit-section">
        <span class=${count === 0 ? 'quiet' : ''}>${words}</span>
        <span class="submit-found">${listed(found)}</span>
        ${
          completed
            ? html`<span class="govuk-tag tag-success">Completed</span>`
            : html`<span class="govuk-tag">${count === 0 ? 'Not yet started' : 'In progress'}</span>`
        }
      </span>
    </dd>
    <dd class="govuk-summary-list__actions">
      <a href=${hrefOf({ screen: 'entry', type: id, group, year, round })}
        >Change<span class="govuk-visually-hidden"> ${name}</span></a
      >
    </dd>
  </div>`;
}
