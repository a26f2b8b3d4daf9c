import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { received } from '../../../electron/main/command-line/received/received.ts';
import { writeQueryFile } from '../../../renderer/exchange/package/query-file.ts';
import { writeSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { fileOf, flipped, moment, sample } from './made-files.ts';
import { inTemporaryFolder, outcomeOf } from './support.ts';

let sound = new Uint8Array();
beforeAll(async () => {
  sound = Uint8Array.from(await fileOf('climate-change'));
});

async function questionFile(): Promise<Uint8Array> {
  const given = await received('a.zip', sound);
  if (given.kind !== 'submission') throw new Error();
  const file = await writeQueryFile({
    ...given.read.submission,
    partnership: 'Charnwood Together',
    groupName: 'Climate Change',
    returned: { who: 'The office', when: moment, note: 'Please look again.' },
    written: moment,
    program: '',
    queries: [],
  });
  if ('problem' in file) throw new Error(file.problem);
  return file.bytes;
}

describe('check with files', () => {
  test('prints one line to a finding and a summary, and open errors are no failure', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'whatever it is called');
      writeFileSync(file, sound);
      const { code, said, complaints } = await outcomeOf(['check', file]);
      expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
      expect(said[0]).toBe(`${file}: Climate Change, 2009 to 2010, revision 1.`);
      expect(said.slice(1, -1).map((line) => line.split(' | ').slice(0, 3))).toContainEqual([
        'TXT-E02',
        'cw0910-climate-change-02',
        'lines 143 to 144',
      ]);
      for (const line of said.slice(1, -1)) expect(line.split(' | ')[1]).toMatch(/^cw0910-climate-change-/);
      expect(said.at(-1)).toMatch(
        /: can be taken in\. 13 entries; 1 error, 1 warning open, 0 explained\. Marked as incomplete: 6 sections .*\. Four words: [a-z]+ [a-z]+ [a-z]+ [a-z]+\.$/,
      );
    });
  });

  test('every file is looked at, and one line to a refused one follows', async () => {
    await inTemporaryFolder(async (folder) => {
      const questions = await questionFile();
      const write = (name: string, bytes: Uint8Array | string) => {
        writeFileSync(join(folder, name), bytes);
        return join(folder, name);
      };
      const files = [
        write('damaged.zip', flipped(sound, 1000)),
        write('short.zip', sound.subarray(0, sound.length - 5)),
        write('table.csv', 'a,b\r\n1,2\r\n'),
        write('page.html', '<!DOCTYPE html>\n<title>x</title>'),
        write('set-up.json', writeSetUpFile(sample.setUp, []).text),
        write('bad-set-up.json', writeSetUpFile(sample.setUp, []).text.replace('"groups": [', '"gruppen": [')),
        write('questions.json', questions),
        write('bad-questions.json', Buffer.from(questions).toString().replace('Climate', 'climate')),
        write('sound.zip', sound),
        join(folder, 'nowhere.zip'),
        join(folder, 'inner'),
      ];
      mkdirSync(join(folder, 'inner'));
      const { code, said, complaints } = await outcomeOf(['check', ...files]);
      expect(code).toBe(2);
      const short = (line: string) => line.replace(`${folder}/`, '');
      expect(complaints.map(short)).toEqual([
        expect.stringMatching(/^damaged\.zip: This file was changed or damaged/),
        expect.stringMatching(/^short\.zip: This file is not whole/),
        expect.stringMatching(/^table\.csv: This is a table, not a submission/),
        expect.stringMatching(/^page\.html: This is a web page/),
        expect.stringMatching(/^bad-set-up\.json: This set-up file cannot be used/),
        expect.stringMatching(/^bad-questions\.json: This file of questions was changed or damaged/),
        expect.stringMatching(/^nowhere\.zip: There is no such file/),
        expect.stringMatching(/^inner: This is a folder/),
      ]);
      expect(said.map(short)).toEqual(
        expect.arrayContaining([
          "set-up.json: the set-up of Charnwood Together, version 1, with 7 groups and 0 entries of the partnership's own. A coordinator opens it in the program.",
          'questions.json: 0 questions of the office to Climate Change on its revision 1 for 2009 to 2010. Its coordinator opens the file in the program.',
          expect.stringMatching(/^sound\.zip: can be taken in/),
        ]),
      );
      const machine = await outcomeOf(['check', '--json', ...files]);
      expect(machine).toMatchObject({ code: 2, complaints });
      const document: unknown = JSON.parse(machine.said.join('\n'));
      expect(document).toMatchObject({
        files: files.map((file, at) => ({ file, accepted: ![0, 1, 2, 3, 5, 7, 9, 10].includes(at) })),
      });
      expect(document).toHaveProperty('files.8.findings.0.code', 'TXT-E02');
      expect(document).toHaveProperty('files.8.submission.group', 'climate-change');
    });
  });

  test('a file that is far too large is not read: more than Node could', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'large.zip');
      writeFileSync(file, '');
      truncateSync(file, 2 ** 31 + 1);
      const { complaints } = await outcomeOf(['check', file]);
      expect(complaints).toEqual([expect.stringContaining('This file is larger than 64 MB and was not opened.')]);
    });
  });

  test('with the sample and --json, what it finds is one document', async () => {
    const { said } = await outcomeOf(['check', '--sample', '--json']);
    const document: unknown = JSON.parse(said.join('\n'));
    expect(document).toHaveProperty('findings');
    expect(JSON.stringify(document)).toContain('"source-text"');
  });

  test('any changed byte in a file is refused', async () => {
    expect(await received('a.zip', sound)).toMatchObject({ kind: 'submission' });
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(sound);
        changed[at] = (changed[at] ?? 0) ^ by;
        const found = await received('a.zip', changed);
        expect(found.kind === 'refused' ? found.problem : found.kind).toMatch(/^.{10,}\.$/);
      }),
      { numRuns: 400, seed: 20100630 },
    );
  });
});
