import type { Words } from '../domain/setting.ts';
import { type Locale, speak } from './i18n.ts';
import { browser } from './native.ts';

/** The locale folders that are built in. */
export const LANGUAGES = ['de', 'en'] as const;

/** What was read last: a context speaks one language at a time. */
let read: { language: string; locale: Promise<Locale | undefined> } | undefined;

/** The words of a language, from the file that the browser's own choice would use. `undefined` = leave it to the browser. */
export function loadLocale(language: string): Promise<Locale | undefined> {
  if (read?.language !== language) read = { language, locale: fetchLocale(language) };
  return read.locale;
}

async function fetchLocale(language: string): Promise<Locale | undefined> {
  if (!(LANGUAGES as readonly string[]).includes(language)) return undefined;
  try {
    const answer = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
    return (await answer.json()) as Locale;
  } catch {
    // Stopped while it was read: the browser's own language serves, and the next time reads anew.
    read = undefined;
    return undefined;
  }
}

/** Speaks the user's language from now on. `auto`, or one that is not built in, follows the browser. */
export async function useLanguage(language: string): Promise<void> {
  speak(await loadLocale(language));
}

/** What a script in a page is to say in the user's language: it can load no file. Nothing = the browser's own words serve. */
export async function wordsFor(language: string, keys: RegExp): Promise<{ words?: Words }> {
  const locale = await loadLocale(language);
  if (!locale) return {};
  const words: Record<string, Words[string]> = {};
  for (const [key, { message, placeholders }] of Object.entries(locale)) {
    if (keys.test(key)) words[key] = { message, ...(placeholders ? { placeholders } : {}) };
  }
  return { words };
}
