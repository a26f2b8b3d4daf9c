import type { Row } from '../fields/field.ts';
import { answerKey, isRows, type Answer, type GenericRecord, type StoredValue } from '../records/record.ts';
import { clashIn, type Clash, type ClashPart, type Settling, type ToldClash } from './clash.ts';
import { mergeKeyed } from './merge-keyed.ts';
import { pick, same } from './same.ts';
import {
  cellLabel,
  labelOf,
  rowLabel,
  shown,
  shownAnswer,
  shownCell,
  shownLines,
  shownPrinted,
  shownRow,
} from './shown.ts';
import { shownShelf } from './shelf.ts';

type Three<T> = { readonly base: T | undefined; readonly theirs: T; readonly ours: T };

type ToldPart = { readonly part: ClashPart; readonly path: string; readonly label: string; readonly key?: string };

/** What a reader sees of one part, on which side. */
type Words<T> = (part: T) => string;

/** Merges all of a record but its place in the outline, which depends on the other records. */
export function mergeContent({ base, theirs, ours }: Three<GenericRecord>, settling: Settling): GenericRecord {
  const was = base && sameShelf(base, ours) ? base : undefined;
  if (!sameShelf(theirs, ours)) return mergeShelves({ base, theirs, ours }, settling);
  const merger = new RecordMerger(ours, settling);
  const values = merger.values(was?.values, theirs.values, ours.values);
  const printed = merger.part({ base: was?.printed, theirs: theirs.printed, ours: ours.printed }, shownPrinted, {
    part: 'printed',
    path: 'printed',
    label: 'Printed words',
  });
  const sourceLines = merger.part(
    { base: was?.sourceLines, theirs: theirs.sourceLines, ours: ours.sourceLines },
    shownLines,
    { part: 'source lines', path: '', label: 'Lines of the source' },
  );
  const answers = merger.answers(was?.answers, theirs.answers, ours.answers);
  const { printed: _printed, answers: _answers, ...rest } = ours;
  return {
    ...rest,
    values,
    sourceLines,
    ...(printed === undefined ? {} : { printed }),
    ...(answers === undefined ? {} : { answers }),
  };
}

function sameShelf(a: GenericRecord, b: GenericRecord): boolean {
  return a.type === b.type && a.group === b.group && a.year === b.year && a.round === b.round;
}

/** A record that went to another type, group, year or round is another record: one side of it stands as a whole. */
function mergeShelves({ base, theirs, ours }: Three<GenericRecord>, settling: Settling): GenericRecord {
  const side = pick(base, theirs, ours);
  const told = { part: 'record', path: '', label: 'Where it belongs' } as const;
  const words = { base: base ? shownShelf(base) : '', theirs: shownShelf(theirs), ours: shownShelf(ours) };
  const taken = side === 'clash' ? settling.take(clashIn(ours, { ...told, ...words })) : side;
  return taken === 'theirs' ? theirs : ours;
}

class RecordMerger {
  readonly #record: GenericRecord;
  readonly #settling: Settling;

  constructor(record: GenericRecord, settling: Settling) {
    this.#record = record;
    this.#settling = settling;
  }

  /** One value that only stands as a whole. */
  part<T>({ base, theirs, ours }: Three<T>, words: Words<T>, told: ToldPart): T {
    const side = pick(base, theirs, ours);
    if (side !== 'clash') return side === 'theirs' ? theirs : ours;
    const three = { base: base === undefined ? '' : words(base), theirs: words(theirs), ours: words(ours) };
    return this.#take({ ...told, ...three }) === 'theirs' ? theirs : ours;
  }

  values(
    base: GenericRecord['values'] | undefined,
    theirs: GenericRecord['values'],
    ours: GenericRecord['values'],
  ): GenericRecord['values'] {
    if (same(theirs, ours)) return ours;
    const [was, there, here] = [
      new Map(Object.entries(base ?? {})),
      new Map(Object.entries(theirs)),
      new Map(Object.entries(ours)),
    ];
    const merged: [string, StoredValue][] = [];
    for (const id of new Set([...here.keys(), ...there.keys()])) {
      const value = this.#value(id, { base: was.get(id), theirs: there.get(id), ours: here.get(id) });
      if (value !== undefined) merged.push([id, value]);
    }
    return Object.fromEntries(merged);
  }

  #value(id: string, three: Three<StoredValue | undefined>): StoredValue | undefined {
    const { base = [], theirs, ours } = three;
    if (isRows(base) && isRows(theirs) && isRows(ours) && pick(three.base, theirs, ours) === 'clash') {
      const rows = this.#rows(id, base, theirs, ours);
      if (rows !== null) return rows;
    }
    const { type } = this.#record;
    return this.part(three, (value) => shown(type, id, value), { part: 'field', path: id, label: labelOf(type, id) });
  }

  #rows(list: string, base: readonly Row[], theirs: readonly Row[], ours: readonly Row[]): readonly Row[] | null {
    const { type } = this.#record;
    const words = (rows: readonly Row[]) => rows.map((row) => shownRow(type, list, row)).join('; ');
    return mergeKeyed(base, theirs, ours, {
      keyOf: (row) => row.id,
      join: (was, there, here) => this.#cells(list, { base: was, theirs: there, ours: here }),
      deleted: (was, changed, deletedBy) => {
        const [mine, yours] =
          deletedBy === 'ours' ? ['', shownRow(type, list, changed)] : [shownRow(type, list, changed), ''];
        const told = { part: 'row', path: `${list}.${was.id}`, label: rowLabel(type, list, was), deletedBy } as const;
        return this.#take({ ...told, base: shownRow(type, list, was), theirs: yours, ours: mine });
      },
      reordered: () =>
        this.#take({
          part: 'order',
          path: list,
          label: `${labelOf(type, list)}: order`,
          base: words(base),
          theirs: words(theirs),
          ours: words(ours),
        }),
    });
  }

  #cells(list: string, { base, theirs, ours }: Three<Row>): Row {
    const { type } = this.#record;
    const [was, there, here] = [base?.values ?? {}, theirs.values, ours.values].map(
      (cells) => new Map(Object.entries(cells)),
    );
    const cells: [string, Row['values'][string]][] = [];
    for (const id of new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])) {
      const three = { base: was?.get(id), theirs: there?.get(id), ours: here?.get(id) };
      const words = (cell: typeof three.ours) => (cell === undefined ? '' : shownCell(type, list, id, cell));
      const told = { part: 'field', path: `${list}.${ours.id}.${id}`, label: cellLabel(type, list, ours, id) } as const;
      const cell = this.part(three, words, told);
      if (cell !== undefined) cells.push([id, cell]);
    }
    return { id: ours.id, values: Object.fromEntries(cells) };
  }

  /** Answers belong to the finding, box and words they were given for: each is merged for itself. */
  answers(
    base: readonly Answer[] | undefined,
    theirs: readonly Answer[] | undefined,
    ours: readonly Answer[] | undefined,
  ): readonly Answer[] | undefined {
    const side = pick(base, theirs, ours);
    if (side !== 'clash') return side === 'theirs' ? theirs : ours;
    const told = (answer: Answer) =>
      ({ part: 'answer', path: answer.field, label: `Answer to ${answer.code}`, key: answerKey(answer) }) as const;
    const merged = mergeKeyed(base ?? [], theirs ?? [], ours ?? [], {
      keyOf: answerKey,
      join: (was, there, here) => this.part({ base: was, theirs: there, ours: here }, shownAnswer, told(here)),
      deleted: (was, changed, deletedBy) => {
        const [mine, yours] = deletedBy === 'ours' ? ['', shownAnswer(changed)] : [shownAnswer(changed), ''];
        return this.#take({ ...told(was), deletedBy, base: shownAnswer(was), theirs: yours, ours: mine });
      },
      reordered: () => 'ours',
    });
    const words = (answers: readonly Answer[] | undefined) => (answers ?? []).map(shownAnswer).join('; ');
    return (
      merged ?? this.part({ base, theirs, ours }, words, { part: 'answer', path: '', label: 'Answers to findings' })
    );
  }

  #take(told: ToldClash): Clash['meanwhile'] {
    return this.#settling.take(clashIn(this.#record, told));
  }
}
