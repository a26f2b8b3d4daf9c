import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { recogniseFile } from '../../../../renderer/exchange/package/recognise-file.ts';
import { writeSetUpFile } from '../../../../renderer/exchange/set-up-file.ts';
import { csvFormat } from '../../../../renderer/exchange/csv/csv-format.ts';
import { renderReview } from '../../../../renderer/report/render-review.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { toWrite, written } from './support.ts';

const sample = sampleDataset();
const climate = { group: 'climate-change', year: 2009, round: 'annual' };
let submission = new Uint8Array();

beforeAll(async () => {
  submission = Uint8Array.from((await written(toWrite(sample, climate))).bytes);
});

function problemIn(bytes: Uint8Array, name?: string): string {
  const found = recogniseFile(bytes, name);
  return found.kind === 'other' ? found.problem : found.kind;
}

describe('what a file is', () => {
  test.each(['climate.zip', 'climate.partnership', 'climate.csv', 'climate', ''])('a submission called %j', (name) => {
    expect(recogniseFile(submission, name)).toEqual({ kind: 'submission' });
  });

  test('a submission whose end is missing goes to its reader, which says so', () => {
    expect(recogniseFile(submission.subarray(0, 5000), 'x.zip')).toEqual({ kind: 'submission' });
  });

  test('a set-up file, with and without a mark', () => {
    const { text } = writeSetUpFile(sample.setUp, []);
    expect(recogniseFile(strToU8(text), 'x.txt')).toEqual({ kind: 'set-up' });
    expect(recogniseFile(strToU8(`\ufeff${text}`), 'x.csv')).toEqual({ kind: 'set-up' });
  });

  test('a file of questions', () => {
    expect(recogniseFile(strToU8('{"format":"partnership-review query"}'))).toEqual({ kind: 'query' });
    expect(recogniseFile(strToU8('\ufeff{\r\n  "format": "partnership-review query"}'))).toEqual({ kind: 'query' });
  });

  test('tables and pages', () => {
    for (const { text, name } of csvFormat.write(sample, { bom: true, findings: [] })) {
      expect([name, recogniseFile(strToU8(text), 'unnamed')]).toEqual([name, { kind: 'table' }]);
    }
    expect(recogniseFile(strToU8('Name\nOne\n'), 'List.CSV')).toEqual({ kind: 'table' });
    expect(recogniseFile(Uint8Array.from([0xff, 0xfe, 65, 0, 9, 0, 66, 0]))).toEqual({ kind: 'table' });
    expect(recogniseFile(strToU8(renderReview(sample, { findings: [] })), 'x.zip')).toEqual({ kind: 'page' });
  });

  test('anything else comes with what to do', () => {
    expect(problemIn(zipSync({ '[Content_Types].xml': strToU8('<x/>') }), 'a.xlsx')).toMatch(
      /^This is an Office file\. .*"CSV UTF-8"/,
    );
    expect(problemIn(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'a.xls')).toMatch(/older Office program/);
    expect(problemIn(strToU8('%PDF-1.7'), 'a.pdf')).toMatch(/^This is a PDF/);
    expect(problemIn(zipSync({ 'a.txt': strToU8('x') }), 'a.zip')).toMatch(
      /^This archive was not written by the program/,
    );
    expect(problemIn(submission.subarray(100), 'a.partnership')).toMatch(
      /^This file is damaged: its beginning is missing/,
    );
    expect(problemIn(strToU8('{"format":1}'))).toMatch(/was not written by the program, or is damaged/);
    expect(problemIn(strToU8('just words'), 'a.doc')).toMatch(
      /^This file is not a submission, a set-up file or a table/,
    );
    expect(problemIn(new Uint8Array())).toMatch(/^This file is empty/);
    expect(problemIn(new Uint8Array(65 * 1024 * 1024))).toMatch(/^This file is larger than 64 MB/);
  });
});
