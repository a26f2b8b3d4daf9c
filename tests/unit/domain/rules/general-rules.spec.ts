import { expect, test } from 'vitest';
import { found, made } from './made-section.ts';

test('the advice on an empty box names a marker only where a marker answers it', () => {
  const advice = (type: string, field: string, typed = {}) =>
    found('VAL-E02', [made(type, typed)]).find((finding) => finding.field === field)?.advice;
  expect(advice('achievement', 'text')).toBe('Enter it.');
  expect(advice('counted-fact', 'what')).toBe('Enter it.');
  expect(advice('counted-fact', 'number')).toBe(
    'Enter it, or choose the marker [x] not available where it is known to be missing.',
  );
  expect(advice('counted-fact', 'number', { marker: 'not available' })).toBeUndefined();
});

test('a consultation may have been received before the year in which it was answered', () => {
  const consultation = { title: 'Bus review', nature: 'consultation', received: 'March 2009' };
  expect(found('VAL-W01', [made('governance-event', { ...consultation, answered: 'April 2009' })])).toEqual([]);
  expect(found('VAL-W01', [made('governance-event', { ...consultation, answered: 'March 2009' })])).toHaveLength(1);
});
