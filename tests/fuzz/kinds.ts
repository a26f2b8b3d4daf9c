import type { Kind } from './kind.ts';
import { brokenKinds } from './kinds/broken.ts';
import { commandLines } from './kinds/arguments.ts';
import { csvFiles, logs, longTexts, reports, submissions } from './kinds/exports.ts';
import { preferenceFiles, questionFiles, setUpFiles } from './kinds/files.ts';
import { journals, rowsFiles } from './kinds/journals.ts';
import { anythingSent, packagesDamaged, packagesMade, packagesTricked } from './kinds/packages.ts';
import { tablesPlanned, tablesRead } from './kinds/tables.ts';

/** Every sort of input. A new one is a file in kinds/ and its line here. */
export const kinds: readonly Kind[] = [
  tablesRead,
  tablesPlanned,
  packagesDamaged,
  packagesTricked,
  packagesMade,
  anythingSent,
  questionFiles,
  setUpFiles,
  preferenceFiles,
  commandLines,
  reports,
  csvFiles,
  submissions,
  logs,
  longTexts,
  journals,
  rowsFiles,
];

/** How many inputs of a kind there are of so many in all; at least one. */
export function partOf(kind: Kind, count: number): number {
  const shares = kinds.reduce((sum, { share }) => sum + share, 0);
  return Math.max(1, Math.ceil((count * kind.share) / shares));
}

/** @throws Error where there is no such kind */
export function kindNamed(name: string): Kind {
  const kind = [...kinds, ...brokenKinds].find((each) => each.name === name);
  if (!kind) throw new Error(`There is no kind "${name}". There are: ${kinds.map((each) => each.name).join(', ')}.`);
  return kind;
}
