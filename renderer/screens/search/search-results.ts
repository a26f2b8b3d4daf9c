import { html, nothing, type TemplateResult } from 'lit';
import { shorten } from '../../domain/fields/count.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import type { SearchHit } from '../../domain/search/search.ts';
import type { HighlightRange } from '../../domain/search/snippet.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { findGroup, groupsInSectionOrder, type SetUp } from '../../domain/set-up/set-up.ts';
import { hrefOf } from '../routes.ts';

interface Part {
  readonly year: YearKey;
  readonly group: string;
  readonly hits: SearchHit[];
}

/** What was found, by year (the latest first) and group, the partnership's own first; within a group the best comes first. */
export function searchResults(hits: readonly SearchHit[], setUp: SetUp): TemplateResult {
  return html`<div class="stack-wide search-results">${partsOf(hits, setUp).map((part) => section(part, setUp))}</div>`;
}

function partsOf(hits: readonly SearchHit[], setUp: SetUp): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const hit of hits) {
    const { year, group } = hit.record;
    const key = `${year} ${group}`;
    const part = parts.get(key);
    if (part) part.hits.push(hit);
    else parts.set(key, { year, group, hits: [hit] });
  }
  const places = new Map(groupsInSectionOrder(setUp).map(({ id }, index) => [id, index]));
  const place = ({ group }: Part) => places.get(group) ?? (group === partnershipId ? -1 : places.size);
  return [...parts.values()].sort((a, b) => b.year - a.year || place(a) - place(b));
}

function section({ year, group, hits }: Part, setUp: SetUp): TemplateResult {
  const name = group === partnershipId ? setUp.partnership.name : (findGroup(setUp, group)?.name ?? group);
  const heading = `search-${year}-${group}`;
  return html`<section aria-labelledby=${heading}>
    <h2 id=${heading}>${name}<span class="search-year">, ${yearLabel(year)}</span></h2>
    <ul class="sheet search-list">
      ${hits.map((hit) => html`<li>${result(hit)}</li>`)}
    </ul>
  </section>`;
}

/** Where the words stand in the record's own name the passage is the link; else the name is, with the passage under it. */
function result({ record, title, field, label, snippet, ranges }: SearchHit): TemplateResult {
  const definition = definitionOf(record.type);
  const { type, year, round, group, id } = record;
  const inName = record.values[field] === title && title !== '';
  const name = shorten(title, 100) || `${definition?.noun ?? 'entry'} without a name`;
  return html`<a class="search-hit" href=${hrefOf({ screen: 'entry', type, year, round, group, record: id, field })}
      >${inName ? marked(snippet, ranges) : name}</a
    >
    ${inName ? nothing : html`<p class="search-snippet">${label.replace(/\?$/, '')}: ${marked(snippet, ranges)}</p>`}
    <p class="search-section">${definition?.section ?? type}</p>`;
}

function marked(text: string, ranges: readonly HighlightRange[]): readonly (string | TemplateResult)[] {
  let end = 0;
  const pieces = ranges.flatMap((range) => {
    const piece = [text.slice(end, range.start), html`<mark>${text.slice(range.start, range.end)}</mark>`];
    end = range.end;
    return piece;
  });
  return [...pieces, text.slice(end)];
}
