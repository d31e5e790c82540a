const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Unix ms of a date as export files write it: ISO 8601 (also with a space), Unix seconds, `12 Mar 2024`, `7-Feb-22`,
 * `03/15/2024` (month first, unless the first number cannot be one), `Sat Dec 06 18:20:30 +0000 2025`. A day without a
 * time is midnight UTC. `undefined` = none of these.
 */
export function fileDate(raw: string): number | undefined {
  const text = raw.trim();
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1_000;
  if (/^\d{12,14}$/.test(text)) return Number(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (iso) {
    // A 30 February would be a day in March.
    const isDay = day(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) !== undefined;
    return isDay ? finite(Date.parse(`${iso[1]}-${iso[2]}-${iso[3]}T${iso[4] ?? '00:00'}${iso[5] ?? 'Z'}`)) : undefined;
  }
  const named = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4}|\d{2})$/.exec(text);
  if (named) return day(year(named[3]), MONTHS.indexOf((named[2] ?? '').toLowerCase()), Number(named[1]));
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const isDayFirst = first > 12 || text.includes('.');
    return day(Number(slashed[3]), (isDayFirst ? second : first) - 1, isDayFirst ? first : second);
  }
  const twitter = /^\w{3} (\w{3}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})$/.exec(text);
  return twitter
    ? finite(Date.parse(`${twitter[2]} ${twitter[1]} ${twitter[5]} ${twitter[3]} ${twitter[4]}`))
    : undefined;
}

function year(raw: string | undefined): number {
  const number = Number(raw);
  return number < 100 ? 2_000 + number : number;
}

function day(yearNumber: number, month: number, date: number): number | undefined {
  if (month < 0 || month > 11 || date < 1 || date > 31) return undefined;
  const time = Date.UTC(yearNumber, month, date);
  return new Date(time).getUTCDate() === date ? time : undefined;
}

function finite(time: number): number | undefined {
  return Number.isFinite(time) ? time : undefined;
}
