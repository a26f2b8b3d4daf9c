import { expect, test } from 'vitest';
import type { Fields } from '../../../../renderer/domain/fields/field.ts';
import { fieldsInForce } from '../../../../renderer/domain/fields/in-force.ts';

const fields: Fields = {
  always: { kind: 'text', label: 'Always' },
  introduced: { kind: 'text', label: 'Introduced', since: 2010 },
  retired: { kind: 'text', label: 'Retired', until: 2010 },
  between: { kind: 'text', label: 'Between', since: 2009, until: 2010 },
};

test.each([
  [2008, ['always', 'retired']],
  [2009, ['always', 'retired', 'between']],
  [2010, ['always', 'introduced', 'retired', 'between']],
  [2011, ['always', 'introduced']],
])('in %i the fields in force are %j', (year, ids) => {
  expect(fieldsInForce(fields, year).map(([id]) => id)).toEqual(ids);
});
