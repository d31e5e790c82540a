import type { Page, Root } from './driven.ts';
import { pause, waitFor } from './driven.ts';
import { words } from './words.ts';

/** Clicks of the mouse count only on what was in plain sight for a moment. */
const SIGHT_MS = 450;

/** Waits until the browser has drawn a card or a toast, which can take long on a busy machine, and the moment after. */
export async function untilInSight(root: Root): Promise<void> {
  await waitFor(() => root.run(isDrawn), 'the card to be drawn');
  await pause(SIGHT_MS);
}

/** Runs in the page. Chromium tells what is really seen, as it does to the card itself (`content/card/guard.ts`). */
function isDrawn(inside: ShadowRoot): Promise<boolean> {
  return new Promise((resolve) => {
    const shown = inside.querySelector('[role="dialog"], .toast');
    if (!shown) return resolve(false);
    const options = { threshold: [0.01], trackVisibility: true, delay: 100 };
    const views = new IntersectionObserver(
      (entries: readonly (IntersectionObserverEntry & { isVisible?: boolean })[]) => {
        views.disconnect();
        const last = entries.at(-1);
        resolve(last?.isVisible ?? last?.isIntersecting === true);
      },
      options,
    );
    views.observe(shown);
  });
}

/** Waits for the open card and gives the root it stands in. */
export async function cardOf(page: Page): Promise<Root> {
  const card = await waitFor(async () => {
    for (const root of await page.roots('card')) {
      if (await root.run((inside) => inside.querySelector('[role="dialog"] textarea') !== null)) return root;
    }
    return undefined;
  }, `the card in ${page.url()}`);
  await untilInSight(card);
  return card;
}

/** The `+ PLN` control of a post; `index` counts the posts of the page, which is brought into view. */
export async function controlOf(page: Page, index: number): Promise<Root> {
  const posts = 'article[data-testid="tweet"], .feed-shared-update-v2';
  await page.point(posts, index);
  return waitFor(async () => {
    for (const root of await page.roots('control')) {
      const isOfPost = ({ host }: ShadowRoot, selector: string, at: number) =>
        document.querySelectorAll(selector)[at]?.contains(host) ?? false;
      if (await root.run(isOfPost, posts, index)) return root;
    }
    return undefined;
  }, `the control of post ${index} in ${page.url()}`);
}

/** Presses the `+ PLN` control of a post and waits for the card. */
export async function openByControl(page: Page, index = 0): Promise<Root> {
  const control = await controlOf(page, index);
  await control.click('button');
  return cardOf(page);
}

/** What stands in the text fields of the card. */
export function noteIn(card: Root): Promise<string | undefined> {
  return card.run((root) => root.querySelector<HTMLTextAreaElement>('textarea.main')?.value);
}

/** Waits until the toast says that something was saved, and gives its root. */
export async function toastIn(page: Page): Promise<Root> {
  return waitFor(async () => {
    for (const root of await page.roots('card')) {
      if (await root.run((inside) => inside.querySelector('.toast') !== null)) return root;
    }
    return undefined;
  }, `the toast in ${page.url()}`);
}

/** Is no card open, and no toast shown? */
export async function isBare(page: Page): Promise<boolean> {
  const roots = await page.roots('card');
  const shown = await Promise.all(
    roots.map((root) => root.run((inside) => inside.querySelector('[role="dialog"], .toast') !== null)),
  );
  return !shown.includes(true);
}

/** Saves what the open card holds, by its key. */
export async function saveByKey(page: Page): Promise<void> {
  await page.press('Control+Enter');
  await toastIn(page);
}

/** What the control of a post says, once it says it. */
export async function controlSays(page: Page, isSaved: boolean, index = 0): Promise<void> {
  const text = words(isSaved ? 'page_control_saved' : 'page_control_add');
  await waitFor(
    async () => (await (await controlOf(page, index)).text()) === text,
    `the control of post ${index} to say ${text}`,
  );
}
