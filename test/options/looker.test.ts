import { expect, it, vi } from 'vitest';
import type { ImportRow } from '../../src/domain/import-row.ts';
import type { Moment } from '../../src/domain/moment.ts';
import { Looker } from '../../src/options/data/import/looker.ts';
import { emptyPreview, type Question } from '../../src/options/data/import/preview.ts';

const person = (at: number): ImportRow => ({
  row: 'person',
  name: `Somebody ${at}`,
  kind: 'person',
  met: [{ seen: { site: 'x', handle: `one${at}` }, keys: [`x:@one${at}`], at: 1 }],
  tags: [],
  createdAt: 1,
});

/** A page whose answers are given by the test, one after the other. */
function pageOf() {
  const asked: { question: Question; answer(): void; refuse(): void }[] = [];
  const ask = (question: Question) =>
    new Promise((done, failed) => {
      const sought = question.about === 'people' ? question.sought : [];
      asked.push({
        question,
        answer: () => done(sought.map(() => undefined)),
        refuse: () => failed(new Error('database')),
      });
    });
  return { asked, ask };
}

async function read(looker: Looker, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 1) await looker.look(person(at));
}

it('goes on reading while the page answers, one question ahead and no more', async () => {
  const { asked, ask } = pageOf();
  const preview = emptyPreview('x');
  const looker = new Looker(ask, preview);
  await read(looker, 0, 999);
  expect(asked).toHaveLength(1);
  let isRead = false;
  const reading = read(looker, 999, 1_200).then(() => {
    isRead = true;
  });
  await new Promise((soon) => setTimeout(soon, 5));
  expect(isRead).toBe(false);
  asked[0]?.answer();
  await reading;
  const finished = looker.finish();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]?.answer();
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  asked[2]?.answer();
  await finished;
  expect(preview.people.fresh).toBe(1_200);
});

it('says that the database cannot be read, once', async () => {
  const { asked, ask } = pageOf();
  const looker = new Looker(ask, emptyPreview('x'));
  await read(looker, 0, 700);
  asked[0]?.refuse();
  await expect(looker.finish()).rejects.toThrow('database');
  expect(asked).toHaveLength(1);
});

it('asks of rows that only tell what was given, not of whole records, whether to leave them out', async () => {
  const base = { v: 1, createdAt: 1, stamps: {}, happenedAt: 1, personIds: [], tags: [], notes: [], quotes: [] };
  const moment = { ...base, id: '018f0000-0000-7000-8000-000000000001', kind: 'gave' } as unknown as Moment;
  const rows: ImportRow[] = [
    { row: 'moment', moment, people: [], isAuthored: false },
    { row: 'record', kind: 'moment', record: { ...moment, id: '018f0000-0000-7000-8000-000000000002' } },
  ];
  const preview = emptyPreview('x');
  const looker = new Looker(async ({ about }) => (about === 'records' ? ['fresh'] : [false]), preview);
  for (const row of rows) await looker.look(row);
  await looker.finish();
  expect(preview.moments).toEqual({ fresh: 2, known: 0, changed: 0, gave: 1 });
});
