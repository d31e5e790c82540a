import { describe, expect, it } from 'vitest';
import { PEOPLE, POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { cardOf, isBare, saveByKey } from '../support/card.ts';
import { BROWSER, momentsOf, type Page, peopleOf, useBrowser, waitFor } from '../support/driven.ts';

const ABOUT = 'https://slow-notes.example/about';
const PICTURE = 'https://slow-notes.example/picture';
const IMAGE = 'https://slow-notes.example/picture.svg';

describe('the context menu', () => {
  const on = useBrowser({
    pages: {
      [PICTURE]: `<!DOCTYPE html><title>A drawing of spacing</title><h1>A drawing of spacing</h1><img src="${IMAGE}" alt="Waves" width="200" height="200">`,
      [IMAGE]: {
        type: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200"/></svg>',
      },
    },
  });

  /** Choosing from the real menu lets us into the page; where the menu is only told of, the toolbar button does. */
  async function letIn(page: Page): Promise<void> {
    if (BROWSER === 'firefox') return;
    const popup = await on.browser.openPopup(page);
    await popup.close();
  }

  it('on a post of X: the post under the pointer', async () => {
    const page = await on.browser.open(START.x);
    await on.browser.chooseMenu(page, 'article [data-testid="tweetText"]', {}, 1);
    await cardOf(page);
    await saveByKey(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source?.postId).toBe(POSTS[1]?.id);
    await page.close();
  });

  it('on a post of LinkedIn, where nothing of ours is in the page', async () => {
    const page = await on.browser.open(START.linkedin);
    await on.browser.chooseMenu(page, '[data-testid="expandable-text-box"]', {}, 4);
    await cardOf(page);
    await saveByKey(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source).toMatchObject({ site: 'linkedin', text: POSTS[3]?.text });
    const people = await peopleOf(on.browser);
    expect(people.find(({ id }) => id === moment?.personIds[0])?.name).toBe(PEOPLE.haruka.name);
    await page.close();
  });

  it('on a page: the page', async () => {
    const page = await on.browser.open(START.blog);
    await letIn(page);
    await on.browser.chooseMenu(page, 'h1');
    await cardOf(page);
    await saveByKey(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source).toMatchObject({ site: 'web', url: START.blog });
    await page.close();
  });

  it('on a selection: the quote, in the moment of its page', async () => {
    const page = await on.browser.open(START.blog);
    await letIn(page);
    await on.browser.chooseMenu(page, 'h1');
    await cardOf(page);
    await saveByKey(page);
    await waitFor(() => isBare(page), 'the toast to go');
    await page.selectText('.e-content p', 1);
    await on.browser.chooseMenu(page, '.e-content p', {}, 1);
    await cardOf(page);
    await saveByKey(page);
    const quote = await waitFor(async () => (await momentsOf(on.browser, 1))[0]?.quotes[0], 'the quote');
    expect(quote.text).toMatch(/^That feeling is the work\./);
    await page.close();
  });

  it('on a link to a profile: the person', async () => {
    const page = await on.browser.open(ABOUT);
    await letIn(page);
    await on.browser.chooseMenu(
      page,
      'a[rel="me"]',
      { linkUrl: 'https://www.linkedin.com/in/ilse-marquand-practice/' },
      1,
    );
    await cardOf(page);
    await saveByKey(page);
    await waitFor(async () => {
      const profiles = await on.browser.table<{ keys: string[] }>('profiles');
      return profiles.some(({ keys }) => keys.some((key) => key.includes('ilse-marquand-practice')));
    }, 'the linked profile');
    await momentsOf(on.browser, 0);
    await page.close();
  });

  it('on a picture: the page it stands on', async () => {
    const page = await on.browser.open(PICTURE);
    await letIn(page);
    await on.browser.chooseMenu(page, 'img', { srcUrl: IMAGE, mediaType: 'image' });
    await cardOf(page);
    await saveByKey(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source?.url).toBe(PICTURE);
    await page.close();
  });
});
