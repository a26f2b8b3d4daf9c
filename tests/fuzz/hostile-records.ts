import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import type { Field, ScalarField } from '../../renderer/domain/fields/field.ts';
import { valuesFrom, type TypedRow, type TypedValues } from '../../renderer/domain/records/blank.ts';
import type { RecordDefinition } from '../../renderer/domain/records/define-record.ts';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import { definitions } from '../../renderer/domain/records/registry.ts';
import { isPartnershipType, partnershipId } from '../../renderer/domain/records/sections.ts';
import type { Query } from '../../renderer/domain/queries/query.ts';
import { newGroup, noCatalogues, type SetUp } from '../../renderer/domain/set-up/set-up.ts';
import type { Part } from '../../renderer/domain/submission/submission.ts';
import { anyText } from './hostile-words.ts';
import type { Random } from './random.ts';

export const allDefinitions: readonly RecordDefinition[] = definitions;
export const place: Part = { group: 'group-1', year: 2009, round: 'annual' };

/** A set-up whose every name is hostile, yet fit for a set-up file. */
export function hostileSetUp(random: Random): SetUp {
  const name = () => anyText(random).trim().slice(0, 200) || 'Name';
  const item = (id: string) => ({ id, name: name(), variants: random.list(2, name) });
  const group = (number: number) => ({
    ...newGroup(`group-${number}`, name(), { chartOrder: number, sectionOrder: 3 - number }),
    ...{ chartName: name(), shortName: name(), follows: name(), coordinator: name() },
  });
  return {
    id: 'hostile',
    version: 1,
    partnership: { name: name(), documentTitle: name(), vision: name() },
    groups: [group(1), group(2)],
    years: [{ start: 2009, labelAsPrinted: name(), rounds: [{ id: 'annual', name: name(), deadline: null }] }],
    ...noCatalogues,
    ...{ themes: [item('theme')], measures: [item('measure')], places: [item('place')], terms: [item('term')] },
  };
}

/** A record with a hostile text in every box, every cell of its lists, and all that goes with it. */
export function hostileRecord(definition: RecordDefinition, random: Random, number: number): GenericRecord {
  const own = isPartnershipType(definition.id);
  const line = () => (random.chance(0.5) ? random.below(500) : null);
  return {
    id: random.chance(0.2) ? `${anyText(random).slice(0, 100)}${number}` : `${definition.id}-${number}`,
    type: definition.id,
    ...place,
    group: own ? partnershipId : place.group,
    order: number,
    parent: definition.outline && random.chance(0.3) ? `${definition.id}-${Math.max(number - 1, 0)}` : null,
    sourceLines: random.list(2, () => [random.below(100), random.below(2000)] as const),
    printed: random.list(2, () => ({
      ...{ page: line(), line: line(), marker: anyText(random) },
      ...{ apart: random.chance(0.5), text: anyText(random) },
    })),
    answers: random.list(2, () => ({
      ...{
        code: random.pick(['ACH-W01', 'VAL-W03', anyText(random)]),
        field: anyText(random),
        printed: anyText(random),
      },
      kind: random.pick(['explained', 'printed so', 'keep'] as const),
      reason: anyText(random),
      ...(random.chance(0.5) ? { basis: anyText(random) } : {}),
    })),
    values: valuesFrom(definition, hostileTyped(definition.fields, random)),
  };
}

function hostileTyped(fields: Readonly<Record<string, Field>>, random: Random): TypedValues {
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => [
      id,
      field.kind === 'rows'
        ? random.list(3, (row): TypedRow => ({ ...hostileCells(field.fields, random), id: `row-${row}` }))
        : hostileBox(field, random),
    ]),
  );
}

function hostileCells(fields: Readonly<Record<string, ScalarField>>, random: Random): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, hostileBox(field, random)]));
}

/** A choice is often one that there is, so that what hangs on it is printed. */
function hostileBox(field: ScalarField, random: Random): string {
  if (field.kind === 'choice' && random.chance(0.7)) return random.pick(field.options).value;
  return anyText(random);
}

/** Records of the types given, and often of several more, under a hostile set-up. */
export function hostileDataset(random: Random, first: RecordDefinition, more = 3): Dataset {
  const wanted = [first, first, ...random.list(more, () => random.pick(allDefinitions))];
  const records = wanted.map((definition, number) => hostileRecord(definition, random, number + 1));
  const completions = random.chance(0.3) ? [{ ...place, type: first.id }] : [];
  return { setUp: hostileSetUp(random), records, completions };
}

export function hostileQueries(random: Random, records: readonly GenericRecord[]): readonly Query[] {
  const moment = () => `2010-0${1 + random.below(6)}-1${random.below(10)}T09:0${random.below(10)}:00.000Z`;
  const words = () => anyText(random).slice(0, 5000);
  const name = () => anyText(random).slice(0, 200);
  return random.list(3, (index) => ({
    id: `query-${index}`,
    ...place,
    record: records[0]?.id.slice(0, 200) ?? 'gone',
    field: name(),
    about: { title: name(), label: name(), shown: words() },
    question: words(),
    askedBy: name(),
    askedAt: moment(),
    messages: random.list(3, () => ({
      kind: random.pick(['question', 'answer', 'closing'] as const),
      ...{ who: name(), when: moment(), text: words() },
    })),
    state: 'open' as const,
  }));
}
