import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { momentsOf, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { savePost } from '../support/saved.ts';
import { words } from '../support/words.ts';

describe('the popup', () => {
  const on = useBrowser();

  it('says what to do first when nothing is there', async () => {
    const page = await on.browser.open(START.blog);
    const popup = await on.browser.openPopup(page);
    await popup.until((text) => document.body.textContent?.includes(text), words('popup_first_use'));
    await popup.close();
    await page.close();
  });

  it('saves this page on a site without a permission, and takes it back', async () => {
    const page = await on.browser.open(START.blog);
    const popup = await on.browser.openPopup(page);
    await popup.until(() => document.body.textContent?.includes('Ilse Marquand'));
    await popup.clickNamed('button', words('popup_save_page'));
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source).toMatchObject({ site: 'web', url: 'https://slow-notes.example/spaced' });
    expect((await peopleOf(on.browser)).map(({ name }) => name)).toEqual(['Ilse Marquand']);
    await popup.clickNamed('button', words('notice_undo'));
    await momentsOf(on.browser, 0);
    await waitFor(async () => (await peopleOf(on.browser)).length === 0, 'the person to go again');
    await popup.close();
    await page.close();
  });

  it('offers the post most in view of a feed', async () => {
    const page = await on.browser.open(START.x);
    const popup = await on.browser.openPopup(page);
    await popup.clickNamed('button', words('popup_save_post'));
    const [moment] = await momentsOf(on.browser, 1);
    expect(POSTS.map(({ id }) => id)).toContain(moment?.source?.postId);
    await popup.clickNamed('button', words('notice_undo'));
    await momentsOf(on.browser, 0);
    await popup.close();
    await page.close();
  });

  it('saves a person from their page', async () => {
    const page = await on.browser.open('https://x.com/haruka_minasoto');
    const popup = await on.browser.openPopup(page);
    await popup.clickNamed('button', words('popup_save_person'));
    const people = await waitFor(async () => {
      const now = await peopleOf(on.browser);
      return now.length === 1 && now;
    }, 'the person');
    expect(people[0]?.name).toBe('水里 遥 🌱');
    await popup.close();
    await page.close();
  });

  it('shows what is saved already, and the network from its snapshot', async () => {
    await savePost(on.browser, 4);
    await savePost(on.browser, 0, { note: 'Ask this on Monday', tags: ['questions'] });
    const page = await on.browser.open(`https://x.com/ilse_marquand`);
    const popup = await on.browser.openPopup(page);
    await popup.until(
      (text) => document.querySelector('.page-card')?.textContent?.includes(text),
      words('popup_in_pln'),
    );
    await popup.until(() => document.querySelectorAll('a[data-row]').length === 2);
    expect(await popup.run(() => document.querySelector('a[data-row]')?.textContent)).toContain('Ask this on Monday');
    await popup.close();
    await page.close();
  });

  it('searches people, moments and tags, and opens what is found', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday', tags: ['questions'] });
    const page = await on.browser.open(START.x);
    const popup = await on.browser.openPopup(page);
    await popup.click('input');
    await popup.type('monday');
    await popup.click('a[data-row][href*="#/moment/"]');
    const opened = await on.browser.tab('#/moment/');
    await opened.until(() => document.querySelector('h1')?.textContent?.includes('Monday'));
    await opened.close();
    await page.close();
  });
});
