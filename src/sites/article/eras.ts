/*
 * Dates in other digits and calendars, brought into the form that `calendar.ts` reads. Sources: Unicode CLDR calendar data (eras of Japan,
 * the Republic of China and Thailand), Birashk's arithmetic for the Solar Hijri calendar of Iran (exact for 1178 to 1633).
 */
/** A digit of some script, or a number written in Chinese. */
export const ANY_DIGIT =
  /[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19〇]|[一二三四五六七八九十]年/;
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/g;
const HAN = '〇一二三四五六七八九';
/** 令和6年, 平成30年, 昭和63年; 民國113年. The first year of an era is also written 元. */
const ERAS: readonly (readonly [RegExp, number])[] = [
  [/令和\s*(\d{1,2}|元)\s*年/, 2018],
  [/平成\s*(\d{1,2}|元)\s*年/, 1988],
  [/昭和\s*(\d{1,2}|元)\s*年/, 1925],
  [/[民中][國国華华](?:民[國国])?\s*(\d{2,3})\s*年/, 1911],
];
/** The Buddhist era of Thailand: 543 years ahead. */
const BUDDHIST = /(?<!\d)(2[45]\d\d)(?!\d)/;
const JALALI_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const JALALI_WORDS = new RegExp(`(\\d{1,2})\\s*(${JALALI_MONTHS.join('|')})(?:\\s*ماه)?\\s*،?\\s*(1[34]\\d\\d)(?!\\d)`);
const JALALI_NUMBERS = /(?<!\d)(1[34]\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/;

/** A day of the Iranian calendar as `YYYY-MM-DD`. */
function fromJalali(year: number, month: number, day: number): string {
  const cycle = year - 474;
  const inCycle = 474 + (cycle % 2820);
  const julian =
    day +
    (month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6) +
    Math.floor((inCycle * 682 - 110) / 2816) +
    (inCycle - 1) * 365 +
    Math.floor(cycle / 2820) * 1_029_983 +
    1_948_319;
  return new Date((julian - 2_440_587) * 86_400_000).toISOString().slice(0, 10);
}

/** 二〇二四年三月十五日 in digits; up to 31, as a day or month needs. */
function fromHan(text: string): string {
  return text.replace(/[〇一二三四五六七八九十]+(?=\s*[年月日])/g, (word) => {
    if (!word.includes('十')) return [...word].map((sign) => HAN.indexOf(sign)).join('');
    const [tens = '', ones = ''] = word.split('十');
    return String((tens ? HAN.indexOf(tens) : 1) * 10 + (ones ? HAN.indexOf(ones) : 0));
  });
}

/** A line with its dates in Western digits and years; lines of Latin letters alone come back as they are. */
export function inWesternDates(line: string): string {
  if (!/[^\0-\u05FF]/.test(line)) return line;
  let text = line.replace(DIGITS, (sign) => String(digitOf(sign.charCodeAt(0))));
  if (/[\u3400-\u9FFF]/.test(text)) {
    text = fromHan(text);
    for (const [era, before] of ERAS)
      text = text.replace(era, (_, year: string) => `${before + (year === '元' ? 1 : Number(year))}年`);
  }
  if (/[\u0E00-\u0E7F]/.test(text)) {
    // "มี.ค." is one word.
    text = text.replace(/(?<=[\u0E00-\u0E7F])\.(?=[\u0E00-\u0E7F\s])/g, '');
    text = text.replace(BUDDHIST, (year) => String(Number(year) - 543));
  }
  if (!/[\u0600-\u06FF]/.test(line)) return text;
  // "5 آذار/مارس 2024": the month's names of east and west; the first is enough.
  return text
    .replace(/،/g, ',')
    .replace(/([\u0620-\u064A]{3,})\s?\/\s?[\u0620-\u064A]{3,}/g, '$1')
    .replace(JALALI_WORDS, (_, day, month, year) =>
      fromJalali(Number(year), JALALI_MONTHS.indexOf(month) + 1, Number(day)),
    )
    .replace(JALALI_NUMBERS, (_, year, month, day) => fromJalali(Number(year), Number(month), Number(day)));
}

/** The blocks of digits begin at multiples of 16 or six after one. */
function digitOf(code: number): number {
  if (code >= 0xff10) return code - 0xff10;
  if (code >= 0x0e50) return code - 0x0e50;
  if (code >= 0x0966) return (code & 0x7f) - 0x66;
  return code & 0x0f;
}
