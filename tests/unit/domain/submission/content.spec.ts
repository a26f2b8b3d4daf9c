import { describe, expect, test } from 'vitest';
import { groupSections } from '../../../../renderer/domain/records/sections.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { completenessOf } from '../../../../renderer/domain/submission/completeness.ts';
import { canonicalText, contentOf, partnershipRecordsOf } from '../../../../renderer/domain/submission/content.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';

const dataset = sampleDataset();
const part = { group: 'children-and-young-people', year: 2009, round: 'annual' };
const content = contentOf(dataset, part);
const text = canonicalText(content);

/** The same content with one record changed. */
function changed(change: (record: GenericRecord) => GenericRecord): string {
  return canonicalText({
    ...content,
    records: content.records.map((each, index) => (index === 3 ? change(each) : each)),
  });
}

describe('the content of a submission as one text', () => {
  test('holds the records of one group and nothing else', () => {
    expect(content.records.length).toBeGreaterThan(10);
    expect(content.records.every(({ group }) => group === part.group)).toBe(true);
    expect(partnershipRecordsOf(dataset, part).map(({ type }) => type)).toContain('vision');
    const ids = [...text.matchAll(/^\{.*?"id":"(cw[^"]*)"/gm)].map(([, id]) => id);
    expect(ids.sort()).toEqual(content.records.map(({ id }) => id).sort());
  });

  test('is the same in any order of records, keys and blanks', () => {
    expect(canonicalText({ ...content, records: content.records.toReversed() })).toBe(text);
    const turned = changed((record) => ({
      ...Object.fromEntries(Object.entries(record).reverse()),
      ...record,
      values: Object.fromEntries(Object.entries(record.values).reverse()),
    }));
    expect(turned).toBe(text);
    expect(changed((record) => ({ ...record, values: { ...record.values, later: '', list: [] } }))).toBe(text);
  });

  test('does not depend on what was understood of a figure', () => {
    const reread = content.records.map((record) => ({
      ...record,
      values: Object.fromEntries(
        Object.entries(record.values).map(([key, stored]) => [
          key,
          typeof stored === 'object' && 'typed' in stored ? { typed: stored.typed, value: null } : stored,
        ]),
      ),
    }));
    expect(canonicalText({ ...content, records: reread })).toBe(text);
  });

  test.each<readonly [string, (record: GenericRecord) => GenericRecord]>([
    ['a space', (record) => ({ ...record, values: { ...record.values, text: `${String(record.values['text'])} ` } })],
    ['the order', (record) => ({ ...record, order: record.order + 1 })],
    ['the parent', (record) => ({ ...record, parent: 'another' })],
    ['the printed words', ({ printed: _, ...record }) => record],
    [
      'an answer',
      (record) => ({
        ...record,
        answers: [{ code: 'A-W01', field: 'text', printed: '', kind: 'explained', reason: '' }],
      }),
    ],
    ['a source line', (record) => ({ ...record, sourceLines: [[1, 2]] })],
  ])('changes with %s', (_, change) => {
    expect(changed(change)).not.toBe(text);
  });

  test('holds no element', () => {
    expect(changed((record) => ({ ...record, values: { text: '<script>' } }))).not.toContain('<');
  });
});

describe('completeness', () => {
  const types = groupSections.map(({ id }) => id);

  test('counts the sections that are marked, in the order of the review', () => {
    const completions = [types[2], types[0], 'vision'].map((type = '') => ({ ...part, type }));
    const others = types.map((type) => ({ ...part, group: 'climate-change', type }));
    const counted = completenessOf({ ...dataset, completions: [...completions, ...others] }, part, []);
    expect(counted).toEqual({ completed: [types[0], types[2]], openErrors: 0, openWarnings: 0, explained: 0 });
  });

  test('counts what the checks found in this group, answered or not', () => {
    const findings = runChecks(dataset).filter(
      ({ group, severity }) => group === part.group && severity !== 'information',
    );
    const counted = completenessOf(dataset, part);
    expect(counted.openErrors + counted.openWarnings + counted.explained).toBe(findings.length);
    expect(counted.openErrors).toBe(findings.filter(({ severity, answer }) => severity === 'error' && !answer).length);
    expect(counted.openErrors).toBeGreaterThan(0);
    const answer = { code: 'X', field: '', printed: '', kind: 'explained', reason: 'so' } as const;
    const answered = findings.map((finding) => ({ ...finding, answer }));
    expect(completenessOf(dataset, part, answered)).toMatchObject({
      openErrors: 0,
      openWarnings: 0,
      explained: findings.length,
    });
  });
});
