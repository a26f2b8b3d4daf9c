import { momentOf } from '../screens/moments.ts';
import type { Recovery } from '../storage/journal/reconcile.ts';

/** What a start found and mended, in the words of somebody who only wants to know whether their work is there. */
export interface RecoveryWords {
  readonly heading: string;
  readonly sentences: readonly string[];
  /** Whether something is missing, or may be. */
  readonly serious: boolean;
}

export function recoveryWords({ done, missing, at, aside }: Recovery): RecoveryWords {
  const until = at === '' ? '' : ` up to ${momentOf(at)}`;
  const kept = aside === null ? [] : [`The damaged files are kept in ${aside}.`];
  const gone = missing === 1 ? 'One later change is missing.' : `${missing} later changes are missing.`;
  const look = 'Look through your last entries, and enter again what is not there.';
  switch (done) {
    case 'ended-suddenly':
      return {
        heading: 'Partnership Review did not close as it should last time',
        sentences: [`The program or the computer was stopped. Everything you entered${until} is here.`],
        serious: false,
      };
    case 'replay':
      return {
        heading: 'Partnership Review did not close as it should last time',
        sentences: [`The last of your work was put back from its second copy. Everything you entered${until} is here.`],
        serious: false,
      };
    case 'rebuild':
      return missing === 0
        ? {
            heading: 'Your work was put back from its second copy',
            sentences: [
              'What the program found on this computer when it started was damaged or missing.',
              `Everything you entered${until} is here.`,
              ...kept,
            ],
            serious: false,
          }
        : {
            heading: 'Your work was put back, but not all of it',
            sentences: [`Both copies of your work were damaged. It is here${until}. ${gone}`, look, ...kept],
            serious: true,
          };
    case 'rebuild-from-backup':
      return {
        heading: 'Your work was put back from a backup',
        sentences: [
          `No whole copy of your work was found on this computer. It is here${until}, when the backup was made.`,
          missing === 0 ? 'What was entered after that is missing.' : gone,
          look,
          ...kept,
        ],
        serious: true,
      };
    case 'renew-journal':
      return missing === 0
        ? {
            heading: 'The second copy of your work was made anew',
            sentences: ['It was damaged or missing. Nothing that you entered is lost.'],
            serious: false,
          }
        : {
            heading: 'Some of your work is missing',
            sentences: [`Both copies of your work were damaged. The better one is here. ${gone}`, look, ...kept],
            serious: true,
          };
    case 'keep-what-is-left':
      return {
        heading: 'Your work was damaged, and not all of it is here',
        sentences: [
          'There is no second copy and no backup that is whole. What could be read is here.',
          'If you have a backup elsewhere, restore it on the page "Backups".',
          ...kept,
        ],
        serious: true,
      };
  }
}
