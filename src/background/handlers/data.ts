import { ok } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { listBackups } from '../../platform/backup-files.ts';
import { eraseBeside } from '../../platform/erase.ts';
import { locked } from '../../platform/lock.ts';
import { eraseAll } from '../../storage/erase.ts';
import type { Backups } from '../backups.ts';
import { SNAPSHOT } from '../snapshot-keeper.ts';
import type { Parts } from './parts.ts';

/** Backups on demand, and erasing everything: nothing of it is written again by what was under way. */
export function dataHandlers(
  { database, wrote }: Parts,
  backups: Backups,
): Pick<Handlers, 'backup.make' | 'data.erase'> {
  return {
    async 'backup.make'() {
      await backups.make('day');
      const [newest] = await listBackups();
      return ok(newest ? { at: newest.at } : {});
    },
    async 'data.erase'() {
      // A backup that is being written, or a snapshot that was counted before, would bring some of it back.
      const erased = await backups.between(() =>
        locked(SNAPSHOT, async () => {
          // What waits for the database goes first: it must not be stored once the tables are empty.
          await eraseBeside();
          return database.use((db) => eraseAll(db));
        }),
      );
      wrote();
      return erased;
    },
  };
}
