import * as v from 'valibot';
import { dayStart, nextDay } from './when.ts';

/** What the toolbar button says is due: once a day at most, until the user has looked or nothing is left. */
export const reminder = v.object({
  /** Unix ms of the start of the day on which it was said. */
  day: v.number(),
  /** It still stands: the user has not looked yet. */
  open: v.boolean(),
});
export type Reminder = v.InferOutput<typeof reminder>;

/** What is to be said now, after what was said before. A clock that was set back begins a new day. */
export function remind(before: Reminder | undefined, due: number, now: number): Reminder | undefined {
  const day = dayStart(now);
  if (before?.day === day) return before.open && due === 0 ? { day, open: false } : before;
  // Nothing is due: what comes up later in the day may still be said.
  return due === 0 ? undefined : { day, open: true };
}

/** From Friday on a week can be looked back on. */
export function isWeekEnding(now: number): boolean {
  return (new Date(dayStart(now)).getDay() + 6) % 7 >= 4;
}

/** Unix ms at which to look again. */
export function nextReminder(now: number): number {
  return nextDay(now);
}
