import { fieldsInForce } from '../../domain/fields/in-force.ts';
import { boxIn } from '../../domain/queries/whereabouts.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';

/** A box that can be asked about, in words. */
export interface BoxChoice {
  readonly path: string;
  readonly label: string;
  /** What stands in it. */
  readonly shown: string;
}

/** Every box of a record, in the order of its form: cells of lists one by one, the printed words last. */
export function boxesOf(record: GenericRecord): readonly BoxChoice[] {
  const fields = fieldsInForce(definitionOf(record.type)?.fields ?? {}, record.year);
  const paths = fields.flatMap(([id, field]) => {
    const stored = record.values[id];
    if (field.kind !== 'rows') return [id];
    const rows = isRows(stored) ? stored : [];
    return rows.flatMap((row) => Object.keys(field.fields).map((column) => `${id}.${row.id}.${column}`));
  });
  return [...paths, 'printed'].flatMap((path) => {
    const box = boxIn(record, path);
    return box ? [{ path, ...box }] : [];
  });
}
