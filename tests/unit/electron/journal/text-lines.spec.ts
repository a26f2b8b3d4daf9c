import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { eachSealedLine, noSum, seal } from '../../../../electron/main/journal/sealed-lines.ts';
import { textLines } from '../../../../electron/main/journal/text-lines.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function linesOf(text: string): Promise<readonly string[]> {
  const path = join(folder, 'lines.txt');
  await writeFile(path, text);
  const lines: string[] = [];
  for await (const line of textLines(path)) lines.push(line);
  return lines;
}

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\n\nb', ['a', '', 'b']],
  ['', []],
  ['a\u2028b\u2029c\u0085d\re\n', ['a\u2028b\u2029c\u0085d\re']],
  [`${'é'.repeat(300_000)}\nb\n`, ['é'.repeat(300_000), 'b']],
])('only a line feed ends a line: %#', async (text, lines) => {
  expect(await linesOf(text)).toEqual(lines);
});

it('reads a sealed line whatever was typed, and knows one whose break became another', async () => {
  const path = join(folder, 'sealed.jsonl');
  const first = seal(noSum, { text: 'line\u2028separator\u2029here' });
  const second = seal(first.sum, { text: 'next' });
  const values: unknown[] = [];
  const take = ({ value }: { readonly value: unknown }) => values.push(value) > 0;
  await writeFile(path, first.line + second.line);
  expect(await eachSealedLine(path, take)).toBe('whole');
  expect(values).toEqual([{ text: 'line\u2028separator\u2029here' }, { text: 'next' }]);
  await writeFile(path, (first.line + second.line).replace('\n', '\r'));
  expect(await eachSealedLine(path, take)).toBe('torn');
});
