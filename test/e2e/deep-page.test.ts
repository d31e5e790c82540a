import { describe, expect, it } from 'vitest';
import { type MomentRecord, pause, peopleOf, records, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

/** A page whose script puts so many elements into each other, and at the bottom an article. Browsers refuse to lay out that many. */
const deep = (depth: number) => `<!doctype html><html lang="en"><head><title>The well</title></head>
<body><h1>The well</h1><div id="well" hidden></div><script>
  let at = document.getElementById('well');
  for (let n = 0; n < ${depth}; n += 1) at = at.appendChild(document.createElement(n % 2 ? 'div' : 'section'));
  at.innerHTML = '<article><p class="byline">By <a rel="author" href="/mara">Mara Lind</a></p><p>There was water.</p></article>';
</script></body></html>`;
const TOO_LONG_MS = 2_000;

describe('a page that a script nested without end', () => {
  const pages = [5_000, 25_000].map((depth) => [`https://deep.example/${depth}`, deep(depth)] as const);
  const on = useBrowser({ pages: Object.fromEntries(pages) });
  const momentAt = (address: string) =>
    waitFor(
      async () => (await records<MomentRecord>(on.browser, 'moments')).find(({ source }) => source?.url === address),
      `the moment of ${address}`,
    );

  it.each(pages.map(([address]) => address))('is read and saved in time, with its author: %s', async (address) => {
    const page = await on.browser.open(address);
    const popup = await on.browser.openPopup(page);
    const since = Date.now();
    await popup.until((label) => {
      const main = document.querySelector('.page-card .button.primary');
      return main?.textContent?.includes(label);
    }, words('popup_save_page'));
    expect(Date.now() - since).toBeLessThan(TOO_LONG_MS);
    await popup.click('.page-card .button.primary');
    expect((await momentAt(address)).source?.title).toBe('The well');
    expect((await peopleOf(on.browser)).map(({ name }) => name)).toEqual(['Mara Lind']);
    await popup.close();
    // By a gesture on the page, too: it is the same moment. (The driver cannot look for a card in a page this deep.)
    await page.toFront();
    await page.hover('h1');
    await on.browser.command(page, 'quick-save');
    await on.browser.chooseMenu(page, 'h1');
    await pause(TOO_LONG_MS);
    await page.type('from the menu');
    await page.press('Control+Enter');
    await waitFor(async () => (await momentAt(address)).notes[0]?.text === 'from the menu', 'the note');
    expect(await records<MomentRecord>(on.browser, 'moments')).toHaveLength(1);
    await page.close();
  });
});
