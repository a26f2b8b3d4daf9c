/**
 * Who may import whom: one table, from which the lint rule is made. A layer may always import itself. The longest
 * matching folder decides, so `electron/main/command-line` has a row of its own inside `electron/main`.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  'renderer/domain': [],
  'renderer/platform': ['electron/api.ts'],
  'renderer/storage': ['renderer/domain'],
  'renderer/exchange': ['renderer/domain', 'assets/sample'],
  'renderer/report': ['renderer/domain'],
  'renderer/language': ['renderer/domain'],
  'renderer/components': ['renderer/domain'],
  'renderer/worker': ['renderer/domain', 'renderer/exchange', 'renderer/report', 'renderer/language'],
  'renderer/screens': [
    'renderer/domain',
    'renderer/platform',
    'renderer/storage',
    'renderer/exchange',
    'renderer/report',
    'renderer/language',
    'renderer/components',
    'renderer/worker',
  ],
  'renderer/app': ['renderer'],
  'electron/preload': ['electron/api.ts'],
  'electron/main': ['electron/api.ts', 'electron/copies.ts', 'electron/main/erase', 'electron/main/without-window'],
  // A name is erased from backups by the rule by which it is erased from the database.
  'electron/main/erase': ['electron', 'renderer/domain'],
  'electron/main/without-window': ['electron/main/command-line'],
  'electron/main/command-line': [
    'electron/main/files',
    'renderer/domain',
    'renderer/exchange',
    'renderer/report',
    'renderer/language',
    'assets/sample',
    'package.json',
  ],
  build: [],
  tests: ['renderer', 'electron', 'assets', 'build'],
};

/** A screen knows the files beside the screens (routes, services) and never another screen. */
export const siblingsApart = 'renderer/screens';
