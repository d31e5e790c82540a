import type { Db } from './db.ts';
import type { ImportLine } from './import-rows.ts';

/** Every import there was, the latest first. */
export async function listImports(db: Db): Promise<ImportLine[]> {
  const jobs = await db.imports.orderBy('at').reverse().limit(200).toArray();
  return jobs.map(({ choices: _choices, aliases: _aliases, ...line }) => line);
}
