import * as v from 'valibot';
import { filledLine, httpUrl, id, instant, line, listOf, text } from './field.ts';
import { benefit, giving, type Moment, momentKind, occasion } from './moment.ts';
import { SHAPE } from './record.ts';
import { tagName } from './tag.ts';

/** Somebody of the network, or a name that nobody there has to bear yet: names alone never find anybody. */
const momentPerson = v.union([v.strictObject({ id }), v.strictObject({ name: filledLine })]);

/** A moment that the user logs by hand: something given, asked, or lived through beyond posts. */
export const newMoment = v.strictObject({
  /** Made by the page that logs it, so that a moment sent twice is one. */
  id,
  kind: momentKind,
  /** Who it was with; a name makes somebody new. Empty = nobody in particular. */
  people: listOf(momentPerson),
  /** What it was called. */
  title: v.exactOptional(filledLine),
  giving: v.exactOptional(giving),
  occasion: v.exactOptional(occasion),
  place: v.exactOptional(line),
  inPerson: v.exactOptional(v.boolean()),
  /** What the user wrote about it. */
  note: v.exactOptional(text),
  benefit: v.exactOptional(benefit),
  nextStep: v.exactOptional(text),
  followsId: v.exactOptional(id),
  viaId: v.exactOptional(id),
  goalIds: v.exactOptional(listOf(id)),
  groupIds: v.exactOptional(listOf(id)),
  tags: listOf(tagName),
  happenedAt: instant,
  /** Where it can be looked up: the post that was answered, the page of the workshop. Absent `site` = any other page. */
  source: v.exactOptional(
    v.strictObject({ url: httpUrl, site: v.exactOptional(filledLine), title: v.exactOptional(filledLine) }),
  ),
});
export type NewMoment = v.InferOutput<typeof newMoment>;

/**
 * The record. Its source has no keys: the moment is about an address without being *the* capture of it, so that a
 * capture of that very page stays a moment of its own. Empty texts are left out.
 */
export function momentOf(wanted: NewMoment, personIds: readonly string[], now: number): Moment {
  const { id, kind, tags, happenedAt, note, source, title, place, nextStep } = wanted;
  const { giving, occasion, inPerson, benefit, followsId, viaId, goalIds, groupIds } = wanted;
  return {
    id,
    v: SHAPE,
    createdAt: now,
    stamps: {},
    kind,
    personIds: [...new Set(personIds)],
    ...(source && { source: { keys: [], site: 'web', ...source } }),
    quotes: [],
    notes: note?.trim() ? [{ text: note.trim(), at: happenedAt }] : [],
    ...(benefit && { benefit }),
    tags: [...new Set(tags)],
    ...(viaId !== undefined && { viaId }),
    happenedAt,
    ...(title && { title }),
    ...(giving && { giving }),
    ...(occasion && { occasion }),
    ...(place?.trim() && { place: place.trim() }),
    ...(inPerson !== undefined && { inPerson }),
    ...(nextStep?.trim() && { nextStep: nextStep.trim() }),
    // Nothing follows itself.
    ...(followsId !== undefined && followsId !== id && { followsId }),
    ...(goalIds && goalIds.length > 0 && { goalIds: [...new Set(goalIds)] }),
    ...(groupIds && groupIds.length > 0 && { groupIds: [...new Set(groupIds)] }),
  };
}
