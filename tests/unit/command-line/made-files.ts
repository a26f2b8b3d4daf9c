import { newSubmission, type NewSubmission } from '../../../electron/main/command-line/new-submission.ts';
import { received, type Received } from '../../../electron/main/command-line/received/received.ts';
import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import { valuesFrom } from '../../../renderer/domain/records/blank.ts';
import { definitionOf } from '../../../renderer/domain/records/registry.ts';
import type { SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';

export const sample = sampleDataset();
export const groups = sample.setUp.groups.map(({ id }) => id);
export const moment = '2010-06-30T14:05:00.000Z';
export const later = '2010-07-01T09:00:00.000Z';

/** The bytes of a group's part of the sample, as the command writes them. */
export async function fileOf(group: string, more: Partial<NewSubmission> = {}): Promise<Uint8Array> {
  const part = { group, year: 2009, round: 'annual', ...more.part };
  const plain = { dataset: sample, signedOff: 'A. Chair', written: moment, base: null, revision: null, spelling: null };
  return (await newSubmission({ ...plain, ...more, part })).bytes;
}

/** A file as it comes from the disk. */
export async function given(file: string, bytes: Promise<Uint8Array>): Promise<Received> {
  return received(file, await bytes);
}

/** The sample with the words of its first point of a group changed. */
export function withWords(group: string, text: string, dataset: Dataset = sample): Dataset {
  const first = dataset.records.find((record) => record.group === group && record.type === 'achievement');
  const definition = definitionOf('achievement');
  if (!first || !definition) throw new Error(`There is no achievement of ${group}.`);
  const values = { ...first.values, text: valuesFrom(definition, { text })['text'] ?? '' };
  return { ...dataset, records: dataset.records.map((record) => (record === first ? { ...record, values } : record)) };
}

export function withSetUp(change: Partial<SetUp>, dataset: Dataset = sample): Dataset {
  return { ...dataset, setUp: { ...dataset.setUp, ...change } };
}

export function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
