import { describe, expect, it } from 'vitest';
import { type Page, peopleOf, records, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, savePost } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const SCREEN = 'src/options/index.html#/data';

type Keeping = { saved?: Promise<number[]>[] };

/** Saves one file through the screen and gives its bytes: they are caught where the page hands them to the browser. */
async function saved(page: Page, format: string, by = 'export'): Promise<Uint8Array> {
  const button = `[data-${by}="${format}"]:enabled`;
  await page.until((selector) => document.querySelector(selector) !== null, button);
  await page.run((selector) => {
    const keeping = globalThis as Keeping;
    keeping.saved = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      keeping.saved?.push((file as Blob).arrayBuffer().then((bytes) => [...new Uint8Array(bytes)]));
      URL.createObjectURL = make;
      return '#/data';
    };
    document.querySelector<HTMLButtonElement>(selector)?.click();
  }, button);
  await page.until(() => ((globalThis as Keeping).saved ?? []).length > 0);
  return Uint8Array.from(await page.run(() => (globalThis as Keeping).saved?.[0] as Promise<number[]>));
}

async function choose(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  await page.until(() => document.querySelector('[data-import="files"]') !== null);
  await page.run(
    (all, called) => {
      const input = document.querySelector<HTMLInputElement>('[data-import="files"]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(all)], called));
      if (!input) throw new Error('no zone');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [...bytes],
    name,
  );
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('taking everything out', () => {
  const on = useBrowser();
  const kept: { open?: Uint8Array; locked?: Uint8Array; people?: unknown; moments?: unknown } = {};

  it('writes its own file, open and locked, and others', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday', tags: ['questions'], tie: 'strong' });
    await addByHand(on.browser, 'Marisol Haye', { tags: ['=formula'] });
    kept.people = await records(on.browser, 'people');
    kept.moments = await records(on.browser, 'moments');
    const page = await on.browser.openOwn(SCREEN);
    kept.open = await saved(page, 'weft');
    expect(JSON.parse(text(kept.open)).records.length).toBeGreaterThan(4);
    expect(text(await saved(page, 'vcard'))).toContain('FN:Marisol Haye');
    expect(text(await saved(page, 'people-csv'))).toContain("'=formula");
    expect(text(await saved(page, 'moments-csv'))).toContain('Ask this on Monday');
    expect(text((await saved(page, 'markdown')).subarray(0, 2))).toBe('PK');
    expect(JSON.parse(text(await saved(page, 'xapi')))).toHaveLength(1);
    expect(text(await saved(page, 'html', 'cpd'))).toContain('<dd dir="auto">Ask this on Monday</dd>');
    expect(text(await saved(page, 'md', 'cpd'))).toContain('Ask this on Monday');
    expect(await violationsOf(page)).toEqual([]);
    await page.fill(words('export_passphrase'), 'slow reading');
    kept.locked = await saved(page, 'weft');
    expect(text(kept.locked)).not.toContain('Monday');
    await page.close();
  });

  it('brings its own file back into an empty network', async () => {
    expect(await peopleOf(on.browser)).toEqual([]);
    const page = await on.browser.openOwn(SCREEN);
    await choose(page, kept.open ?? new Uint8Array(), 'data.bin');
    await page.until((title) => document.body.textContent.includes(title), words('import_found'));
    await page.clickNamed('button', words('import_go'));
    await waitFor(async () => {
      const imports = await on.browser.table<{ state: string }>('imports');
      return imports.some(({ state }) => state === 'done');
    }, 'the import');
    expect(await records(on.browser, 'people')).toEqual(kept.people);
    expect(await records(on.browser, 'moments')).toEqual(kept.moments);
    await page.close();
  });

  it('opens a locked file with its passphrase alone', async () => {
    const page = await on.browser.openOwn(SCREEN);
    await choose(page, kept.locked ?? new Uint8Array(), 'copy.weft');
    await page.until((title) => document.querySelector('dialog')?.textContent.includes(title), words('unlock_title'));
    expect(await violationsOf(page)).toEqual([]);
    await page.fill(words('unlock_passphrase'), 'another');
    await page.clickNamed('dialog button', words('unlock_open'));
    await page.until((wrong) => document.querySelector('dialog')?.textContent.includes(wrong), words('unlock_wrong'));
    await page.fill(words('unlock_passphrase'), 'slow reading');
    await page.clickNamed('dialog button', words('unlock_open'));
    await page.until((title) => document.body.textContent.includes(title), words('import_found'));
    await page.close();
  });

  it('keeps a backup of what was there before an import, and shows what it would bring back', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday' });
    const page = await on.browser.openOwn(SCREEN);
    const csv =
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nJon,Teller,https://www.linkedin.com/in/jon-teller,,,,01 Mar 2026\n';
    await choose(page, new TextEncoder().encode(csv), 'Connections.csv');
    await page.until((title) => document.body.textContent.includes(title), words('import_found'));
    await page.clickNamed('button', words('import_go'));
    // Where the one of the day was made a moment before, it is the same.
    await page.until(() => document.querySelector('[aria-labelledby="data-backups"] li') !== null);
    await page.clickNamed('button', words('backup_restore'));
    await page.until((title) => document.body.textContent.includes(title), words('import_found'));
    expect(await page.run(() => document.querySelector('.import-preview')?.textContent)).toContain(
      words('import_format_weft'),
    );
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('erases everything for good', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday', tags: ['questions'] });
    const page = await on.browser.openOwn('src/options/index.html#/settings');
    await page.until(
      (name) => [...document.querySelectorAll('button')].some((one) => one.textContent === name),
      words('erase_open'),
    );
    await page.run((name) => {
      [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
    }, words('erase_open'));
    await page.until(
      (go) => [...document.querySelectorAll('dialog button')].some((one) => one.textContent === go),
      words('erase_go'),
    );
    expect(await violationsOf(page)).toEqual([]);
    const isClosed = () => page.run(() => document.querySelector('dialog button[type="submit"]:enabled') === null);
    expect(await isClosed()).toBe(true);
    await page.fill(words('erase_type', words('erase_word')), words('erase_word'));
    await page.clickNamed('dialog button', words('erase_go'));
    await page.until((done) => document.body.textContent.includes(done), words('erase_done'));
    const left = await page.run(async () => {
      const found: string[] = [];
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
          if (rows.length > 0) found.push(table);
        }
        db.close();
      }
      const stored = JSON.stringify(await chrome.storage.local.get(null));
      return { found, isStored: stored.includes('Monday') || stored.includes('questions') };
    });
    expect(left).toEqual({ found: [], isStored: false });
    await page.close();
  });
});
