import { describe, expect, it } from 'vitest';
import { freeGroupId } from '../../../renderer/domain/set-up/free-id.ts';
import { namesIn, newGroup, type SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const setUp: SetUp = {
  ...madeUpSetUp([2009], 2),
  places: [
    { id: 'b', name: ' Made-up Ward ', variants: ['The Ward'] },
    { id: 'a', name: ' ', variants: [] },
    { id: 'c', name: 'Another Ward', variants: [] },
  ],
};

describe('the names offered while somebody types', () => {
  it('are those of a list in its order, without the other ways of writing them and without blanks', () => {
    expect(namesIn(setUp, 'places')).toEqual(['Made-up Ward', 'Another Ward']);
    expect(namesIn(setUp, 'organisations')).toEqual([]);
  });

  it('are, for groups, in section order', () => {
    expect(namesIn(setUp, 'groups')).toEqual(['Made-up group 2', 'Made-up group 1']);
  });
});

describe('the id of a new group', () => {
  it('is never that of the partnership’s own records', () => {
    expect(freeGroupId('Partnership', [])).toBe('partnership-2');
    const second = newGroup('partnership-2', 'Partnership', { chartOrder: 1, sectionOrder: 1 });
    expect(freeGroupId('Partnership!', [second])).toBe('partnership-3');
    expect(freeGroupId('Partnership Development', [])).toBe('partnership-development');
    expect(freeGroupId('???', [])).toBe('group');
  });
});
