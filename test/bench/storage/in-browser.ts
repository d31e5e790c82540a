import type { Ports } from '../../../src/domain/ports.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { type Db, openDatabase } from '../../../src/storage/db.ts';
import { completePerson } from '../../../src/storage/people.ts';
import { countDue, listMoments, listPeople, reviewToday, search } from '../../../src/storage/queries.ts';
import { makeSnapshot } from '../../../src/storage/snapshot.ts';
import { completeTag } from '../../../src/storage/tags.ts';
import { tend } from '../../../src/storage/tend.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { write } from '../../../src/storage/work.ts';
import { captureOf, must, post } from '../../storage/suite/make.ts';
import { erase } from './erase.ts';
import { reads } from './reads.ts';
import { momentOf, nameOf, personOf, seeded } from './seed.ts';
import { goalOf, groupOf, purposesOf, purposesOfMoment, weekOf } from './seed-purposes.ts';

const ports: Ports = {
  device: 'bench',
  now: () => Date.now(),
  random: () => crypto.getRandomValues(new Uint8Array(16)),
};
const CHUNK = 2_000;

async function seed(people: number, moments: number, say: (text: string) => void) {
  const db = Object.assign(openDatabase(), { upkeep: tend });
  const started = performance.now();
  for (let from = 0; from < people; from += CHUNK) {
    must(
      await write(db, ports, async (work) => {
        for (let at = from; at < Math.min(people, from + CHUNK); at += 1) {
          const { person, profile } = personOf(at);
          work.put('person', person);
          work.put('profile', profile);
        }
        return {};
      }),
    );
  }
  const { goals, groups, weeks } = purposesOf(people);
  must(
    await write(db, ports, async (work) => {
      for (let at = 0; at < goals; at += 1) work.put('goal', goalOf(at, people));
      for (let at = 0; at < groups; at += 1) work.put('group', groupOf(at, people));
      for (let at = 0; at < weeks; at += 1) work.put('reflection', weekOf(at));
      return {};
    }),
  );
  for (let from = 0; from < moments; from += CHUNK) {
    must(
      await write(db, ports, async (work) => {
        for (let at = from; at < Math.min(moments, from + CHUNK); at += 1) {
          work.put('moment', { ...momentOf(at, people), ...purposesOfMoment(at, people) });
        }
        return {};
      }),
    );
    if (from % 10_000 === 0) {
      // What an import would leave out: nobody undoes it record by record.
      await db.changes.clear();
      say(`${from} moments, ${Math.round(performance.now() - started)} ms`);
    }
  }
  await tended(db);
  await db.changes.clear();
  const merging = performance.now();
  await tend(db, Date.now());
  const done = performance.now();
  return { writeMs: Math.round(merging - started), lastMergeMs: Math.round(done - merging), ...(await indexSize(db)) };
}

async function indexSize(db: Db) {
  let [blocks, segments, docs] = [0, 0, 0];
  await db.blocks.each((row) => {
    blocks += row.bytes.length + 24;
  });
  await db.segments.each((row) => {
    segments += (row.bytes?.length ?? 0) + row.firsts.join('').length * 2 + row.firsts.length * 4 + 64;
  });
  await db.docTimes.each((row) => {
    docs += row.times.byteLength + 32;
  });
  await db.docIds.each((row) => {
    docs += row.ids.length + 32;
  });
  const count = await db.segments.count();
  return { indexMb: +((blocks + segments + docs) / 1e6).toFixed(2), blocks, segmentBytes: segments, docs, count };
}

type Figures = { p50: number; p95: number; max: number; n: number };

async function timed(times: number, act: (at: number) => Promise<unknown>): Promise<Figures> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    await act(at);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const of = (share: number) => +(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).toFixed(1);
  return { p50: of(0.5), p95: of(0.95), max: of(1), n: times };
}

/** Every key of words typed one after the other, frequent words and rare ones. */
function keys(): string[] {
  const { whole } = seeded(99);
  return [3, 40, 700, 9_000, whole(30_000), whole(30_000)].flatMap((number, at) => {
    const word = nameOf(number);
    const before = at % 2 ? `${nameOf(whole(200))} ` : '';
    return Array.from(word, (_letter, end) => before + word.slice(0, end + 1));
  });
}

async function measure(people: number) {
  const db = Object.assign(openDatabase(), { upkeep: tend });
  await db.open();
  const typed = keys();
  const someone = (at: number) => personOf(Math.floor(people ** ((at % 10) / 10)) - 1 || 0).person.id;
  const page = { offset: 0, limit: 50 } as const;
  const figures: Record<string, Figures> = {};
  const row = async (name: string, times: number, act: (at: number) => Promise<unknown>) => {
    figures[name] = await timed(times, act);
  };
  await row('search, per key', typed.length * 2, (at) => search(db, typed[at % typed.length] ?? '', 10));
  await row('control: get one row', 30, (at) => db.people.get(someone(at)));
  await row('latest 50', 30, () => listMoments(db, page));
  await row("one person's moments", 30, (at) => listMoments(db, { ...page, personId: someone(at) }));
  await row('number due', 30, () => countDue(db, Date.now(), 15));
  await row("today's review", 30, () => reviewToday(db, Date.now(), 15));
  await row('moments: site', 15, () => listMoments(db, { ...page, site: 'x' }));
  await row('moments: kind + site + tag', 15, (at) =>
    listMoments(db, { ...page, kind: 'learned', site: 'x', tag: `tag ${at + 1}` }),
  );
  await row('moments: kind + site, page 1,000', 15, () =>
    listMoments(db, { offset: 50_000, limit: 50, kind: 'learned', site: 'x' }),
  );
  await row('moments: deep offset', 9, () => listMoments(db, { offset: 90_000, limit: 50 }));
  await row('people: recent', 30, () => listPeople(db, { ...page, sort: 'recent', kind: 'person' }));
  await row('people: tie + site by name', 15, () => listPeople(db, { ...page, sort: 'name', tie: 'weak', site: 'x' }));
  await row('people: text', 15, (at) => listPeople(db, { ...page, sort: 'recent', text: nameOf(at * 30).slice(0, 2) }));
  await row('people: deep offset', 9, () => listPeople(db, { offset: 9_000, limit: 50, sort: 'name' }));
  await row('snapshot', 20, () => makeSnapshot(db, Date.now()));
  await row('complete tag', 20, () => completeTag(db, Date.now(), 'tag 1'));
  await row('complete person', 20, (at) => completePerson(db, nameOf(at * 20).slice(0, 3)));
  await row('save a capture', 200, async (at) => {
    const author = { site: 'x', handle: `someone${at % 50}`, name: `Someone ${at % 50}` };
    const note = seeded(at).words(15);
    const sighting = post(`9${at}${Date.now()}`, { author, text: seeded(at + 7).words(40) });
    must(await saveCapture(db, ports, captureOf(sighting, { note, tags: ['tag 1'] }, Date.now(), crypto.randomUUID())));
  });
  await tended(db);
  await row('search after 200 captures', typed.length, (at) => search(db, typed[at % typed.length] ?? '', 10));
  return { figures, ...(await indexSize(db)) };
}

Object.assign(globalThis, {
  weftBench: {
    seed,
    measure,
    reads,
    erase: (count: number) => erase(Object.assign(openDatabase(), { upkeep: tend }), ports, count),
  },
});
