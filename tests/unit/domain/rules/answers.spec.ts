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
