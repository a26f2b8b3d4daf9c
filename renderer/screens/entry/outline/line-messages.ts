import { html, type TemplateResult } from 'lit';
import { boxId } from '../../../components/base/dom-id.ts';
import type { Problems } from '../../../components/record/record-form.ts';

/** What is wrong with a line, and what is worth a second look, by the path of the field. */
export interface LineFindings {
  readonly problems: Problems;
  readonly warnings: Problems;
}

/** The ids of the sentences that belong to a box of the line; undefined where there is none. */
export function describedBy(record: string, field: string, { problems, warnings }: LineFindings): string | undefined {
  const id = boxId(record, field);
  if (problems.has(field)) return `${id}-error`;
  return warnings.has(field) ? `${id}-warning` : undefined;
}

/** The sentences under a line, but those that stand at a box of the open details. */
export function messagesUnder(
  record: string,
  { problems, warnings }: LineFindings,
  atTheirBox: ReadonlySet<string>,
): readonly TemplateResult[] {
  const here = ([field]: readonly [string, string]) => !atTheirBox.has(field);
  const errors = [...problems]
    .filter(here)
    .map(
      ([field, problem]) =>
        html`<p class="govuk-error-message outline-below" id="${boxId(record, field)}-error">
          <span class="govuk-visually-hidden">Error:</span> ${problem}
        </p>`,
    );
  const doubts = [...warnings]
    .filter((entry) => here(entry) && !problems.has(entry[0]))
    .map(
      ([field, warning]) =>
        html`<p class="field-warning outline-below" id="${boxId(record, field)}-warning">${warning}</p>`,
    );
  return [...errors, ...doubts];
}
