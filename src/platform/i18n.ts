import type { Words } from '../domain/setting.ts';
import type messages from '../static/_locales/en/messages.json';
import { api } from './page-runtime.ts';

/** A key of `_locales/en/messages.json`. A key that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** A locale file, as the browsers define it. */
export type Locale = Words;

/** The language that the user chose instead of the browser's, once it is loaded (`language.ts`). */
let chosen: Locale | undefined;

/** Words come from this locale from now on; `undefined` = from the browser's own choice. */
export function speak(locale: Locale | undefined): void {
  chosen = locale;
}

/** The words for a key in the user's language. Substitutions fill `$1`…`$9`. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  const texts = substitutions.map(String);
  const entry = chosen?.[key];
  return entry ? filled(entry, texts) : api().i18n.getMessage(key, texts);
}

function filled(entry: Locale[string], texts: readonly string[]): string {
  return entry.message.replace(/\$(?:(\w+)\$|(\d)|\$)/g, (whole, name?: string, digit?: string) => {
    if (digit) return texts[Number(digit) - 1] ?? '';
    if (!name) return '$';
    const content = entry.placeholders?.[name.toLowerCase()]?.content;
    return content ? content.replace(/\$(\d)/g, (_, place: string) => texts[Number(place) - 1] ?? '') : whole;
  });
}
