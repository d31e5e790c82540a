import type messages from '../static/_locales/en/messages.json';
import { api } from './page-runtime.ts';

/** A key of `_locales/en/messages.json`. A key that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** The words for a key in the user's language. Substitutions fill `$1`…`$9`. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return api.i18n.getMessage(key, substitutions.map(String));
}
