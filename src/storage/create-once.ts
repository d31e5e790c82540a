import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { Db } from './db.ts';
import { type Work, write } from './work.ts';

/**
 * Creates something whose id the page made: sent again it is still one, with the reply of the first time. The reply is
 * forgotten after a while; `isThere` says whether the record is.
 */
export function createOnce(
  db: Db,
  ports: Ports,
  id: string,
  isThere: () => PromiseLike<unknown>,
  create: (work: Work) => Promise<unknown>,
): Promise<Result<{ id: string; token: string }>> {
  return write<{ id: string }>(
    db,
    ports,
    async (work) => {
      const known = await db.captures.get(id);
      if (known) return { id, token: known.saved.token };
      if (await isThere()) return work.refuse('conflict', 'id');
      await create(work);
      return { id };
    },
    (work, { token }) => {
      const saved = { outcome: 'created', people: [], token } as const;
      work.later(db.captures.put({ captureId: id, at: work.now, saved }));
    },
  );
}
