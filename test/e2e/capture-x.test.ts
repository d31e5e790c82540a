import { describe, expect, it } from 'vitest';
import { PEOPLE, POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import {
  cardOf,
  controlSays,
  isBare,
  noteIn,
  openByControl,
  saveByKey,
  toastIn,
  untilInSight,
} from '../support/card.ts';
import { momentsOf, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { savePost } from '../support/saved.ts';
import { words } from '../support/words.ts';

describe('saving on X', () => {
  const on = useBrowser();
  const address = (index: number) => `https://x.com/${POSTS[index]?.author.handle}/status/${POSTS[index]?.id}`;

  it('saves the very post whose control was pressed, with all that was added', async () => {
    const page = await on.browser.open(START.x);
    const card = await openByControl(page, 1);
    await page.type('End with the fog question');
    await card.click('button.chip', words('benefit_idea'));
    await card.click('.tag-field input');
    await page.type('teaching');
    await page.press('Enter');
    await saveByKey(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment).toMatchObject({ kind: 'learned', benefit: 'idea', tags: ['teaching'] });
    expect(moment?.source).toMatchObject({ site: 'x', postId: POSTS[1]?.id, url: address(1) });
    expect(moment?.notes.map(({ text }) => text)).toEqual(['End with the fog question']);
    const people = await peopleOf(on.browser);
    expect(people.find(({ id }) => id === moment?.personIds[0])?.name).toBe(PEOPLE.priya.name);
    // The one who reposted it brought it.
    expect(people.find(({ id }) => id === moment?.viaId)?.name).toBe(PEOPLE.kofi.name);
    await controlSays(page, true, 1);
    await page.close();
  });

  it('shows what is saved after a reload, and tie marks beside known names', async () => {
    await savePost(on.browser, 1);
    const page = await on.browser.open(START.x);
    await controlSays(page, true, 1);
    await page.reload();
    await controlSays(page, true, 1);
    const mark = await page.root('mark');
    expect(await mark.run((root) => root.querySelector('[role="img"]')?.getAttribute('aria-label'))).toBeTruthy();
    await page.close();
  });

  it('opens the moment that is there for a post that is saved again, and adds to it', async () => {
    await savePost(on.browser, 1, { note: 'End with the fog question' });
    const page = await on.browser.open(address(1));
    const card = await openByControl(page);
    await card.until(
      (root, noted) => [...root.querySelectorAll('textarea')].some(({ value }) => value === noted),
      'End with the fog question',
    );
    await card.click('textarea.main');
    await page.type('Tried it, worked');
    await saveByKey(page);
    const notes = await waitFor(async () => {
      const [moment] = await momentsOf(on.browser, 1);
      return moment?.notes.length === 2 && moment.notes;
    }, 'the second note');
    expect(notes.map(({ text }) => text)).toEqual(['End with the fog question', 'Tried it, worked']);
    await page.close();
  });

  it('takes back what was just saved', async () => {
    await savePost(on.browser, 1);
    const page = await on.browser.open(START.x);
    const card = await openByControl(page, 0);
    expect(await noteIn(card)).toBe('');
    await card.click('.card-foot button.primary');
    await momentsOf(on.browser, 2);
    await controlSays(page, true, 0);
    const toast = await toastIn(page);
    await untilInSight(toast);
    await toast.click('.toast button', words('notice_undo'));
    await momentsOf(on.browser, 1);
    await controlSays(page, false, 0);
    await page.close();
  });

  it('saves a person from their page, with why and how near', async () => {
    const page = await on.browser.open('https://x.com/haruka_minasoto');
    await on.browser.chooseMenu(page, '[data-testid="UserName"]');
    const card = await cardOf(page);
    await card.click('textarea.main');
    await page.type('How she measures on wards');
    await saveByKey(page);
    const person = await waitFor(
      async () => (await peopleOf(on.browser)).find(({ name }) => name === PEOPLE.haruka.name),
      'the person',
    );
    expect(person.intent).toBe('How she measures on wards');
    await momentsOf(on.browser, 0);
    await page.close();
  });

  it('closes on Escape and leaves the page as it was', async () => {
    const page = await on.browser.open(START.x);
    await openByControl(page, 0);
    await page.press('Escape');
    await waitFor(() => isBare(page), 'the card to close');
    await momentsOf(on.browser, 0);
    await page.close();
  });
});
