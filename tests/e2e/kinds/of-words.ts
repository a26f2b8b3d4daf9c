import type { Kind } from './kind.ts';

const stories = { section: 'Case studies and events' } as const;
const terms = { section: 'Sources and terms' } as const;
const money = { section: 'Budget and projects' } as const;

/** The kinds of content of a group's projects. */
export const kindsOfProjects: readonly Kind[] = [
  {
    ...money,
    code: 'K14',
    name: 'Commissioned projects by theme',
    heldBy: 'commissioned project, its theme from the set-up',
    type: 'commissioned-project',
    steps: [
      { type: 'Project', text: 'Soup barge' },
      { type: 'Theme', text: 'Winter warmth' },
      { type: 'Allocated', text: '£4,500' },
      { type: 'Provider', text: 'Quenby Rowers' },
      { type: 'For whom', text: 'lone lock-keepers' },
      { select: 'Status', option: 'In progress' },
      { open: 'More about this project' },
      { type: 'How many', text: '8' },
      { type: 'Of what', text: 'ladlers' },
    ],
    found: 'lone lock-keepers',
    saved: [
      {
        file: 'commissioned-projects.csv',
        row: {
          name: 'Soup barge',
          theme: 'Winter warmth',
          allocation_gbp: '4500.00',
          provider: 'Quenby Rowers',
          status: 'in progress',
          quantity: '8',
          quantity_unit: 'ladlers',
        },
      },
    ],
    printed: ['Winter warmth Soup barge In progress lone lock-keepers · Quenby Rowers · 8 ladlers · £4,500 allocated'],
  },
  {
    ...money,
    code: 'K15',
    name: 'Funded initiatives and hidden counts',
    heldBy: 'funded initiative, counted fact',
    type: 'initiative',
    steps: [
      { type: 'Initiative', text: 'Kite-making for quiet evenings' },
      { select: 'What is it?', option: 'Initiative' },
      { type: 'Amount', text: '£310' },
      { type: 'Funded from', text: 'Lock-keepers’ Purse' },
      { type: 'Partners', text: 'Lantern Guild; Quenby Rowers' },
      { select: 'Status', option: 'Planned' },
    ],
    found: 'quiet evenings',
    saved: [
      {
        file: 'initiatives.csv',
        row: {
          name: 'Kite-making for quiet evenings',
          nature: 'initiative',
          amount_gbp: '310.00',
          fund: 'Lock-keepers’ Purse',
          status: 'planned',
        },
      },
      { file: 'initiative-partners.csv', row: { position: '2', name: 'Quenby Rowers' } },
    ],
    printed: ['Kite-making for quiet evenings Planned', 'funded from Lock-keepers’ Purse'],
  },
];

/** The kinds of content of a group that are told in words. */
export const kindsOfWords: readonly Kind[] = [
  {
    ...stories,
    code: 'K11',
    name: 'Case studies',
    heldBy: 'case study with its claims, quotations, awards and people',
    type: 'case-study',
    steps: [
      { type: 'Title', text: 'Weir Street' },
      { type: 'Place', text: 'Lower Quenby' },
      { type: 'How it was', text: 'Cellars stood in water\nNobody had a pump' },
      { type: 'What we did', text: 'Lent eleven pumps' },
      { add: 'Add a claim' },
      { type: 'What changed', text: 'Mouldy larders became rare' },
      { type: 'From', text: '42' },
      { type: 'To', text: '9.9' },
      { type: 'Of what?', text: '% of larders' },
      { type: 'Period', text: 'May 2026' },
      { cells: 'Quotations and slogans', rows: [['“bail it or lose it”', 'The pump crew']] },
      { cells: 'Awards', rows: [['Golden Bucket', 'Quenby Moot', 'Weir Street']] },
      { cells: 'People who are named', rows: [['Wilhelmina', 'Yes', 'a neighbour', '3 May 2026']] },
    ],
    found: 'Mouldy larders',
    saved: [
      {
        file: 'case-studies.csv',
        row: { title: 'Weir Street', place: 'Lower Quenby', situation: 'Cellars stood in water\nNobody had a pump' },
      },
      {
        file: 'case-study-changes.csv',
        row: { claim: 'Mouldy larders became rare', from: '42', to: '9.9', unit: '% of larders' },
      },
      { file: 'case-study-quotations.csv', row: { words: '“bail it or lose it”', who: 'The pump crew' } },
      {
        file: 'case-study-awards.csv',
        row: { award: 'Golden Bucket', giver: 'Quenby Moot', recipient: 'Weir Street' },
      },
      { file: 'case-study-people.csv', row: { name: 'Wilhelmina', consent: 'yes', substitute: 'a neighbour' } },
    ],
    printed: [
      'Weir Street Lower Quenby',
      'Cellars stood in water Nobody had a pump',
      'Mouldy larders became rare from 42 to 9.9 % of larders',
      '“bail it or lose it” The pump crew',
      'Golden Bucket given to Weir Street by Quenby Moot',
    ],
  },
  {
    ...stories,
    code: 'K16',
    name: 'Consultations and governance events',
    heldBy: 'governance event',
    type: 'governance-event',
    steps: [
      { type: 'Title', text: 'Fate of the upper sluice' },
      { select: 'What kind of event?', option: 'Responded to a consultation' },
      { type: 'Organisation', text: 'Lantern Guild' },
      { type: 'Position taken', text: 'Keep the sluice and oil it' },
      { open: 'More about this event' },
      { type: 'Answered or ended', text: '7 June 2026' },
    ],
    found: 'oil it',
    saved: [
      {
        file: 'governance-events.csv',
        row: {
          title: 'Fate of the upper sluice',
          nature: 'consultation',
          organisation: 'Lantern Guild',
          position: 'Keep the sluice and oil it',
          answered_earliest: '2026-06-07',
        },
      },
    ],
    printed: [
      'Responded to a consultation Fate of the upper sluice Lantern Guild · 7 June 2026 · Keep the sluice and oil it',
    ],
  },
  {
    ...terms,
    code: 'K10',
    name: 'Source footers',
    heldBy: 'source, with the entries it covers',
    type: 'source',
    steps: [
      { type: 'Organisation', text: 'Weather Cocks' },
      { type: 'Data', text: 'Puddle gauge' },
      { type: 'Period', text: 'April 2026 to February 2027' },
      { type: 'Covers', text: 'Punt Theft; Raft school' },
    ],
    found: 'Puddle gauge',
    saved: [
      {
        file: 'sources.csv',
        row: {
          organisation: 'Weather Cocks',
          dataset: 'Puddle gauge',
          period_earliest: '2026-04-01',
          period_latest: '2027-02-28',
        },
      },
      { file: 'source-covers.csv', row: { position: '2', name: 'Raft school' } },
    ],
    printed: [
      'Weather Cocks, Puddle gauge April 2026 to February 2027 (11 of 12 months) · covers Punt Theft, Raft school',
    ],
  },
  {
    ...terms,
    code: 'K19',
    name: 'Links and referenced documents',
    heldBy: 'reference',
    type: 'reference',
    steps: [
      { type: 'Title', text: 'Atlas of Ditches' },
      { select: 'What is it?', option: 'Report or study' },
      { type: 'Web address', text: 'www.example.org/ditches' },
      { type: 'Owner', text: 'Quenby Rowers' },
      { open: 'More about this reference' },
      { type: 'Last seen working', text: '2 May 2026' },
    ],
    found: 'Atlas of Ditches',
    saved: [
      {
        file: 'references.csv',
        row: {
          title: 'Atlas of Ditches',
          nature: 'report',
          address: 'www.example.org/ditches',
          owner: 'Quenby Rowers',
          checked_earliest: '2026-05-02',
        },
      },
    ],
    printed: ['Atlas of Ditches Report or study · Quenby Rowers · www.example.org/ditches'],
  },
  {
    ...terms,
    code: 'K22',
    name: 'Abbreviations',
    heldBy: 'abbreviation',
    type: 'abbreviation',
    steps: [
      { type: 'Short form', text: 'QPT' },
      { type: 'Stands for', text: 'Quenby Puddle Trust' },
      { open: 'More about this abbreviation' },
      { choose: 'In the glossary?', option: 'Yes' },
    ],
    found: 'Quenby Puddle Trust',
    saved: [{ file: 'abbreviations.csv', row: { short: 'QPT', expansion: 'Quenby Puddle Trust', glossary: 'yes' } }],
    printed: ['QPT Quenby Puddle Trust'],
  },
];
