import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { SeenProfile } from '../domain/sighting.ts';
import type { Db } from './db.ts';
import { resolvePerson } from './resolve.ts';
import { write } from './work.ts';

/** Gives a person one more profile. One that somebody else had becomes theirs: the user says so. */
export function addProfile(
  db: Db,
  ports: Ports,
  { personId, seen, pageUrl }: { personId: string; seen: SeenProfile; pageUrl: string },
): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    await resolvePerson(work, seen, { pageUrl, at: work.now, personId });
    return {};
  });
}

/** Takes a profile away from its person: it is nobody's then. */
export function removeProfile(db: Db, ports: Ports, id: string): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('profile', await work.need('profile', id), { deletedAt: work.now });
    return {};
  });
}
