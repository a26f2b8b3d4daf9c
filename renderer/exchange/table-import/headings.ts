import { fold } from '../../domain/search/fold.ts';

/** A heading for comparing: capitals, punctuation, accents and spaces do not matter; "&" is "and", "№" is "no". */
export function foldHeading(heading: string): string {
  return fold(heading.replace(/&/g, ' and ').replace(/%/g, ' percent ').replace(/#|№/g, ' number '))
    .replace(/\bno\.(?=\s|$)/g, 'number')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What offices call the boxes in their own spreadsheets, by the id of the box (and of its list). Only words that mean the
 * same in every type that has such a box.
 */
export const houseSynonyms: Readonly<Record<string, readonly string[]>> = {
  actual: ['result', 'outturn', 'actual figure', 'performance', 'year end', 'achieved'],
  spend: ['actual spend', 'spent', 'expenditure', 'outturn', 'actual expenditure', 'total spend'],
  budget: ['allocation', 'budget allocated', 'total budget', 'annual budget'],
  allocation: ['budget', 'amount allocated', 'funding', 'grant', 'cost'],
  amount: ['funding', 'grant', 'cost', 'value', 'sum'],
  fund: ['funding source', 'fund name', 'budget heading', 'source of funding', 'budget name'],
  name: ['title', 'name', 'indicator', 'measure', 'project name', 'project title', 'description'],
  title: ['name', 'title', 'subject', 'description'],
  text: ['achievement', 'description', 'detail', 'details', 'activity', 'action', 'title', 'milestone'],
  words: ['text', 'note', 'notes', 'description'],
  programme: ['programme', 'program', 'activity', 'event', 'session', 'name', 'title', 'service'],
  explanation: ['comments', 'comment', 'notes', 'note', 'commentary', 'reason', 'reasons', 'remarks', 'narrative'],
  status: ['progress', 'state', 'rag', 'stage'],
  date: ['date', 'when', 'date completed', 'completed'],
  period: ['period', 'dates', 'period covered', 'time period', 'reporting period'],
  place: ['location', 'venue', 'ward', 'area', 'where'],
  geography: ['location', 'ward', 'place', 'where'],
  partners: ['partner', 'partner organisations', 'with whom', 'agencies', 'partners involved'],
  lead: ['lead officer', 'lead agency', 'owner', 'responsible', 'lead organisation'],
  provider: ['delivered by', 'supplier', 'organisation', 'delivery partner'],
  beneficiaries: ['target group', 'aimed at', 'client group'],
  source: ['data source', 'source of data'],
  statedTotal: ['total', 'total attendance', 'total number', 'overall total', 'grand total'],
  unit: ['unit', 'units', 'counted in'],
  code: ['indicator number', 'ref', 'reference', 'ni', 'ni number', 'code'],
  sampleSize: ['sample size', 'sample', 'number of respondents', 'respondents', 'base'],
  asOf: ['as at', 'as of', 'date of figure'],
  wanted: ['direction', 'polarity', 'good is', 'wanted'],
  what: ['description', 'fact', 'item', 'name'],
  number: ['count', 'value', 'figure', 'total', 'quantity'],
  organisation: ['body', 'agency', 'partner'],
  short: ['abbreviation', 'acronym', 'short'],
  expansion: ['meaning', 'definition', 'full name', 'in full'],
  address: ['url', 'link', 'web', 'website', 'web link'],
  outcome: ['result', 'impact'],
  result: ['outcome', 'impact', 'outputs'],
  'categories.count': [
    'number attended',
    'attendance',
    'attendances',
    'attended',
    'count',
    'attendees',
    'participants',
  ],
  'categories.label': ['group attending', 'age group', 'type', 'who', 'part'],
  'answers.value': ['percent', 'percent agree', 'result', 'score', 'percentage', 'percent respondents'],
  'answers.comparator': ['previous', 'last year', 'before', 'previous percent', 'last year percent'],
  'answers.question': ['question', 'statement'],
  'answers.area': ['location', 'ward', 'place'],
  'comparators.value': ['last year', 'previous year', 'comparison', 'previous'],
  'commitments.text': ['action', 'priority', 'promise'],
  'commitments.owner': ['lead', 'responsible', 'owner'],
  'commitments.due': ['deadline', 'due', 'due date', 'target date'],
};

/** Headings that say whose a row is and which time it is of. */
export const placeSynonyms = {
  group: [
    'group',
    'delivery group',
    'group name',
    'name of the group',
    'theme group',
    'sub group',
    'partnership group',
  ],
  year: ['year', 'financial year', 'fin year', 'fy', 'reporting year'],
  round: ['round', 'quarter', 'reporting round', 'name of the round'],
  record: ['record id', 'entry', 'entry id', 'id of the entry'],
  template: ['template', 'template id'],
} as const;
