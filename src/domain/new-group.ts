import * as v from 'valibot';
import { filledLine, id, instant, listOf, text } from './field.ts';
import type { Group } from './group.ts';
import { SHAPE } from './record.ts';
import { setChange } from './set-change.ts';
import { tagName } from './tag.ts';

/** A group as the user begins it. */
export const newGroup = v.strictObject({
  /** Made by the page that begins it, so that a group sent twice is one. */
  id,
  name: filledLine,
  purpose: v.exactOptional(text),
  memberIds: listOf(id),
  tags: listOf(tagName),
  endsAt: v.exactOptional(instant),
});
export type NewGroup = v.InferOutput<typeof newGroup>;

/** Members to add and to take out of a group. */
export const memberChange = v.strictObject({ id, ...setChange(id).entries });
export type MemberChange = v.InferOutput<typeof memberChange>;

/** The record of it: without empty words, and everybody and every tag once. `now` is Unix ms. */
export function groupOf({ id, name, purpose, memberIds, tags, endsAt }: NewGroup, now: number): Group {
  return {
    id,
    v: SHAPE,
    createdAt: now,
    stamps: {},
    name,
    ...(purpose?.trim() && { purpose: purpose.trim() }),
    memberIds: [...new Set(memberIds)],
    tags: [...new Set(tags)],
    ...(endsAt !== undefined && { endsAt }),
  };
}
