import { describe, expect, it } from 'vitest';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import {
  answersOffered,
  isGivenBySomebody,
  withAnswer,
  withoutAnswer,
} from '../../../../renderer/domain/rules/answers.ts';
import { isOpen, type Finding } from '../../../../renderer/domain/rules/finding.ts';
import { found, made, printedFace, rows } from './made-section.ts';

const parts = rows({ label: 'Adults', count: '10' }, { label: 'Children', count: '20' });

function attendance(more: Partial<GenericRecord> = {}, statedTotal = '31'): GenericRecord {
  return made('attendance', { programme: 'Drop-in', unit: 'visits', categories: parts, statedTotal }, more);
}

function findingIn(record: GenericRecord, code: string): Finding {
  const [finding] = found(code, [record]);
  if (!finding) throw new Error(`${code} is not found in the record.`);
  return finding;
}

describe('which answers may be given', () => {
  it('lets an error stand only where the record was printed', () => {
    const fresh = attendance();
    expect(answersOffered(findingIn(fresh, 'ATT-E01'), fresh)).toEqual([]);
    const published = attendance(printedFace);
    expect(answersOffered(findingIn(published, 'ATT-E01'), published)).toEqual(['printed so']);
    expect(answersOffered({ severity: 'error' }, attendance({ printed: [] }))).toEqual([]);
  });

  it('lets a warning be explained and a matter of style be kept, printed or not', () => {
    expect(answersOffered({ severity: 'warning' }, attendance())).toEqual(['explained']);
    expect(answersOffered({ severity: 'warning' }, attendance(printedFace))).toEqual(['explained']);
    expect(answersOffered({ severity: 'information' }, attendance())).toEqual(['keep']);
  });
});

describe('an answer on the record', () => {
  it('settles the finding, and lapses when the figure it was given for changes', () => {
    const record = attendance(printedFace);
    const finding = findingIn(record, 'ATT-E01');
    expect(isOpen(finding)).toBe(true);
    const answered = withAnswer(record, finding, 'printed so', '  The total is one too many.  ');
    const settled = findingIn(answered, 'ATT-E01');
    expect(settled.answer).toMatchObject({ kind: 'printed so', reason: 'The total is one too many.' });
    expect(isOpen(settled)).toBe(false);
    expect(isGivenBySomebody(settled, answered)).toBe(true);

    const changed = attendance({ ...printedFace, answers: answered.answers ?? [] }, '32');
    expect(isOpen(findingIn(changed, 'ATT-E01'))).toBe(true);
  });

  it('is changed in its place, beside answers to others', () => {
    const record = attendance();
    const one = { code: 'NAM-I02', field: 'programme', printed: 'Drop-in' };
    const other = { ...one, printed: 'Drop in' };
    const both = withAnswer(withAnswer(record, one, 'keep', ''), other, 'keep', '');
    const changed = withAnswer(both, one, 'explained', 'Its name.');
    expect(changed.answers).toEqual([
      { ...one, kind: 'explained', reason: 'Its name.' },
      { ...other, kind: 'keep', reason: '' },
    ]);
    expect(record.answers).toBeUndefined();
  });

  it('leaves nothing behind when it is taken back', () => {
    const record = attendance();
    const one = { code: 'NAM-I02', field: 'programme', printed: 'Drop-in' };
    const other = { ...one, printed: 'Drop in' };
    const both = withAnswer(withAnswer(record, one, 'keep', ''), other, 'keep', '');
    expect(withoutAnswer(both, other).answers).toEqual([{ ...one, kind: 'keep', reason: '' }]);
    expect(withoutAnswer(withoutAnswer(both, other), one)).toEqual(record);
  });

  it('is told apart from what the entry itself answers', () => {
    const comparators = rows({ value: '-4.8', meaning: 'unknown as printed' });
    const record = made('measure', { name: 'Thefts', actual: '-7.3', comparators }, printedFace);
    const [finding] = found('MEA-W03', [record]);
    expect(finding?.answer?.kind).toBe('explained');
    expect(finding && isGivenBySomebody(finding, record)).toBe(false);
  });
});

describe('what an answer rests on', () => {
  it('asks again when a part changes, though the total it was given for stands', () => {
    const record = attendance(printedFace);
    const answered = withAnswer(record, findingIn(record, 'ATT-E01'), 'printed so', 'It was one too many.');
    const categories = rows({ label: 'Adults', count: '100' }, { label: 'Children', count: '20' });
    const { values } = made('attendance', { programme: 'Drop-in', unit: 'visits', categories, statedTotal: '31' });
    expect(isOpen(findingIn({ ...record, values, answers: answered.answers ?? [] }, 'ATT-E01'))).toBe(true);
    expect(isOpen(findingIn(answered, 'ATT-E01'))).toBe(false);
  });

  it('asks again when a measure that a case study differs from changes', () => {
    const period = 'April 2009 to March 2010';
    const study = made('case-study', {
      title: 'Made-up arson story',
      place: 'Charnwood',
      changes: rows({ claim: 'Arson fell by 20%', to: '20%', unit: '% of fires', period, source: 'Fire service' }),
    });
    const arson = (actual: string) =>
      made('measure', { name: 'Arson', base: 'change', actual, period, geography: 'Charnwood' }, { id: 'arson' });
    const differs = (told: GenericRecord, actual: string): Finding => {
      const [finding] = found('CRO-W01', [told, arson(actual)]);
      if (!finding) throw new Error('CRO-W01 is not found.');
      return finding;
    };
    const answered = withAnswer(study, differs(study, '-9%'), 'explained', 'Two ways of counting.');
    expect(isOpen(differs(answered, '-9%'))).toBe(false);
    expect(isOpen(differs(answered, '-55%'))).toBe(true);
  });

  it.each([
    ['TXT-E01', 'achievement', (end: string) => ({ role: 'point', status: 'achieved', text: `${long} ${end} and` })],
    ['CAS-W03', 'case-study', (end: string) => ({ title: 'x', changes: rows({ claim: `${long} by 5% ${end}` }) })],
  ] as const)('asks again when %s is found in words past those that are shown', (code, type, typed) => {
    const record = made(type, typed('one end'), printedFace);
    const finding = findingIn(record, code);
    const [kind] = answersOffered(finding, record);
    if (!kind) throw new Error('No answer is offered.');
    const answered = withAnswer(record, finding, kind, 'It stands so.');
    expect(isOpen(findingIn(answered, code))).toBe(false);
    const changed = { ...answered, values: made(type, typed('another end')).values };
    expect(findingIn(changed, code).printed).toBe(finding.printed);
    expect(isOpen(findingIn(changed, code))).toBe(true);
  });

  it('is the words or figures alone where an earlier version kept the answer', () => {
    const record = attendance({
      ...printedFace,
      answers: [{ code: 'ATT-E01', field: 'statedTotal', printed: '31', kind: 'printed so', reason: 'It was.' }],
    });
    expect(isOpen(findingIn(record, 'ATT-E01'))).toBe(false);
  });
});

const long = 'The partnership worked through the whole of the year with its many partners in every ward of the borough';

describe('an answer that cannot be given', () => {
  it.each([
    ['keep', '', printedFace],
    ['explained', 'It was.', printedFace],
    ['printed so', ' ', printedFace],
    ['printed so', 'It was.', {}],
    ['printed so', 'It was.', { printed: [{ page: 1, line: 1, marker: '•', apart: false, text: ' ' }] }],
  ] as const)('"%s" with the reason "%s" settles no error', (kind, reason, face) => {
    const answers = [{ code: 'ATT-E01', field: 'statedTotal', printed: '31', kind, reason }];
    expect(isOpen(findingIn(attendance({ ...face, answers }), 'ATT-E01'))).toBe(true);
  });

  it.each(['keep', 'printed so'] as const)('"%s" explains no warning', (kind) => {
    const bare = made('measure', { name: 'Arson', base: 'change', actual: '3%' }, printedFace);
    const { code, field, printed } = findingIn(bare, 'MEA-W04');
    const answered = { ...bare, answers: [{ code, field, printed, kind, reason: 'So it was.' }] };
    expect(isOpen(findingIn(answered, 'MEA-W04'))).toBe(true);
  });
});
