import type { Measure } from '../records/measure.ts';

/** Words that many measures share and that tell none from another. */
const general = new Set(
  'a an the of and or in on for per to by with from at all our their who that crime offence incident case rate number total level change percentage percent proportion year serious less more people'.split(
    ' ',
  ),
);

/** Names with more words that tell them apart are seldom said whole. */
const shortName = 3;

/** A word that more measures than this share does not tell them apart, and would make the search slow. */
const mostSharing = 5;

export interface Subjects {
  /**
   * Measures that a text speaks of: all words that tell them apart stand in it, whole or as initials; of a long name most
   * of them. The last word of a name is enough where no other measure has it and the text says nothing else of it: "the
   * burglary rate" is "Domestic Burglary", "domestic abuse" and "commercial burglary" are not.
   */
  spokenOf(text: string): readonly Measure[];
}

interface Subject {
  readonly measure: Measure;
  readonly words: readonly string[];
}

/** What measures are about, found by words: looking one up costs no more for many measures than for few. */
export function subjectsOf(measures: readonly Measure[]): Subjects {
  const subjects = measures.map((measure) => ({ measure, words: [...new Set(tellingWords(measure.values.name))] }));
  const byWord = new Map<string, Subject[]>();
  for (const subject of subjects) {
    for (const word of subject.words) byWord.set(word, [...(byWord.get(word) ?? []).slice(0, mostSharing), subject]);
  }
  const byInitials = new Map<string, readonly (readonly [Subject, readonly string[]])[]>();
  const abbreviated = (short: string) => {
    const known = byInitials.get(short);
    if (known) return known;
    const found = subjects.flatMap((subject) => {
      const words = spelledBy(short.toLowerCase(), subject.words);
      return words === null ? [] : [[subject, words] as const];
    });
    byInitials.set(short, found.slice(0, mostSharing + 1));
    return found;
  };
  return {
    spokenOf: (text) => {
      const met = new Map<Subject, Set<string>>();
      const meet = (subject: Subject, words: readonly string[]) => {
        const set = met.get(subject) ?? new Set<string>();
        words.forEach((word) => set.add(word));
        met.set(subject, set);
      };
      for (const word of new Set(tellingWords(text))) {
        const sharing = byWord.get(word) ?? [];
        if (sharing.length <= mostSharing) sharing.forEach((subject) => meet(subject, [word]));
      }
      for (const [short] of text.matchAll(/\b\p{Lu}{3,6}\b/gu)) {
        const sharing = abbreviated(short);
        if (sharing.length <= mostSharing) sharing.forEach(([subject, words]) => meet(subject, words));
      }
      const alone = standingAlone(text);
      return [...met].flatMap(([{ measure, words }, set]) => {
        const needed = words.length <= shortName ? words.length : Math.max(shortName, Math.ceil(words.length / 2));
        const last = words.at(-1) ?? '';
        const told = words.length <= shortName && alone.has(last) && byWord.get(last)?.length === 1;
        return set.size >= needed || told ? [measure] : [];
      });
    },
  };
}

const words = /\p{L}[\p{L}’'-]*/gu;

/** The words of a text that tell subjects apart, in small letters and the singular. */
function tellingWords(text: string): readonly string[] {
  return (text.match(words) ?? []).map(plain).filter(tells);
}

/** The telling words of a text that no other telling word stands directly before, unless that is a verb: "reduced thefts". */
function standingAlone(text: string): ReadonlySet<string> {
  const alone = new Set<string>();
  let before = '';
  let end = -1;
  for (const match of text.matchAll(words)) {
    const word = plain(match[0]);
    const beside =
      end !== -1 && /^\s+$/.test(text.slice(end, match.index)) && tells(before) && !/(?:ed|ing)$/.test(before);
    if (tells(word) && !beside) alone.add(word);
    before = word;
    end = match.index + match[0].length;
  }
  return alone;
}

function plain(word: string): string {
  return singular(word.toLowerCase().replace(/-/g, ''));
}

function tells(word: string): boolean {
  return word.length > 2 && !general.has(word);
}

function singular(word: string): string {
  const owner = word.replace(/[’']s?$/, '');
  if (/[^aeiou]ies$/.test(owner)) return `${owner.slice(0, -3)}y`;
  return /[^s]s$/.test(owner) && owner.length > 3 ? owner.slice(0, -1) : owner;
}

/**
 * The words that initials stand for: "asb" for antisocial behaviour. Two or more words in a row, each with its first
 * letter; letters within a word may be among the initials too, as in anti-social. Null where they stand for nothing here.
 */
function spelledBy(initials: string, words: readonly string[]): readonly string[] | null {
  for (let start = 0; start + 1 < words.length; start += 1) {
    const end = spelledFrom(initials, words, start);
    if (end !== null && end - start >= 2) return words.slice(start, end);
  }
  return null;
}

/** Where the words end that use up the initials, begun at a word; null where they do not. */
function spelledFrom(initials: string, words: readonly string[], at: number): number | null {
  if (initials === '') return at;
  const word = words[at];
  if (word === undefined || !word.startsWith(initials.charAt(0))) return null;
  const within = initials.slice(1);
  for (let used = 0; used <= within.length; used += 1) {
    if (!holdsInOrder(word.slice(1), within.slice(0, used))) return null;
    const end = spelledFrom(within.slice(used), words, at + 1);
    if (end !== null) return end;
  }
  return null;
}

function holdsInOrder(word: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const found = word.indexOf(letter, from);
    if (found === -1) return false;
    from = found + 1;
  }
  return true;
}
