import * as v from 'valibot';

/** Why a backup was made. */
export type BackupReason = 'day' | 'import';
/** One backup as the list shows it; its name in the browser's file system says all but its size. */
export type Backup = { name: string; at: number; reason: BackupReason; size: number };

/** When everything last left the browser as a file: Unix ms. Absent = never. */
export const copies = v.object({ exportedAt: v.exactOptional(v.number()) });
export type Copies = v.InferOutput<typeof copies>;

const DAY = 86_400_000;
const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
const KEPT_IMPORTS = 3;

/** `2026-11-22T09-00-00.000Z-day.json.gz`. */
export function backupName(at: number, reason: BackupReason): string {
  return `${new Date(at).toISOString().replaceAll(':', '-')}-${reason}.json.gz`;
}

/** `undefined` = no file of ours, or one that was not finished. */
export function readBackupName(name: string): Pick<Backup, 'at' | 'reason'> | undefined {
  const [, day, hours, minutes, rest, reason] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-(day|import)\.json\.gz$/.exec(name) ?? [];
  const at = Date.parse(`${day}T${hours}:${minutes}:${rest}`);
  return Number.isFinite(at) ? { at, reason: reason as BackupReason } : undefined;
}

/**
 * Which of these backups are no longer needed: kept are the newest of each of the last seven days that have one, of each
 * of the last four weeks, and the last three from before an import. The newest of all is always kept.
 */
export function surplusBackups<B extends Pick<Backup, 'name' | 'at' | 'reason'>>(all: readonly B[]): readonly B[] {
  const newestFirst = [...all].sort((a, b) => b.at - a.at);
  const kept = new Set<B>([
    ...newestOfEach(newestFirst, DAY, KEPT_DAYS),
    ...newestOfEach(newestFirst, 7 * DAY, KEPT_WEEKS),
    ...newestFirst.filter(({ reason }) => reason === 'import').slice(0, KEPT_IMPORTS),
  ]);
  return newestFirst.filter((one) => !kept.has(one));
}

function newestOfEach<B extends { at: number }>(newestFirst: readonly B[], span: number, most: number): B[] {
  const spans = new Map<number, B>();
  for (const one of newestFirst) {
    const number = Math.floor(one.at / span);
    if (!spans.has(number)) spans.set(number, one);
  }
  return [...spans.values()].slice(0, most);
}

/** A backup of the day is due: none was made for a day, or the clock was set back behind the last one. */
export function isBackupDue(lastAt: number | undefined, now: number): boolean {
  return lastAt === undefined || now - lastAt >= DAY || lastAt > now + DAY;
}
