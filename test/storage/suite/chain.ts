import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import { undo } from '../../../src/storage/changes.ts';
import { createMoment } from '../../../src/storage/create-moment.ts';
import type { Db } from '../../../src/storage/db.ts';
import { removeMoment, updateMoment } from '../../../src/storage/moments.ts';
import { readChain } from '../../../src/storage/queries.ts';
import { storedMoment } from '../../../src/storage/to-stored.ts';
import { must, type OpenDatabase, START, testPorts } from './make.ts';

/** Moments that follow each other. */
export function chainSuite(open: OpenDatabase, runs: number): void {
  const ports = testPorts();
  const log = async (db: Db, at: number, followsId?: string, name = 'Bo') =>
    must(
      await createMoment(db, ports, {
        id: newId(START, ports.random()),
        kind: 'met',
        people: [{ name }],
        title: `At ${at}`,
        tags: [],
        happenedAt: START + at,
        ...(followsId && { followsId }),
      }),
    ).id;
  const read = (db: Db, id: string, before = 30, after = 30) => readChain(db, id, { before, after });
  const titles = async (db: Db, id: string, before?: number, after?: number) =>
    (await read(db, id, before, after)).links.map(({ row }) => row?.moment.title ?? 'gap');
  const row = async (db: Db, at: number) => {
    const ids: string[] = [];
    for (let place = 0; place < at; place += 1) ids.push(await log(db, place, ids.at(-1)));
    return ids;
  };

  describe('a chain of moments', () => {
    it('reads as one conversation in time order from wherever one stands', async () => {
      const db = await open();
      const question = await log(db, 0);
      const late = await log(db, 3, question, 'Noor');
      const answer = await log(db, 1, question);
      const thanks = await log(db, 2, answer);
      for (const id of [question, late, answer, thanks]) {
        expect(await titles(db, id)).toEqual(['At 0', 'At 1', 'At 2', 'At 3']);
      }
      const alone = await log(db, 9);
      expect(await titles(db, alone)).toEqual(['At 9']);
    });

    it('shows what was deleted as a gap and goes on behind it; undo closes the gap', async () => {
      const db = await open();
      const ids = await row(db, 4);
      const gone = must(await removeMoment(db, ports, ids[1] as string));
      expect(await titles(db, ids[0] as string)).toEqual(['At 0', 'gap', 'At 2', 'At 3']);
      expect(await titles(db, ids[3] as string)).toEqual(['At 0', 'gap', 'At 2', 'At 3']);
      must(await undo(db, ports, gone.token));
      expect(await titles(db, ids[3] as string)).toEqual(['At 0', 'At 1', 'At 2', 'At 3']);
      await db.moments.delete(ids[0] as string);
      expect(await titles(db, ids[2] as string)).toEqual(['gap', 'At 1', 'At 2', 'At 3']);
    });

    it('is read as far as asked, however long it is', async () => {
      const db = await open();
      const ids = await row(db, 40);
      const chain = await read(db, ids[20] as string, 5, 3);
      expect(chain).toMatchObject({ earlier: true, later: true });
      expect(chain.links.map(({ id }) => id)).toEqual(ids.slice(15, 24));
      expect(await read(db, ids[2] as string, 5, 3)).toMatchObject({ earlier: false, later: true });
      const whole = await read(db, ids[39] as string, 100, 0);
      expect(whole).toMatchObject({ earlier: false, later: false });
      expect(whole.links).toHaveLength(40);
    });

    it('refuses a moment that would come to follow itself, also by an undo', async () => {
      const db = await open();
      const [a, b, c] = (await row(db, 3)) as [string, string, string];
      const refused = { ok: false, code: 'conflict' };
      expect(await updateMoment(db, ports, a, { followsId: c })).toMatchObject(refused);
      expect(await updateMoment(db, ports, a, { followsId: a })).toMatchObject(refused);
      must(await removeMoment(db, ports, b));
      expect(await updateMoment(db, ports, a, { followsId: c })).toMatchObject(refused);
      const cut = must(await updateMoment(db, ports, c, { followsId: null }));
      must(await updateMoment(db, ports, a, { followsId: c }));
      expect(await undo(db, ports, cut.token)).toMatchObject(refused);
    });

    it('is read to its end where damaged data runs in a circle', async () => {
      const db = await open();
      const [a, b] = (await row(db, 2)) as [string, string];
      const stored = await db.moments.get(a);
      await db.moments.put(storedMoment({ ...(stored?.record as object), followsId: b } as never, undefined));
      expect((await read(db, a)).links).toHaveLength(2);
      expect((await read(db, b)).links).toHaveLength(2);
    });

    it('never holds a circle, whatever is linked', async () => {
      const link = fc.tuple(fc.nat(5), fc.option(fc.nat(5)));
      await fc.assert(
        fc.asyncProperty(fc.array(link, { maxLength: 14 }), async (links) => {
          const db = await open();
          const ids: string[] = [];
          for (let place = 0; place < 6; place += 1) ids.push(await log(db, place));
          const follows = new Map<string, string>();
          for (const [from, to] of links) {
            const [id, target] = [ids[from] as string, to === null ? null : (ids[to] as string)];
            const done = await updateMoment(db, ports, id, { followsId: target });
            expect(done.ok).toBe(target === null || !leadsTo(follows, target, id));
            if (done.ok && target === null) follows.delete(id);
            else if (done.ok && target !== null) follows.set(id, target);
          }
          db.close();
        }),
        { numRuns: runs },
      );
    });
  });
}

function leadsTo(follows: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let next: string | undefined = from; next !== undefined; next = follows.get(next)) if (next === to) return true;
  return false;
}
