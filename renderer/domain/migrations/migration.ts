/** A stored thing of whatever age, before anybody may trust its shape. */
export type Plain = Readonly<Record<string, unknown>>;

/**
 * One step that brings stored content from an older version of the program up to date. Pure, and used twice: on the
 * database when it is opened, and on packages and backups written by older versions. A step only fills in what is
 * missing and returns the very same object where there is nothing to do: it may run twice, because a killed upgrade
 * leaves rows unconverted under a new version number.
 */
export interface Migration {
  /** The file's name without ending: "0002-add-lead-officer". Permanent, because finished steps are recorded by it. */
  readonly id: string;
  /** The database version that brought the step. */
  readonly version: number;
  /** Why the step exists. */
  readonly about: string;
  record?(record: Plain): Plain;
  completion?(completion: Plain): Plain;
  setUp?(setUp: Plain): Plain;
}

/** Stored content without trust in its shape: what a package or a backup of an older version holds. */
export interface PlainContent {
  readonly records: readonly Plain[];
  readonly completions: readonly Plain[];
  readonly setUp: Plain;
}

/** Takes content of an older version through the given steps, in their order. */
export function migrate(content: PlainContent, steps: readonly Migration[]): PlainContent {
  return steps.reduce<PlainContent>(
    ({ records, completions, setUp }, step) => ({
      records: records.map((record) => step.record?.(record) ?? record),
      completions: completions.map((completion) => step.completion?.(completion) ?? completion),
      setUp: step.setUp?.(setUp) ?? setUp,
    }),
    content,
  );
}

/** The steps that content written by database version `version` still needs. */
export function stepsSince(version: number, steps: readonly Migration[]): readonly Migration[] {
  return steps.filter((step) => step.version > version);
}
