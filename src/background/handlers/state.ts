import { ok } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { counts } from '../../storage/counts.ts';
import { reconcile } from '../resting-scripts.ts';
import type { Parts } from './parts.ts';

/** How the database stands, and the scripts that rest in pages. */
export function stateHandlers({
  database,
  journal,
  drain,
}: Parts): Pick<Handlers, 'storage.check' | 'sites.reconcile'> {
  return {
    'storage.check': async () => {
      // A look that reads: a connection that is open may still give nothing.
      const look = await database.read((db) => counts(db));
      const queued = look.ok ? await drain() : await journal.size();
      return ok({ database: look.ok ? 'open' : database.isUpgrading() ? 'upgrading' : 'failed', queued });
    },
    'sites.reconcile': () => reconcile(),
  };
}
