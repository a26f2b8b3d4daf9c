import { flatten } from '../../domain/dataset/outline.ts';
import { typedOf } from '../../domain/fields/kinds.ts';
import { isRows, type GenericRecord, type StoredValue } from '../../domain/records/record.ts';
import { safe, type SafeHtml } from '../html.ts';
import type { Section } from './section.ts';
import { asTyped } from './words.ts';

/** Records of a type that came into the program later: printed as they were typed, because nothing is left out. */
export const unknownSection: Section<GenericRecord> = {
  render: (outline) =>
    safe`<p class="note">
        <strong>Note</strong> These entries come from a newer version of the program. They are printed as they were
        typed.
      </p>
      ${flatten(outline).map(
        ({ record }) =>
          safe`<table class="facts">
            <caption class="hidden">
              Entry ${record.id}</caption>
            <tbody>
              ${Object.entries(record.values).flatMap(([id, stored]) => lines(id, stored))}</tbody>
          </table>
`,
      )}`,
};

function lines(id: string, stored: StoredValue): readonly SafeHtml[] {
  if (isRows(stored)) {
    return stored.flatMap((row) =>
      Object.entries(row.values).flatMap(([inner, value]) => lines(`${id}, ${inner}`, value)),
    );
  }
  return [
    safe`<tr>
      <th scope="row">${id}</th>
      <td>${asTyped(typedOf(stored))}</td>
    </tr>
`,
  ];
}
