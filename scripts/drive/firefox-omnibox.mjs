import { waitFor } from './wait.mjs';

/** What Firefox's address bar offers for what was typed after our keyword, once it does. */
export async function suggestions(browser) {
  return waitFor(async () => {
    const rows = await browser.inChrome(() => {
      const results = gURLBar.view.panel
        ? (gURLBar.queryContext?.results ?? gURLBar.controller._lastQueryContextWrapper?.queryContext?.results)
        : [];
      return JSON.stringify(
        (results ?? [])
          .filter(({ payload }) => payload?.keyword === 'pln')
          .map(({ payload }) => ({ content: payload.content.replace(/^pln /, ''), description: payload.title })),
      );
    });
    const found = JSON.parse(rows);
    return found.length > 1 && found;
  }, 'suggestions in the address bar');
}
