import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { cardOf, saveByKey, toastIn, untilInSight } from '../support/card.ts';
import { BROWSER, momentsOf, useBrowser } from '../support/driven.ts';
import { words } from '../support/words.ts';

describe('the keys', () => {
  const on = useBrowser();
  const savedIds = async (count: number) => (await momentsOf(on.browser, count)).map(({ source }) => source?.postId);

  it('save the post that holds the focus, and take it back', async () => {
    const page = await on.browser.open(START.x);
    await page.hover('article', 0);
    await page.run(() => (document.querySelectorAll('article')[2] as HTMLElement).focus());
    await on.browser.command(page, 'quick-save');
    const toast = await toastIn(page);
    expect(await savedIds(1)).toEqual([POSTS[2]?.id]);
    await untilInSight(toast);
    await toast.click('.toast button', words('notice_undo'));
    await momentsOf(on.browser, 0);
    await page.close();
  });

  it('else the post under the pointer', async () => {
    const page = await on.browser.open(START.x);
    await page.hover('article', 1);
    await on.browser.command(page, 'quick-save');
    await toastIn(page);
    expect(await savedIds(1)).toEqual([POSTS[1]?.id]);
    await page.close();
  });

  it('else the page', async () => {
    const page = await on.browser.open(START.blog);
    if (BROWSER === 'chromium') await (await on.browser.openPopup(page)).close();
    await on.browser.command(page, 'quick-save');
    await toastIn(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source?.url).toBe(START.blog);
    await page.close();
  });

  it('open the card, with the caret where one writes', async () => {
    const page = await on.browser.open('https://x.com/amal_zahr');
    await on.browser.command(page, 'open-card');
    await cardOf(page);
    await page.type('Begin with a question');
    await saveByKey(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.notes[0]?.text).toBe('Begin with a question');
    await page.close();
  });

  it('go round inside the card with Tab, whichever way and from wherever, also in a low window', async () => {
    const page = await on.browser.open(START.x);
    await page.resize(900, 420);
    await page.run(() => (document.querySelectorAll('article')[2] as HTMLElement).focus());
    await on.browser.command(page, 'open-card');
    const card = await cardOf(page);
    const place = () => card.run((root) => root.activeElement?.className || root.activeElement?.tagName || 'left');
    for (const key of ['Shift+Tab', 'Tab']) {
      // Beside the fields: the card itself has the focus.
      await card.click('#card-title');
      const places: string[] = [];
      for (let presses = 0; presses < 30; presses += 1) {
        await page.press(key);
        places.push(await place());
      }
      console.log(key, places);
      expect(places).not.toContain('left');
    }
    await page.close();
  });

  it('reach the buttons of a card that has grown, and go on where something else came', async () => {
    const page = await on.browser.open(START.x);
    await page.run(() => (document.querySelectorAll('article')[2] as HTMLElement).focus());
    await on.browser.command(page, 'open-card');
    const card = await cardOf(page);
    await card.click('button', words('card_quote_edit'));
    await card.until((root) => root.activeElement?.id === 'card-quote');
    await card.click('.tie-button');
    await card.click('button', `⇢ ${words('card_via')}…`);
    await card.until((root) => root.activeElement?.closest('.via'));
    await card.until((root) => {
      const foot = root.querySelector('.card-foot');
      return foot && foot.getBoundingClientRect().bottom <= innerHeight;
    });
    await page.close();
  });

  it('are given by this browser, each of them', async () => {
    const own = await on.browser.ownPage();
    const keys = await own.run(async () => {
      const all = await chrome.commands.getAll();
      return all.map(({ shortcut }) => Boolean(shortcut));
    });
    expect(keys).toEqual([true, true, true]);
  });
});
