import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import type { Db } from '../../../src/storage/db.ts';
import * as read from '../../../src/storage/queries.ts';
import { write } from '../../../src/storage/work.ts';
import { personOf } from '../../bench/storage/seed.ts';
import { ada, captureOf, must, type OpenDatabase, post, testPorts } from './make.ts';

/** `many`: more than are read one by one. */
export function mapSuite(openDatabase: OpenDatabase, many: number): void {
  describe('the map', () => {
    let db: Db;
    beforeEach(async () => {
      db = await openDatabase();
    });
    afterEach(() => db.delete());

    it('shows whom the list shows, in its order, with what is learned from them', async () => {
      const ports = testPorts();
      must(await saveCapture(db, ports, captureOf(post('1', { author: ada }), { tags: ['feedback'] })));
      must(await saveCapture(db, ports, captureOf(post('2', { author: ada }), { tags: ['feedback', 'coaching'] })));
      const people = await read.readMap(db, { sort: 'recent', kind: 'person' });
      expect(people).toMatchObject([{ name: 'Ada Holm', moments: 2, tags: ['feedback', 'coaching'] }]);
    });

    it('is the list whole, however many there are, and marks those whom words find', async () => {
      must(
        await write(db, testPorts(), async (work) => {
          for (let at = 0; at < many; at += 1) work.put('person', personOf(at).person);
          return {};
        }),
      );
      for (const sort of ['name', 'recent'] as const) {
        const list = await read.listPeople(db, { sort, kind: 'person', offset: 0, limit: many });
        const map = await read.readMap(db, { sort, kind: 'person' });
        expect(map.map(({ id }) => id)).toEqual(list.rows.map(({ person }) => person.id));
        const text = list.rows[3]?.person.name ?? '';
        const found = await read.listPeople(db, { sort, kind: 'person', text, offset: 0, limit: many });
        expect(await read.findMarked(db, { sort, kind: 'person', text })).toEqual(
          found.rows.map(({ person }) => person.id),
        );
      }
    });
  });
}
