import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedId, newId } from '../../src/domain/id.ts';
import type { ImportOrder } from '../../src/domain/import-job.ts';
import type { ImportRow } from '../../src/domain/import-row.ts';
import type { Moment } from '../../src/domain/moment.ts';
import { saveCapture } from '../../src/storage/capture-store.ts';
import { type Db, openDatabase } from '../../src/storage/db.ts';
import { allRecords, countRecords } from '../../src/storage/export-records.ts';
import { writeChunk } from '../../src/storage/import-batch.ts';
import { beginImport } from '../../src/storage/import-store.ts';
import { undoChunk } from '../../src/storage/import-undo.ts';
import { mergePeople } from '../../src/storage/merge-people.ts';
import { removePerson, updatePerson } from '../../src/storage/people.ts';
import { listThings, listTrash } from '../../src/storage/queries.ts';
import { tended } from '../../src/storage/upkeep.ts';
import { formatOf } from '../../src/transfer/formats.ts';
import { importRow } from '../../src/transfer/import-row.ts';
import { WEFT_KINDS, weftJson } from '../../src/transfer/weft-json.ts';
import { type Op, ops, perform } from './suite/algebra.ts';
import { eraseNow } from './suite/erase-now.ts';
import { ada, ben, captureOf, must, personPage, START, testPorts } from './suite/make.ts';
import { derived, findable, livingRecords, recounted } from './suite/recount.ts';

const AT = START + 86_400_000;
let databases = 0;

async function withDatabases(test: (here: Db, there: Db) => Promise<void>): Promise<void> {
  databases += 1;
  const both = [openDatabase(`weft-out-${databases}`), openDatabase(`weft-in-${databases}`)] as const;
  try {
    await test(...both);
  } finally {
    for (const db of both) {
      await tended(db);
      await db.delete();
    }
  }
}

async function exported(db: Db): Promise<string> {
  let text = '';
  for await (const piece of weftJson(allRecords(db, WEFT_KINDS), AT)) text += piece;
  return text;
}

/** Brings a file in as the drop zone and the worker do. Gives the reasons of what was left out. */
async function restore(db: Db, text: string, ports = testPorts(AT)): Promise<{ skipped: string[]; id: string }> {
  const format = formatOf(text);
  expect(format?.id).toBe('weft');
  const rows: ImportRow[] = [];
  const skipped: string[] = [];
  for (const row of format?.read(text) ?? []) {
    if ('skipped' in row) {
      skipped.push(row.skipped);
      continue;
    }
    if (row.staged.row === 'self') continue;
    const ready = importRow(row.staged, AT);
    if (typeof ready === 'string') skipped.push(ready);
    else rows.push(ready);
  }
  const base = { files: [], rows: rows.length, bytes: rows.length, kind: 'person' as const, onlyKnown: false };
  const order: ImportOrder = { id: newId(AT, ports.random()), ...base, choices: [] };
  let job = must(await beginImport(db, ports, order));
  for (let at = 0; at < rows.length; at += 3) {
    const chunk = rows.slice(at, at + 3);
    job = must(await writeChunk(db, ports, job, chunk, { done: at + chunk.length, offset: at + chunk.length }));
  }
  return { skipped, id: job.id };
}

async function live(db: Db, acts: readonly Op[]): Promise<void> {
  const ports = testPorts(START + 3_600_000);
  const tokens: string[] = [];
  for (const op of acts) {
    const token = await perform(db, ports, op, tokens);
    if (token !== undefined) tokens.push(token);
  }
}

describe("Weft's own file", () => {
  it('brings everything into an empty database, byte for byte, and again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ops, { maxLength: 14 }), (acts) =>
        withDatabases(async (here, there) => {
          await live(here, acts);
          const file = await exported(here);
          expect((await restore(there, file)).skipped).toEqual([]);
          expect(await exported(there)).toBe(file);
          expect(await derived(there)).toEqual(await recounted(there));
          expect(await findable(there)).toEqual([]);
          await restore(there, file, testPorts(AT + 3_600_000));
          expect(await exported(there)).toBe(file);
        }),
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it('leaves everybody in whom they were merged into first, where that one was merged on', async () => {
    await withDatabases(async (here, there) => {
      const ports = testPorts(START + 3_600_000);
      for (const [at, seen] of [ada, ben, { site: 'x', name: 'Cid', handle: 'cid' }].entries()) {
        must(await saveCapture(here, ports, captureOf(personPage(seen), {}, START + at)));
      }
      const [first, second, third] = (await here.people.orderBy('addedAt').primaryKeys()) as [string, string, string];
      // The older one stays.
      for (const ids of [
        [second, third],
        [first, second],
      ])
        must(await mergePeople(here, ports, { ids: ids as [string, string], choices: {} }));
      expect((await here.people.get(third))?.mergedInto).toBe(second);
      const file = await exported(here);
      await restore(there, file);
      expect(await exported(there)).toBe(file);
    });
  });

  it('says what was cut off of a thread, a quoted post and what was answered', async () => {
    await withDatabases(async (here, there) => {
      const cut = { text: 'Only the beginning', cutOff: true };
      const sighting = {
        ...{
          kind: 'post' as const,
          site: 'x',
          pageUrl: 'https://x.com/ada/status/5',
          url: 'https://x.com/ada/status/5',
        },
        ...{ postId: '5', author: ada, quoted: cut, context: cut, thread: [{ text: 'All of it' }, cut] },
      };
      must(await saveCapture(here, testPorts(START), captureOf(sighting, {}, START)));
      const file = await exported(here);
      expect((await restore(there, file)).skipped).toEqual([]);
      expect(await exported(there)).toBe(file);
      const [moment] = (await there.moments.toArray()).map((row) => row.record as Moment);
      expect(moment?.source).toMatchObject({ quoted: cut, context: cut, thread: [{ text: 'All of it' }, cut] });
    });
  });

  const laidOutAnew = readFileSync(new URL('../fixtures/exports/v1.json', import.meta.url), 'utf8');
  const { weft, records } = JSON.parse(laidOutAnew);
  /** As Weft wrote it. */
  const fixture = `{"weft":${JSON.stringify(weft)},"records":[\n${records.map((one: unknown) => JSON.stringify(one)).join(',\n')}\n]}\n`;

  it('of version 1 is read for ever, and is what is written today', async () => {
    await withDatabases(async (_, there) => {
      expect((await restore(there, fixture)).skipped).toEqual([]);
      expect(await countRecords(there, WEFT_KINDS)).toBe(8);
      const lines = (text: string) => text.split('\n').slice(1);
      expect(lines(await exported(there))).toEqual(lines(fixture));
      expect(fixture).toContain(derivedId('tag', 'slow reading'));
    });
  });

  it('is read when another tool laid it out anew', async () => {
    await withDatabases(async (_, there) => {
      expect((await restore(there, laidOutAnew)).skipped).toEqual([]);
      expect(await countRecords(there, WEFT_KINDS)).toBe(8);
    });
  });

  it('comes back out whole when its import is undone', async () => {
    await withDatabases(async (_, there) => {
      const { id } = await restore(there, fixture);
      const ports = testPorts(AT + 1_000_000);
      await there.imports.update(id, { state: 'undoing' });
      for (;;) if (must(await undoChunk(there, ports, id)).state === 'undone') break;
      expect((await there.people.toArray()).filter(({ deletedAt }) => deletedAt === undefined)).toEqual([]);
    });
  });

  it.each([
    ['a newer file', fixture.replace('"version":1', '"version":2'), 'too-new', 0],
    ['a newer record', fixture.replace('"tie":"strong","v":1', '"tie":"strong","v":99'), 'too-new', 7],
    ['a file that was cut off', fixture.slice(0, fixture.indexOf('"kind":"goal"')), 'bad-row', 5],
    ['a file that was cut off between lines', fixture.slice(0, fixture.indexOf('{"kind":"goal"')), 'bad-row', 5],
    ['a kind that is none', fixture.replace('"kind":"goal","record"', '"kind":"__proto__","record"'), 'bad-row', 7],
    ['a line that is no JSON', fixture.replace('{"kind":"goal"', '{"kind":goal'), 'bad-row', 7],
  ])('says what it left out of %s', async (_, text, reason, kept) => {
    await withDatabases(async (__, there) => {
      expect((await restore(there, text)).skipped).toEqual([reason]);
      expect(await countRecords(there, WEFT_KINDS)).toBe(kept);
    });
  });

  const named = (db: Db, name: string) => db.people.filter((row) => (row.record as { name?: string }).name === name);

  it('of before an erasing brings nothing back that was not edited since, and of after it erases nothing', async () => {
    await withDatabases(async (here, there) => {
      const ports = testPorts(AT);
      await restore(here, fixture);
      const full = await exported(here);
      for (const id of await here.people.orderBy('nameKey').primaryKeys()) must(await removePerson(here, ports, id));
      await eraseNow(here, ports, await listThings(here, { offset: 0, limit: 100 }));
      const bare = await exported(here);
      expect(bare).toContain('"erased":true');
      expect(bare).not.toContain('Ada');
      // The deletion wins over what the file says of before.
      await restore(here, full, testPorts(AT + 9_000_000));
      expect(await exported(here)).toBe(bare);

      // Elsewhere it is alive: there it goes to the trash, whole, and comes back with its import's undo.
      await restore(there, full);
      const stood = await livingRecords(there);
      const { id } = await restore(there, bare, testPorts(AT + 9_000_000, 'another tablet'));
      const trashed = await listTrash(there, { kind: 'person', offset: 0, limit: 10 });
      expect(await there.people.orderBy('nameKey').count()).toBe(0);
      expect(trashed.rows[0]?.at).toBeGreaterThan(AT + 8_000_000);
      await there.imports.update(id, { state: 'undoing' });
      const later = testPorts(AT + 19_000_000);
      for (;;) if (must(await undoChunk(there, later, id)).state === 'undone') break;
      expect(await livingRecords(there)).toEqual(stood);

      // Edited since: the edit wins, here and there.
      const person = (await named(there, trashed.rows[0]?.title ?? '').first())?.id ?? '';
      must(await updatePerson(there, later, person, { note: 'Written later' }));
      await restore(there, bare, testPorts(AT + 29_000_000, 'telephone'));
      expect((await there.people.get(person))?.deletedAt).toBeUndefined();
      await restore(here, await exported(there), testPorts(AT + 29_000_000, 'telephone'));
      expect((await here.people.get(person))?.record).toMatchObject({ note: 'Written later' });
      expect(await derived(here)).toEqual(await recounted(here));
    });
  });
});
