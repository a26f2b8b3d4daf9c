import type { Scope } from '../../domain/dataset/dataset.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Edit } from './set-up-edits.ts';

/** What every part of the set-up page needs: the set-up, what is wrong where, and ways to change it. */
export interface Editing {
  readonly setUp: SetUp;
  /** The error to show at a box, or null. */
  problemAt(path: string): string | null;
  /** Somebody typed in a box. */
  type(path: string, label: string, edit: Edit): void;
  /** The cursor left a box: from now on its errors are shown. */
  left(path: string): void;
  /** A box holds something that cannot be read and so is not kept; null when it can be read again. */
  unreadable(path: string, problem: string | null): void;
  /** Something was added, moved or renamed in one act; then the focus goes to a box or button. */
  act(label: string, edit: Edit, focus: string): void;
  /** Takes something away unless there are records of it, and says why where there are. */
  remove(removal: Removal): void;
}

export interface Removal {
  /** The path at which a refusal is shown. */
  readonly path: string;
  /** "Climate Change" */
  readonly name: string;
  /** "group" */
  readonly noun: string;
  /** Records in this scope stand in the way; null where nothing refers to it. */
  readonly scope: Scope | null;
  /** A sentence where it must stay for another reason. */
  readonly last: string | null;
  readonly edit: Edit;
  /** Where the focus goes afterwards. */
  readonly focus: string;
}
