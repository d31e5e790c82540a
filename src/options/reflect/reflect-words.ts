import type { Prompt, Reflection } from '../../domain/reflection.ts';
import { sameDate } from '../../domain/reflection.ts';
import { nextWeek } from '../../domain/when.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { dayText } from '../day-text.ts';

export const PROMPT_WORDS: Readonly<Record<Prompt, MessageKey>> = {
  learned: 'reflect_learned',
  'from-whom': 'reflect_from_whom',
  helped: 'reflect_helped',
  'cool-moment': 'reflect_cool_moment',
  next: 'reflect_next',
  network: 'reflect_network',
  strategy: 'reflect_strategy',
  time: 'reflect_time',
};

const HALF_DAY = 43_200_000;

/** `16 – 22 Nov 2026`. */
export function weekText(from: number): string {
  const format = new Intl.DateTimeFormat(t('locale_tag'), { day: 'numeric', month: 'short', year: 'numeric' });
  return format.formatRange(from, nextWeek(from) - HALF_DAY);
}

/** `Oct – Dec 2026`. */
export function quarterText(from: number): string {
  const begun = new Date(from);
  const last = new Date(begun.getFullYear(), begun.getMonth() + 2, 1);
  return new Intl.DateTimeFormat(t('locale_tag'), { month: 'short', year: 'numeric' }).formatRange(begun, last);
}

/** What a reflection looks back on, as the user wrote it down, in whatever time zone they are now. */
export function timeText({ kind, from }: Pick<Reflection, 'kind' | 'from'>): string {
  if (kind === 'week') return weekText(sameDate(from));
  return kind === 'quarter' ? quarterText(sameDate(from)) : dayText(from);
}

/** The words of a prompt; one of a newer Weft has none here. */
export function promptText(prompt: string): string {
  return Object.hasOwn(PROMPT_WORDS, prompt) ? t(PROMPT_WORDS[prompt as Prompt]) : prompt;
}
