import { isHeading } from '../dataset/outline.ts';
import { statusOptions } from '../fields/statuses.ts';
import { defineRecord, type Lookup, type RecordOf } from './define-record.ts';
import type { GenericRecord } from './record.ts';

/**
 * What a group achieved, as nested points. The 2009/10 review prints them three deep, mixes headings with results,
 * and files at least 14 plans under "Achievements": hence order and parent, and a status on every point.
 */
export const achievement = defineRecord({
  id: 'achievement',
  plural: 'achievements',
  section: 'Achievements',
  noun: 'achievement',
  intro: 'What the group did this year, one point to a line, with headings to bring them together.',
  empty: 'No achievements yet. Type the first one below, or paste several lines from a document.',
  outline: true,
  fields: {
    role: {
      kind: 'choice',
      label: 'Kind of line',
      hint: 'A heading brings points together and has no status of its own.',
      options: [
        { value: 'heading', label: 'Heading' },
        { value: 'point', label: 'Point' },
      ],
      required: true,
      about: 'Whether the line is a heading over other lines or a point of its own.',
    },
    text: {
      kind: 'longText',
      label: 'Text',
      hint: 'In your own words, as it should be printed.',
      required: true,
      about: 'The text as printed, without its bullet marker.',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      hint: 'Plans and waits are welcome here, as long as they say so.',
      options: statusOptions,
    },
    date: {
      kind: 'date',
      label: 'When',
      hint: 'As exactly as you know it. For example, 27 3 2010, May 2009 or autumn 2010.',
      about: 'When it happened or is to happen, as vague as it is known.',
    },
    place: {
      kind: 'text',
      label: 'Place',
      hint: 'For example, a ward, a street or a building.',
      suggest: 'places',
    },
    partners: {
      kind: 'names',
      label: 'Partners',
      hint: 'Who worked on it with you. Put a semicolon between two.',
      suggest: 'organisations',
    },
    result: { kind: 'text', label: 'Result', hint: 'What came of it.', rare: true },
    measure: { kind: 'text', label: 'Measure', hint: 'The measure it should move.', suggest: 'measures', rare: true },
    nextStep: { kind: 'text', label: 'Next step', rare: true, about: 'What happens next with something unfinished.' },
    nextDate: { kind: 'date', label: 'Next step by when', rare: true },
    awaitedFrom: {
      kind: 'text',
      label: 'Decision awaited from',
      suggest: 'organisations',
      rare: true,
    },
    lead: { kind: 'text', label: 'Who leads', suggest: 'organisations', rare: true },
    carryForward: {
      kind: 'choice',
      label: 'Carry forward to next year?',
      hint: 'It becomes a commitment in the look ahead.',
      rare: true,
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
  },
  computed: {
    heading: {
      kind: 'text',
      label: 'Heading',
      about: 'The nearest heading above the line, or the line itself where it is a heading.',
      value: (record, lookup) => headingOver(record, lookup),
    },
    level: {
      kind: 'count',
      label: 'Level',
      about: 'How deep the line is nested, counting from 1.',
      value: (record, lookup) => ancestors(record, lookup).length + 1,
    },
  },
  titleOf: (record) => record.values.text,
});

export type Achievement = RecordOf<typeof achievement>;

/** The records above one in its outline, nearest first. A loop or a missing parent ends the walk. */
export function ancestors(record: GenericRecord, lookup: Lookup): readonly GenericRecord[] {
  const above: GenericRecord[] = [];
  const seen = new Set([record.id]);
  let parent = record.parent === null ? undefined : lookup(record.parent);
  while (parent && !seen.has(parent.id)) {
    above.push(parent);
    seen.add(parent.id);
    parent = parent.parent === null ? undefined : lookup(parent.parent);
  }
  return above;
}

function headingOver(record: GenericRecord, lookup: Lookup): string | null {
  const heading = [record, ...ancestors(record, lookup)].find(isHeading);
  const text = heading?.values['text'];
  return typeof text === 'string' ? text : null;
}
