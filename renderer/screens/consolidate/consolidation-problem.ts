/** Why the groups could not be put together, or no file was made. The message is a sentence. */
export class ConsolidationProblem extends Error {
  override name = 'ConsolidationProblem';
}
