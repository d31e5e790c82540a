/** Days as date fields have them (`2026-05-01`), in local time: right across daylight saving. */

/** The local day of a time in Unix ms: `2026-05-01`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Unix ms at which the day begins, so many days later. `undefined` = empty or half filled. */
export function startOfDay(day: string, later = 0): number | undefined {
  const date = dateOf(day);
  if (!date) return undefined;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + later).getTime();
}

/** Unix ms for something that happened on a day: now when it is today, else its noon, which no time zone nearby takes to another day. */
export function timeOn(day: string, now: number): number | undefined {
  if (day === dayOf(now)) return now;
  const date = dateOf(day);
  return date && new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
}

function dateOf(day: string): Date | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year || !month || !date) return undefined;
  const made = new Date(Number(year), Number(month) - 1, Number(date));
  // Years below 100 would count from 1900, and a 31 February would be a day in March.
  made.setFullYear(Number(year));
  return dayOf(made.getTime()) === day ? made : undefined;
}
