import { html, nothing, type TemplateResult } from 'lit';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Mapping } from '../../exchange/table-import/mapping.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import { understanding } from '../../exchange/table-import/understood.ts';
import type { NamedGroup } from './allowed.ts';
import { labelled } from './parts.ts';

/** As many names at most: more than that are no names of groups. */
const most = 30;

/** What the table calls groups that the set-up does not know by that name, the order of the table. */
export function unknownGroups(table: ImportedTable, mapping: Mapping, setUp: SetUp): readonly string[] {
  // What somebody chose for a name stays in sight, so that it can be changed.
  const understood = understanding({ ...mapping, groups: {} }, setUp);
  const names = new Set<string>();
  for (const [column, { use }] of mapping.columns.entries()) {
    if (use.to !== 'group') continue;
    for (const text of new Set(table.rows.map(({ cells }) => (cells[column] ?? '').trim()))) {
      if (text !== '' && understood(column, text).problem !== null) names.add(text);
    }
  }
  return [...names].slice(0, most);
}

/** A choice of the group for each of these names. */
export function groupChoices(
  names: readonly string[],
  chosen: (name: string) => string,
  groups: readonly NamedGroup[],
  choose: (name: string, group: string) => void,
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<section class="sheet" aria-labelledby="tables-groups">
    <h2 id="tables-groups">Names of groups that the set-up does not have</h2>
    <p>Choose the group that is meant. Rows of the others are not taken.</p>
    <div class="tables-groups">
      ${names.map((name, index) =>
        labelled(
          `tables-named-${index}`,
          `“${name}”`,
          chosen(name),
          [{ value: '', words: 'None of them' }, ...groups.map(({ id, name: words }) => ({ value: id, words }))],
          (group) => choose(name, group),
        ),
      )}
    </div>
  </section>`;
}
