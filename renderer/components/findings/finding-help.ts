import { createContext } from '@lit/context';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Spelling } from '../../domain/rules/spelling.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';

/** What the controls of a finding ask for; comes down through the page from the screen. */
export interface FindingHelp {
  readonly setUp: SetUp;
  /** The dictionary, or null where none is at hand. */
  readonly spelling: Spelling | null;
  /** Every entry of the finding's group, year and round. */
  records(finding: Finding): Promise<readonly GenericRecord[]>;
}

export const findingHelpContext = createContext<FindingHelp | undefined>('finding-help');
