import type { Moment } from '../domain/moment.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { Patch } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { write } from './work.ts';

export function updateMoment(
  db: Db,
  ports: Ports,
  id: string,
  patch: Patch<Moment>,
): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('moment', await work.need('moment', id), patch);
    return {};
  });
}

/** To the trash. */
export function removeMoment(db: Db, ports: Ports, id: string): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('moment', await work.need('moment', id), { deletedAt: work.now });
    return {};
  });
}
