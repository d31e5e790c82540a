const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, as lists show it: a number and a unit to be worded by the locale. A time in the future reads as now. */
export type Ago = { unit: 'now' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'; count: number };

/** Between two Unix ms, in whole units and the largest that fits. Months and years are of mean length. */
export function ago(then: number, now: number): Ago {
  const past = Math.max(0, now - then);
  if (past < MINUTE) return { unit: 'now', count: 0 };
  if (past < HOUR) return { unit: 'minute', count: Math.floor(past / MINUTE) };
  if (past < DAY) return { unit: 'hour', count: Math.floor(past / HOUR) };
  if (past < 7 * DAY) return { unit: 'day', count: Math.floor(past / DAY) };
  if (past < 60 * DAY) return { unit: 'week', count: Math.floor(past / (7 * DAY)) };
  if (past < 365.25 * DAY) return { unit: 'month', count: Math.floor(past / (30.44 * DAY)) };
  return { unit: 'year', count: Math.floor(past / (365.25 * DAY)) };
}

/** Unix ms of the Monday on which this local week began, at local midnight: right across daylight saving. */
export function weekStart(now: number): number {
  const day = new Date(now);
  const sinceMonday = (day.getDay() + 6) % 7;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday).getTime();
}

/** A day begins at four in the morning, local time: an evening that runs late belongs to one day. */
const DAY_BEGINS = 4;

/** Unix ms at which the user's day began: right across daylight saving, which changes clocks before four. */
export function dayStart(now: number): number {
  const day = new Date(now);
  const begun = day.getHours() >= DAY_BEGINS ? 0 : 1;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - begun, DAY_BEGINS).getTime();
}

/** Unix ms at which the next day of the user's begins. */
export function nextDay(now: number): number {
  const day = new Date(dayStart(now));
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, DAY_BEGINS).getTime();
}

/** Unix ms of the Monday after this local week. */
export function nextWeek(now: number): number {
  const monday = new Date(weekStart(now));
  return new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 7).getTime();
}

/** Unix ms of the first day of this quarter of the year, at local midnight. */
export function quarterStart(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth() - (day.getMonth() % 3), 1).getTime();
}
