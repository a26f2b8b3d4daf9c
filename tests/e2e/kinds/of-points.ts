import type { Kind } from './kind.ts';

const outline = { section: 'Achievements', type: 'achievement' } as const;

/** The kinds of content that stand in a group's points. */
export const kindsOfPoints: readonly Kind[] = [
  {
    ...outline,
    code: 'K6',
    name: 'Nested achievements',
    heldBy: 'achievements: lines with their level, heading or point, and status',
    steps: [
      { line: 'Orchard Houses', heading: true },
      { line: 'Press room for cider built', status: 'Achieved' },
      { line: 'Fewer apples rotted on the ground', level: 'in', status: 'Achieved' },
    ],
    found: 'apples rotted',
    saved: [
      { file: 'achievements.csv', row: { text: 'Orchard Houses', role: 'heading', level: '1', status: '' } },
      {
        file: 'achievements.csv',
        row: { text: 'Press room for cider built', heading: 'Orchard Houses', level: '2', status: 'achieved' },
      },
      {
        file: 'achievements.csv',
        row: { text: 'Fewer apples rotted on the ground', heading: 'Orchard Houses', level: '3' },
      },
    ],
    printed: ['Orchard Houses Press room for cider built Fewer apples rotted on the ground'],
  },
  {
    ...outline,
    code: 'K7',
    name: 'Dates',
    heldBy: 'every "when", "period" and "as of" box: as typed, first day, last day',
    steps: [
      { line: 'Towpath lamps lit', level: 'out', status: 'Achieved' },
      { details: 'Towpath lamps lit' },
      { type: 'When', text: 'mid May 2026' },
    ],
    found: 'mid May 2026',
    saved: [
      {
        file: 'achievements.csv',
        row: {
          text: 'Towpath lamps lit',
          date_as_typed: 'mid May 2026',
          date_earliest: '2026-05-11',
          date_latest: '2026-05-20',
        },
      },
    ],
    printed: ['Towpath lamps lit mid May 2026'],
  },
  {
    ...outline,
    code: 'K17',
    name: 'Project tracker statements',
    heldBy: 'achievements: status, next step, who decides',
    steps: [
      { line: 'Windmill sails to be mended', status: 'Awaiting a decision' },
      { details: 'Windmill sails to be mended' },
      { open: 'More about this line' },
      { type: 'Next step', text: 'Survey of the oak beams' },
      { type: 'Next step by when', text: 'autumn 2027' },
      { type: 'Decision awaited from', text: 'Quenby Millers' },
    ],
    found: 'oak beams',
    saved: [
      {
        file: 'achievements.csv',
        row: {
          text: 'Windmill sails to be mended',
          status: 'awaiting a decision',
          next_step: 'Survey of the oak beams',
          next_date_earliest: '2027-09-01',
          awaited_from: 'Quenby Millers',
        },
      },
    ],
    printed: ['Windmill sails to be mended Awaiting a decision'],
  },
  {
    ...outline,
    code: 'K18',
    name: 'Organisations',
    heldBy: 'partners, providers and sources of entries; their one list with other names in the set-up',
    steps: [
      { line: 'Night ferry manned', status: 'Achieved' },
      { details: 'Night ferry manned' },
      { type: 'Partners', text: 'Quenby Rowers; Lantern Guild' },
    ],
    found: 'Lantern Guild',
    saved: [
      { file: 'achievement-partners.csv', row: { position: '1', name: 'Quenby Rowers' } },
      { file: 'achievement-partners.csv', row: { position: '2', name: 'Lantern Guild' } },
      { file: 'organisations.csv', row: { name: 'Quenby Rowers', also_written_as: 'Q. Rowers' } },
    ],
    printed: ['Night ferry manned with Quenby Rowers, Lantern Guild'],
  },
  {
    ...outline,
    code: 'K21',
    name: 'Typography',
    heldBy: 'every text as typed, and the panel As printed of every entry',
    steps: [
      { line: '‘Marsh Samphire’ report – “salt or sweet”…………', status: 'Achieved' },
      { details: '‘Marsh Samphire’ report – “salt or sweet”…………' },
      { open: 'As printed' },
      { type: 'The words as they were printed', text: '• ‘Marsh Samphire’ –\n\n– “parent body“ £5 & more…………' },
    ],
    found: '“salt or sweet”',
    saved: [
      { file: 'achievements.csv', row: { text: '‘Marsh Samphire’ report – “salt or sweet”…………', status: 'achieved' } },
    ],
    printed: ['‘Marsh Samphire’ report – “salt or sweet”…………'],
  },
];
