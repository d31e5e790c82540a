import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { readBuilt } from '../support/built.ts';
import { BROWSER, pause, useBrowser } from '../support/driven.ts';
import { savePost } from '../support/saved.ts';
import { testimony, watchedPage } from '../support/watched-page.ts';

const LINKEDIN = 'https://www.linkedin.com/feed/watched';
const X = 'https://x.com/watched';
const OTHER = 'https://slow-notes.example/watched';

describe('what a page sees of us', () => {
  const on = useBrowser({
    pages: { [LINKEDIN]: watchedPage(START.linkedin), [X]: watchedPage(START.x), [OTHER]: watchedPage(START.blog) },
  });

  it('on X: bare hosts, and nothing else', async () => {
    await savePost(on.browser, 0);
    const page = await on.browser.open(X);
    await page.root('control');
    await page.root('mark');
    const seen = await page.run(testimony);
    expect(seen.added.length).toBeGreaterThan(0);
    expect([...new Set(seen.added)]).toEqual(['<span></span>']);
    expect(seen).toMatchObject({ attributes: [], newGlobals: [], ours: [], sheets: 1 });
    const hosts = await page.run(() => {
      const spans = [...document.querySelectorAll('span')].filter((span) => span.outerHTML === '<span></span>');
      return spans.map((span) => [span.shadowRoot, span.getAttributeNames().length, Object.keys(span).length]);
    });
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) expect(host).toEqual([null, 0, 0]);
    await page.close();
  });

  it('on LinkedIn, as it is installed, and on any other page: nothing', async () => {
    for (const address of [LINKEDIN, OTHER]) {
      const page = await on.browser.open(address);
      await pause(1_500);
      expect(await page.run(testimony)).toMatchObject({
        added: [],
        attributes: [],
        newGlobals: [],
        ours: [],
        sheets: 1,
      });
      await page.close();
    }
  });

  it('cannot fetch a file of ours', async () => {
    const { files } = readBuilt(BROWSER === 'firefox' ? 'firefox' : 'chrome');
    const page = await on.browser.open(X);
    const fetched = await page.run(
      async (base, paths) => {
        const answers = await Promise.all(
          paths.map(async (path) => {
            const byFetch = await fetch(base + path).then(
              () => true,
              () => false,
            );
            const byImage = await new Promise((resolve) => {
              const image = new Image();
              image.onload = () => resolve(true);
              image.onerror = () => resolve(false);
              image.src = base + path;
            });
            return byFetch || byImage;
          }),
        );
        return paths.filter((_, at) => answers[at]);
      },
      on.browser.base,
      files,
    );
    expect(fetched).toEqual([]);
    await page.close();
  });

  it('cannot press our controls: made-up events do nothing', async () => {
    await savePost(on.browser, 0);
    const page = await on.browser.open(X);
    const control = await page.root('control');
    await control.run((root) => {
      for (const element of [root.host, root.querySelector('button')]) {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'contextmenu']) {
          element?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
        }
        (element as HTMLElement | null)?.click();
      }
    });
    await pause(1_000);
    expect(await page.roots('card')).toEqual([]);
    expect(await on.browser.table('moments')).toHaveLength(1);
    await page.close();
  });

  it('is told nothing about its reader: no address but its own is asked', async () => {
    // What the browsers ask for by themselves is not ours.
    const own = /\b(?:google|googleapis|gstatic|mozilla|firefox)\.(?:com|org|net)\b/;
    await savePost(on.browser, 0);
    const before = on.requests().length;
    for (const address of [X, LINKEDIN, OTHER]) {
      const page = await on.browser.open(address);
      await pause(1_000);
      await page.close();
    }
    const hosts = new Set(
      on
        .requests()
        .slice(before)
        .map((url) => new URL(url).hostname)
        .filter((host) => !own.test(host)),
    );
    expect([...hosts].sort()).toEqual(['slow-notes.example', 'www.linkedin.com', 'x.com']);
  });
});
