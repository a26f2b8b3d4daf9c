import { inScope, lookupIn, type Dataset, type Scope } from '../domain/dataset/dataset.ts';
import { guarded } from '../domain/named-people/guard.ts';
import type { Lookup } from '../domain/records/define-record.ts';
import { runChecks } from '../domain/rules/run-checks.ts';
import type { Finding } from '../domain/rules/finding.ts';
import { findGroup, groupsInChartOrder } from '../domain/set-up/set-up.ts';
import { safe, type SafeHtml } from './html.ts';
import { notesOn } from './notes/notes.ts';
import { aboutFigures } from './page/about-figures.ts';
import { contents } from './page/contents.ts';
import { cover } from './page/cover.ts';
import { coverWords } from './page/cover-words.ts';
import { page } from './page/document.ts';
import { body } from './page/group-section.ts';
import { anchors, planOf, type Plan } from './plan.ts';

export interface ReviewOptions {
  /** One group, year, round or record type; everything where absent. */
  readonly scope?: Scope;
  /** Instead of the document title of the set-up. */
  readonly title?: string;
  /** What the checks found, where the caller has run them already. */
  readonly findings?: readonly Finding[];
}

/**
 * The review as one HTML page, complete in itself: no script, nothing loaded, fit for the web, e-mail and paper. The
 * same records always give the same text, byte for byte. Names of people who have not agreed to be named stay out of it.
 */
export function renderReview(whole: Dataset, options: ReviewOptions = {}): string {
  const { scope = {} } = options;
  const found = (options.findings ?? runChecks(whole)).filter((finding) => inScope(finding, scope));
  const { dataset, findings, leftOut } = guarded({ dataset: whole, findings: found }, scope);
  const { setUp } = dataset;
  const plan = planOf(dataset, scope);
  const words = {
    partnership: setUp.partnership.name.trim(),
    ...coverWords(dataset, plan, scope),
    ...(options.title?.trim() ? { title: options.title.trim() } : {}),
    group: scope.group === undefined ? null : (findGroup(setUp, scope.group)?.name ?? scope.group),
  };
  const title = [`${words.title} ${words.year}`.trim(), words.group].filter(Boolean).join(' - ');
  return page(
    title,
    safe`${cover(words, plan)}${plan.size === 0 ? emptyReview(plan) : review(dataset, plan, { findings, leftOut })}`,
  );
}

interface Told {
  readonly findings: readonly Finding[];
  /** How many people's names were left out. */
  readonly leftOut: number;
}

function review(dataset: Dataset, plan: Plan, { findings, leftOut }: Told): SafeHtml {
  const lookup = whenAsked(dataset);
  const notes = notesOn(findings, lookup);
  const groups = groupsInChartOrder(dataset.setUp).map(({ chartName }) => chartName);
  return safe`<div class="sheet">
    ${contents(plan)}
    <main id="${anchors.review}" tabindex="-1">${body(plan, { lookup, notes, groups })}${aboutFigures(notes, plan, leftOut)}</main>
  </div>
`;
}

/** Few reviews look anything up, and an index of 100,000 records costs as much as a fifth of the page. */
function whenAsked({ records }: Dataset): Lookup {
  let lookup: Lookup | undefined;
  return (id) => (lookup ??= lookupIn(records))(id);
}

function emptyReview(plan: Plan): SafeHtml {
  const names = (plan.parts[0]?.groups ?? []).map((group) => group.name);
  return safe`<div class="sheet sheet-empty">
    <main id="${anchors.review}" tabindex="-1">
      <h2>No entries yet</h2>
      <p>This review has no entries yet.${names.length === 0 ? null : ` Nothing has been entered for ${names.join(', ')}.`}</p>
    </main>
  </div>
`;
}
