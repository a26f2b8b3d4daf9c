import type { Kind } from './kind.ts';

/** The kinds of content that the office enters for the partnership itself. */
export const kindsOfPartnership: readonly Kind[] = [
  {
    code: 'K2',
    name: 'Review identity',
    heldBy: 'front page, with the years and the document title of the set-up',
    section: 'Front page and vision',
    type: 'front-page',
    steps: [
      { type: 'Title of the strategy', text: 'Quenby Vale Plan' },
      { type: 'Kind of document', text: 'Yearbook' },
      { type: 'Area', text: 'Quenby' },
      { type: 'Year as printed', text: 'Two Thousand and Some' },
    ],
    found: 'Quenby Vale Plan',
    saved: [
      {
        file: 'front-pages.csv',
        row: {
          group_id: 'partnership',
          title: 'Quenby Vale Plan',
          document_type: 'Yearbook',
          area: 'Quenby',
          front_page_year_label: 'Two Thousand and Some',
        },
      },
    ],
    printed: ['Quenby Quenby Vale Plan Yearbook Two Thousand and Some'],
  },
  {
    code: 'K3',
    name: 'Vision',
    heldBy: 'vision',
    section: 'Front page and vision',
    type: 'vision',
    steps: [
      { type: 'Vision', text: '“ Warm hearths and dry cellars for everyone in Quenby”' },
      { type: 'Whose words', text: 'The Quenby Moot' },
      { choose: 'Carry forward unchanged?', option: 'Yes' },
    ],
    found: 'hearths and dry cellars',
    saved: [
      {
        file: 'visions.csv',
        row: {
          words: '“ Warm hearths and dry cellars for everyone in Quenby”',
          attribution: 'The Quenby Moot',
          carry_forward: 'yes',
        },
      },
    ],
    printed: ['Warm hearths and dry cellars for everyone in Quenby The Quenby Moot'],
  },
  {
    code: 'K4',
    name: 'Structure',
    heldBy: 'structure, with the groups and their two orders in the set-up',
    section: 'Structure',
    type: 'structure',
    steps: [
      { type: 'Board', text: 'Quenby Moot' },
      { type: 'Executive', text: 'Steering Table' },
      { type: 'What the groups are called', text: 'Working Circles' },
    ],
    found: 'Steering Table',
    saved: [
      {
        file: 'structures.csv',
        row: { board: 'Quenby Moot', executive: 'Steering Table', groups_label: 'Working Circles' },
      },
      { file: 'groups.csv', row: { group_name: 'Hearth & Home', section_order: '1', chart_order: '1' } },
      { file: 'groups.csv', row: { group_name: 'Fields & Fens', section_order: '2', chart_order: '2' } },
    ],
    printed: ['Quenby Moot Steering Table Working Circles Hearth & Home Fields & Fens'],
  },
  {
    code: 'K20',
    name: 'Look-ahead',
    heldBy: 'look ahead with its commitments',
    section: 'Look ahead',
    type: 'look-ahead',
    steps: [
      { type: 'Next year as printed', text: 'The year after' },
      { type: 'Words before the commitments', text: 'Watch this hedge' },
      { add: 'Add a commitment' },
      { type: 'Commitment', text: 'Open the otter hide at Quenby Mere' },
      { type: 'Who', text: 'Fields & Fens' },
      { type: 'By when', text: 'autumn 2027' },
    ],
    found: 'otter hide',
    saved: [
      { file: 'look-aheads.csv', row: { next_year: 'The year after', words: 'Watch this hedge' } },
      {
        file: 'look-ahead-commitments.csv',
        row: {
          position: '1',
          text: 'Open the otter hide at Quenby Mere',
          owner: 'Fields & Fens',
          due_as_typed: 'autumn 2027',
          due_earliest: '2027-09-01',
          due_latest: '2027-11-30',
        },
      },
    ],
    printed: [
      'The year after',
      'Watch this hedge',
      'Open the otter hide at Quenby Mere Fields & Fens · by autumn 2027',
    ],
  },
  {
    code: 'K1',
    name: 'Wrapper',
    heldBy: 'source document',
    section: 'Older document',
    type: 'source-document',
    steps: [
      { type: 'File name', text: 'quenby-slides.txt' },
      { type: 'Web address', text: 'www.example.org/quenby' },
      { type: 'Retrieved', text: '3 4 2027' },
      { type: 'Words around the review', text: 'Press the crimson button to fetch this' },
    ],
    found: 'crimson button',
    saved: [
      {
        file: 'source-documents.csv',
        row: {
          file_name: 'quenby-slides.txt',
          address: 'www.example.org/quenby',
          retrieved_earliest: '2027-04-03',
          wrapper: 'Press the crimson button to fetch this',
        },
      },
    ],
    printed: ['quenby-slides.txt', 'The words that a website put around it are not reproduced.'],
    unprinted: ['crimson button'],
  },
  {
    code: 'K5',
    name: 'Slide headings',
    heldBy: 'printed page',
    section: 'Older document',
    type: 'printed-page',
    steps: [
      { type: 'Heading as printed', text: 'Hearth & Home Goings-on' },
      { type: 'Page', text: '4' },
      { type: 'Group', text: 'Hearth & Home' },
      { choose: 'Continued from the page before?', option: 'No' },
    ],
    found: 'Goings-on',
    saved: [
      {
        file: 'printed-pages.csv',
        row: {
          heading: 'Hearth & Home Goings-on',
          number: '4',
          printed_page_group: 'Hearth & Home',
          continued: 'no',
        },
      },
    ],
    printed: ['4: Hearth & Home Goings-on'],
  },
];
