import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BackupReason,
  backupName,
  type Copies,
  isBackupDue,
  isCopyDue,
  readBackupName,
  surplusBackups,
} from '../../src/domain/backup.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 9);
const reason = fc.constantFrom<BackupReason>('day', 'import', 'upgrade');
const one = fc
  .record({ at: fc.integer({ min: NOW - 200 * DAY, max: NOW }), reason })
  .map(({ at, reason }) => ({ name: backupName(at, reason), at, reason }));

describe('backups', () => {
  it('say in their name when and why', () => {
    fc.assert(
      fc.property(one, ({ name, at, reason }) => {
        expect(readBackupName(name)).toEqual({ at, reason });
      }),
    );
    for (const name of ['', 'x.json.gz', '2026-13-41T99-00-00.000Z-day.json.gz', `${backupName(NOW, 'day')}.crswap`]) {
      expect(readBackupName(name)).toBeUndefined();
    }
  });

  it('are thinned to seven days, four weeks, three imports and three upgrades, and thinning again takes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ at }) => at, maxLength: 60 }), (all) => {
        const gone = new Set(surplusBackups(all));
        const kept = all.filter((each) => !gone.has(each));
        expect(kept.length).toBeLessThanOrEqual(17);
        expect(surplusBackups(kept)).toEqual([]);
        const newest = [...all].sort((a, b) => b.at - a.at)[0];
        if (newest) expect(kept).toContain(newest);
        for (const why of ['import', 'upgrade']) {
          const those = all.filter((each) => each.reason === why).sort((a, b) => b.at - a.at);
          expect(kept).toEqual(expect.arrayContaining(those.slice(0, 3)));
        }
      }),
    );
    const daily = Array.from({ length: 60 }, (_, day) => NOW - day * DAY).map((at) => ({
      at,
      name: backupName(at, 'day'),
      reason: 'day' as const,
    }));
    const gone = new Set(surplusBackups(daily));
    const days = daily.filter((each) => !gone.has(each)).map(({ at }) => Math.round((NOW - at) / DAY));
    expect(days.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(Math.max(...days)).toBeGreaterThanOrEqual(15);
  });

  it('are due once a day', () => {
    expect(isBackupDue(undefined, NOW)).toBe(true);
    expect(isBackupDue(NOW - DAY + 1, NOW)).toBe(false);
    expect(isBackupDue(NOW - DAY, NOW)).toBe(true);
    expect(isBackupDue(NOW + 2 * DAY, NOW)).toBe(true);
  });
});

describe('a copy outside the browser', () => {
  const OLD = NOW - 31 * DAY;
  const due = (copies: Copies, changedAt: number | undefined = NOW - DAY, firstAt = OLD) =>
    isCopyDue(copies, { ...(changedAt !== undefined && { changedAt }), firstAt }, NOW);

  it('is worth a word when the last is old and something changed since, once a week', () => {
    expect(due({ exportedAt: OLD })).toBe(true);
    expect(due({ exportedAt: NOW - 29 * DAY })).toBe(false);
    expect(due({ exportedAt: OLD, folderAt: NOW - 2 * DAY })).toBe(false);
    expect(due({ exportedAt: OLD }, OLD - 1)).toBe(false);
    expect(due({ exportedAt: OLD, remindedAt: NOW - 6 * DAY })).toBe(false);
    expect(due({ exportedAt: OLD, remindedAt: NOW - 7 * DAY })).toBe(true);
    expect(due({ exportedAt: OLD, remindedAt: NOW + 90 * DAY })).toBe(true);
  });

  it('is worth a word a month after the first save where there never was one, and never of nothing', () => {
    expect(due({})).toBe(true);
    expect(due({}, NOW - DAY, NOW - 3 * DAY)).toBe(false);
    expect(isCopyDue({}, {}, NOW)).toBe(false);
    expect(isCopyDue({}, { changedAt: NOW - DAY }, NOW)).toBe(false);
  });
});
