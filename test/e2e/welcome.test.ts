import { describe, it } from 'vitest';
import { momentsOf, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

describe('the first run', () => {
  const on = useBrowser();

  it('opens by itself, lets the user try the gesture and takes the first people', async () => {
    const page = await on.browser.tab('#/welcome');
    await page.toFront();
    await page.until((title) => document.querySelector('h1')?.textContent === title, words('welcome_title'));
    await page.clickNamed('.practice button', words('page_control_add'));
    await page.type('What she writes first');
    await page.press('Control+Enter');
    await momentsOf(on.browser, 1);
    await page.clickNamed('.practice-said button, .notice-region button', words('notice_undo'));
    await momentsOf(on.browser, 0);
    await page.click('textarea');
    await page.type('Bo Lindqvist\nhttps://www.linkedin.com/in/kofi-aboagye-lund-practice/');
    await page.clickNamed('.welcome-end button', words('welcome_done_add', 2));
    await page.until(() => location.hash === '#/network');
    await waitFor(async () => (await peopleOf(on.browser)).length >= 2, 'the first people');
    await page.close();
  });
});
