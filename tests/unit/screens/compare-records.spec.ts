import { describe, expect, it } from 'vitest';
import { valuesFrom, type TypedValues } from '../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { definitionOf } from '../../../renderer/domain/records/registry.ts';
import { partnershipId } from '../../../renderer/domain/records/sections.ts';
import { openSetUpFile, partnershipChange } from '../../../renderer/screens/open-set-up-file.ts';
import { recordChanges } from '../../../renderer/screens/settings/compare-records.ts';
import { writeSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

function page(type: string, typed: TypedValues, id = type, year = 2009): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`There is no type ${type}.`);
  const envelope = { group: partnershipId, round: 'annual', order: 1, parent: null, sourceLines: [] };
  return { ...envelope, id, type, year, values: valuesFrom(definition, typed) };
}

const vision = page('vision', { words: 'One' });
const promise = { id: 'a', text: 'Open the flat' };
const ahead = page('look-ahead', { nextYear: '2010 - 2011', commitments: [promise] });
const slide = (number: string, heading: string) => page('printed-page', { number, heading }, `slide-${number}`);

describe('what a set-up file changes on the partnership’s own pages', () => {
  it.each<readonly [string, readonly GenericRecord[], readonly GenericRecord[], readonly string[]]>([
    ['nothing', [vision, ahead], [ahead, page('vision', { words: 'One' })], []],
    ['a new page', [], [vision], ['Vision of 2009 to 2010 added.']],
    ['a page less', [vision], [], ['Vision of 2009 to 2010 removed.']],
    ['other words', [vision], [page('vision', { words: 'Two' })], ['Vision of 2009 to 2010 changed.']],
    ['an answer', [vision], [{ ...vision, answers: [] }], ['Vision of 2009 to 2010 changed.']],
    [
      'commitments',
      [ahead],
      [
        page('look-ahead', {
          nextYear: '2010 - 2011',
          commitments: [
            { id: 'b', text: 'x' },
            { id: 'c', text: 'y' },
          ],
        }),
      ],
      ['Look ahead of 2009 to 2010: 2 commitments added, 1 commitment removed.'],
    ],
    [
      'another wording of a commitment',
      [ahead],
      [page('look-ahead', { nextYear: '2010 - 2011', commitments: [{ ...promise, text: 'Open two' }] })],
      ['Look ahead of 2009 to 2010: 1 commitment changed.'],
    ],
    [
      'many pages',
      [slide('1', 'Cover'), slide('2', 'Vision')],
      [slide('2', 'The vision'), slide('3', 'Structure'), slide('4', 'Groups')],
      ['Printed pages of 2009 to 2010: 2 added, 1 removed, 1 changed.'],
    ],
    [
      'another year',
      [vision],
      [vision, page('vision', { words: 'One' }, 'next', 2010)],
      ['Vision of 2010 to 2011 added.'],
    ],
  ])('%s', (_, here, next, sentences) => {
    expect(recordChanges(here, next)).toEqual(sentences);
  });

  it('is put in place of what was there', () => {
    expect(partnershipChange([vision, ahead], [ahead])).toEqual({ put: [ahead], remove: ['vision'] });
  });
});

describe('opening a set-up file', () => {
  const { text } = writeSetUpFile(madeUpSetUp([2009], 1), [vision]);
  const desktop = {
    openFile: () =>
      Promise.resolve({ status: 'opened', name: 'x.json', bytes: new TextEncoder().encode(text) } as const),
  };
  const storeWith = (record: GenericRecord | undefined) => ({ record: () => Promise.resolve(record) });

  it('brings the records with the set-up, new ones and those that are here already', async () => {
    expect(await openSetUpFile(desktop, storeWith(undefined))).toMatchObject({ status: 'read', records: [vision] });
    expect(await openSetUpFile(desktop, storeWith(vision))).toMatchObject({ status: 'read' });
  });

  it('never overwrites an entry of a group', async () => {
    const entry = { ...vision, group: 'climate-change' };
    expect(await openSetUpFile(desktop, storeWith(entry))).toEqual({
      status: 'problem',
      message:
        'x.json: This set-up file cannot be used, because it would overwrite an entry of a group on this computer. Ask the partnership office to send it again.',
    });
  });
});
