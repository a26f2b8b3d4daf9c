import { describe, expect, it } from 'vitest';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import type { Finding } from '../../../../renderer/domain/rules/finding.ts';
import { asksForWord, mendingOf, mendOffered, placesOf } from '../../../../renderer/domain/rules/mends.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { found, made, rows } from './made-section.ts';

const setUp = {
  ...madeUpSetUp([2008, 2009]),
  terms: [{ id: 'wellbeing', name: 'Wellbeing', variants: ['Well-being', 'well being'] }],
};

function help(...records: readonly GenericRecord[]) {
  return { setUp, records, newId: () => 'new' };
}

function spelling(record: GenericRecord, printed: string): Finding {
  const { id, type, group, year, round } = record;
  const place = { record: id, type, group, year, round, field: 'text', sourceLines: [] };
  const words = { title: 'Spelling', message: '', advice: '', basis: '', answer: null } as const;
  return { code: 'SPE-I01', severity: 'information', printed, ...place, ...words };
}

function only(code: string, records: readonly GenericRecord[]): Finding {
  const [finding] = found(code, records, setUp);
  if (!finding) throw new Error(`${code} is not found.`);
  return finding;
}

describe('a misspelt word', () => {
  const question = 'Respondants who felt safe';
  const survey = made('survey', {
    name: 'Residents',
    answers: rows(
      { question, area: 'North' },
      { question, area: 'South' },
      { question: 'Other Respondants', area: 'North' },
    ),
  });
  const line = made('achievement', { role: 'point', text: 'We thanked all Respondants. Respondants were many.' });

  it('is replaced in all entries in one step, and a text that stands in several rows is one place', () => {
    const finding = spelling(line, 'Respondants');
    expect(mendOffered(finding, setUp)).toBe('Correct…');
    expect(asksForWord(finding)).toBe(true);
    expect(placesOf('Respondants', [survey, line])).toBe(4);
    const mending = mendingOf(finding, help(survey, line), ' Respondents ');
    expect(mending?.label).toBe('replace Respondants');
    expect(mending?.said).toBe('“Respondants” is now “Respondents” in 4 places.');
    expect(mending?.put.map(({ id }) => id)).toEqual([survey.id, line.id]);
    expect(mending?.put[1]?.values['text']).toBe('We thanked all Respondents. Respondents were many.');
  });

  it('is left alone without another word for it', () => {
    const finding = spelling(line, 'Respondants');
    expect(mendingOf(finding, help(line), '')).toBeNull();
    expect(mendingOf(finding, help(line), 'Respondants')).toBeNull();
    expect(mendingOf(spelling(line, 'Respondent'), help(line), 'Respondents')).toBeNull();
  });
});

it('writes the house name where a variant stands', () => {
  const line = made('achievement', { role: 'point', text: 'A Well-being day was held.' });
  const finding = only('NAM-I02', [line]);
  expect(mendOffered(finding, setUp)).toBe('Use “Wellbeing”');
  expect(asksForWord(finding)).toBe(false);
  const mending = mendingOf(finding, help(line));
  expect(mending?.put.map(({ values }) => values['text'])).toEqual(['A Wellbeing day was held.']);
});

describe('a number hidden in a sentence', () => {
  const line = made('achievement', { role: 'point', text: 'It rained. We completed 9 Ward Walks in May.' });

  it('becomes a counted fact of the same group, year and round that leads to what is left blank', () => {
    const earlier = made('counted-fact', { what: 'Talks', number: '3' }, { order: 4 });
    const mending = mendingOf(only('NUM-W01', [line]), help(line, earlier));
    const [fact] = mending?.put ?? [];
    const { group, year, round } = line;
    expect(fact).toMatchObject({ id: 'new', type: 'counted-fact', group, year, round, order: 5 });
    expect(fact?.values).toMatchObject({
      what: 'Ward Walks',
      number: { typed: '9' },
      sentence: 'We completed 9 Ward Walks in May.',
      entry: line.id,
      place: '',
      period: { typed: '' },
    });
    expect(mending?.leadsTo).toEqual({ record: 'new', type: 'counted-fact', field: 'place' });
    expect(fact && found('NUM-W01', [line, fact])).toEqual([]);
  });

  it('keeps its sign of percent or pounds', () => {
    const share = made('achievement', { role: 'point', text: 'We reached 40% of residents.' });
    const mending = mendingOf(only('NUM-W01', [share]), help(share));
    expect(mending?.put[0]?.values).toMatchObject({ number: { typed: '40%', value: '40' } });
  });

  it('is not lifted once the sentence has changed', () => {
    const changed = { ...line, values: { ...line.values, text: 'We completed ten Ward Walks.' } };
    expect(mendingOf(only('NUM-W01', [line]), help(changed))).toBeNull();
  });
});

it('carries a plan forward', () => {
  const plan = made('achievement', { role: 'point', text: 'Open the hall', status: 'planned', date: 'May 2010' });
  const finding = only('ACH-W03', [plan]);
  expect(mendOffered(finding, setUp)).toBe('Carry forward');
  const mending = mendingOf(finding, help(plan));
  expect(mending?.put[0]?.values['carryForward']).toBe('yes');
  expect(found('ACH-W03', mending?.put ?? [])).toEqual([]);
});

it('offers nothing for what has to be thought about', () => {
  const measure = made('measure', { name: 'Thefts', actual: '1' });
  expect(mendOffered(only('MEA-W04', [measure]), setUp)).toBeNull();
  expect(mendingOf(only('MEA-W04', [measure]), help(measure))).toBeNull();
});
