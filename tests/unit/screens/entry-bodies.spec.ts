import { expect, test, vi } from 'vitest';
import type { RecordDefinition } from '../../../renderer/domain/records/define-record.ts';
import { achievement } from '../../../renderer/domain/records/achievement.ts';
import { attendance } from '../../../renderer/domain/records/attendance.ts';
import { renderEntry } from '../../../renderer/screens/entry/entry-bodies.ts';
import { EntryPart } from '../../../renderer/screens/entry/entry-part.ts';

// What decides is under test, not what is drawn: the elements themselves need a window.
vi.mock('../../../renderer/screens/entry/achievement-outline.ts', () => ({}));
vi.mock('../../../renderer/screens/entry/record-cards.ts', () => ({}));

const nested: RecordDefinition = { ...attendance, id: 'made-up-nested', outline: true };
const known: readonly (readonly [string, RecordDefinition, string])[] = [
  ['achievements', achievement, 'achievement-outline'],
  ['a flat type', attendance, 'record-cards'],
  ['another type that nests', nested, 'record-cards'],
];

test.each(known)('%s are entered where they belong', (_, definition, element) => {
  const part = new EntryPart(definition, Object.create(null));
  const { strings } = renderEntry({ part, alone: true, problems: new Map(), warnings: new Map(), findings: new Map() });
  expect(strings[0]?.trim().split(/\s/)[0]).toBe(`<${element}`);
});
