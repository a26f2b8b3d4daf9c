import type { IntakePlan } from '../../domain/intake/plan.ts';
import type { IntakeSession } from './intake-session.ts';
import type { LookedAt, SubmissionFile } from './looked-at.ts';
import { canBeTaken } from './plan-files.ts';
import type { Counted } from './preview-words.ts';

export interface PlannedFile {
  readonly file: SubmissionFile;
  readonly plan: IntakePlan;
}

/** The files as they stand on the page, part by part. */
export interface SortedFiles {
  /** Those that can be taken in; with something to settle first. */
  readonly takeable: readonly PlannedFile[];
  /** Those that cannot be read, or not be taken in here. */
  readonly refused: readonly (PlannedFile | Extract<LookedAt, { readonly kind: 'refused' }>)[];
  readonly again: readonly PlannedFile[];
  readonly other: readonly Extract<LookedAt, { readonly file: unknown }>[];
  readonly counts: Counted;
}

export function sortFiles(session: Pick<IntakeSession, 'files' | 'plans' | 'isTicked' | 'clashesOf'>): SortedFiles {
  const takeable: PlannedFile[] = [];
  const refused: SortedFiles['refused'][number][] = [];
  const again: PlannedFile[] = [];
  const other: SortedFiles['other'][number][] = [];
  for (const file of session.files) {
    if (file.kind === 'refused') refused.push(file);
    else if (file.kind !== 'submission') other.push(file);
    else {
      const plan = session.plans.get(file.key);
      if (!plan) continue;
      if (canBeTaken(plan)) takeable.push({ file, plan });
      else (plan.verdict === 'refused' ? refused : again).push({ file, plan });
    }
  }
  const clashing = ({ file }: PlannedFile) => (session.clashesOf(file.key).length > 0 ? 0 : 1);
  const taken = takeable.filter(({ file }) => session.isTicked(file.key)).length;
  return {
    takeable: [...takeable].sort((a, b) => clashing(a) - clashing(b)),
    refused,
    again,
    other,
    counts: {
      taken,
      unticked: takeable.length - taken,
      again: again.length,
      refused: refused.length,
      other: other.length,
    },
  };
}
