import { expect, test } from 'vitest';
import type { Change } from '../../../../renderer/domain/merge/changes.ts';
import { countChanges, summaryWords } from '../../../../renderer/screens/intake/preview-words.ts';

const none = { taken: 0, again: 0, refused: 0, unticked: 0, other: 0 };

test.each([
  [{ taken: 5, again: 1, refused: 2 }, '5 files will be taken in, 1 is here already, 2 cannot be taken in.'],
  [{ taken: 1 }, '1 file will be taken in.'],
  [{ unticked: 2, other: 1 }, 'No file will be taken in, 2 are not ticked, 1 is for another page.'],
])('%o: %s', (counts, words) => {
  expect(summaryWords({ ...none, ...counts })).toBe(words);
});

test('an entry changed in several boxes counts once; a new one, a moved one and a deleted one each as what they are', () => {
  const change = (kind: Change['kind'], record: string, label = ''): Change => ({
    ...{ kind, record, label, type: 'measure', group: 'g', year: 2009, round: 'annual', title: record },
    ...{ path: label, from: '', to: '' },
  });
  const changes = [
    change('added', 'new'),
    change('changed', 'a', 'Actual'),
    change('changed', 'a', 'Target'),
    change('added', 'a', 'Parts, One'),
    change('moved', 'b'),
    change('removed', 'gone'),
  ];
  expect(countChanges(changes)).toEqual({ added: 1, changed: 2, removed: 1 });
});
