import type { Ports } from '../../../src/domain/ports.ts';
import type { Thing } from '../../../src/domain/trash.ts';
import type { Db } from '../../../src/storage/db.ts';
import { eraseChunk } from '../../../src/storage/erase-chunk.ts';
import { endErasures, eraseTraces, listBare } from '../../../src/storage/erase-traces.ts';
import { orderErasure } from '../../../src/storage/trash.ts';
import { must } from './make.ts';

/** Deletes things in the trash for good, in the database, as the worker does. */
export async function eraseNow(db: Db, ports: Ports, things: readonly Thing[]): Promise<void> {
  must(await orderErasure(db, things));
  while (must(await eraseChunk(db, ports)).more);
  const bare = await listBare(db);
  await eraseTraces(db, bare, async () => undefined);
  await endErasures(db, bare);
}

/** Every row of every table that has this text anywhere in it, also inside bytes: `table: row`. */
export async function rowsWith(db: Db, secret: string): Promise<string[]> {
  const found: string[] = [];
  const bytes = [...new TextEncoder().encode(secret.toLowerCase())].join();
  for (const table of db.tables) {
    for (const row of await table.toArray()) {
      const text = JSON.stringify(row, (_, value) => (ArrayBuffer.isView(value) ? viewed(value) : value));
      if (text.toLowerCase().includes(secret.toLowerCase()) || text.includes(bytes))
        found.push(`${table.name}: ${text.slice(0, 200)}`);
    }
  }
  return found;
}

function viewed(value: ArrayBufferView): string {
  return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)].join();
}
