import { coverageOf, type NumberedLine } from '../../../../renderer/domain/source-text/coverage.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import type { Command } from '../command.ts';
import { sampleText } from '../sample-text.ts';

export const coverageCommand: Command = {
  name: 'coverage',
  about: 'Prints how many lines of the sample’s source text its records account for, and lists the rest.',
  options: { sample: { about: 'The sample that comes with the program; it is meant where nothing else is named.' } },
  examples: ['coverage'],
  async run(_given, say) {
    const { accounted, around, empty, rest } = coverageOf(await sampleText(), sampleDataset().records);
    const all = accounted.length + around.length + empty.length + rest.length;
    say(`${accounted.length + around.length} of ${all} lines accounted for.`);
    say(`  ${accounted.length} lines by the record that holds their words`);
    tell('around the review, kept with the source document and not printed again', around, say);
    tell('empty', empty, say);
    tell('not accounted for', rest, say);
  },
};

function tell(what: string, lines: readonly NumberedLine[], say: (line: string) => void): void {
  say(`  ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} ${what}`);
  for (const { number, text } of lines) say(`    ${number}: ${text}`.trimEnd());
}
