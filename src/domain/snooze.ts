import { startOfDay } from './day.ts';

/** How long a reminder may be put off without choosing a day. */
export type SnoozeFor = 'week' | 'month';

/**
 * Unix ms until which nobody is reminded: local midnight of the same day next week, or next month (its last day, where
 * it has no such day). By the calendar, so that a change of the clock in between moves nothing.
 */
export function snoozeUntil(how: SnoozeFor, now: number): number {
  const today = new Date(now);
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (how === 'week') return new Date(year, month, day + 7).getTime();
  const lastOfNext = new Date(year, month + 2, 0).getDate();
  return new Date(year, month + 1, Math.min(day, lastOfNext)).getTime();
}

/** Local midnight of a day such as `2026-03-29`; `undefined` = it is no day, or not after today. */
export function snoozeUntilDay(text: string, now: number): number | undefined {
  const at = startOfDay(text);
  return at !== undefined && at > now ? at : undefined;
}
