import { inWesternDates } from './eras.ts';
import { monthNumber } from './months.ts';

/** A day as a page gives it; the time only where a time zone makes it one moment. */
export type SeenDate = {
  /** `YYYY-MM-DD`, as the page shows it. */
  day: string;
  /** The exact moment in UTC, when it is known and falls on the same day there. */
  moment?: string;
};

const EARLIEST = 1990;

function dayOf(year: number, month: number, date: number): string | undefined {
  const time = Date.UTC(year, month - 1, date);
  const real = new Date(time);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date || year < EARLIEST) return undefined;
  // Tomorrow somewhere on earth; anything later is an event, not a publication.
  if (time > Date.now() + 2 * 86_400_000) return undefined;
  return real.toISOString().slice(0, 10);
}

const ISO =
  /(?:^|[^\d])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?![\d])/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:Z|[+-]\d{4})?)?$/;

/** Dates as machines write them: ISO 8601 and its many near misses, RFC 2822, seconds or milliseconds since 1970. */
export function readMachineDate(value: string): SeenDate | undefined {
  const text = value.trim().slice(0, 60);
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    const day = dayOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
    return day ? { day, moment: moment.toISOString() } : undefined;
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const day = dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return day ? { day } : undefined;
  }
  const iso = ISO.exec(text);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (!day) return undefined;
    const zone = iso[7];
    if (!iso[4] || !zone) return { day };
    const offset = /^[+-]/.test(zone) ? zone.replace(/(\d{2}):?(\d{2})/, '$1:$2') : 'Z';
    const moment = Date.parse(`${day}T${iso[4].padStart(2, '0')}:${iso[5]}:${iso[6] ?? '00'}${offset}`);
    if (Number.isNaN(moment)) return { day };
    const utc = new Date(moment).toISOString();
    return utc.startsWith(day) ? { day, moment: utc } : { day };
  }
  return /^[A-Z][a-z]{2},? /.test(text) ? readRfcDate(text) : undefined;
}

function readRfcDate(text: string): SeenDate | undefined {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) return undefined;
  const parts = /(\d{1,2}) ([A-Z][a-z]{2})\w* (\d{4})/.exec(text) ?? /([A-Z][a-z]{2}) (\d{1,2}) (\d{4})/.exec(text);
  const utc = new Date(moment).toISOString();
  const shown = parts ? Number(/^\d/.test(parts[1] as string) ? parts[1] : parts[2]) : Number(utc.slice(8, 10));
  return Number(utc.slice(8, 10)) === shown ? { day: utc.slice(0, 10), moment: utc } : { day: shiftTo(utc, shown) };
}

/** The neighbouring day with this date: the day in the sender's own zone. */
function shiftTo(utc: string, date: number): string {
  for (const step of [-1, 1]) {
    const day = new Date(Date.parse(utc) + step * 86_400_000);
    if (day.getUTCDate() === date) return day.toISOString().slice(0, 10);
  }
  return utc.slice(0, 10);
}

/** A month's name, roughly: letters of any script. Properties of Unicode would say it exactly, and take longer to compile than to use. */
const WORD = '([^\\s\\d.,:;()/|·•\\u2063–—-]{3,14})\\.?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th|er|º|ª|e)?\\.?';
const DAY_FIRST = new RegExp(
  `(?<![\\d.])${ORDINAL}[\\s\\-/,]*(?:(?:de|of|d'|del|di|ta)\\s+)?${WORD}[\\s\\-/,.،]*(?:(?:de|del|di|of)\\s+)?(?:['’](\\d{2})|(\\d{4}|\\d{2}(?![\\d:.])))(?!\\d)`,
);
const MONTH_FIRST = new RegExp(`${WORD}[\\s\\-/]*${ORDINAL},?\\s+(?:(\\d{4})|['’](\\d{2}))(?!\\d)`);
/** Hungarian, Latvian, Lithuanian, Basque: "2024. március 5.", "2024 m. kovo 5 d.", "2024ko martxoaren 5a". */
const YEAR_FIRST = new RegExp(
  `(?<!\\d)(\\d{4})(?:\\.|[a-z]{2}|\\s)\\s*(?:m\\.|gada)?\\s*(?:(\\d{1,2})\\.\\s*)?${WORD}(?:\\s+(\\d{1,2}))?(?!\\d)`,
);
const VIETNAMESE = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})/i;
const EAST = /(\d{4})\s*[年년.]\s*(\d{1,2})\s*[月월.]\s*(\d{1,2})\s*[日일.]?/u;
const NUMBERS = /(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d./]\d|\d)/;

const fullYear = (year: string): number =>
  year.length === 2 ? Number(year) + (Number(year) > 69 ? 1900 : 2000) : Number(year);

/** True where numbers with slashes are month first. Dots are day first everywhere. */
function isMonthFirst(language: string): boolean {
  return /^en(?!-(?:gb|au|nz|ie|in|za))/i.test(language);
}

/** A date as people read it, in any of many languages and orders. `language` decides between 3/4 and 4/3. */
export function readVisibleDate(text: string, language: string): SeenDate | undefined {
  const line = inWesternDates(text.slice(0, 300));
  if (!/\d\D{0,18}\d/.test(line)) return undefined;
  const iso = ISO.exec(line);
  if (iso) return readMachineDate(iso[0].replace(/^[^\d]/, ''));
  const east = EAST.exec(line);
  if (east) return asSeen(dayOf(Number(east[1]), Number(east[2]), Number(east[3])));
  const month = MONTH_FIRST.exec(line);
  if (month) {
    const number = monthNumber(month[1] as string);
    if (number) return asSeen(dayOf(fullYear((month[3] ?? month[4]) as string), number, Number(month[2])));
  }
  const first = DAY_FIRST.exec(line);
  if (first) {
    const number = monthNumber(first[2] as string);
    if (number) return asSeen(dayOf(fullYear((first[3] ?? first[4]) as string), number, Number(first[1])));
  }
  const vietnamese = line.includes('tháng') ? VIETNAMESE.exec(line) : null;
  if (vietnamese) return asSeen(dayOf(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1])));
  const yearFirst = YEAR_FIRST.exec(line);
  const date = yearFirst?.[2] ?? yearFirst?.[4];
  if (yearFirst && date) {
    const number = monthNumber(yearFirst[3] as string);
    if (number) return asSeen(dayOf(Number(yearFirst[1]), number, Number(date)));
  }
  const numbers = /\d\s?[./-]\s?\d/.test(line) ? NUMBERS.exec(line) : null;
  if (!numbers) return undefined;
  const [a, b, year] = [Number(numbers[1]), Number(numbers[3]), fullYear(numbers[4] as string)];
  const monthFirst = b > 12 || (a <= 12 && numbers[2] !== '.' && isMonthFirst(language));
  return asSeen(monthFirst ? dayOf(year, a, b) : dayOf(year, b, a));
}

function asSeen(day: string | undefined): SeenDate | undefined {
  return day ? { day } : undefined;
}
