import type { SetUp } from '../../set-up/set-up.ts';
import { wordsIn, type Word } from './words-in.ts';

interface GroupName {
  readonly name: string;
  /** Its words without "and", hyphens and capitals. */
  readonly keys: readonly string[];
}

const known = new WeakMap<SetUp, ReadonlyMap<string, readonly GroupName[]>>();

/**
 * Names of groups that a text writes in another way than the set-up: with other punctuation or hyphens. "and" for "&"
 * is nothing, and in small letters the words mean themselves.
 */
export function groupNamesIn(
  text: string,
  words: readonly Word[],
  setUp: SetUp,
): readonly { readonly printed: string; readonly name: string }[] {
  const byFirst = namesByFirst(setUp);
  if (!words.some(({ word }) => word[0] !== word[0]?.toLowerCase() && byFirst.has(keyOf(word)))) return [];
  const own = words.filter(({ word }) => word !== 'and');
  return own.flatMap(({ word, at }, index) => {
    const names = byFirst.get(keyOf(word)) ?? [];
    const spans = names.flatMap((each) => {
      const last = own[index + each.keys.length - 1];
      const same = each.keys.every((key, place) => key === keyOf(own[index + place]?.word ?? ''));
      const printed = same && last ? text.slice(at, last.at + last.word.length) : null;
      // "Children, Young People and Adults" is a list, and not "Children & Young People".
      return printed !== null && joinsIn(printed) === joinsIn(each.name) ? [{ ...each, printed }] : [];
    });
    // Where one of a group's names is written as it should be, the others do not count.
    if (spans.length === 0 || spans.some(({ printed, name }) => isSame(printed, name))) return [];
    const [first] = spans;
    return first ? [{ printed: first.printed, name: first.name }] : [];
  });
}

function joinsIn(text: string): number {
  return (text.match(/&| and /g) ?? []).length;
}

function isSame(printed: string, name: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/ and /g, ' & ').trim();
  const [one, other] = [plain(printed), plain(name)];
  const capitals = (text: string) => (text.match(/\p{Lu}/gu) ?? []).length;
  return one === other || one === one.toUpperCase() || capitals(one) < capitals(other.replace(/-\p{Lu}/gu, ''));
}

function namesByFirst(setUp: SetUp): ReadonlyMap<string, readonly GroupName[]> {
  const before = known.get(setUp);
  if (before) return before;
  const byFirst = new Map<string, GroupName[]>();
  for (const { name: heading, chartName } of setUp.groups) {
    for (const name of new Set([heading, chartName])) {
      const keys = wordsIn(name).flatMap(({ word }) => (word === 'and' ? [] : [keyOf(word)]));
      const [first] = keys;
      if (first === undefined || keys.length < 2) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { name, keys }]);
    }
  }
  known.set(setUp, byFirst);
  return byFirst;
}

function keyOf(word: string): string {
  return (/[‐‑-]/.test(word) ? word.replace(/[‐‑-]/g, '') : word).toLowerCase();
}
