import type { Row, ScalarStored } from '../../domain/fields/field.ts';
import { blankRecord } from '../../domain/records/blank.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord, PrintedBlock } from '../../domain/records/record.ts';
import type { Change } from '../../storage/change.ts';
import type { Where } from './section-records.ts';

/** What a part asks of the section it stands in. */
export interface PartHost {
  readonly where: Where;
  type(record: GenericRecord, path: string, stored: ScalarStored, what: string): void;
  typePrinted(record: GenericRecord, printed: readonly PrintedBlock[]): void;
  typeRows(
    record: GenericRecord,
    path: string,
    rows: readonly Row[],
    cell: { readonly what: string; readonly cell: string },
  ): void;
  act(change: Change): Promise<void>;
  offerUndo(message: string): void;
}

/** The records of one type within a section, and the acts on them. */
export class EntryPart {
  /** In the order of the screen: by their order, what is nested under its parent. */
  records: readonly GenericRecord[] = [];
  /** The same group's records of the year before, read-only. */
  previous: readonly GenericRecord[] = [];

  constructor(
    readonly definition: RecordDefinition,
    private readonly host: PartHost,
  ) {}

  type(record: GenericRecord, path: string, stored: ScalarStored, what: string): void {
    this.host.type(record, path, stored, what);
  }

  typePrinted(record: GenericRecord, printed: readonly PrintedBlock[]): void {
    this.host.typePrinted(record, printed);
  }

  typeRows(
    record: GenericRecord,
    path: string,
    rows: readonly Row[],
    cell: { readonly what: string; readonly cell: string },
  ): void {
    this.host.typeRows(record, path, rows, cell);
  }

  act(change: Change): Promise<void> {
    return this.host.act(change);
  }

  /** Adds a blank record after the others and answers with its id. */
  async add(values: Partial<GenericRecord> = {}): Promise<string> {
    const record = this.blank({ order: this.nextOrder(), ...values });
    await this.act({ label: `add ${this.definition.noun}`, put: [record] });
    return record.id;
  }

  blank(values: Partial<GenericRecord>): GenericRecord {
    const { group, year, round } = this.host.where;
    const envelope = { id: crypto.randomUUID(), group, year, round, order: 1, parent: null, sourceLines: [] };
    const blank = blankRecord(this.definition, { ...envelope, ...values });
    return { ...blank, ...values, values: { ...blank.values, ...values.values } };
  }

  nextOrder(): number {
    return this.records.reduce((last, record) => Math.max(last, record.order), 0) + 1;
  }

  async remove(record: GenericRecord): Promise<void> {
    await this.act({ label: `delete ${this.definition.noun}`, remove: [record.id] });
    this.host.offerUndo(`Deleted: ${this.nameOf(record)}.`);
  }

  /** A record as lists and messages name it. */
  nameOf(record: GenericRecord): string {
    return this.definition.titleOf(record).trim() || `${this.definition.noun} without a name`;
  }
}
