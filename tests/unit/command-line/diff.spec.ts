import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NewSubmission } from '../../../electron/main/command-line/new-submission.ts';
import { fileOf, sample, withSetUp, withWords } from './made-files.ts';
import { inTemporaryFolder, outcomeOf } from './support.ts';

/** What is said of the first revision of Climate Change and another file, and of both the other way round. */
async function between(group: string, more: Partial<NewSubmission>, args: readonly string[] = []) {
  let outcome = { code: -1, said: [''], complaints: [''] };
  await inTemporaryFolder(async (folder) => {
    const [before, after] = [join(folder, 'before.zip'), join(folder, 'after.zip')];
    writeFileSync(before, await fileOf('climate-change'));
    writeFileSync(after, await fileOf(group, more));
    const { code, said, complaints } = await outcomeOf(['diff', ...args, before, after]);
    outcome = { code, said: said.map((line) => line.replaceAll(`${folder}/`, '')), complaints };
  });
  expect(outcome).toMatchObject({ code: 0, complaints: [] });
  return outcome.said;
}

test('what changed stands one sentence to a line', async () => {
  const said = await between('climate-change', {
    dataset: withWords('climate-change', 'Another sentence.'),
    revision: 2,
  });
  expect(said).toEqual([
    expect.stringMatching(/^before\.zip: Climate Change, 2009 to 2010, revision 1\. Four words: /),
    expect.stringMatching(/^after\.zip: Climate Change, 2009 to 2010, revision 2\. Four words: /),
    '1 change:',
    expect.stringMatching(/^ {2}Achievement ".*", Text: was ".*", is now "Another sentence\."\.$/),
  ]);
});

test('where nothing changed, and where only what travels along did', async () => {
  expect((await between('climate-change', {})).slice(2)).toEqual(['Both hold the same entries of the group.']);
  const records = sample.records.map((record) =>
    record.type === 'vision' ? { ...record, values: { ...record.values, words: 'Said otherwise' } } : record,
  );
  expect((await between('climate-change', { dataset: { ...sample, records } })).slice(2)).toEqual([
    'Both hold the same entries of the group.',
    "The partnership's own entries, which travel along, are not the same:",
    expect.stringMatching(/^ {2}Vision ".*is now "Said otherwise"\.$/),
  ]);
});

test('different groups, years and partnerships are said and not compared', async () => {
  const last = async (...given: Parameters<typeof between>) => (await between(...given)).slice(2);
  expect(await last('community-safety', {})).toEqual([
    'These are submissions of different groups, Climate Change and Community Safety: their entries are not compared.',
  ]);
  expect(await last('climate-change', { dataset: withSetUp({ id: 'elsewhere' }) })).toEqual([
    'These are submissions of different partnerships, "Charnwood Together" and "Charnwood Together": their entries are not compared.',
  ]);
  const part = { group: 'climate-change', year: 2010, round: 'annual' };
  expect(await last('climate-change', { part })).toEqual([
    expect.stringMatching(/^These are submissions of different years or rounds, 2009 to 2010 and 2010 to 2011/),
  ]);
});

test('machines get the same changes in one document', async () => {
  const more = { dataset: withWords('climate-change', 'Another sentence.'), revision: 2 };
  const document: unknown = JSON.parse((await between('climate-change', more, ['--json'])).join('\n'));
  expect(document).toMatchObject({
    before: { group: 'climate-change', revision: 1 },
    after: { revision: 2 },
    apart: null,
    changes: [{ kind: 'changed', label: 'Text', to: 'Another sentence.' }],
  });
});

test('what cannot be read is refused, one line each', async () => {
  await inTemporaryFolder(async (folder) => {
    const [table, missing] = [join(folder, 'table.csv'), join(folder, 'missing.zip')];
    writeFileSync(table, 'a,b\r\n1,2\r\n');
    expect(await outcomeOf(['diff', table, missing])).toEqual({
      code: 2,
      said: [],
      complaints: [
        expect.stringMatching(/table\.csv: This is a table, not a submission\./),
        expect.stringMatching(/missing\.zip: There is no such file\./),
      ],
    });
  });
});
