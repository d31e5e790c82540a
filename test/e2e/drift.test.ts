import { expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { fixtureOf } from '../../scripts/shape-to-fixture.mjs';
import { cardOf, saveByKey } from '../support/card.ts';
import { momentsOf, useBrowser } from '../support/driven.ts';
import { words } from '../support/words.ts';

const POST = POSTS[2];
const ADDRESS = `https://x.com/${POST?.author.handle}/status/${POST?.id}`;
/** X as it may be tomorrow: nothing that our layouts go by is left. */
const changed = (servePractice(new URL(ADDRESS))?.body ?? '')
  .replaceAll('data-testid="', 'data-testid="next-')
  .replaceAll(/<(\/?)article/g, '<$1section');

const on = useBrowser({ pages: { [ADDRESS]: changed } });

it('a site that changed is noticed quietly, saved by its address, and its shape makes a fixture', async () => {
  const page = await on.browser.open(ADDRESS);
  const popup = await on.browser.openPopup(page);
  const note = words('popup_looks_different', 'X');
  await popup.until((text) => document.body.textContent?.includes(text), note);
  // The clipboard of a browser that nobody sits at: what would be written to it is enough.
  await popup.run(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset['copied'] = text;
    };
  });
  await popup.click('.drift-copy');
  const shape = await popup.until(() => document.documentElement.dataset['copied']);
  expect(shape).not.toContain(POST?.text.slice(0, 20));
  expect(fixtureOf(shape)).toContain('data-testid="next-tweetText"');
  await popup.close();

  await on.browser.chooseMenu(page, 'main');
  await cardOf(page);
  await page.type('kept by its address');
  await saveByKey(page);
  const [moment] = await momentsOf(on.browser, 1);
  expect(moment?.source?.url).toBe(ADDRESS);
  expect(moment?.notes.map(({ text }) => text)).toEqual(['kept by its address']);
  await page.close();

  const settings = await on.browser.openOwn('src/options/index.html#/settings');
  await settings.until((text) => document.body.textContent?.includes(text), words('settings_health_no_layout'));
  await settings.close();
});
