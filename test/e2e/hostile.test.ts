import { describe, expect, it } from 'vitest';
import { cardOf, saveByKey } from '../support/card.ts';
import { BROWSER, momentsOf, peopleOf, useBrowser } from '../support/driven.ts';
import { hostilePage } from '../support/hostile.ts';
import { words } from '../support/words.ts';

const ADDRESS = 'https://x.com/hostile';
type Finds = { find(words: string, isExact: boolean, isBackwards: boolean, isRound: boolean): boolean };
type Noted = { alerts: string[]; heard: string[] };

describe('a page that means harm', () => {
  const on = useBrowser({ pages: { [ADDRESS]: hostilePage() } });

  it('is read as data, and hears nothing of what is typed', async () => {
    const page = await on.browser.open(ADDRESS);
    // The page hides every element of the kind that our controls are; the menu it cannot hide.
    await on.browser.chooseMenu(page, 'article');
    const card = await cardOf(page);
    await page.type('my secret');
    expect(await card.run((root) => root.querySelectorAll('img, script, a[href^="javascript"]').length)).toBe(0);
    // The browser's own search would find the words in a closed root.
    const finds = (sought: string) =>
      page.run((text) => (window as unknown as Finds).find(text, false, false, true), sought);
    for (const inCard of ['my secret', words('card_title')]) expect(await finds(inCard), inCard).toBe(false);
    await saveByKey(page);
    // Where the search could find them it works at all.
    if (BROWSER === 'chromium') expect(await finds('@mallory')).toBe(true);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source?.url).toBe('https://x.com/mallory/status/1900000000000000001');
    expect(moment?.source?.text?.length).toBeLessThanOrEqual(100_000);
    const { alerts, heard } = await page.run(() => {
      const { alerts, heard } = window as unknown as Noted;
      return { alerts, heard };
    });
    expect(alerts).toEqual([]);
    // Letting go of the keys that saved happens when the card is gone already; no letter of what was written got out.
    expect(heard.filter((key) => key.length === 1)).toEqual([]);
    const [person] = await peopleOf(on.browser);
    // Nothing in a name may turn the words after it round.
    expect(person?.name).toContain('onerror');
    expect(person?.name).not.toContain('\u202e');
    await page.close();
    // In our own pages it shows up as text.
    const own = await on.browser.openOwn('src/options/index.html#/moments');
    await own.until(() => document.body.textContent?.includes('my secret'));
    expect(
      await own.run(() => document.querySelectorAll('img[src="x"], a[href^="javascript"], main script').length),
    ).toBe(0);
    await own.close();
  });

  it('gets no author where its markup is forged', async () => {
    const page = await on.browser.open(ADDRESS);
    await on.browser.chooseMenu(page, 'article', {}, 1);
    await cardOf(page);
    await saveByKey(page);
    const links = await on.browser.table<{ record: { url?: string } }>('profiles');
    for (const { record } of links) expect(record.url ?? 'https://').toMatch(/^https:\/\//);
    expect(links.some(({ record }) => record.url?.includes('evil.example'))).toBe(false);
    await page.close();
  });
});
