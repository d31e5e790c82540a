import { type ImportJob, type ImportOrder, newImport } from '../domain/import-job.ts';
import type { Ports } from '../domain/ports.ts';
import { type FailureCode, fail, ok, type Result } from '../domain/result.ts';
import type { Db } from './db.ts';
import { settled } from './refusal.ts';

/** Takes an order. The same order twice is one import. */
export async function beginImport(db: Db, ports: Ports, order: ImportOrder): Promise<Result<ImportJob>> {
  return settled(() =>
    db.transaction('rw', db.imports, async () => {
      const known = await db.imports.get(order.id);
      if (known) return known;
      const job = newImport(order, ports.now());
      await db.imports.put(job);
      return job;
    }),
  );
}

type Turn = { from: readonly ImportJob['state'][]; to: ImportJob['state']; why?: FailureCode };

/** Brings an import into another state, where it stands in one that leads there. `conflict` where it does not. */
export async function turnImport(db: Db, id: string, { from, to, why }: Turn): Promise<Result<ImportJob>> {
  const turned = await settled(() =>
    db.transaction('rw', db.imports, async () => {
      const job = await db.imports.get(id);
      if (!job || job.state === to) return job;
      if (!from.includes(job.state)) return 'conflict' as const;
      const { why: _before, ...rest } = job;
      const next: ImportJob = { ...rest, state: to, ...(why !== undefined && { why }) };
      await db.imports.put(next);
      return next;
    }),
  );
  if (!turned.ok) return turned;
  if (turned.value === undefined) return fail('not-found', 'import');
  return turned.value === 'conflict' ? fail('conflict', 'import') : ok(turned.value);
}

/** Imports whose rows are still needed: a stopped one may go on. */
export async function openImports(db: Db): Promise<Set<string>> {
  const all = await db.imports.toArray();
  return new Set(all.filter(({ state }) => state === 'running' || state === 'stopped').map(({ id }) => id));
}

/** The import that goes on by itself, the oldest first. */
export async function dueImport(db: Db): Promise<ImportJob | undefined> {
  const all = await db.imports.orderBy('at').toArray();
  return all.find(({ state }) => state === 'running' || state === 'undoing');
}
