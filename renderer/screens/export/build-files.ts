import type { Dataset, Scope } from '../../domain/dataset/dataset.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { ExportFile, ExportOptions } from '../../exchange/format.ts';
import { formats } from '../../exchange/formats.ts';
import type { FileToSave } from '../../platform/desktop.ts';
import { renderAsPrinted } from '../../report/as-printed/render-as-printed.ts';
import { renderReview } from '../../report/render-review.ts';
import { checkInSlices, pause, type CheckHelp } from '../slices.ts';
import { facsimileFile, facsimileId, reviewFile, reviewId } from './choices.ts';

export interface Built {
  readonly files: readonly FileToSave[];
  readonly findings: readonly Finding[];
}

/** What is to be in the files, of which part of the review. */
export interface Wanted {
  readonly scope: Scope;
  /** Ids of formats, `reviewId` and `facsimileId`. */
  readonly kinds: ReadonlySet<string>;
  /** Whether a byte order mark is put first. */
  readonly bom: boolean;
  readonly help: CheckHelp;
}

/** A file set that does not read back as what was written. The message is a sentence. */
export class ExportProblem extends Error {
  override name = 'ExportProblem';
}

/**
 * The chosen files as bytes, from a dataset of `scope` alone; the review speaks of no other group or year either. Every
 * format reads its own bytes back and compares them with the records before anything is saved. Between two steps the
 * window may draw; `tell` hears how many of how many are done.
 * @throws ExportProblem where something reads back as something else
 */
export async function buildFiles(
  dataset: Dataset,
  { scope, kinds, bom, help }: Wanted,
  tell: (done: number, of: number) => void,
): Promise<Built> {
  const chosen = formats.filter(({ id }) => kinds.has(id));
  const steps = 1 + 2 * chosen.length + (kinds.has(reviewId) ? 1 : 0) + (kinds.has(facsimileId) ? 1 : 0);
  let done = 0;
  const step = async () => {
    done += 1;
    tell(done, steps);
    await pause();
  };
  const findings = await checkInSlices(dataset, help);
  await step();
  const options: ExportOptions = { bom, findings };
  const files: FileToSave[] = [];
  for (const format of chosen) {
    const encoded = format.write(dataset, options).map(encode);
    await step();
    const problem = format.readBack(dataset, encoded.map(decode), options);
    if (problem !== null) throw new ExportProblem(problem);
    files.push(...encoded);
    await step();
  }
  if (kinds.has(reviewId)) {
    files.push(encode({ name: reviewFile, text: renderReview(dataset, { scope, findings }) }));
    await step();
  }
  if (kinds.has(facsimileId)) {
    files.push(encode({ name: facsimileFile, text: renderAsPrinted(dataset, { scope, findings }) }));
    await step();
  }
  return { files, findings };
}

/** UTF-8, with a byte order mark only where the text begins with one. */
function encode({ name, text }: ExportFile): FileToSave {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What is compared is what the file will hold, byte order mark and all. */
function decode({ name, bytes }: FileToSave): ExportFile {
  return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
}
