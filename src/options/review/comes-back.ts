import { agoText } from '../../components/time-ago.tsx';
import { dayStart } from '../../domain/when.ts';
import { t } from '../../platform/i18n.ts';

const DAY = 86_400_000;

/** How many of the user's days until then; 0 = today or before. */
export function daysUntil(dueAt: number, now: number): number {
  return Math.max(0, Math.round((dayStart(dueAt) - dayStart(now)) / DAY));
}

/** `5 d`, `3 w`: short, for a button. */
export function spanText(dueAt: number, now: number): string {
  return agoText(0, daysUntil(dueAt, now) * DAY);
}

/** `Comes back today`, `tomorrow`, `in 5 d`. */
export function comesBack(dueAt: number, now: number): string {
  const days = daysUntil(dueAt, now);
  if (days === 0) return t('review_back_today');
  return days === 1 ? t('review_back_tomorrow') : t('review_back_in', spanText(dueAt, now));
}
