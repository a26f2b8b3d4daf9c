import type { SetUp } from '../../../../renderer/domain/set-up/set-up.ts';
import type { SubmissionFile } from '../received/received.ts';
import { Refusal } from '../command.ts';
import { compare, judged, shelved } from './judged-file.ts';
import type { Sifted } from './repeated-files.ts';

/**
 * Keeps the files of one partnership. Which one: that of --set-up; without it the one of which most groups sent
 * something. Files of others are refused, wherever they stand among the files named.
 * @throws Refusal where as many groups of two partnerships sent something: nobody should guess then
 */
export function onePartnership(files: readonly SubmissionFile[], office: SetUp | null): Sifted {
  const id = office ? office.id : mostGroups(files);
  const name = office ? office.partnership.name : nameOf(id, files);
  const ours = (file: SubmissionFile) => file.read.submission.setUpId === id;
  return {
    left: files.filter(ours),
    judged: files.flatMap((file) => {
      if (ours(file)) return [];
      const theirs = file.read.setUp;
      const same = theirs.partnership.name.trim() === name.trim();
      const whose = same
        ? `another set-up of "${name}" ("${theirs.id}")`
        : `another partnership, "${theirs.partnership.name}"`;
      const sentence = `This is a submission of ${whose}, and "${name}" ("${id}") is being consolidated. Leave it out, or name the right set-up with --set-up FILE.`;
      return [judged(file, 'refused', sentence)];
    }),
  };
}

function mostGroups(files: readonly SubmissionFile[]): string {
  const byId = [...shelved(files, ({ read }) => read.submission.setUpId)].map(([id, sent]) => ({
    id,
    groups: new Set(sent.map(({ read }) => read.submission.group)).size,
  }));
  const [first, second] = byId.sort((a, b) => b.groups - a.groups || compare(a.id, b.id));
  if (first && second && first.groups === second.groups) {
    const names = [first, second].map(({ id }) => `"${nameOf(id, files)}" ("${id}")`).join(' and ');
    throw new Refusal(
      `Nothing was written. These files are of two partnerships, ${names}, and as many groups of each. Say which is meant with --set-up FILE, or leave the others out.`,
    );
  }
  return first?.id ?? '';
}

function nameOf(id: string, files: readonly SubmissionFile[]): string {
  const names = files.flatMap(({ read: { setUp } }) => (setUp.id === id ? [setUp.partnership.name] : []));
  return names.sort(compare)[0] ?? id;
}
