import { html, nothing, type TemplateResult } from 'lit';
import '../../components/review/section-table.ts';
import type { Dataset } from '../../domain/dataset/dataset.ts';
import { groupSections } from '../../domain/records/sections.ts';
import { isOpen, type Finding, type Severity } from '../../domain/rules/finding.ts';
import { findYear, groupsInSectionOrder } from '../../domain/set-up/set-up.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { counted, listed } from '../words.ts';
import { extentWords, type Choices } from './choices.ts';

/** What will be in the files, before they are saved: how much, what is still open, and who has nothing yet. */
export function exportSummary(
  place: Place,
  choices: Choices,
  dataset: Dataset,
  findings: readonly Finding[],
): TemplateResult {
  const groups = groupsInSectionOrder(place.setUp).filter(({ id }) => choices.group === '' || id === choices.group);
  const entered = new Set(dataset.records.map(({ group }) => group));
  const without = groups.filter(({ id }) => !entered.has(id)).map(({ name }) => name);
  return html`<section class="sheet export-summary" aria-labelledby="export-what">
    <h2 id="export-what">What will be in it</h2>
    <p class="quiet">${sentenceCase(extentWords(choices, place))}</p>
    <section-table
      caption="Entries in each section"
      .groups=${groups}
      .records=${dataset.records}
      .completions=${dataset.completions}
      .rounds=${findYear(place.setUp, choices.year)?.rounds.length ?? 1}
    ></section-table>
    ${
      without.length === 0
        ? nothing
        : html`<p>
            <strong>${listed(without)} ${without.length === 1 ? 'has' : 'have'} entered nothing yet.</strong>
            The review says so in ${without.length === 1 ? 'its' : 'their'} place.
          </p>`
    }
    ${openFindings(place, choices, findings)} ${openSections(groups.length, dataset, place, choices)}
  </section>`;
}

function openFindings(place: Place, choices: Choices, findings: readonly Finding[]): TemplateResult {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = countOf(findings, severity);
    return count === 0 ? [] : [counted(count, severity)];
  });
  const { year } = choices;
  const group = choices.group === '' ? place.group : choices.group;
  const checks = hrefOf({ screen: 'checks', year, group });
  if (parts.length === 0) return html`<p>The <a href=${checks}>checks</a> found nothing to put right.</p>`;
  return html`<p class="notice notice-warning">
    <strong>The checks found <a href=${checks}>${listed(parts)}</a>.</strong> You can export all the same: each is
    printed beside its figures.
  </p>`;
}

function openSections(groups: number, { completions }: Dataset, place: Place, choices: Choices): TemplateResult {
  const rounds = findYear(place.setUp, choices.year)?.rounds.length ?? 1;
  const all = groups * groupSections.length * rounds;
  const done = Math.min(all, completions.length);
  return html`<p class="quiet">
    ${done === all ? 'All sections are' : `${done} of ${counted(all, 'section')} ${done === 1 ? 'is' : 'are'}`} marked
    as completed.
  </p>`;
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
