import { describe, expect, it } from 'vitest';
import type { Group } from '../../../src/domain/group.ts';
import { newId } from '../../../src/domain/id.ts';
import type { NewGroup } from '../../../src/domain/new-group.ts';
import { undo } from '../../../src/storage/changes.ts';
import { createMoment } from '../../../src/storage/create-moment.ts';
import type { Db } from '../../../src/storage/db.ts';
import { changeMembers, createGroup, removeGroup, updateGroup } from '../../../src/storage/groups.ts';
import { removeMoment } from '../../../src/storage/moments.ts';
import { createPerson, removePerson } from '../../../src/storage/people.ts';
import {
  findGroup,
  groupChoices,
  groupMembers,
  groupMoments,
  groupPeople,
  groupsOf,
  listGroups,
} from '../../../src/storage/queries.ts';
import { must, type OpenDatabase, START, testPorts } from './make.ts';

const DAY = 86_400_000;

/** People gathered for a purpose. */
export function groupSuite(open: OpenDatabase): void {
  const ports = testPorts();
  const circle = (more: Partial<NewGroup> = {}): NewGroup => ({
    id: newId(START, ports.random()),
    name: 'Reading circle',
    memberIds: [],
    tags: [],
    ...more,
  });
  const personNamed = async (db: Db, name: string) =>
    must(await createPerson(db, ports, { name, kind: 'person', tags: [], profiles: [] }));
  const list = (db: Db, archived: boolean, now = START) => listGroups(db, { archived, now, offset: 0, limit: 10 });

  describe('a group', () => {
    it('is one group with one reply, however often it is sent, and its undo takes it back', async () => {
      const db = await open();
      const wanted = circle({ purpose: ' Read together ' });
      const first = must(await createGroup(db, ports, wanted));
      expect(must(await createGroup(db, ports, wanted))).toEqual(first);
      expect((await findGroup(db, first.id))?.group.purpose).toBe('Read together');
      must(await undo(db, ports, first.token));
      expect(await findGroup(db, first.id)).toBeUndefined();
      expect((await list(db, false)).total).toBe(0);
    });

    it('is archived once its day has come, and never lost', async () => {
      const db = await open();
      const { id } = must(await createGroup(db, ports, circle({ endsAt: START + DAY })));
      expect((await list(db, false)).rows.map(({ group }) => group.id)).toEqual([id]);
      const later = START + DAY;
      expect((await list(db, false, later)).total).toBe(0);
      expect(await list(db, true, later)).toMatchObject({ total: 1, others: 0, rows: [{ group: { id } }] });
      expect(await groupChoices(db, later)).toEqual([{ id, name: 'Reading circle', archived: true }]);
      must(await updateGroup(db, ports, id, { endsAt: null }));
      expect((await list(db, false, later)).total).toBe(1);
    });

    it('lets people in and out without losing what another page did', async () => {
      const db = await open();
      const [ada, bo, cy] = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => personNamed(db, name)));
      const { id } = must(await createGroup(db, ports, circle({ memberIds: [ada?.id ?? ''] })));
      await Promise.all([
        changeMembers(db, ports, { id, add: [bo?.id ?? ''], remove: [] }),
        changeMembers(db, ports, { id, add: [cy?.id ?? '', ada?.id ?? ''], remove: [] }),
      ]);
      const names = async () => (await groupMembers(db, id, 10)).rows.map(({ name }) => name);
      expect(await names()).toEqual(['Ada', 'Bo', 'Cy']);
      const out = must(await changeMembers(db, ports, { id, add: [], remove: [ada?.id ?? '', bo?.id ?? ''] }));
      expect(await names()).toEqual(['Cy']);
      must(await undo(db, ports, out.token));
      expect(await names()).toEqual(['Ada', 'Bo', 'Cy']);
      expect((await groupMembers(db, id, 2)).rows).toHaveLength(2);
    });

    it('refuses somebody who is not there, and more people than a group holds', async () => {
      const db = await open();
      const { id } = must(await createGroup(db, ports, circle()));
      const nobody = newId(START, ports.random());
      expect(await changeMembers(db, ports, { id, add: [nobody], remove: [] })).toMatchObject({ code: 'not-found' });
      const memberIds = Array.from({ length: 500 }, () => newId(START, ports.random()));
      const full = must(await createGroup(db, ports, circle({ memberIds })));
      const one = await personNamed(db, 'Ada');
      const more = await changeMembers(db, ports, { id: full.id, add: [one.id], remove: [] });
      expect(more).toMatchObject({ ok: false, code: 'bad-payload' });
    });

    it('names who was removed as such, and has them back with the undo', async () => {
      const db = await open();
      const ada = await personNamed(db, 'Ada');
      const { id } = must(await createGroup(db, ports, circle({ memberIds: [ada.id] })));
      const gone = must(await removePerson(db, ports, ada.id));
      expect((await groupMembers(db, id, 10)).rows).toEqual([{ id: ada.id }]);
      expect(await groupPeople(db, id)).toEqual([]);
      must(await undo(db, ports, gone.token));
      expect((await groupPeople(db, id)).map(({ person }) => person.name)).toEqual(['Ada']);
    });

    it('keeps somebody whose adding is undone after they came in', async () => {
      const db = await open();
      const ada = await personNamed(db, 'Ada');
      const { id } = must(await createGroup(db, ports, circle()));
      must(await changeMembers(db, ports, { id, add: [ada.id], remove: [] }));
      must(await undo(db, ports, ada.token));
      expect((await groupMembers(db, id, 10)).rows).toMatchObject([{ name: 'Ada' }]);
    });

    it('shows its moments, latest first, and no deleted one', async () => {
      const db = await open();
      const { id } = must(await createGroup(db, ports, circle()));
      const at = async (happenedAt: number) =>
        must(
          await createMoment(db, ports, {
            id: newId(START, ports.random()),
            kind: 'met',
            people: [],
            tags: [],
            groupIds: [id, id],
            happenedAt,
          }),
        );
      const [first, second, third] = [await at(START + 2), await at(START + 3), await at(START + 1)];
      must(await removeMoment(db, ports, first.id));
      const page = await groupMoments(db, id, 10);
      expect(page.rows.map(({ moment }) => moment.id)).toEqual([second.id, third.id]);
      expect((await findGroup(db, id))?.moments).toBe(2);
      expect((await groupMoments(db, id, 1)).total).toBe(2);
    });

    it('comes back whole when its deletion is undone', async () => {
      const db = await open();
      const ada = await personNamed(db, 'Ada');
      const { id } = must(await createGroup(db, ports, circle({ memberIds: [ada.id], tags: ['reading'] })));
      const groups = async () => (await groupsOf(db, ada.id)).map((group: Group) => group.name);
      expect(await groups()).toEqual(['Reading circle']);
      const gone = must(await removeGroup(db, ports, id));
      expect(await groups()).toEqual([]);
      must(await undo(db, ports, gone.token));
      expect(await groups()).toEqual(['Reading circle']);
    });
  });
}
