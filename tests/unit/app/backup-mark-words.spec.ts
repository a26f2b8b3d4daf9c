import { describe, expect, it } from 'vitest';
import { backupMarkWords } from '../../../renderer/app/backup-mark-words.ts';

const now = new Date('2026-11-23T15:00:00');
const at = (local: string): string => new Date(local).toISOString();
const good = { lastProvenAt: at('2026-11-23T10:32:00'), lastProblem: null, changedSince: true };

describe('the mark of the backups', () => {
  it('says when the last one was made: today by the clock, earlier by the day', () => {
    expect(backupMarkWords(good, now)).toEqual({ words: 'Backed up 10:32', amiss: false });
    const old = { ...good, lastProvenAt: at('2026-11-02T10:32:00'), changedSince: false };
    expect(backupMarkWords(old, now)).toEqual({ words: 'Backed up 2 November', amiss: false });
  });

  it('warns where things were changed and a day has gone by, and where a backup failed', () => {
    const yesterday = { ...good, lastProvenAt: at('2026-11-22T14:59:00') };
    expect(backupMarkWords(yesterday, now)).toEqual({ words: 'Not backed up since 22 November', amiss: true });
    expect(backupMarkWords({ ...yesterday, lastProvenAt: at('2026-11-22T15:01:00') }, now)?.amiss).toBe(false);
    const failed = { ...good, lastProblem: 'The disk is full.' };
    expect(backupMarkWords(failed, now)).toEqual({ words: 'Backups need your attention', amiss: true });
  });

  it('says nothing where there has been no backup yet', () => {
    expect(backupMarkWords({ ...good, lastProvenAt: null }, now)).toBeNull();
  });
});
