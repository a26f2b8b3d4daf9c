import type { OutlineNode } from '../../domain/dataset/outline.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Lookup } from '../../domain/records/define-record.ts';
import type { SafeHtml } from '../html.ts';
import type { Notes } from '../notes/notes.ts';

/** What a section may know beside its own records. */
export interface SectionContext {
  /** The level of a heading inside the section: 4 in a review of one year. */
  readonly level: number;
  readonly lookup: Lookup;
  /** The names of the delivery groups in the order of the structure chart. */
  readonly groups: readonly string[];
  /** What the checks found that a reader should know. */
  readonly notes: Notes;
}

/**
 * How the records of one type are printed in one group. The method signature lets each section keep the type of its
 * own records; the registry matches them by type id.
 */
export interface Section<R extends GenericRecord> {
  render(outline: readonly OutlineNode<R>[], context: SectionContext): SafeHtml;
}
