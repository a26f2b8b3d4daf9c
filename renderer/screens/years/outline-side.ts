import { html, nothing, type TemplateResult } from 'lit';
import { flatten, isHeading, outlineOf, type OutlineNode } from '../../domain/dataset/outline.ts';
import { showStored } from '../../domain/fields/kinds.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';

/** Deeper points come at this level: a damaged file may nest deeper than anything can draw. */
const deepest = 8;

export interface SideLines {
  readonly lists: TemplateResult | typeof nothing;
  readonly shown: number;
  readonly all: number;
}

/** One year's points as nested lists, whole headings at a time until about `limit` lines are shown. */
export function outlineSide(definition: RecordDefinition, records: readonly GenericRecord[], limit: number): SideLines {
  const top = outlineOf(records);
  const shown: OutlineNode[] = [];
  let lines = 0;
  for (const node of top) {
    if (lines >= limit) break;
    shown.push(node);
    lines += flatten([node]).length;
  }
  return { lists: list(definition, shown), shown: lines, all: records.length };
}

function list(definition: RecordDefinition, nodes: readonly OutlineNode[]): TemplateResult | typeof nothing {
  if (nodes.length === 0) return nothing;
  return html`<ul class="years-points">
    ${nodes.map((node) => item(definition, node))}
  </ul>`;
}

function item(definition: RecordDefinition, { record, depth, children }: OutlineNode): TemplateResult {
  const words = definition.titleOf(record).trim();
  const below =
    depth < deepest ? children : flatten(children).map((node) => ({ ...node, depth: deepest, children: [] }));
  return html`<li class=${isHeading(record) ? 'years-heading' : ''}>
    <span class="years-words">${words === '' ? html`<span class="quiet">Without text</span>` : words}</span>
    ${facts(definition, record)} ${list(definition, below)}
  </li>`;
}

/** Status, date and whatever else the definition has beside the text, in one quiet line. */
function facts(definition: RecordDefinition, record: GenericRecord): TemplateResult | typeof nothing {
  const title = definition.titleOf(record);
  const shown = Object.entries(definition.fields).flatMap(([id, field]) => {
    const stored = record.values[id];
    if (id === 'role' || field.kind === 'rows' || stored === undefined || isRows(stored) || stored === title) return [];
    const words = showStored(field, stored).trim();
    return words === '' ? [] : [words];
  });
  return shown.length === 0 ? nothing : html`<span class="years-facts">${shown.join(' · ')}</span>`;
}
