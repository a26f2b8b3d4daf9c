/** What the waiting thread and the working one tell each other: three numbers in memory that both see. */
export type Shared = Int32Array<SharedArrayBuffer>;

/** Place of the exit code, which is `noAnswer` until the command has ended. */
export const exitCode = 0;
export const noAnswer = -1;

/** Place of a number that grows while the working thread lives and is not busy. */
export const beats = 1;

/** Place of a 1 while the working thread waits for whoever reads what it writes, which may be a person with a pager. */
export const writing = 2;
