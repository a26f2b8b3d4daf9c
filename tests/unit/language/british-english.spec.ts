import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Spelling } from '../../../renderer/domain/rules/spelling.ts';
import { loadSpelling } from '../../../renderer/language/british-english.ts';
import { furtherWords } from '../../../renderer/language/further-words.ts';
import { readDictionary } from '../../../renderer/language/read-dictionary.ts';

const text = new TextDecoder();
const [affixes, entries] = [text.decode(dictionary.aff), text.decode(dictionary.dic)];
const plain = (entry: string) => entry.replace(/\/.*/, '');
const stems = entries
  .split('\n')
  .slice(1)
  .map(plain)
  .filter((word) => /^[a-z']{2,}$/i.test(word));

let spelling: Spelling;
beforeAll(async () => {
  spelling = await loadSpelling();
});

describe('British English', () => {
  test.each([
    ...['respondents', 'Respondents', 'RESPONDENTS', 'Leicester', 'LEICESTER'],
    ...['colour', 'organise', 'organisations', 'programme', 'labour', 'centre'],
    ...["don't", 'don’t', "o'clock", 'children’s', "partnership's", 'PARTNERSHIP’S', 'partners’', 'COUNCILLORS’'],
    ...['multi-agency', 'Multi-Agency', 're‑organisation', 'co-ordinators', 'Co-ordinator’s', 'e-mail', 'eco-friendly'],
    ...['crèche', 'cre\u0300che', 'oﬃcers'],
    ...['wellbeing', 'Wellbeing', 'hotspots', 'outturn', 'underspends', 'benchmarking', 'worklessness', 'olds'],
  ])('has %s', (word) => {
    expect(spelling.isWord(word)).toBe(true);
    expect(spelling.suggest(word)).toEqual([]);
  });

  test.each([
    ...['Stretegy', 'Respondants', 'respondant’s', 'goverment', 'comittee', 'recieve', 'seperate', 'acheivement'],
    ...['color', 'organize', 'labor', 'leicester', 'multi-agancy', 'Aumberry', 'Tinenti'],
    ...['__proto__', 'hasOwnProperty', '', "'", '-', "'s", 'multi-', '-agency'],
  ])('does not have %j', (word) => {
    expect(spelling.isWord(word)).toBe(false);
  });

  test.each([
    ['Stretegy', 'Strategy'],
    ['Respondants', 'Respondents'],
    ['respondants’', "respondents'"],
    ["goverment's", "government's"],
    ['recieve', 'receive'],
    ['organize', 'organise'],
    ['wellbieng', 'wellbeing'],
  ])('%s may be meant for %s', (typed, meant) => {
    expect(spelling.suggest(typed)[0]).toBe(meant);
  });
});

test('reading in pieces gives the words that reading in one go gives', () => {
  const whole = nspell(affixes, entries);
  const further = new Set(furtherWords.map(plain));
  const missing = stems.filter((word) => !spelling.isWord(word));
  expect(missing).toEqual([]);
  const doubled = stems.map((word) => word.replace(/[a-z](?=[a-z]*$)/, '$&$&'));
  const invented = doubled.filter((word) => spelling.isWord(word) && !whole.correct(word) && !further.has(word));
  expect(invented).toEqual([]);
  expect(doubled.filter((word) => !spelling.isWord(word)).length).toBeGreaterThan(40_000);
});

test('the list of further words holds what the dictionary does not have, each once, in order', () => {
  const whole = nspell(affixes, entries);
  expect(furtherWords.filter((word) => whole.correct(plain(word)))).toEqual([]);
  expect(furtherWords).toEqual([...new Set(furtherWords)].sort());
  expect(furtherWords.filter((word) => !spelling.isWord(plain(word)))).toEqual([]);
});

test('the page goes on answering while the dictionary is read', async () => {
  let turns = 0;
  let reading = true;
  const turn = () => {
    turns += 1;
    if (reading) setTimeout(turn, 0);
  };
  setTimeout(turn, 0);
  await readDictionary();
  reading = false;
  expect(turns).toBeGreaterThan(15);
});

describe('loading', () => {
  afterEach(() => {
    vi.doUnmock('../../../renderer/language/read-dictionary.ts');
    vi.resetModules();
  });

  test('happens once', async () => {
    expect(loadSpelling()).toBe(loadSpelling());
    expect(await loadSpelling()).toBe(spelling);
  });

  test('is tried again after it failed', async () => {
    let tries = 0;
    const read = async () => {
      tries += 1;
      if (tries === 1) throw new Error('No such file.');
      return spelling;
    };
    vi.resetModules();
    vi.doMock('../../../renderer/language/read-dictionary.ts', () => ({ readDictionary: read }));
    const fresh = await import('../../../renderer/language/british-english.ts');
    await expect(fresh.loadSpelling()).rejects.toThrow('No such file.');
    await expect(fresh.loadSpelling()).resolves.toBe(spelling);
  });
});

test('the review of 2009/10 has unknown words with a capital only: two mistakes, names, abbreviations', () => {
  const review = readFileSync('assets/sample/charnwood-annual-review-2009-10.txt', 'utf8');
  const withoutAddresses = review.replace(/\S+\.\S+\.\S+/g, '');
  const words = withoutAddresses.match(/(?<!\p{N})\p{L}{2,}(?:[’‐‑-]\p{L}+)*/gu) ?? [];
  const unknown = [...new Set(words.filter((word) => !spelling.isWord(word)))];
  expect(unknown).toEqual(expect.arrayContaining(['Stretegy', 'Respondants', 'Tinenti', 'Aumberry']));
  expect(unknown.filter((word) => /^\p{Ll}/u.test(word))).toEqual([]);
  expect(unknown.length).toBeLessThan(30);
});
