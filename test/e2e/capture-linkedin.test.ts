import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { cardOf, controlSays, isBare, openByControl, saveByKey } from '../support/card.ts';
import { momentsOf, pause, useBrowser, waitFor } from '../support/driven.ts';
import { testimony, watchedPage } from '../support/watched-page.ts';
import { words } from '../support/words.ts';

const EMBER = `${START.linkedin}?era=ember`;
const WATCHED = 'https://www.linkedin.com/feed/watched';

describe('saving on LinkedIn', () => {
  const on = useBrowser({ pages: { [WATCHED]: watchedPage(EMBER) } });

  it('leaves nothing in the page once a gesture is over', async () => {
    const page = await on.browser.open(WATCHED);
    await on.browser.chooseMenu(page, '.update-components-update-v2__commentary', {}, 0);
    await cardOf(page);
    await page.press('Escape');
    await waitFor(() => isBare(page), 'the card to close');
    await waitFor(async () => (await page.roots('card')).length === 0, 'the host to go');
    const seen = await page.run(testimony);
    // While the card is open, its one host has to say where it stands.
    expect(seen.added).toHaveLength(1);
    expect(seen.added[0]).toMatch(/^<span(?: (?:style|popover)="[^"<>]*")+><\/span>$/);
    for (const attribute of seen.attributes) expect(attribute).toMatch(/^span (?:style|popover)$/);
    expect(seen).toMatchObject({ newGlobals: [], ours: [], sheets: 1 });
    expect(await page.run((host) => document.documentElement.outerHTML.includes(host), seen.added[0] ?? '')).toBe(
      false,
    );
    await page.close();
  });

  it('shows the control when the user turned it on, and nothing again when off', async () => {
    const page = await on.browser.open(EMBER);
    await pause(500);
    expect(await page.roots('control')).toEqual([]);
    const settings = await on.browser.openOwn('src/options/index.html#/settings');
    await settings.clickNamed('label', words('settings_linkedin_controls'));
    await page.toFront();
    await openByControl(page, 1);
    await saveByKey(page);
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source?.postId).toBe(`activity:${POSTS[1]?.activity}`);
    await controlSays(page, true, 1);
    await settings.toFront();
    await settings.clickNamed('label', words('settings_linkedin_controls'));
    await page.toFront();
    await waitFor(async () => (await page.roots('control')).length === 0, 'the controls to go');
    await settings.close();
    await page.close();
  });
});
