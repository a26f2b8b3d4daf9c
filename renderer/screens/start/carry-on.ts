import { html, type TemplateResult } from 'lit';
import { planIntake } from '../../domain/intake/plan.ts';
import type { Received } from '../../domain/intake/received.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear } from '../../domain/set-up/set-up.ts';
import type { Change } from '../../storage/change.ts';
import { momentOf } from '../moments.ts';
import { entries } from '../words.ts';

/** What is in a submission that somebody carries on from, to be looked at before it is used. */
export function carryOnFacts(received: Received): TemplateResult {
  const { setUp, submission, records, fingerprint, written } = received;
  const { group, year, round, revision, signedOff } = submission;
  const name = findYear(setUp, year)?.rounds.find(({ id }) => id === round)?.name ?? round;
  return html`<dl class="govuk-summary-list set-up-facts">
    ${fact('Partnership', html`<strong>${setUp.partnership.name}</strong>`)}
    ${fact('Group', html`<strong>${findGroup(setUp, group)?.name ?? group}</strong>`)}
    ${fact('Round', html`${yearLabel(year)}, ${name}`)}
    ${fact('Revision', html`${revision}, signed off by ${signedOff.trim() === '' ? 'nobody' : signedOff}`)}
    ${fact('Written', html`${momentOf(written)}`)} ${fact('Holds', html`${entries(records.length)}`)}
    ${fact('Four words', html`${fingerprint}`)}
  </dl>`;
}

function fact(label: string, value: TemplateResult): TemplateResult {
  return html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${label}</dt>
    <dd class="govuk-summary-list__value">${value}</dd>
  </div>`;
}

/** Why somebody cannot carry on from a submission, as a sentence; null where they can. */
export function carryOnProblem({ file, setUp, submission: { group, year, round } }: Received): string | null {
  const known = findGroup(setUp, group) && findYear(setUp, year)?.rounds.some(({ id }) => id === round);
  return known
    ? null
    : `${file}: The set-up in this submission does not know its group, year or round. Ask the office for its set-up file.`;
}

/**
 * All of a submission as the beginning of an empty computer: set-up, who one is, the group's entries with their marks and
 * questions, the partnership's own entries, and the revision itself, on which the next one will build.
 */
export function carryOnChange(received: Received, now: string): Change {
  const { setUp, submission, partnershipRecords } = received;
  const nothing = {
    submissions: [],
    contents: new Map<string, never>(),
    records: [],
    completions: [],
    queries: [],
    elsewhere: new Set<string>(),
  };
  const host = { setUp, own: submission.group, partnership: partnershipRecords, now };
  const { writes } = planIntake(received, nothing, host);
  return {
    label: 'carry on from a submission',
    ...writes,
    put: [...partnershipRecords, ...writes.put],
    setUp,
    identity: { role: 'coordinator', group: submission.group },
  };
}
