import { describe, expect, it } from 'vitest';
import { type Browser, type Page, peopleOf, records, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

const SCREEN = 'src/options/index.html#/data';

/** Gives files to the zone, as choosing them does. */
async function choose(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  await page.until(() => document.querySelector('[data-import="files"]') !== null);
  await page.run((all) => {
    const input = document.querySelector<HTMLInputElement>('[data-import="files"]');
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    if (!input) throw new Error('no zone');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

const HEADING = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const CONNECTIONS = [
  HEADING,
  'Mira,Okafor,https://www.linkedin.com/in/mira-okafor/,,Weave,Trainer,12 Mar 2024',
  'Jon,Teller,https://www.linkedin.com/in/jon-teller/,,,Coach,1 Feb 2023',
  ',,,,,,',
].join('\n');
const FOLLOWING = `window.YTD.following.part0 = [
  { "following" : { "accountId" : "900100", "userLink" : "https://twitter.com/intent/user?user_id=900100" } } ]`;

async function finished(browser: Browser, count: number): Promise<void> {
  await waitFor(async () => {
    const imports = await browser.table<{ state: string }>('imports');
    return imports.length === count && imports.every(({ state }) => state === 'done');
  }, `${count} imports to be done`);
}

describe('bringing in files', () => {
  const on = useBrowser({ keepsData: true });

  it('shows what it found, stores it at the button, and says where a name is to come', async () => {
    const page = await on.browser.openOwn(SCREEN);
    await choose(page, [
      { name: 'data.txt', text: CONNECTIONS },
      { name: 'following.js', text: FOLLOWING },
      { name: 'picture.csv', text: '\u0000\u0001\u0002 no text' },
    ]);
    await page.until((title) => document.body.textContent.includes(title), words('import_found'));
    const shown = await page.run(() => document.querySelector('.import-preview')?.textContent ?? '');
    expect(shown).toContain(words('import_format_linkedin'));
    expect(shown).toContain(words('import_fault_not_text'));
    expect(await peopleOf(on.browser)).toEqual([]);
    await page.clickNamed('button', words('import_go'));
    await finished(on.browser, 1);
    const people = await peopleOf(on.browser);
    expect(people.map(({ name }) => name).sort()).toEqual(['Jon Teller', 'Mira Okafor', 'x.com/i/user/900100']);
    await page.close();
  });

  it('knows the same file again, and changes nothing', async () => {
    const before = await records(on.browser, 'people');
    const page = await on.browser.openOwn(SCREEN);
    await choose(page, [{ name: 'again.csv', text: CONNECTIONS }]);
    await page.until((title) => document.body.textContent.includes(title), words('import_known_people'));
    await page.clickNamed('button', words('import_go'));
    await finished(on.browser, 2);
    expect(await records(on.browser, 'people')).toEqual(before);
    await page.close();
  });

  it('takes an import back', async () => {
    const page = await on.browser.openOwn(SCREEN);
    // The first import is the last in the list.
    await page.until(
      (label) => [...document.querySelectorAll('button')].some((one) => one.textContent === label),
      words('import_undo'),
    );
    const last = await page.run((label) => {
      const all = [...document.querySelectorAll('.imports button')].map((one) => one.textContent === label);
      return all.lastIndexOf(true);
    }, words('import_undo'));
    await page.click('.imports button', last);
    await waitFor(async () => (await peopleOf(on.browser)).length === 0, 'the people to go');
    await page.close();
  });

  it('refuses what is hostile in a clear sentence', async () => {
    const page = await on.browser.openOwn(SCREEN);
    const bomb = '<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaa">]><opml version="2.0"><body/></opml>';
    await choose(page, [{ name: 'feeds.opml', text: bomb }]);
    await page.until((sentence) => document.body.textContent.includes(sentence), words('import_fault_doctype'));
    expect(await peopleOf(on.browser)).toEqual([]);
    await page.close();
  });
});
