import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { cardOf, openByControl, saveByKey } from '../support/card.ts';
import { BROWSER, momentsOf, pause, useBrowser } from '../support/driven.ts';
import { savePost } from '../support/saved.ts';
import { words } from '../support/words.ts';

// Chromium lets no extension into a private window that a driver opened; there the rule is tested with the worker.
describe.runIf(BROWSER === 'firefox')('a private window', () => {
  const on = useBrowser();

  it('marks nothing by itself, and saves when asked', async () => {
    await savePost(on.browser, 0);
    const page = await on.browser.openPrivate(START.x);
    await pause(1_500);
    const marks = await page.roots('mark');
    expect(marks).toEqual([]);
    for (const control of await page.roots('control')) expect(await control.text()).toBe(words('page_control_add'));
    await openByControl(page, 1);
    await saveByKey(page);
    const moments = await momentsOf(on.browser, 2);
    expect(moments[1]?.source?.postId).toBe(POSTS[1]?.id);
    await page.close();
  });

  it('is told of in our own pages, which get no database there', async () => {
    const page = await on.browser.openPrivate(START.x);
    for (const [path, text] of [
      ['options', words('shell_private_window')],
      ['popup', words('popup_private')],
    ] as const) {
      await page.goto(`${on.browser.base}src/${path}/index.html`);
      await page.until((wanted) => document.querySelector('.banner')?.textContent === wanted, text);
    }
    await page.close();
  });

  it('saves from the menu, too', async () => {
    const page = await on.browser.openPrivate(START.linkedin);
    await on.browser.chooseMenu(page, '[data-testid="expandable-text-box"]', {}, 1);
    await cardOf(page);
    await saveByKey(page);
    await momentsOf(on.browser, 1);
    await page.close();
  });
});
