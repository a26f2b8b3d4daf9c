import { html, nothing, type TemplateResult } from 'lit';
import type { ValueChanged } from '../../components/fields/field-element.ts';
import { renderField } from '../../components/fields/render-field.ts';
import type { ScalarField } from '../../domain/fields/field.ts';
import { typedOf } from '../../domain/fields/kinds.ts';
import { partnershipId, partnershipSections } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { latestYear, type SetUp } from '../../domain/set-up/set-up.ts';
import { hrefOf } from '../routes.ts';
import type { Editing } from './editing.ts';
import { changePartnership } from './set-up-edits.ts';

interface PartnershipBox {
  readonly path: string;
  readonly key: keyof SetUp['partnership'];
  readonly field: ScalarField;
}

const boxes: readonly PartnershipBox[] = [
  {
    path: 'name',
    key: 'name',
    field: { kind: 'text', label: 'Name of the partnership', hint: 'As the public knows it.', required: true },
  },
  {
    path: 'title',
    key: 'documentTitle',
    field: { kind: 'text', label: 'Title of the review', hint: 'As it stands on the cover.', required: true },
  },
  {
    path: 'vision',
    key: 'vision',
    field: { kind: 'longText', label: 'Vision', hint: 'Printed at the front of the review.' },
  },
];

/** What stands on the cover of the review. */
export function partnershipPart(editing: Editing): TemplateResult {
  return html`<section class="sheet stack" aria-labelledby="set-up-partnership">
    <h2 id="set-up-partnership">Partnership</h2>
    <div class="set-up-partnership">
      ${boxes.map(
        ({ path, key, field }) =>
          html`<div
            class=${field.kind === 'longText' ? 'wide' : ''}
            @value-changed=${({ detail }: CustomEvent<ValueChanged>) =>
              editing.type(
                path,
                `change ${field.label.toLowerCase()}`,
                changePartnership({ [key]: typedOf(detail.stored) }),
              )}
            @field-left=${() => editing.left(path)}
          >
            ${renderField(field, editing.setUp.partnership[key], {
              record: 'set-up',
              path,
              problem: editing.problemAt(path),
            })}
          </div>`,
      )}
    </div>
    ${ownPages(editing.setUp)}
  </section>`;
}

/** The partnership's own pages are entered like those of a group and travel with the set-up. */
function ownPages(setUp: SetUp): TemplateResult | typeof nothing {
  const year = latestYear(setUp);
  const round = year?.rounds[0];
  if (!year || !round) return nothing;
  const at = { group: partnershipId, year: year.start, round: round.id };
  return html`<p>
    Its own pages for ${yearLabel(year.start)}, which travel with the set-up:
    ${partnershipSections.map(
      ({ id, name }, index) =>
        html`${index === 0 ? '' : ', '}<a href=${hrefOf({ screen: 'entry', type: id, ...at })}>${name}</a>`,
    )}.
  </p>`;
}
