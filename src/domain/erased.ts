import * as v from 'valibot';
import { id, instant } from './field.ts';
import { type BaseRecord, recordBase, type Stamp, stamp } from './record.ts';
import { compareStamps } from './stamp.ts';

/**
 * What is left of a record that was deleted for good: that there was one, and when it was deleted. Nothing of what it
 * said, and no key: its own id is enough. An id that derives from a key is a one-way hash of it, so that the same thing
 * captured again gets the same id and comes back as new.
 */
export const erased = v.strictObject({
  ...recordBase,
  /** Of its fields alone that are left: the names of others (`tags:…`) would tell what it said. */
  stamps: v.record(v.picklist(['deletedAt', 'mergedInto', 'followsId']), stamp),
  deletedAt: instant,
  erased: v.literal(true),
  /** Of somebody who was merged: an old id still leads on. */
  mergedInto: v.exactOptional(id),
  /** Of a moment: the conversation goes on behind the gap. */
  followsId: v.exactOptional(id),
});
export type Erased = Omit<v.InferOutput<typeof erased>, 'stamps'> & Pick<BaseRecord, 'stamps'>;

/** `undefined` = something else: a record with content, or nothing of ours. Of any shape version: this form has but one. */
export function readErased(raw: unknown): Erased | undefined {
  if (typeof raw !== 'object' || raw === null || !('erased' in raw)) return undefined;
  const parsed = v.safeParse(erased, raw);
  return parsed.success ? (parsed.output as Erased) : undefined;
}

type Erasable = BaseRecord & { mergedInto?: string; followsId?: string };

/**
 * What stays of a record in the trash. It says nothing of when it was erased: two devices that do it by themselves leave
 * the same. Erased twice is erased once.
 */
export function erasedOf(record: Erasable & { deletedAt: number }): Erased {
  const { id, v, createdAt, deletedAt, mergedInto, followsId } = record;
  const left = {
    deletedAt,
    ...(mergedInto !== undefined && { mergedInto }),
    ...(followsId !== undefined && { followsId }),
  };
  const stamps = Object.fromEntries(Object.entries(record.stamps).filter(([field]) => field in left));
  return { id, v, createdAt, stamps, ...left, erased: true };
}

/** Was anything of this record edited after the other was deleted? Then the edit stands, else the deletion. */
export function isEditedSince(record: BaseRecord, { stamps, deletedAt }: Erased): boolean {
  // A deletion that carries no stamp is as old as it says.
  const gone = stamps['deletedAt'] ?? { at: deletedAt, n: 0, device: '' };
  return Object.values(record.stamps).some((edit) => compareStamps(edit, gone) > 0);
}

/** One erased record as two places have it: the later deletion, the earlier beginning, and whatever leads on. */
export function mergedErased(a: Erased, b: Erased): Erased {
  const [first, last] = compareStamps(deletion(a), deletion(b)) > 0 ? [b, a] : [a, b];
  return {
    ...first,
    ...last,
    stamps: { ...first.stamps, ...last.stamps },
    createdAt: Math.min(a.createdAt, b.createdAt),
  };
}

function deletion({ stamps, deletedAt }: Erased): Stamp {
  return stamps['deletedAt'] ?? { at: deletedAt, n: 0, device: '' };
}
