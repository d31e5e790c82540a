import { callIn, sharedRoots } from './firefox-wire.mjs';
import { pause, waitFor } from './wait.mjs';

/** How one page of Firefox is run in, looked into and moved; see `DrivenPage`. */
export function bridgeTo(browser, raw) {
  const { session } = browser;
  const context = raw.mainFrame()._id;
  const run = (fn, args) => callIn(session, { context }, fn, args);
  return {
    run,
    roots: (piece) => sharedRoots(session, context, piece),
    theme: (scheme) => browser.theme(scheme),
    async giveFile(selector, path) {
      const { result } = await session.send('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: selector },
      });
      const [{ sharedId }] = result.nodes;
      await session.send('input.setFiles', { context, element: { sharedId }, files: [path] });
    },
    async goto(url) {
      if (url.startsWith('http')) {
        await raw.goto(url, { waitUntil: 'load' });
        return;
      }
      // Going to a page of the extension never settles: ask until it is there.
      await session.send('browsingContext.navigate', { context, url, wait: 'none' });
      const isThere = (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete';
      await waitFor(() => run(isThere, [url.split('#')[0]]), url);
    },
    async reload() {
      if (raw.url().startsWith('http')) {
        await raw.reload({ waitUntil: 'load' });
        return;
      }
      await run(() => setTimeout(() => location.reload(), 0), []);
      await pause(300);
      await waitFor(() => run(() => document.readyState === 'complete', []), raw.url());
    },
  };
}
