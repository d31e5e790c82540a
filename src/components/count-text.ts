import { type MessageKey, t } from '../platform/i18n.ts';
import { numberText } from './number-text.ts';

/** Things that are counted in sentences: each has a `count_<thing>_one` and a `count_<thing>_other` in the locale. */
const KEYS = {
  moment: ['count_moment_one', 'count_moment_other'],
  organisation: ['count_organisation_one', 'count_organisation_other'],
  person: ['count_person_one', 'count_person_other'],
  tag: ['count_tag_one', 'count_tag_other'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;

/** `1 moment`, `1,032 moments`: the browser's own messages know no plural. */
export function countText(thing: keyof typeof KEYS, count: number): string {
  const [one, other] = KEYS[thing];
  return count === 1 ? t(one) : t(other, numberText(count));
}
