import { cutText } from './cut-text.ts';
import type { Moment } from './moment.ts';

/** What lists show of a moment in one line: the newest note, else the newest quote, else the title, else the source's words. May be empty. */
export function momentLine({ notes, quotes, title, source }: Moment): string {
  const candidates = [newest(notes), newest(quotes), title, source?.title, source?.text];
  for (const text of candidates) {
    const line = text && oneLine(text);
    if (line) return line;
  }
  return '';
}

/** The text that was written last. */
export function newest(texts: readonly { text: string; at: number }[]): string | undefined {
  let best: { text: string; at: number } | undefined;
  for (const one of texts) if (!best || one.at >= best.at) best = one;
  return best?.text;
}

const LINE_LENGTH = 200;

/** As one line, cut where a list would cut it anyway, and never inside a character. */
export function oneLine(text: string): string {
  // The beginning is enough: a post may be 100,000 characters long.
  const line = text
    .slice(0, LINE_LENGTH * 3)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LINE_LENGTH) return line;
  return `${cutText(line, LINE_LENGTH - 1)}…`;
}
