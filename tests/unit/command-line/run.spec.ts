import { describe, expect, test } from 'vitest';
import { commands } from '../../../electron/main/command-line/commands.ts';
import { outcomeOf } from './support.ts';

const climate = ['--group', 'climate-change', '--year', '2009-10', '--sample'];

test.each([
  [[], 'Say what to do: '],
  [['--foo'], 'There is no command "--foo".'],
  [['toString'], 'There is no command "toString".'],
  [['export'], 'Say where to write: add --out DIR.'],
  [['export', '--out', 'somewhere'], 'Say which records are meant: add --sample.'],
  [['export', '--sample', '--out'], '--out needs a value'],
  [['export', '--sample', '--sample', '--out', 'somewhere'], '--sample is given twice.'],
  [['export', '--sample', '--year', '2009', '--out', 'somewhere'], '"2009" is not a year. Write it like 2009-10.'],
  [['export', '--sample', '--year', '2009-11', '--out', 'somewhere'], '"2009-11" is not a year.'],
  [['check'], 'Say which records are meant: add --sample.'],
  [['check', '--out', 'x', '--sample'], '"check" has no option --out.'],
  [['check', '--sample', 'a.zip'], 'Name files, or add --sample: not both'],
  [['check', '--year', '2009-10', 'a.zip'], 'Name files, or add --sample: not both'],
  [['export', 'a.zip', '--sample', '--out', 'x'], '"a.zip" is not expected after "export".'],
  [['submit', '--group', 'climate-change', '--year', '2009-10', '--sample'], 'Say where to write: add --out FILE.'],
  [['submit', '--year', '2009-10', '--sample', '--out', 'x'], 'Say which group: add --group SLUG'],
  [['submit', '--group', 'climate-change', '--sample', '--out', 'x'], 'Say which year: add --year YEAR'],
  [['submit', ...climate, '--out', 'x', '--revision', '0'], '"0" is not a revision'],
  [['submit', ...climate, '--out', 'x', '--revision', '1.5'], '"1.5" is not a revision'],
  [['submit', ...climate, '--out', 'x', '--written', 'today'], '"today" is not a moment.'],
  [['submit', ...climate.slice(0, 4), '--out', 'x'], 'Say which records are meant: add --sample.'],
  [['consolidate', 'a.zip'], 'Say where to write: add --out DIR.'],
  [['consolidate', '--out', 'x'], 'Name the files that the groups sent.'],
  [['consolidate', 'a.zip', '--out', 'x', '--year', '2009'], '"2009" is not a year.'],
  [['diff', 'a.zip'], 'Name two files: the one before and the one after.'],
  [['diff', 'a.zip', 'b.zip', 'c.zip'], 'Name two files: the one before and the one after.'],
])('%j is not understood: %s', async (args, sentence) => {
  const { code, said, complaints } = await outcomeOf(args);
  expect({ code, said }).toEqual({ code: 1, said: [] });
  expect(complaints).toEqual([expect.stringContaining(sentence)]);
  expect(complaints[0]).toMatch(/"npm run review -- --help" says what there is\.$/);
});

test('a year that is not in the review is refused', async () => {
  const { code, complaints } = await outcomeOf(['check', '--sample', '--year', '2008-09']);
  expect({ code, complaints }).toEqual({
    code: 2,
    complaints: ['There is no year 2008-09 in this review. It has 2009-10.'],
  });
});

describe('help', () => {
  test.each([['--help'], ['-h']])('%s names every command and the exit codes', async (option) => {
    const { code, said, complaints } = await outcomeOf([option]);
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    for (const { name } of commands) expect(said.join('\n')).toContain(`  ${name} `);
    expect(said.join('\n')).toContain('Exit codes: 0 done, 1 ');
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    '%s names its options',
    async (name, command) => {
      const { code, said } = await outcomeOf([name, '--help', '--nonsense']);
      expect(code).toBe(0);
      for (const option of Object.keys(command.options)) expect(said.join('\n')).toContain(`--${option}`);
      for (const example of command.examples) expect(said.join('\n')).toContain(`npm run review -- ${example}`);
    },
  );
});
