import type { OutlineEdit } from '../../../domain/dataset/outline-edits.ts';
import type { GenericRecord } from '../../../domain/records/record.ts';

/**
 * A line that takes another one in, with what both were typed in from: the printed words, the lines of the source text
 * and the answers of the upper one, then those of the lower.
 */
export function withBothFaces(line: GenericRecord, upper: GenericRecord, lower: GenericRecord): GenericRecord {
  const printed = [...(upper.printed ?? []), ...(lower.printed ?? [])];
  const answers = [...(upper.answers ?? []), ...(lower.answers ?? [])];
  return {
    ...line,
    sourceLines: unlike([...upper.sourceLines, ...lower.sourceLines]),
    ...(printed.length === 0 ? {} : { printed }),
    ...(answers.length === 0 ? {} : { answers: unlike(answers) }),
  };
}

/** Where an act takes a line away that has no text, the line below it takes over what it was typed in from. */
export function passFace(edit: OutlineEdit, gone: GenericRecord, below: GenericRecord): OutlineEdit {
  if (!gone.printed && !gone.answers && gone.sourceLines.length === 0) return edit;
  const moved = edit.put.find(({ id }) => id === below.id) ?? below;
  const others = edit.put.filter(({ id }) => id !== below.id);
  return { ...edit, put: [...others, withBothFaces(moved, gone, below)] };
}

/** Each once, in the order given. */
function unlike<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
