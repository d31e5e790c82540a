import * as v from 'valibot';
import { id, LIMITS, line, text } from './field.ts';

/** A page that honours people, as far as it is made. What is said of each lies with the person (`Person.honour`). */
export const honourDraft = v.object({
  /** Who stands on it, in the order of chance in which the page shows them. */
  ids: v.pipe(v.array(id), v.maxLength(LIMITS.list)),
  /** Absent = the words that a new page begins with. */
  title: v.exactOptional(line),
  intro: v.exactOptional(text),
  /** Their profiles are linked. */
  links: v.boolean(),
});
export type HonourDraft = v.InferOutput<typeof honourDraft>;

export const EMPTY_HONOUR: HonourDraft = { ids: [], links: true };

/** With more people, each at a place of chance; those that are there stay. At most as many as a page holds. */
export function withPeople(draft: HonourDraft, more: readonly string[], random: () => number): HonourDraft {
  const ids = [...draft.ids];
  for (const one of more) {
    if (ids.length >= LIMITS.list) break;
    if (!ids.includes(one)) ids.splice(Math.floor(random() * (ids.length + 1)), 0, one);
  }
  return { ...draft, ids };
}
