import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import type { NewGoal } from '../../../src/domain/new-goal.ts';
import { findEntry, saveCapture } from '../../../src/storage/capture-store.ts';
import { undo } from '../../../src/storage/changes.ts';
import { createMoment } from '../../../src/storage/create-moment.ts';
import type { Db } from '../../../src/storage/db.ts';
import { createGoal, removeGoal, updateGoal } from '../../../src/storage/goals.ts';
import { removeMoment, updateMoment } from '../../../src/storage/moments.ts';
import { removePerson, updatePerson } from '../../../src/storage/people.ts';
import * as read from '../../../src/storage/queries.ts';
import { ada, ben, captureOf, must, type OpenDatabase, personPage, post, START, testPorts } from './make.ts';

const HOUR = 3_600_000;

export function goalSuite(openDatabase: OpenDatabase): void {
  // Its hooks are for these tests alone.
  describe('goals and asking', () => {
    let db: Db;
    let ports: ReturnType<typeof testPorts>;
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts();
    });
    afterEach(() => db.delete());
    const fresh = () => newId(START, ports.random());
    const goal = (more: Partial<NewGoal> = {}): NewGoal => ({
      id: fresh(),
      kind: 'goal',
      title: 'Give better feedback',
      personIds: [],
      tags: [],
      ...more,
    });
    const save = async (...args: Parameters<typeof captureOf>) =>
      must(await saveCapture(db, ports, captureOf(...args)));

    describe('goals', () => {
      it('sent twice are one, with one reply', async () => {
        const wanted = goal();
        const first = must(await createGoal(db, ports, wanted));
        expect(must(await createGoal(db, ports, wanted))).toEqual(first);
        expect((await read.listGoals(db, false)).rows).toMatchObject([{ goal: { title: wanted.title }, moments: 0 }]);
      });

      it('keep whom they name when the capture that brought them is taken back', async () => {
        const saved = must(await saveCapture(db, ports, captureOf(post('1'))));
        must(await createGoal(db, ports, goal({ personIds: [saved.people[0]?.id ?? ''] })));
        must(await undo(db, ports, saved.token));
        expect(await read.counts(db)).toMatchObject({ people: 1, moments: 0 });
      });

      it('offer the one that is due first, and none that is closed', async () => {
        const later = goal({ title: 'later', dueAt: START + 9 * HOUR });
        const soon = goal({ title: 'soon', dueAt: START + HOUR });
        const open = goal({ title: 'open' });
        const over = goal({ title: 'over' });
        for (const one of [open, later, over, soon]) must(await createGoal(db, ports, one));
        must(await updateGoal(db, ports, over.id, { closedAt: START, learned: 'a lot' }));
        expect((await read.goalChoices(db)).map(({ title }) => title)).toEqual(['soon', 'later', 'open']);
        const closed = await read.listGoals(db, true);
        expect(closed).toMatchObject({ others: 3, rows: [{ goal: { title: 'over', learned: 'a lot' } }] });
        must(await updateGoal(db, ports, over.id, { closedAt: null }));
        expect((await read.listGoals(db, false)).rows).toHaveLength(4);
      });

      it('show the moments that serve them, and keep both when one goes', async () => {
        const wanted = goal();
        must(await createGoal(db, ports, wanted));
        const { momentId = '' } = await save(post('1', { author: ada }));
        await updateMoment(db, ports, momentId, { goalIds: [wanted.id] });
        expect(await read.goalMoments(db, wanted.id, 10)).toMatchObject({
          total: 1,
          rows: [{ moment: { id: momentId } }],
        });
        const { token } = must(await removeGoal(db, ports, wanted.id));
        expect(await read.findGoal(db, wanted.id)).toBeUndefined();
        expect(await read.findMoment(db, momentId)).toBeDefined();
        must(await undo(db, ports, token));
        expect((await read.goalMoments(db, wanted.id, 10)).total).toBe(1);
      });

      it('are offered to the card of a post while they are open, and kept with what it saves', async () => {
        const [open, over] = [goal(), goal({ title: 'over' })];
        for (const one of [open, over]) must(await createGoal(db, ports, one));
        must(await updateGoal(db, ports, over.id, { closedAt: START }));
        const sighting = post('7', { author: ada });
        expect((await findEntry(db, ports, sighting)).goals).toEqual([{ id: open.id, title: open.title }]);
        expect(await findEntry(db, ports, personPage(ada))).not.toHaveProperty('goals');
        await save(sighting, { goalIds: [open.id] });
        expect((await findEntry(db, ports, sighting)).moment?.goalIds).toEqual([open.id]);
        expect((await read.goalMoments(db, open.id, 9)).total).toBe(1);
        await save(sighting, { note: 'untouched' });
        expect((await read.goalMoments(db, open.id, 9)).total).toBe(1);
        await save(sighting, { goalIds: [] });
        expect((await read.goalMoments(db, open.id, 9)).total).toBe(0);
      });

      it('keep somebody who was removed, without the name, until undo brings them back', async () => {
        const { people } = await save(post('1', { author: ada }));
        const personId = people[0]?.id ?? '';
        const wanted = goal({ personIds: [personId] });
        must(await createGoal(db, ports, wanted));
        const { token } = must(await removePerson(db, ports, personId));
        expect((await read.findGoal(db, wanted.id))?.people).toEqual([{ id: personId }]);
        must(await undo(db, ports, token));
        expect((await read.findGoal(db, wanted.id))?.people).toMatchObject([{ name: 'Ada Holm' }]);
      });
    });

    describe('asking the network', () => {
      it('names who knows, with reasons, and what is there already; nobody for what nobody knows', async () => {
        const one = await save(post('1', { author: ada, text: 'Retrospectives need a facilitator who listens' }), {
          note: 'Open with silence',
          tags: ['facilitation'],
        });
        await save(post('2', { author: ben, text: 'Sourdough on a rainy Sunday' }), {});
        must(await updatePerson(db, ports, one.people[0]?.id ?? '', { roles: ['mentor'], tie: 'strong' }));
        const help = await read.findHelp(db, 'How to facilitate a retrospective', START, 10);
        expect(help.people.map(({ person }) => person.name)).toEqual(['Ada Holm']);
        expect(help.people[0]?.reasons.map(({ kind }) => kind)).toEqual(['tags', 'moments', 'roles', 'touch']);
        expect(help.moments.map(({ moment }) => moment.id)).toEqual([one.momentId]);
        // As people write: other forms, long compounds, words that only build the sentence.
        for (const need of [
          'Any tips for retrospectives?',
          'Wie entsteht eine Facilitationskultur?',
          'who facilitates',
        ]) {
          const { people } = await read.findHelp(db, need, START, 10);
          expect({ need, names: people.map(({ person }) => person.name) }).toEqual({ need, names: ['Ada Holm'] });
        }
        expect(
          (await read.findHelp(db, 'How do I bake with a rainy sourdough', START, 10)).people[0]?.person.name,
        ).toBe('Ben Otieno');
        expect(await read.findHelp(db, 'quantum', START, 10)).toEqual({ people: [], moments: [] });
        expect(await read.findHelp(db, '  ?! ', START, 10)).toEqual({ people: [], moments: [] });
      });

      it('finds a moment by what its compounds end in, behind one that has the word itself', async () => {
        const part = await save(post('1', { author: ada, text: 'Eine Workshopmoderation beginnt vor der Tür' }), {});
        const whole = await save(post('2', { author: ben, text: 'Gute Moderation hört zu' }), {});
        await save(post('3', { author: ben, text: 'Ein Modul über Moor und Rat' }), {});
        // What nearly everybody wrote of says nothing: something has to be apart from it.
        for (let nth = 4; nth < 12; nth += 1) await save(post(`${nth}`, { author: ben, text: 'Brot und Regen' }), {});
        const help = await read.findHelp(db, 'Wer kennt sich mit Moderation aus?', START, 10);
        expect(help.moments.map(({ moment }) => moment.id)).toEqual([whole.momentId, part.momentId]);
        expect(help.people.map(({ person }) => person.name)).toContain('Ada Holm');
      });

      it('keeps a question open until an answer follows it', async () => {
        const { people } = await save(post('1', { author: ada }));
        const asked = fresh();
        const base = { people: [{ id: people[0]?.id ?? '' }], tags: [] };
        must(await createMoment(db, ports, { ...base, id: asked, kind: 'asked', title: 'How?', happenedAt: START }));
        expect(await read.listAsks(db, 10)).toMatchObject([{ asked: { moment: { id: asked } } }]);
        expect((await read.listAsks(db, 10))[0]).not.toHaveProperty('answer');
        const answer = fresh();
        const answered = { ...base, id: answer, kind: 'learned', benefit: 'answer', followsId: asked } as const;
        must(await createMoment(db, ports, { ...answered, happenedAt: START + HOUR }));
        expect(await read.listAsks(db, 10)).toMatchObject([{ answer: { moment: { id: answer } } }]);
        must(await removeMoment(db, ports, answer));
        expect((await read.listAsks(db, 10))[0]).not.toHaveProperty('answer');
      });
    });
  });
}
