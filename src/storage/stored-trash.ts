import type { Erased } from '../domain/erased.ts';
import type { PurgeClock, TrashKind } from '../domain/trash.ts';
import type { Mark } from './marks.ts';

/** One thing in the trash, as its list is read and as the purge finds what is due. Written with the record's own row. */
export type StoredTrash = {
  kind: TrashKind;
  id: string;
  /** Unix ms when it came to the trash of this device: what a file brings in deleted has its days here, too. */
  at: number;
  /** Of a profile that was taken away: whose it was. */
  ownerId?: string;
};

/**
 * Something that is being erased: out of the trash, and not yet out of everything. `ordered`: its record still has its
 * content. `bare`: that is gone, and what else held it is being gone through.
 */
export type StoredErasure =
  | { kind: TrashKind; id: string; stage: 'ordered' }
  | {
      kind: TrashKind;
      id: string;
      stage: 'bare';
      /** Unix ms when its content went. */
      at: number;
      /** What stands in its place now, also in copies that were made before. */
      left: Erased;
      /** Keys and addresses under which drafts and rows of imports may hold it. Gone with this row. */
      marks: readonly string[];
      tags: readonly string[];
    };

/** A record of which nothing but the bare form is left. Beside it what indexes of its table need. */
export type StoredErased = {
  id: string;
  record: Erased;
  /** No key leads to it. */
  keys: readonly [];
  deletedAt: number;
  mergedInto?: string;
  followsId?: string;
  marks?: readonly Mark[];
};

/** What the purge knows of time. */
export type StoredClock = { key: 'clock' } & PurgeClock;

/** The row of what is left. Fields that indexes find living records by are absent. */
export function storedErased(record: Erased): StoredErased {
  const { id, deletedAt, mergedInto, followsId } = record;
  return {
    id,
    record,
    keys: [],
    deletedAt,
    ...(mergedInto !== undefined && { mergedInto }),
    ...(followsId !== undefined && { followsId, marks: [['follows', followsId] as const] }),
  };
}
