import { expect, test } from 'vitest';
import { readArguments } from '../../../electron/main/command-line/read-arguments.ts';
import { run } from '../../../electron/main/command-line/run.ts';

const command = {
  name: 'export',
  options: { sample: { about: '' }, out: { value: 'DIR', about: '' }, 'no-bom': { about: '' } },
};

test.each([
  [[], {}],
  [['--sample'], { sample: true }],
  [['--out', 'a b'], { out: 'a b' }],
  [['--out=-odd'], { out: '-odd' }],
  [['--out', 'x', '--no-bom', '--sample'], { out: 'x', 'no-bom': true, sample: true }],
  [['--sample', '--'], { sample: true }],
])('%j is understood', (args, given) => {
  expect(readArguments(command, args)).toEqual({ given, files: [] });
});

test('files stand anywhere among the options, and behind "--" whatever they are called', () => {
  const taking = { ...command, files: { value: 'FILE...' as const, about: '' } };
  const args = ['b.zip', '--sample', 'a.zip', '--out', 'x', '--', '--odd.zip'];
  expect(readArguments(taking, args)).toEqual({
    given: { sample: true, out: 'x' },
    files: ['b.zip', 'a.zip', '--odd.zip'],
  });
});

test.each([
  [['--out'], '--out needs a value: --out DIR.'],
  [['--out', '--sample'], '--out needs a value: --out DIR.'],
  [['--out='], '--out needs a value: --out DIR.'],
  [['--sample=yes'], '--sample takes no value.'],
  [['--sample', '--sample'], '--sample is given twice.'],
  [['--no-sample'], '"export" has no option --no-sample.'],
  [['-o', 'x'], '"export" has no option -o.'],
  [['--toString'], '"export" has no option --toString.'],
  [['--__proto__'], '"export" has no option --__proto__.'],
  [['x'], '"x" is not expected after "export".'],
  [['--', '--sample'], '"--sample" is not expected after "export".'],
])('%j is refused', (args, sentence) => {
  expect(() => readArguments(command, args)).toThrow(sentence);
});

test('what nobody foresaw is told without a stack, exit code 2', async () => {
  const said: string[] = [];
  const say = () => {
    throw new Error('the pipe burst\n    at somewhere');
  };
  expect(await run(['check', '--sample'], { say, complain: (line) => said.push(line) })).toBe(2);
  expect(said).toEqual(['This failed in a way the program did not foresee: the pipe burst']);
});
