import { type Locale, speak } from './i18n.ts';

const files = import.meta.glob<Locale>('../static/_locales/*/messages.json', { import: 'default' });

/** The locale folders that are built in: `en`, … */
export const LANGUAGES: readonly string[] = Object.keys(files)
  .map((path) => path.split('/').at(-2) ?? '')
  .filter(Boolean)
  .sort();

/** Loads the user's language before the first paint. `auto`, or one that is not built in, follows the browser. */
export async function useLanguage(language: string): Promise<void> {
  const load = Object.entries(files).find(([path]) => path.includes(`/${language}/`))?.[1];
  speak(load ? await load() : undefined);
}
