import type { ImportJob } from '../../domain/import-job.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import type { Imports } from '../imports.ts';

/** Imports. Each answers once the order is noted; the rows follow. */
export function importHandlers(
  imports: Imports,
): Pick<Handlers, 'import.start' | 'import.stop' | 'import.resume' | 'import.undo'> {
  return {
    'import.start': async (order) => stateOf(await imports.start(order)),
    'import.stop': async ({ id }) => stateOf(await imports.stop(id)),
    'import.resume': async ({ id }) => stateOf(await imports.resume(id)),
    'import.undo': async ({ id }) => stateOf(await imports.undo(id)),
  };
}

function stateOf(job: Result<ImportJob>): Result<{ state: ImportJob['state'] }> {
  return job.ok ? ok({ state: job.value.state }) : job;
}
