import type { CatalogueList } from '../../domain/set-up/set-up.ts';

/** What the page says of a shared list. */
export interface CatalogueWords {
  readonly list: CatalogueList;
  readonly heading: string;
  readonly noun: string;
  readonly about: string;
  /** What "Also written as" is for in this list. */
  readonly variants: string;
}

export const catalogueWords: readonly CatalogueWords[] = [
  {
    list: 'themes',
    heading: 'Themes',
    noun: 'theme',
    about: 'What projects are commissioned for, like Child Poverty.',
    variants: 'Other names that it had or has.',
  },
  {
    list: 'measures',
    heading: 'Measures',
    noun: 'measure',
    about: 'What is counted against a target, like Domestic Burglary.',
    variants: 'Other names that it had or has.',
  },
  {
    list: 'organisations',
    heading: 'Organisations',
    noun: 'organisation',
    about: 'Offered while somebody types a partner, a source or an owner.',
    variants: 'Short forms and former names.',
  },
  {
    list: 'places',
    heading: 'Places',
    noun: 'place',
    about: 'Offered while somebody types where something was.',
    variants: 'Short forms and former names.',
  },
  {
    list: 'terms',
    heading: 'House names',
    noun: 'house name',
    about: 'How the review writes a word, like Wellbeing. The checks find the other ways of writing it.',
    variants: 'What the checks are to find.',
  },
];

/** One entry of a list in a sentence: "house name". */
export function nounOf(list: CatalogueList): string {
  return catalogueWords.find((words) => words.list === list)?.noun ?? 'name';
}
