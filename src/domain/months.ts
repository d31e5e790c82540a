/**
 * Unix ms at which the last `count` local months began, the present one last. By the calendar and not by length, so
 * that a month of 28 days and one with a change of the clock are months like any other.
 */
export function monthStarts(now: number, count: number): readonly number[] {
  const today = new Date(now);
  return Array.from({ length: count }, (_, place) =>
    new Date(today.getFullYear(), today.getMonth() - (count - 1 - place), 1).getTime(),
  );
}

/** How many of the times fall into each month; the last has no end, so that a clock that was set back loses nothing. Earlier ones are left out. */
export function countsByMonth(times: readonly number[], starts: readonly number[]): readonly number[] {
  const counts = starts.map(() => 0);
  for (const time of times) {
    const month = starts.findLastIndex((start) => start <= time);
    if (month >= 0) counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}
