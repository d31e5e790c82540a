import { describe, expect, it } from 'vitest';
import { BROWSER, type Page, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { savePost, send } from '../support/saved.ts';
import { makeVersion1 } from '../support/schema-v1.mjs';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const DAY = 86_400_000;

type Keeping = { saved?: Promise<string>[] };

/** The text of a file that a button hands to the browser. */
async function savedBy(page: Page, selector: string): Promise<string> {
  await page.until((button) => document.querySelector(`${button}:enabled`) !== null, selector);
  await page.run((button) => {
    const keeping = globalThis as Keeping;
    keeping.saved = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      keeping.saved?.push((file as Blob).text());
      URL.createObjectURL = make;
      return location.hash;
    };
    document.querySelector<HTMLButtonElement>(button)?.click();
  }, selector);
  await page.until(() => ((globalThis as Keeping).saved ?? []).length > 0);
  return page.run(() => (globalThis as Keeping).saved?.[0] as Promise<string>);
}

const says = (page: Page, text: string) => page.until((wanted) => document.body.textContent.includes(wanted), text);

async function pickFolder(page: Page): Promise<void> {
  await page.until(() => document.querySelector('.backup-folder button') !== null);
  // The one part that no test can press: the browser's own dialog. What it would give is a folder all the same.
  await page.run(() => {
    const scope = globalThis as unknown as { showDirectoryPicker(): Promise<FileSystemDirectoryHandle> };
    scope.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('My copies', { create: true });
  });
  await page.clickNamed('.backup-folder button', words('folder_pick'));
  await says(page, words('folder_copied'));
}

/** What stands in the copies in the folder. */
async function folderTexts(): Promise<string[]> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('My copies');
  const texts: string[] = [];
  for await (const handle of folder.values()) {
    const file = await (handle as FileSystemFileHandle).getFile();
    texts.push(await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text());
  }
  return texts;
}

describe('the data is safe', () => {
  const on = useBrowser();

  it('makes a page that honours people, in the words that are kept with them', async () => {
    await savePost(on.browser, 0, { tie: 'strong' });
    const [person] = await peopleOf(on.browser);
    const page = await on.browser.openOwn(`${OPTIONS}#/honour`);
    await page.pick(words('honour_everybody'), words('tie_strong_short'));
    await page.fill(words('honour_line_of', person?.name ?? ''), 'Asks what nobody dares to');
    await page.press('Enter');
    await waitFor(
      async () =>
        (await peopleOf(on.browser)).some((one) => 'honour' in one && one.honour === 'Asks what nobody dares to'),
      'the line',
    );
    await says(page, words('honour_end'));
    expect(await violationsOf(page)).toEqual([]);
    const html = await savedBy(page, '[data-honour="html"]');
    expect(html).toContain(`<h2 dir="auto">${person?.name}</h2>\n<p dir="auto">Asks what nobody dares to</p>`);
    expect(html).toContain('<a href="https://x.com/');
    expect(await savedBy(page, '[data-honour="md"]')).toContain(`- **${person?.name}**\n  Asks what nobody dares to`);
    await page.close();
  });

  it.runIf(BROWSER === 'chromium')('copies backups into a folder, and reads them from there', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday' });
    const page = await on.browser.openOwn(`${OPTIONS}#/data`);
    await pickFolder(page);
    expect(await page.run(() => document.querySelector('.backup-folder bdi')?.textContent)).toBe('My copies');
    expect(await violationsOf(page)).toEqual([]);
    const names = await page.run(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('My copies');
      const found: string[] = [];
      const transfer = new DataTransfer();
      for await (const [name, handle] of folder.entries()) {
        found.push(name);
        transfer.items.add(await (handle as FileSystemFileHandle).getFile());
      }
      const input = document.querySelector<HTMLInputElement>('[data-import="files"]');
      if (!input) throw new Error('no zone');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return found;
    });
    expect(names).toEqual([expect.stringMatching(/^weft-.*-day\.json\.gz$/)]);
    await says(page, words('import_format_weft'));
    await page.close();
    // The worker writes there without a page.
    await savePost(on.browser, 1);
    await send(on.browser, 'backup.make', {});
    const spy = await on.browser.ownPage();
    // The newer one of a day stands for it.
    await spy.until(async (first) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('My copies');
      const found: string[] = [];
      for await (const name of folder.keys()) found.push(name);
      return found.length === 1 && found[0] !== first;
    }, names[0]);
  });

  it.runIf(BROWSER === 'chromium')('takes what is deleted for good out of the copies in a folder', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday' });
    const page = await on.browser.openOwn(`${OPTIONS}#/data`);
    await pickFolder(page);
    expect(await page.run(folderTexts)).toEqual([expect.stringContaining('Ask this on Monday')]);
    await page.close();
    const [moment] = await on.browser.table<{ id: string }>('moments');
    if (!moment) throw new Error('nothing was saved');
    await send(on.browser, 'moment.remove', { id: moment.id });
    await send(on.browser, 'trash.erase', { things: [{ kind: 'moment', id: moment.id }] });
    const spy = await on.browser.ownPage();
    const texts = await waitFor(async () => {
      const now = await spy.run(folderTexts);
      return !now.join('').includes('Ask this on Monday') && now;
    }, 'the copies to be written anew');
    expect(texts).toEqual([expect.stringContaining('"erased":true')]);
  });

  it.runIf(BROWSER === 'chromium')('asks again for a folder that the browser no longer lets it write to', async () => {
    await savePost(on.browser, 0);
    const page = await on.browser.openOwn(`${OPTIONS}#/data`);
    await pickFolder(page);
    // As after a restart of the browser: the leave is gone until the user gives it again. No test can press that dialog.
    await page.run(() => {
      let state: PermissionState = 'prompt';
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: async () => state,
        requestPermission: async () => {
          state = 'granted';
          return state;
        },
      });
    });
    await page.clickNamed('.backup-folder button', words('folder_now'));
    await says(page, words('folder_asks_again'));
    expect(await violationsOf(page)).toEqual([]);
    await page.clickNamed('.backup-folder button', words('folder_allow'));
    await page.until(
      (wanted) => [...document.querySelectorAll('.backup-folder button')].some((one) => one.textContent === wanted),
      words('folder_now'),
    );
    expect(await page.run(() => document.querySelector('.backup-folder [role="alert"]')?.textContent)).toBe('');
    await page.close();
  });

  it.runIf(BROWSER === 'chromium')('makes a backup of an older database before it is upgraded', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday' });
    const spy = await on.browser.ownPage();
    await on.browser.stopWorker();
    await makeVersion1(spy);
    const page = await on.browser.openOwn(`${OPTIONS}#/moments`);
    await says(page, 'Ask this on Monday');
    const backups = await spy.run(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      const found: [string, string][] = [];
      for await (const [name, handle] of folder.entries()) {
        const file = await (handle as FileSystemFileHandle).getFile();
        found.push([name, await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()]);
      }
      return found;
    });
    expect(backups).toEqual([
      [expect.stringMatching(/-upgrade\.json\.gz$/), expect.stringContaining('Ask this on Monday')],
    ]);
    await page.close();
  });

  it.runIf(BROWSER === 'firefox')('says what to do where no folder can be picked', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/data`);
    await says(page, words('folder_cannot'));
    await page.close();
  });

  it('mentions an old copy once a week', async () => {
    await savePost(on.browser, 0);
    const spy = await on.browser.ownPage();
    await spy.run((at) => chrome.storage.local.set({ copies: { exportedAt: at } }), Date.now() - 40 * DAY);
    const page = await on.browser.openOwn(`${OPTIONS}#/moments`);
    await page.until((later) => document.querySelector('.banner')?.textContent.includes(later), words('copy_later'));
    expect(await violationsOf(page)).toEqual([]);
    await page.clickNamed('.banner button', words('copy_later'));
    await page.until(() => document.querySelector('.banner') === null);
    await page.reload();
    await page.until(() => document.querySelector('h1') !== null);
    const { copies } = await spy.run(
      () => chrome.storage.local.get('copies') as Promise<{ copies: { remindedAt: number } }>,
    );
    expect(Date.now() - copies.remindedAt).toBeLessThan(DAY);
    expect(await page.run(() => document.querySelector('.banner') === null)).toBe(true);
    await page.close();
  });

  it('notices that the browser cleared the network, and brings it back from a backup, with an undo', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday' });
    await send(on.browser, 'backup.make', {});
    const spy = await on.browser.ownPage();
    await spy.until(async () => {
      const { snapshot } = (await chrome.storage.local.get('snapshot')) as {
        snapshot?: { counts: { people: number } };
      };
      return snapshot?.counts.people === 1;
    });
    await on.browser.stopWorker();
    await spy.run(
      () =>
        new Promise<void>((resolve, reject) => {
          const dropping = indexedDB.deleteDatabase('weft');
          dropping.onsuccess = () => resolve();
          dropping.onerror = () => reject(dropping.error);
        }),
    );
    const page = await on.browser.openOwn(`${OPTIONS}#/moments`);
    await page.until((see) => document.querySelector('.banner')?.textContent.includes(see), words('lost_restore'));
    expect(await violationsOf(page)).toEqual([]);
    await page.clickNamed('.banner a', words('lost_restore'));
    await page.clickNamed('[aria-labelledby="data-backups"] button', words('backup_restore'));
    await says(page, words('import_found'));
    expect(await page.run(() => document.querySelector('.import-preview')?.textContent)).toContain(
      `${words('import_new_people')}1`,
    );
    await page.clickNamed('.import-preview button', words('import_go'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 1, 'the people');
    await says(page, words('import_state_done'));
    await page.clickNamed('.imports button', words('import_undo'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 0, 'the undo');
    await page.close();
  });
});
