import { exitCodes } from './command.ts';
import { run } from './run.ts';

// A reader such as "head" may close its end early: that is no failure of ours.
process.stdout.on('error', () => process.exit(exitCodes.done));

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
