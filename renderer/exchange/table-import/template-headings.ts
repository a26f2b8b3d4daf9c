import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { definitions } from '../../domain/records/registry.ts';
import type { ColumnUse } from './column-use.ts';
import { foldHeading } from './headings.ts';

/** A column of the template for a spreadsheet. */
export interface TemplateColumn {
  readonly heading: string;
  readonly use: ColumnUse;
}

/** The boxes under the words of the form, then what tells the entries apart, at the right end where it is in nobody's way. */
export function templateColumns(definition: RecordDefinition): readonly TemplateColumn[] {
  const boxes: TemplateColumn[] = [];
  const lines: TemplateColumn[] = [];
  for (const [id, field] of Object.entries(definition.fields)) {
    if (field.kind !== 'rows') {
      boxes.push({ heading: field.label, use: { to: 'field', field: id } });
      continue;
    }
    for (const [key, inner] of Object.entries(field.fields)) {
      boxes.push({ heading: `${field.label}: ${inner.label}`, use: { to: 'cell', list: id, field: key } });
    }
    lines.push({ heading: `Line of ${field.label}`, use: { to: 'row', list: id } });
  }
  return [
    ...boxes,
    ...lines,
    { heading: 'Entry', use: { to: 'record' } },
    { heading: 'Template', use: { to: 'template' } },
  ];
}

/** The type whose template has these headings, in whatever order; columns may have been added or taken out. */
export function templateTypeOf(headings: readonly string[]): RecordDefinition | null {
  const there = new Set(headings.map(foldHeading));
  if (!there.has('entry') || !there.has('template')) return null;
  const all: readonly RecordDefinition[] = definitions;
  const scored = all.map((definition) => {
    const wanted = templateColumns(definition);
    const found = wanted.filter(({ heading }) => there.has(foldHeading(heading))).length;
    return { definition, found, share: found / wanted.length };
  });
  const [best] = scored.sort((a, b) => b.found - a.found || b.share - a.share);
  return best && best.found > 2 ? best.definition : null;
}
