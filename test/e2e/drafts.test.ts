import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { isBare, noteIn, openByControl, saveByKey } from '../support/card.ts';
import { momentsOf, type Page, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

describe('a draft', () => {
  const on = useBrowser();
  const keeps = async (page: Page, text: string) => {
    const card = await openByControl(page);
    await waitFor(async () => (await noteIn(card)) === text, `the draft "${text}"`);
    return card;
  };
  const isKept = (text: string) =>
    waitFor(async () => {
      const own = await on.browser.ownPage();
      const stored = await own.run(() => chrome.storage.local.get());
      return JSON.stringify(stored).includes(text);
    }, `the draft "${text}" to be stored`);

  it('outlives Escape and a reload of the page', async () => {
    const page = await on.browser.open(START.x);
    await openByControl(page);
    await page.type('half a thought');
    await isKept('half a thought');
    await page.press('Escape');
    await waitFor(() => isBare(page), 'the card to close');
    await keeps(page, 'half a thought');
    await page.reload();
    await keeps(page, 'half a thought');
    await page.close();
  });

  it('outlives a reload of the extension under an open tab, and a new gesture needs no reload of the page', async () => {
    const page = await on.browser.open(START.x);
    await openByControl(page);
    await page.type('half a thought and more');
    await isKept('and more');
    await on.browser.reloadExtension();
    await page.toFront();
    await waitFor(async () => {
      const roots = await page.roots('card');
      const texts = await Promise.all(roots.map((root) => root.text()));
      return texts.length === 0 || texts.some((text) => text.includes(words('error_extension_reloaded')));
    }, 'the old card to say that the draft is kept');
    await page.press('Escape');
    // The old script's controls stand until something happens to one of them, or the new script comes to its post.
    const card = await waitFor(async () => {
      const cards = await page.roots('card');
      for (const root of cards) if ((await noteIn(root)) === 'half a thought and more') return root;
      if (cards.length === 0) await (await page.roots('control'))[0]?.click('button');
      return undefined;
    }, 'the draft in a new card');
    await card.click('textarea.main');
    await saveByKey(page);
    expect((await momentsOf(on.browser, 1))[0]?.notes[0]?.text).toBe('half a thought and more');
    await page.close();
  });

  it('is gone once it is saved', async () => {
    const page = await on.browser.open(START.x);
    await openByControl(page);
    await page.type('a whole thought');
    await isKept('a whole thought');
    await saveByKey(page);
    await waitFor(() => isBare(page), 'the toast to go');
    await page.reload();
    const card = await openByControl(page);
    await waitFor(async () => (await noteIn(card)) === '', 'an empty note');
    await page.close();
  });
});
