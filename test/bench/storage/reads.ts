import { nextDay } from '../../../src/domain/when.ts';
import { DATABASE, openDatabase } from '../../../src/storage/db.ts';
import { countDue, listMoments } from '../../../src/storage/queries.ts';
import { personOf } from './seed.ts';

/** Milliseconds of each round: as the pages read it, and the same rows or number from IndexedDB with nothing between. */
export type Reads = Readonly<Record<string, { ours: number[]; raw: number[] }>>;

/** So many of those with the most moments, and of those with the fewest, take turns. */
const PEOPLE_ASKED = 10;
const PAGE = 50;

/** What every screen waits for, in a network that was seeded in this browser. */
export async function reads(people: number, rounds: number): Promise<Reads> {
  const db = openDatabase();
  await db.open();
  const raw = await openRaw();
  const moments = () => raw.transaction('moments').objectStore('moments');
  const someone = (at: number) => personOf(Math.floor(people ** ((at % PEOPLE_ASKED) / PEOPLE_ASKED)) - 1).person.id;
  const now = Date.now();
  const measured = {
    'latest 50': {
      ours: await timed(rounds, () => listMoments(db, { offset: 0, limit: PAGE })),
      raw: await timed(rounds, () => backward(moments().index('at'))),
    },
    "one person's moments": {
      ours: await timed(rounds, (at) => listMoments(db, { personId: someone(at), offset: 0, limit: PAGE })),
      raw: await timed(rounds, (at) => backward(moments().index('people'), rangeOf(someone(at)))),
    },
    'number due': {
      ours: await timed(rounds, () => countDue(db, now, 15)),
      raw: await timed(rounds, () =>
        answered(
          moments()
            .index('marks')
            .count(IDBKeyRange.bound(['due'], ['due', nextDay(now)], false, true)),
        ),
      ),
    },
  };
  raw.close();
  db.close();
  return measured;
}

async function timed(rounds: number, act: (at: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    const start = performance.now();
    await act(at);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The first rows of an index from its end, as a cursor gives them. */
function backward(index: IDBIndex, range?: IDBKeyRange): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const cursor = index.openCursor(range, 'prev');
    cursor.onerror = () => reject(cursor.error);
    cursor.onsuccess = () => {
      if (cursor.result && rows.push(cursor.result.value) < PAGE) cursor.result.continue();
      else resolve(rows);
    };
  });
}

/** The keys of one person in an index whose keys go by person, then time. */
function rangeOf(personId: string): IDBKeyRange {
  return IDBKeyRange.bound([personId], [personId, []]);
}

function openRaw(): Promise<IDBDatabase> {
  return answered(indexedDB.open(DATABASE));
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}
