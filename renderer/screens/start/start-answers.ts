import type { Received } from '../../domain/intake/received.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { YearKey } from '../../domain/set-up/financial-year.ts';
import { beginSetUp, groupNames, groupsProblem } from './new-set-up.ts';
import { slugOf } from '../../domain/set-up/set-up.ts';

/** One question a page; each has its own. */
export const steps = ['role', 'source', 'name', 'groups', 'year', 'rounds', 'set-up', 'group', 'carry-on'] as const;
export type Step = (typeof steps)[number];

/** What has been answered so far. Kept when somebody goes back, so that nothing is typed twice. */
export interface Answers {
  readonly role: '' | 'coordinator' | 'office' | 'sample';
  readonly source: '' | 'file' | 'submission' | 'shipped' | 'new';
  /** The set-up to be used: read from a file, shipped, or begun anew. */
  readonly setUp: SetUp | null;
  /** The partnership's own records that come with it. */
  readonly records: readonly GenericRecord[];
  /** What somebody carries on from; its set-up is then the one to be used. */
  readonly received: Received | null;
  readonly group: string;
  readonly name: string;
  readonly groups: string;
  readonly year: YearKey;
  readonly rounds: 'annual' | 'quarterly';
}

export function noAnswers(year: YearKey): Answers {
  return {
    role: '',
    source: '',
    setUp: null,
    records: [],
    received: null,
    group: '',
    name: '',
    groups: '',
    year,
    rounds: 'annual',
  };
}

/** The sentence for an answer that is missing or cannot be used, or null where one may go on. */
export function problemAt(step: Step, answers: Answers): string | null {
  switch (step) {
    case 'role':
      return answers.role === '' ? 'Choose which you are, or look round with the sample.' : null;
    case 'source':
      return answers.source === '' ? 'Choose where the set-up comes from.' : null;
    case 'name':
      return nameProblem(answers.name);
    case 'groups':
      return groupsProblem(answers.groups);
    case 'group':
      return answers.group === '' ? 'Choose your group.' : null;
    case 'year':
    case 'rounds':
    case 'set-up':
    case 'carry-on':
      return null;
  }
}

function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'Enter the name of the partnership.';
  if (slugOf(name) === '') return 'Enter a name with letters or digits, so that the set-up file can be named after it.';
  return name.trim().length > 100 ? 'Shorten the name to 100 characters or fewer.' : null;
}

/** Where "Continue" leads; null where all is answered and the program can begin. */
export function stepAfter(step: Step, { role, source, received }: Answers): Step | null {
  switch (step) {
    case 'role':
      return 'source';
    case 'source':
      if (received) return 'carry-on';
      return source === 'new' ? 'name' : 'set-up';
    case 'name':
      return 'groups';
    case 'groups':
      return 'year';
    case 'year':
      return 'rounds';
    case 'rounds':
      return 'set-up';
    case 'set-up':
      return role === 'coordinator' ? 'group' : null;
    case 'group':
    case 'carry-on':
      return null;
  }
}

/** The set-up that the answers of the office make. */
export function setUpFrom({ name, groups, year, rounds }: Answers): SetUp {
  return beginSetUp({ name, groups: groupNames(groups).join('\n'), year, rounds });
}
