import type { Handlers } from '../../messages/server.ts';
import { eraseBeside } from '../../platform/erase.ts';
import { eraseAll } from '../../storage/erase.ts';
import type { Parts } from './parts.ts';

export function dataHandlers({ database, wrote }: Parts): Pick<Handlers, 'data.erase'> {
  return {
    async 'data.erase'() {
      // What waits for the database goes first: it must not be stored once the tables are empty.
      await eraseBeside();
      const erased = await database.use((db) => eraseAll(db));
      wrote();
      return erased;
    },
  };
}
