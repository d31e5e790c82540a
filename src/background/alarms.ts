import { reflectionFrom, reflectionId } from '../domain/reflection.ts';
import { isWeekEnding, nextReminder, remind } from '../domain/reminder.ts';
import { sameValue } from '../domain/stamp.ts';
import { t } from '../platform/i18n.ts';
import { browser } from '../platform/native.ts';
import { keepReminder, readReminder, showReminder } from '../platform/reminder.ts';
import { readSettings } from '../platform/settings.ts';
import type { Db } from '../storage/db.ts';
import { isWeekOpen } from '../storage/read-reflections.ts';
import { countDue } from '../storage/review.ts';
import type { Database } from './database.ts';

/** The one alarm of Weft's: a day of the user's begins. */
export const DAY_ALARM = 'day';

/**
 * What is due, on the toolbar button: a number and no content, once a day at most, until the user has looked. Pages take
 * it away when they show what is due (`platform/reminder.ts`).
 */
export type Alarms = {
  /** Says what is due, or what is left of it, or nothing. After every start, alarm, write and change of settings. */
  check(): Promise<void>;
  /** Sets the alarm for the next day: browsers may lose it, and a clock or time zone may have changed. */
  schedule(): Promise<void>;
};

/** `now` is Unix ms. Where the database does not open, the button stays as it is. */
export function makeAlarms(database: Database, now: () => number): Alarms {
  return {
    async check() {
      const { reminders, hiddenUntil, reviewPerDay } = await readSettings();
      const at = now();
      if (!reminders || at < hiddenUntil) return showReminder(undefined);
      const due = await database.read((db) => readDue(db, at, reviewPerDay));
      // What was said last stands.
      if (!due.ok) return;
      const { moments, week } = due.value;
      const count = moments + (week ? 1 : 0);
      const before = await readReminder();
      const said = remind(before, count, at);
      if (said && !sameValue(said, before)) await keepReminder(said);
      await showReminder(said?.open ? { count, title: titleOf(moments, week) } : undefined);
    },
    async schedule() {
      const when = nextReminder(now());
      const set = await browser.alarms.get(DAY_ALARM);
      if (set?.scheduledTime !== when) browser.alarms.create(DAY_ALARM, { when });
    },
  };
}

/** The weekly reflection is due at the end of the week, for who writes them. */
async function readDue(db: Db, now: number, perDay: number): Promise<{ moments: number; week: boolean }> {
  const id = reflectionId('week', reflectionFrom('week', now));
  return { moments: await countDue(db, now, perDay), week: isWeekEnding(now) && (await isWeekOpen(db, id)) };
}

function titleOf(moments: number, week: boolean): string {
  if (moments === 0) return t('badge_week');
  return week ? t('badge_due_and_week', moments) : t('badge_due', moments);
}
