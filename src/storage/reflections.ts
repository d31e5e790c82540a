import type { Ports } from '../domain/ports.ts';
import { SHAPE } from '../domain/record.ts';
import type { ReflectionText } from '../domain/reflection.ts';
import type { Result } from '../domain/result.ts';
import type { Db } from './db.ts';
import { write } from './work.ts';

/** Writes a reflection, or writes it anew: there is one of each id. One that was removed comes back. */
export function saveReflection(db: Db, ports: Ports, wanted: ReflectionText): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const { id, kind, from, answers, stage } = wanted;
    const before = await work.find('reflection', id);
    // Something lies there that this version cannot read: it is kept.
    if (!before && !work.left('reflection', id) && (await db.reflections.get(id))) work.refuse('too-new', 'reflection');
    if (before) work.patch('reflection', before, { answers, stage: stage ?? null, deletedAt: null });
    else {
      const record = { id, v: SHAPE, createdAt: work.now, stamps: {}, kind, from, answers };
      work.put('reflection', stage ? { ...record, stage } : record);
    }
    return {};
  });
}

/** To the trash. `not-found` where it is not there or in the trash already. */
export function removeReflection(db: Db, ports: Ports, id: string): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('reflection', await work.need('reflection', id), { deletedAt: work.now });
    return {};
  });
}
