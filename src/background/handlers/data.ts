import { ok } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { listBackups } from '../../platform/backup-files.ts';
import { eraseBeside } from '../../platform/erase.ts';
import { eraseAll } from '../../storage/erase.ts';
import type { Backups } from '../backups.ts';
import type { Parts } from './parts.ts';

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
      // What waits for the database goes first: it must not be stored once the tables are empty.
      await eraseBeside();
      const erased = await database.use((db) => eraseAll(db));
      wrote();
      return erased;
    },
  };
}
