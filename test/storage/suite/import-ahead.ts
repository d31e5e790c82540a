import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportJob } from '../../../src/domain/import-job.ts';
import type { ImportRow } from '../../../src/domain/import-row.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import type { Db } from '../../../src/storage/db.ts';
import { writeChunk } from '../../../src/storage/import-batch.ts';
import { beginImport, turnImport } from '../../../src/storage/import-store.ts';
import { removePerson } from '../../../src/storage/people.ts';
import { settled } from '../../../src/storage/refusal.ts';
import { RowMemory } from '../../../src/storage/row-memory.ts';
import { moment, order, person, someone } from './import-rows.ts';
import { captureOf, must, type OpenDatabase, post, START, testPorts } from './make.ts';
import { expectSound } from './recount.ts';

/** Chunks that are planned while those before them are being written. */
export function importAheadSuite(openDatabase: OpenDatabase, runs: number): void {
  describe('an import that is planned ahead', () => {
    let db: Db;
    let ports: ReturnType<typeof testPorts>;
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts();
    });
    afterEach(() => db.delete());
    const isSound = () => expectSound(db);

    /** As the worker does it: each chunk is begun when the one before is planned. Where one is refused it goes on from what stands. */
    async function bringAhead(
      rows: readonly ImportRow[],
      atOnce: number,
      beside: (chunk: number) => Promise<unknown>,
    ): Promise<ImportJob> {
      let job = must(await beginImport(db, ports, order(rows)));
      const memory = new RowMemory();
      const going: Promise<unknown>[] = [];
      while (job.done < rows.length) {
        const from = job;
        const done = Math.min(rows.length, from.done + atOnce);
        going.push(beside(from.chunks));
        const foreseen = await new Promise<ImportJob | undefined>((foresees) => {
          const piece = rows.slice(from.done, done);
          const stored = writeChunk(db, ports, from, piece, { done, offset: done }, { memory, foresees });
          going.push(stored.finally(() => foresees(undefined)));
        });
        if (!foreseen || foreseen.done === rows.length || going.length > 6) await Promise.all(going.splice(0));
        job = must(await settled(async () => (await db.imports.get(job.id)) as ImportJob));
        if (foreseen && going.length > 0) job = foreseen;
      }
      return must(await turnImport(db, job.id, { from: ['running'], to: 'done' }));
    }

    /** Writes one row as a chunk, with what is remembered of those before. */
    type WriteRow = (job: ImportJob, at: number, foresees?: (next: ImportJob) => void) => ReturnType<typeof writeChunk>;
    async function begin(
      rows: readonly ImportRow[],
    ): Promise<{ memory: RowMemory; begun: ImportJob; write: WriteRow }> {
      const memory = new RowMemory();
      const begun = must(await beginImport(db, ports, order(rows)));
      const write: WriteRow = (job, at, foresees) => {
        const end = { done: at + 1, offset: at + 1 };
        return writeChunk(db, ports, job, [rows[at]], end, { memory, ...(foresees && { foresees }) });
      };
      return { memory, begun, write };
    }

    /** The transaction comes to no end before `isOver`, and then `ends`. Gives what takes that back. */
    function holdUp(isOver: () => boolean, ends: (imports: IDBObjectStore) => void = () => undefined): () => void {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
        const hold = () => {
          if (isOver()) ends(this);
          else this.get('nobody').onsuccess = hold;
        };
        if (this.name === 'imports') hold();
        return put.apply(this, args);
      };
      return () => {
        IDBObjectStore.prototype.put = put;
      };
    }

    const threeRows = [person(someone(1)), moment(1, [someone(1)]), moment(2, [someone(2)])];

    it('a chunk that was begun on one that is not stored after all is refused', async () => {
      const { begun, write } = await begin(threeRows);
      const first = must(await write(begun, 0));
      let third: Promise<unknown> | undefined;
      const letGo = holdUp(
        () => third !== undefined,
        // Such a row is there.
        (imports) => imports.add(first),
      );
      const second = write(first, 1, (next) => {
        letGo();
        third = write(next, 2);
      });
      await expect(second).rejects.toThrow('Constraint');
      expect(await third).toMatchObject({ ok: false, code: 'conflict' });
      expect(await db.moments.count()).toBe(0);
      const again = must(await write(first, 1));
      must(await write(again, 2));
      expect(await db.moments.count()).toBe(2);
      await isSound();
    });

    it('a chunk is refused where what it was planned with turned out wrong meanwhile', async () => {
      const { memory, begun, write } = await begin(threeRows);
      const first = must(await write(begun, 0));
      let isForgotten = false;
      const letGo = holdUp(() => isForgotten);
      const second = await write(first, 1, () => {
        letGo();
        memory.forget();
        isForgotten = true;
      });
      expect(second).toMatchObject({ ok: false, code: 'conflict' });
      expect(await db.moments.count()).toBe(0);
      must(await write(first, 1));
      await isSound();
    });

    it('whatever is written beside chunks that are begun ahead, figures equal a recount', async () => {
      const row = fc.record({ post: fc.nat(8), who: fc.nat(4), at: fc.nat(3) });
      const rows = fc.array(
        row.map(({ post, who, at }) => moment(post, [someone(who)], { happenedAt: START + at })),
        { minLength: 4, maxLength: 16 },
      );
      const others = fc.array(fc.constantFrom('capture', 'remove', 'nothing', 'nothing'), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(rows, others, fc.integer({ min: 1, max: 3 }), async (all, acts, atOnce) => {
          await bringAhead(all, atOnce, async (chunk) => {
            const act = acts[chunk];
            if (act === 'capture')
              must(await saveCapture(db, ports, captureOf(post(`${chunk}`, { author: someone(1) }), {})));
            const [one] =
              act === 'remove' ? (await db.people.toArray()).filter(({ deletedAt }) => deletedAt === undefined) : [];
            if (one) must(await removePerson(db, ports, one.id));
          });
          await isSound();
        }),
        { numRuns: runs },
      );
    });
  });
}
