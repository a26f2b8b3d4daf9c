import { expect, test } from 'vitest';
import { replaceWord, useHouseName } from '../../../../renderer/domain/rules/words/replace-word.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { made, rows } from './made-section.ts';

test('one correction changes all four "Respondants" of the sample, and not their print', () => {
  const { records } = sampleDataset();
  const changed = replaceWord(records, 'Respondants', 'Respondents');
  expect(changed.map(({ type }) => type)).toEqual(['survey']);
  expect(JSON.stringify(changed.map(({ values }) => values))).not.toContain('Respondants');
  expect(JSON.stringify(changed.map(({ printed }) => printed)).match(/Respondants/g)).toHaveLength(4);
  expect(replaceWord(changed, 'Respondants', 'Respondents')).toEqual([]);
});

test('only whole words as they are written, in text boxes, rows and names, never in addresses', () => {
  const point = made('achievement', {
    role: 'point',
    text: 'Streat, streat, Streats, (Streat)',
    partners: 'Streat; Two',
  });
  const [changed] = replaceWord([point], 'Streat', 'Street');
  expect(changed?.values['text']).toBe('Street, streat, Streats, (Street)');
  expect(changed?.values['partners']).toEqual({ typed: 'Street; Two', value: ['Street', 'Two'] });
  const table = made('attendance', { programme: 'A', categories: rows({ label: 'The streat', count: '1' }) });
  expect(JSON.stringify(replaceWord([table], 'streat', 'street'))).toContain('The street');
  expect(replaceWord([made('reference', { title: 'A', address: 'www.streat.example' })], 'streat', 'street')).toEqual(
    [],
  );
  expect(replaceWord([point], ' ', 'x')).toEqual([]);
  expect(replaceWord([point], 'Streat', '$&')[0]?.values['text']).toContain('$&,');
});

test('a house name takes the place of its variant, and stays where it stands', () => {
  const point = made('achievement', { role: 'point', text: 'The Council met Fen Council.' });
  expect(useHouseName([point], 'Council', 'Fen Council')[0]?.values['text']).toBe('The Fen Council met Fen Council.');
});
