import { describe, expect, it } from 'vitest';
import { type Page, peopleOf, records, useBrowser, waitFor } from '../support/driven.ts';
import { savePost, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const SECRET = 'zanzibar';

/** Everything of ours that has this text in it: tables of every database, both storages, every file, also what is packed. */
function placesOf(page: Page, secret: string): Promise<string[]> {
  return page.run(async (text) => {
    const found = new Set<string>();
    const has = (value: unknown): boolean => {
      if (typeof value === 'string') return value.toLowerCase().includes(text);
      if (value instanceof ArrayBuffer) return has(new TextDecoder('latin1').decode(value));
      if (ArrayBuffer.isView(value)) {
        return has(new TextDecoder('latin1').decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
      }
      if (typeof value !== 'object' || value === null) return false;
      return Object.entries(value).some(([key, one]) => has(key) || has(one));
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const table of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const asking = db.transaction(table).objectStore(table).getAll();
          asking.onsuccess = () => resolve(asking.result);
        });
        if (has(rows)) found.add(table);
      }
      db.close();
    }
    for (const area of ['local', 'session'] as const) {
      for (const [key, value] of Object.entries(await chrome.storage[area].get(null))) {
        if (has(key) || has(value)) found.add(`${area}: ${key.split(':')[0]}`);
      }
    }
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else {
          const file = await (handle as FileSystemFileHandle).getFile();
          const open = async () =>
            name.endsWith('.gz')
              ? new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
              : file.arrayBuffer();
          // One of them is broken: its bytes as they are.
          if (has(await open().catch(() => file.arrayBuffer()))) found.add(path);
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '/');
    return [...found].sort();
  }, secret);
}

/** A backup and the rows of an import that waits, as the worker and the reader of files write them. */
async function leaveFiles(page: Page): Promise<void> {
  await page.run(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('weft');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = (table: string) =>
      new Promise<{ record: { id: string } }[]>((resolve) => {
        const asking = db.transaction(table).objectStore(table).getAll();
        asking.onsuccess = () => resolve(asking.result);
      });
    const lines: string[] = [];
    const rows: string[] = [];
    for (const [kind, table] of Object.entries({ profile: 'profiles', person: 'people', moment: 'moments' })) {
      for (const { record } of await all(table)) {
        lines.push(JSON.stringify({ kind, record }));
        rows.push(JSON.stringify({ kind, record, row: 'record' }));
      }
    }
    db.close();
    const root = await navigator.storage.getDirectory();
    const put = async (folder: string, name: string, content: BlobPart) => {
      const inside = await root.getDirectoryHandle(folder, { create: true });
      const writable = await (await inside.getFileHandle(name, { create: true })).createWritable();
      await writable.write(new Blob([content]));
      await writable.close();
    };
    const text = `{"weft":{"at":"2026-03-01T09:00:00.000Z","shape":1,"version":1},"records":[\n${lines.join(',\n')}\n]}\n`;
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    await put('backups', '2026-03-01T09-00-00.000Z-day.json.gz', await new Response(packed).arrayBuffer());
    await put('backups', '2026-03-02T09-00-00.000Z-day.json.gz', 'broken zanzibar');
    await put('imports', crypto.randomUUID(), `${rows.join('\n')}\n`);
  });
}

/** The kinds and names in our own file, as the backup has them. */
function backedUp(page: Page): Promise<string[]> {
  return page.run(async () => {
    const root = await navigator.storage.getDirectory();
    const inside = await root.getDirectoryHandle('backups');
    const names: string[] = [];
    for await (const name of inside.keys()) names.push(name);
    const file = await (await inside.getFileHandle('2026-03-01T09-00-00.000Z-day.json.gz')).getFile();
    const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const { records: all } = JSON.parse(text) as { records: { kind: string; record: { erased?: true } }[] };
    return all.map(({ kind, record }) => `${kind}${record.erased ? ' erased' : ''}`);
  });
}

describe('the trash', () => {
  const on = useBrowser();

  it('takes one thing by a double click, and gives back one by another', async () => {
    for (const nth of [0, 1, 2]) await savePost(on.browser, nth);
    const ids = (await records<{ id: string }>(on.browser, 'moments')).map(({ id }) => id);
    const living = async () =>
      (await records<{ deletedAt?: number }>(on.browser, 'moments')).filter((one) => one.deletedAt === undefined)
        .length;
    const page = await on.browser.openOwn(`src/options/index.html#/moment/${ids[0]}`);
    const doubleClick = (name: string, between: number) =>
      page.until(
        async (text, pause) => {
          const button = () => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);
          if (!button()) return false;
          for (const detail of [1, 2]) {
            button()?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
            await new Promise((done) => setTimeout(done, pause));
          }
          return true;
        },
        name,
        between,
      );
    // As where the worker takes its time.
    await doubleClick(words('moment_remove'), 0);
    await waitFor(async () => (await living()) === 2, 'the moment in the trash');
    await page.run(() => new Promise((done) => setTimeout(done, 200)));
    await page.until((text) => document.querySelector('.notice')?.textContent?.includes(text), words('notice_undo'));
    await send(on.browser, 'moment.remove', { id: ids[1] });
    await page.run(() => {
      location.hash = '#/trash';
    });
    await page.until(() => document.querySelectorAll('.window-row .brief-line').length === 2);
    await doubleClick(words('trash_restore'), 150);
    await page.run(() => new Promise((done) => setTimeout(done, 300)));
    expect(await living()).toBe(2);
    await page.close();
  });

  it('brings back, deletes for good, and then nothing anywhere knows of it', async () => {
    await savePost(on.browser, 0, { note: `Grown in ${SECRET}`, tags: [SECRET] });
    await savePost(on.browser, 1, { note: 'Stays as it is' });
    const all = await records<{ id: string; personIds: string[]; source: { keys: string[] } }>(on.browser, 'moments');
    const moment = all.find((one) => JSON.stringify(one).includes(SECRET));
    const person = moment?.personIds[0] ?? '';
    await send(on.browser, 'person.update', { id: person, patch: { note: SECRET, name: `Ada of ${SECRET}` } });
    const key = moment?.source.keys[0] ?? '';
    await send(on.browser, 'draft.keep', { key, at: Date.now(), edits: { note: `More on ${SECRET}` } });
    await send(on.browser, 'moment.remove', { id: moment?.id });
    await send(on.browser, 'person.remove', { id: person });

    const page = await on.browser.openOwn('src/options/index.html#/trash');
    await leaveFiles(page);
    await page.run(
      (postKey, text) => chrome.storage.local.set({ 'aside:x': { sighting: { keys: [postKey], text } } }),
      key,
      SECRET,
    );
    await page.until((secret) => document.querySelector('[role="grid"]')?.textContent?.includes(secret), SECRET);
    expect(await violationsOf(page)).toEqual([]);
    const known = await placesOf(page, SECRET);
    for (const place of [
      'people',
      'moments',
      'changes',
      'tags',
      'segments',
      'local: draft',
      'local: aside',
      '/backups/',
      '/imports/',
    ])
      expect(known).toContain(place);

    await page.run(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press('Enter');
    await page.until(
      (text) => document.querySelector('.notice')?.textContent?.includes(text),
      words('trash_restored', '').trim(),
    );
    expect((await peopleOf(on.browser)).some(({ name }) => name.includes(SECRET))).toBe(true);
    await page.clickNamed('.notice button', words('notice_undo'));
    await page.until(() => document.querySelectorAll('[role="row"]').length === 2);

    await page.run(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press('Control+a');
    await page.press('Delete');
    await page.until(() => document.querySelector('dialog[open]') !== null);
    expect(await violationsOf(page)).toEqual([]);
    // By habit: nothing is lost.
    await page.press('Enter');
    await page.until(() => document.querySelector('dialog[open]') === null);
    expect((await on.browser.table('trash')).length).toBe(2);
    await page.run(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press('Delete');
    await page.until(() => document.querySelector('dialog[open]') !== null);
    await page.clickNamed('dialog button', words('trash_erase'));
    await waitFor(async () => {
      const [trash, erasures] = [await on.browser.table('trash'), await on.browser.table('erasures')];
      return trash.length + erasures.length === 0;
    }, 'the erasing');

    await page.reload();
    expect(await placesOf(page, SECRET)).toEqual([]);
    expect((await backedUp(page)).filter((one) => one.endsWith('erased')).sort()).toEqual([
      'moment erased',
      'person erased',
      'profile erased',
    ]);
    expect(await peopleOf(on.browser)).toHaveLength(1);

    await savePost(on.browser, 0);
    expect((await records<{ id: string }>(on.browser, 'moments')).map(({ id }) => id)).toContain(moment?.id);
    expect((await records<{ id: string }>(on.browser, 'people')).map(({ id }) => id)).toContain(person);
    expect(await placesOf(page, SECRET)).toEqual([]);
    await page.close();
  });
});
