import type { Ports } from '../../domain/ports.ts';
import type { Result } from '../../domain/result.ts';
import type { Db } from '../../storage/db.ts';
import type { Parts } from './parts.ts';

/** Runs one act of writing; what follows a write follows it. */
export async function write<T>(
  { database, wrote }: Pick<Parts, 'database' | 'wrote'>,
  act: (db: Db, ports: Ports) => Promise<Result<T>>,
): Promise<Result<T>> {
  const done = await database.use(act);
  if (done.ok) wrote();
  return done;
}
