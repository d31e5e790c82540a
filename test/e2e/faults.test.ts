import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { START, servePractice } from '../../scripts/practice/serve.mjs';
import { controlSays, noteIn, openByControl, saveByKey, toastIn } from '../support/card.ts';
import { momentsOf, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, savePost } from '../support/saved.ts';
import { words } from '../support/words.ts';

const RECYCLING = 'https://x.com/recycling';
/** Shows another post in the same element, as a feed does that uses its elements again. */
const RECYCLE = `
  window.recycle = (from, to) => {
    const posts = document.querySelectorAll('article');
    posts[to].replaceChildren(...[...posts[from].childNodes].filter((node) => node.outerHTML !== '<span></span>').map((node) => node.cloneNode(true)));
  };`;

describe('when something goes wrong', () => {
  const served = servePractice(new URL(START.x));
  const on = useBrowser({
    pages: { [RECYCLING]: (served?.body ?? '').replace('<head>', `<head><script>${RECYCLE}</script>`) },
  });
  const ids = async (count: number) => (await momentsOf(on.browser, count)).map(({ source }) => source?.postId);

  it('a worker that is stopped while it saves loses nothing and doubles nothing', async () => {
    const page = await on.browser.open(START.x);
    await openByControl(page, 0);
    await page.type('kept all the same');
    await on.browser.stopWorker();
    await page.press('Control+Enter');
    await on.browser.stopWorker();
    await momentsOf(on.browser, 1);
    await on.browser.stopWorker();
    await momentsOf(on.browser, 1);
    expect((await momentsOf(on.browser, 1))[0]?.notes.map(({ text }) => text)).toEqual(['kept all the same']);
    await page.close();
  });

  it('a worker that was stopped finds its other half again', async () => {
    await on.browser.stopWorker();
    await addByHand(on.browser, 'Bo', { tie: 'weak' });
    expect((await peopleOf(on.browser)).map(({ name }) => name)).toEqual(['Bo']);
  });

  it('two tabs that save the same post at the same time make one moment', async () => {
    const address = `https://x.com/${POSTS[4]?.author.handle}/status/${POSTS[4]?.id}`;
    const pages = [await on.browser.open(address), await on.browser.open(address)];
    for (const [at, page] of pages.entries()) {
      await page.toFront();
      await openByControl(page);
      await page.type(`from tab ${at}`);
    }
    await pages[1]?.press('Control+Enter');
    await pages[0]?.toFront();
    await pages[0]?.press('Control+Enter');
    const moment = await waitFor(async () => {
      const [now] = await momentsOf(on.browser, 1);
      return now?.notes.length === 2 && now;
    }, 'both notes in one moment');
    // The second card began with the draft of the first: what was typed there is not lost either.
    const notes = moment.notes.map(({ text }) => text).join(' ');
    expect(notes).toContain('from tab 0');
    expect(notes).toContain('from tab 1');
    for (const page of pages) await page.close();
  });

  it('a post that was recycled between gesture and save is saved as it was', async () => {
    const page = await on.browser.open(RECYCLING);
    await openByControl(page, 1);
    await page.type('about the second');
    await page.run(() => (window as unknown as { recycle(from: number, to: number): void }).recycle(3, 1));
    await saveByKey(page);
    expect(await ids(1)).toEqual([POSTS[1]?.id]);
    await page.close();
  });

  it('a control follows the post that its element shows now', async () => {
    await savePost(on.browser, 1);
    const page = await on.browser.open(RECYCLING);
    await controlSays(page, true, 1);
    await page.run(() => (window as unknown as { recycle(from: number, to: number): void }).recycle(3, 1));
    await controlSays(page, false, 1);
    await page.close();
  });

  it('a database that refuses is told of, the draft stays, and what waits is stored when it can be', async () => {
    const page = await on.browser.open(START.x);
    await openByControl(page, 5);
    await page.type('not lost');
    await on.browser.refuseWrites(true);
    await page.toFront();
    await page.press('Control+Enter');
    const told = await toastIn(page);
    await waitFor(async () => (await told.text()).includes(words('error_queued')), 'the card to say that it waits');
    expect(await noteIn(told)).toBe('not lost');
    await momentsOf(on.browser, 0);
    await on.browser.refuseWrites(false);
    await page.toFront();
    await page.press('Escape');
    await openByControl(page, 6);
    await saveByKey(page);
    const after = await momentsOf(on.browser, 2);
    expect(after.flatMap(({ notes }) => notes.map(({ text }) => text))).toContain('not lost');
    await page.close();
  });
});
