import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import type { NewMoment } from '../../../src/domain/new-moment.ts';
import { undo } from '../../../src/storage/changes.ts';
import { createMoment } from '../../../src/storage/create-moment.ts';
import { createPerson } from '../../../src/storage/people.ts';
import { findMoment, findPersonPage, listMoments } from '../../../src/storage/queries.ts';
import { must, type OpenDatabase, START, testPorts } from './make.ts';

/** Moments that are logged by hand. */
export function giveSuite(open: OpenDatabase): void {
  const ports = testPorts();
  const thanks = (people: NewMoment['people'], more: Partial<NewMoment> = {}): NewMoment => ({
    id: newId(START, ports.random()),
    kind: 'gave',
    giving: 'thanks',
    people,
    tags: [],
    happenedAt: START,
    ...more,
  });

  describe('a moment logged by hand', () => {
    it('stands with the person, and its undo takes it back', async () => {
      const db = await open();
      const ada = must(await createPerson(db, ports, { name: 'Ada Holm', kind: 'person', tags: [], profiles: [] }));
      const logged = must(await createMoment(db, ports, thanks([{ id: ada.id }], { note: ' For the reading list ' })));
      expect(logged.people).toEqual([{ id: ada.id, name: 'Ada Holm' }]);
      expect((await findPersonPage(db, ada.id))?.stats).toMatchObject({ gave: 1, lastLine: 'For the reading list' });
      must(await undo(db, ports, logged.token));
      expect(await findMoment(db, logged.id)).toBeUndefined();
      expect((await findPersonPage(db, ada.id))?.stats.gave).toBe(0);
    });

    it('is one moment with one reply, however often it is sent', async () => {
      const db = await open();
      const wanted = thanks([{ name: 'Bo' }, { name: 'Bo' }, { name: 'Noor' }]);
      const [first, second] = await Promise.all([createMoment(db, ports, wanted), createMoment(db, ports, wanted)]);
      expect(must(second)).toEqual(must(first));
      expect(must(first).people.map(({ name }) => name)).toEqual(['Bo', 'Noor']);
      expect((await listMoments(db, { offset: 0, limit: 10 })).total).toBe(1);
      expect(await db.people.count()).toBe(2);
    });

    it('makes somebody new of a name, whoever bears it already', async () => {
      const db = await open();
      const bo = must(await createPerson(db, ports, { name: 'Bo', kind: 'person', tags: [], profiles: [] }));
      const logged = must(await createMoment(db, ports, thanks([{ name: 'Bo' }])));
      expect(logged.people[0]?.id).not.toBe(bo.id);
    });

    it('is refused as a whole where somebody is gone, and changes no other moment', async () => {
      const db = await open();
      const nobody = newId(START, ports.random());
      const refused = await createMoment(db, ports, thanks([{ name: 'Bo' }, { id: nobody }]));
      expect(refused).toMatchObject({ ok: false, code: 'not-found' });
      expect(await db.people.count()).toBe(0);
      const logged = must(await createMoment(db, ports, thanks([])));
      await db.captures.clear();
      const again = await createMoment(db, ports, { ...thanks([]), id: logged.id, kind: 'met' });
      expect(again).toMatchObject({ ok: false, code: 'conflict' });
      expect((await findMoment(db, logged.id))?.moment.kind).toBe('gave');
    });

    it('about an address is not the capture of it', async () => {
      const db = await open();
      const source = { url: 'https://x.com/adaholm/status/1', site: 'x' };
      const logged = must(await createMoment(db, ports, thanks([], { source })));
      expect((await findMoment(db, logged.id))?.moment.source).toEqual({ ...source, keys: [] });
    });
  });
}
