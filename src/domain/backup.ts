import * as v from 'valibot';

/** Why a backup was made. */
export type BackupReason = 'day' | 'import' | 'upgrade';
/** One backup as the list shows it; its name in the browser's file system says all but its size. */
export type Backup = { name: string; at: number; reason: BackupReason; size: number };

/** When everything last left the browser, Unix ms. Absent = never. */
export const copies = v.object({
  /** As a file of Weft's own. */
  exportedAt: v.exactOptional(v.number()),
  /** As a backup in the folder that the user picked: when that backup was made. */
  folderAt: v.exactOptional(v.number()),
  /** When the user was last reminded that this is long ago. */
  remindedAt: v.exactOptional(v.number()),
});
export type Copies = v.InferOutput<typeof copies>;

/** When the newest copy outside the browser was made; `undefined` = there never was one. */
export function outsideAt({ exportedAt, folderAt }: Copies): number | undefined {
  return exportedAt === undefined ? folderAt : Math.max(exportedAt, folderAt ?? exportedAt);
}

const DAY = 86_400_000;
const OLD_DAYS = 30;
const QUIET_DAYS = 7;

/** When the network was last written to, and when the first of what is in it came. Absent = there is nothing. */
export type Written = { changedAt?: number; firstAt?: number };

/** A copy outside is worth a reminder: the last is long ago, something changed since, and none was given this week. */
export function isCopyDue(copies: Copies, { changedAt, firstAt }: Written, now: number): boolean {
  const { remindedAt } = copies;
  const last = outsideAt(copies);
  const since = last ?? firstAt;
  if (changedAt === undefined || since === undefined || (last !== undefined && changedAt <= last)) return false;
  // A clock that was set back counts as long ago.
  const isQuiet = remindedAt !== undefined && Math.abs(now - remindedAt) < QUIET_DAYS * DAY;
  return !isQuiet && now - since > OLD_DAYS * DAY;
}

const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
const KEPT_OF_REASON = 3;

/** `2026-11-22T09-00-00.000Z-day.json.gz`. */
export function backupName(at: number, reason: BackupReason): string {
  return `${new Date(at).toISOString().replaceAll(':', '-')}-${reason}.json.gz`;
}

/** `undefined` = no file of ours, or one that was not finished. */
export function readBackupName(name: string): Pick<Backup, 'at' | 'reason'> | undefined {
  const [, day, hours, minutes, rest, reason] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-(day|import|upgrade)\.json\.gz$/.exec(name) ?? [];
  const at = Date.parse(`${day}T${hours}:${minutes}:${rest}`);
  return Number.isFinite(at) ? { at, reason: reason as BackupReason } : undefined;
}

/**
 * Which of these backups are no longer needed: kept are the newest of each of the last seven days that have one, of each
 * of the last four weeks, and the last three each from before an import and an upgrade. The newest of all is always kept.
 */
export function surplusBackups<B extends Pick<Backup, 'name' | 'at' | 'reason'>>(all: readonly B[]): readonly B[] {
  const newestFirst = [...all].sort((a, b) => b.at - a.at);
  const kept = new Set<B>([
    ...newestOfEach(newestFirst, DAY, KEPT_DAYS),
    ...newestOfEach(newestFirst, 7 * DAY, KEPT_WEEKS),
    ...(['import', 'upgrade'] as const).flatMap((why) =>
      newestFirst.filter(({ reason }) => reason === why).slice(0, KEPT_OF_REASON),
    ),
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
