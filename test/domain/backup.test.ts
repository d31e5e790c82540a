import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupReason, backupName, isBackupDue, readBackupName, surplusBackups } from '../../src/domain/backup.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 9);
const reason = fc.constantFrom<BackupReason>('day', 'import');
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

  it('are thinned to seven days, four weeks and three imports, and thinning again takes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ at }) => at, maxLength: 60 }), (all) => {
        const gone = new Set(surplusBackups(all));
        const kept = all.filter((each) => !gone.has(each));
        expect(kept.length).toBeLessThanOrEqual(14);
        expect(surplusBackups(kept)).toEqual([]);
        const newest = [...all].sort((a, b) => b.at - a.at)[0];
        if (newest) expect(kept).toContain(newest);
        const imports = all.filter((each) => each.reason === 'import').sort((a, b) => b.at - a.at);
        expect(kept).toEqual(expect.arrayContaining(imports.slice(0, 3)));
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
