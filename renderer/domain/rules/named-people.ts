import type { CaseStudy } from '../records/case-study.ts';
import { namesOfSetUp } from '../named-people/place-names.ts';
import type { SetUp } from '../set-up/set-up.ts';

/** A person's name in a box for whoever said or received something. */
export interface Named {
  readonly field: string;
  readonly name: string;
}

/** The names of people among those who are quoted or were given an award, but for those who are marked as named. */
export function namedElsewhere(
  { quotations, awards }: CaseStudy['values'],
  marked: readonly string[],
  setUp: SetUp,
): readonly Named[] {
  const boxes = [
    ...quotations.map(({ id, values }) => ({ field: `quotations.${id}.who`, typed: values.who })),
    ...awards.map(({ id, values }) => ({ field: `awards.${id}.recipient`, typed: values.recipient })),
  ];
  const listed = marked.map(wordsOf).filter((words) => words.length > 0);
  return boxes.flatMap(({ field, typed }) => {
    const name = personIn(typed, setUp);
    return name === null || listed.some((words) => sharesName(words, wordsOf(name))) ? [] : [{ field, name }];
  });
}

/** Words of an office or a body: whoever has one of them in the name is there for it, or is no single person. */
const ofOffices =
  /^(?:academy|agency|association|authority|board|borough|cadets?|care|centre|centres|chair|chairman|chairwoman|charity|church|club|co-ordinator|college|committee|community|company|constable|coordinator|council|councillor|cllr|county|department|director|families|family|federation|forum|foundation|friends|governors?|group|groups|guides|headteacher|hospital|house|housing|inspector|leader|library|limited|ltd|local|manager|mayor|mayoress|members?|minister|mp|neighbourhood|network|officer|officers|parents?|parish|partners|partnership|pc|pcso|people|police|practice|principal|project|pupils?|residents?|school|schools|scouts|secretary|sergeant|service|services|shop|society|staff|street|students?|superintendent|teachers?|team|teams|tenants?|theatre|town|trust|union|university|village|volunteers?|ward|wardens?|winners?|young|youth)$/iu;

/** One to four words that each begin with a capital, before any comma or bracket: "Mr J Example, shopkeeper". */
function personIn(typed: string, setUp: SetUp): string | null {
  const name = (typed.split(/[,(;\n]/u)[0] ?? '').replace(/\s+/g, ' ').trim();
  const words = name.split(' ');
  const capitals = words.every(
    (word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || /^(?:de|la|van|der|von|al|bin)$/u.test(word),
  );
  if (name === '' || !capitals || words.length > 4 || /^(?:The|A|An|All|Our|Some)$/u.test(words[0] ?? '')) return null;
  return words.some((word) => ofOffices.test(word)) || isKnown(name, setUp) ? null : name;
}

const known = new WeakMap<SetUp, ReadonlySet<string>>();

/** Whether it is a name of the set-up, in whatever letters. */
function isKnown(name: string, setUp: SetUp): boolean {
  const names = known.get(setUp) ?? new Set(namesOfSetUp(setUp).map((each) => each.replace(/\s+/g, ' ').toLowerCase()));
  known.set(setUp, names);
  return names.has(name.toLowerCase());
}

/** "Ann Example" is the Ann, and the Mrs Example, of the list. */
function sharesName(listed: readonly string[], words: readonly string[]): boolean {
  const [few, many] = listed.length < words.length ? [listed, words] : [words, listed];
  return few.every((word) => many.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[\s.]+/u)
    .filter((word) => word !== '' && !/^(?:mr|mrs|ms|miss|mx|dr)$/u.test(word));
}
