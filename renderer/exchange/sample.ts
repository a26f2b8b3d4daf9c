import childrenAndYoungPeople from '../../assets/sample/records/children-and-young-people.json';
import climateChange from '../../assets/sample/records/climate-change.json';
import communitySafety from '../../assets/sample/records/community-safety.json';
import economicGrowthAndLearning from '../../assets/sample/records/economic-growth-and-learning.json';
import healthAndWellbeing from '../../assets/sample/records/health-and-wellbeing.json';
import partnershipDevelopment from '../../assets/sample/records/partnership-development.json';
import partnership from '../../assets/sample/records/partnership.json';
import peopleAndPlaces from '../../assets/sample/records/people-and-places.json';
import setUpFile from '../../assets/sample/set-up.json';
import type { Dataset } from '../domain/dataset/dataset.ts';
import { valuesFrom, type TypedRow, type TypedValues } from '../domain/records/blank.ts';
import type { GenericRecord, PrintedBlock } from '../domain/records/record.ts';
import { definitionOf } from '../domain/records/registry.ts';
import { z } from './checked.ts';
import { readSetUpFile } from './set-up-file.ts';

const typedRow: z.ZodType<TypedRow> = z.intersection(z.object({ id: z.string() }), z.record(z.string(), z.string()));
const typedValues: z.ZodType<TypedValues> = z.record(z.string(), z.union([z.string(), z.array(typedRow)]));

const printedBlock: z.ZodType<PrintedBlock> = z.strictObject({
  page: z.int(),
  line: z.int(),
  marker: z.string().default(''),
  apart: z.boolean().default(false),
  text: z.string(),
});

const fileShape = z.strictObject({
  group: z.string(),
  year: z.int(),
  round: z.string(),
  records: z.array(
    z.strictObject({
      type: z.string(),
      id: z.string(),
      parent: z.string().optional(),
      lines: z.array(z.tuple([z.int(), z.int()])),
      values: typedValues,
      printed: z.array(printedBlock).optional(),
    }),
  ),
});

const files: readonly unknown[] = [
  partnership,
  peopleAndPlaces,
  communitySafety,
  climateChange,
  economicGrowthAndLearning,
  childrenAndYoungPeople,
  partnershipDevelopment,
  healthAndWellbeing,
];

/** The Charnwood 2009/10 review as records, typed in from the text that stands beside them in assets/sample. */
export function sampleDataset(): Dataset {
  const read = readSetUpFile(JSON.stringify(setUpFile));
  if ('problem' in read) throw new Error(read.problem);
  return { setUp: read.setUp, records: files.flatMap(recordsIn), completions: [] };
}

/** The order of the file is the order of the records under each parent. */
function recordsIn(file: unknown): readonly GenericRecord[] {
  const { group, year, round, records } = fileShape.parse(file);
  const places = new Map<string, number>();
  return records.map(({ type, id, parent = null, lines, values, printed }) => {
    const definition = definitionOf(type);
    if (!definition) throw new Error(`The sample has a record of the unknown type "${type}".`);
    const siblings = JSON.stringify([type, parent]);
    const order = (places.get(siblings) ?? 0) + 1;
    places.set(siblings, order);
    return {
      ...{ id, type, group, year, round, order, parent, sourceLines: lines },
      values: valuesFrom(definition, values),
      ...(printed && { printed }),
    };
  });
}
