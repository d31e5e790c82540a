import type { Ports } from '../../../src/domain/ports.ts';
import type { Thing } from '../../../src/domain/trash.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import type { Db } from '../../../src/storage/db.ts';
import { eraseChunk } from '../../../src/storage/erase-chunk.ts';
import { endErasures, eraseTraces, listBare } from '../../../src/storage/erase-traces.ts';
import { listTrash } from '../../../src/storage/queries.ts';
import { orderSome } from '../../../src/storage/trash.ts';
import { write } from '../../../src/storage/work.ts';
import { captureOf, must, post } from '../../storage/suite/make.ts';

const AT_ONCE = 500;

/**
 * Deletes so many moments, then erases them for good as the purge does, while captures come in: how long each part takes,
 * and how long a capture has to wait. The control is the same captures with nothing else going on.
 */
export async function erase(db: Db, ports: Ports, count: number) {
  const ids = await db.moments.orderBy('at').limit(count).primaryKeys();
  const deleting = performance.now();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    must(
      await write(db, ports, async (work) => {
        for (const row of await db.moments.bulkGet(ids.slice(from, from + AT_ONCE))) {
          const moment = row && work.take('moment', row);
          if (moment) work.patch('moment', moment, { deletedAt: work.now });
        }
        return {};
      }),
    );
  }
  const deletedMs = performance.now() - deleting;
  const alone = await captures(db, ports, () => false, 40);
  const listing = performance.now();
  for (const offset of [0, count / 2, count - 100]) await listTrash(db, { offset, limit: 120 });
  const listMs = (performance.now() - listing) / 3;

  let isDone = false;
  const meanwhile = captures(db, ports, () => isDone);
  const ordering = performance.now();
  while (must(await orderSome(db, { until: Number.MAX_SAFE_INTEGER })).ordered > 0);
  const chunks: number[] = [];
  for (let more = true; more; ) {
    const start = performance.now();
    more = must(await eraseChunk(db, ports)).more;
    chunks.push(performance.now() - start);
  }
  const bare = await listBare(db);
  const tracing = performance.now();
  await eraseTraces(db, bare, async () => undefined);
  await endErasures(db, bare);
  const end = performance.now();
  isDone = true;
  const things: readonly Thing[] = bare;
  return {
    erased: things.length,
    deleteMs: Math.round(deletedMs),
    listMs: Math.round(listMs),
    recordsMs: Math.round(tracing - ordering),
    tracesMs: Math.round(end - tracing),
    chunk: spread(chunks),
    'capture meanwhile': await meanwhile,
    'control: capture alone': alone,
  };
}

async function captures(db: Db, ports: Ports, isDone: () => boolean, most = Number.POSITIVE_INFINITY) {
  const taken: number[] = [];
  for (let at = 0; at < most && !isDone(); at += 1) {
    const start = performance.now();
    const sighting = post(`7${at}${Date.now()}`, { text: `A post about erasing ${at}` });
    must(await saveCapture(db, ports, captureOf(sighting, {}, Date.now(), crypto.randomUUID())));
    taken.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return spread(taken);
}

function spread(taken: readonly number[]) {
  const sorted = [...taken].sort((a, b) => a - b);
  const of = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { n: sorted.length, p50: of(0.5), p95: of(0.95), max: of(1) };
}
