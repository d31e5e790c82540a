import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/result.ts';
import type { Page } from '../../storage/rows.ts';
import { type Live, type ReadDb, useLive } from '../live.ts';
import { blockOf, type Window } from './window-of.ts';

/** A list that is read piece by piece. */
export type Rows<T> = {
  /** Absent until the first answer. */
  total?: number;
  failure?: Failure;
  /** The row at a place, once it was read. */
  at(index: number): T | undefined;
  /** The rows now in the page: what is not read yet will be. */
  show(window: Window): void;
};
type Block = { offset: number; limit: number };

const FIRST: Block = { offset: 0, limit: 120 };
/** Rows kept beside those just read, so that a short way back shows them at once. */
const KEPT = 1_000;

/** Reads the part of a long list that is in view, live. One reading at a time: a fling over 100,000 rows queues nothing. */
export function useRows<T>(read: (db: ReadDb, block: Block) => Promise<Page<T>>, question: string): Rows<T> {
  const [block, setBlock] = useState(FIRST);
  const wanted = useRef(FIRST);
  const known = useRef({ question, rows: new Map<number, T>() });
  if (known.current.question !== question) known.current = { question, rows: new Map() };

  const asked = `${question} ${block.offset} ${block.limit}`;
  const live: Live<Page<T>> = useLive((db) => read(db, block), asked, true);
  // An answer to an older filter must not fill the rows of this one, but may stand until the new one is there.
  const answered = useRef<{ question: string; page: Page<T>; offset: number }>(undefined);
  if (live.fresh && live.value && answered.current?.page !== live.value) {
    answered.current = { question, page: live.value, offset: block.offset };
    keep(known.current.rows, live.value, block.offset);
  }
  useEffect(() => {
    if (live.fresh && !same(wanted.current, block)) setBlock(wanted.current);
  });

  const last = answered.current;
  return {
    ...(last ? { total: last.page.total } : {}),
    ...(live.failure ? { failure: live.failure } : {}),
    at: (index) =>
      known.current.rows.get(index) ??
      (last && last.question !== question ? last.page.rows[index - last.offset] : undefined),
    show: (window) => {
      if (window.first >= block.offset && window.first + window.count <= block.offset + block.limit) {
        wanted.current = block;
        return;
      }
      wanted.current = blockOf(window);
      if (live.fresh) setBlock(wanted.current);
    },
  };
}

function keep<T>(rows: Map<number, T>, page: Page<T>, offset: number): void {
  if (rows.size > KEPT) rows.clear();
  for (const index of [...rows.keys()]) if (index >= page.total) rows.delete(index);
  for (const [place, row] of page.rows.entries()) rows.set(offset + place, row);
}

function same(a: Block, b: Block): boolean {
  return a.offset === b.offset && a.limit === b.limit;
}
