import * as v from 'valibot';
import { filledLine, id, instant, listOf, text } from './field.ts';
import { named } from './merge-links.ts';
import { recordBase } from './record.ts';
import { tagName } from './tag.ts';

/** People gathered for a purpose: a community of practice, a tweet chat, a pop-up learning group. */
export const group = v.object({
  ...recordBase,
  name: filledLine,
  /** What they gathered for. */
  purpose: v.exactOptional(text),
  memberIds: listOf(id),
  tags: listOf(tagName),
  named,
  /** Unix ms when a pop-up group ends; absent = it goes on. After it the group is archived, never lost. */
  endsAt: v.exactOptional(instant),
  /** Unix ms when the user put it away before its time. */
  archivedAt: v.exactOptional(instant),
});
export type Group = v.InferOutput<typeof group>;

/** Put away by the user or past its end. */
export function isArchived({ archivedAt, endsAt }: Group, now: number): boolean {
  return archivedAt !== undefined || (endsAt !== undefined && endsAt <= now);
}
