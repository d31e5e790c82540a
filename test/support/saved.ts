import { POSTS } from '../../scripts/practice/people.mjs';
import type { Browser } from './driven.ts';

type Edits = { note?: string; tags?: string[]; tie?: string };

/** Saves a post of the practice feed by message, as the popup does: for tests that are about what comes after. */
export async function savePost(browser: Browser, index: number, edits: Edits = {}, at = Date.now()): Promise<void> {
  const post = POSTS[index];
  if (!post) throw new Error(`There is no post ${index}`);
  const { author, id, text } = post;
  const url = `https://x.com/${author.handle}/status/${id}`;
  const seen = { site: 'x', name: author.name, handle: author.handle, url: `https://x.com/${author.handle}` };
  const sighting = { kind: 'post', site: 'x', pageUrl: url, url, postId: id, text, author: seen };
  await send(browser, 'capture.save', {
    captureId: crypto.randomUUID(),
    at,
    way: 'popup',
    sighting,
    edits,
  });
}

/** Sends one message from a page of the extension; throws when it fails. */
export async function send(browser: Browser, weft: string, payload: unknown): Promise<unknown> {
  const page = await browser.ownPage();
  const answer = await page.run(
    (name, given) => chrome.runtime.sendMessage({ weft: name, payload: given }),
    weft,
    payload,
  );
  if (!answer.ok) throw new Error(`${weft}: ${answer.code} ${answer.detail ?? ''}`);
  return answer.value;
}

/** Adds somebody by hand, as the form does. */
export async function addByHand(
  browser: Browser,
  name: string,
  more: object = {},
): Promise<{ id: string; token: string }> {
  const person = { actId: crypto.randomUUID(), name, kind: 'person', tags: [], profiles: [], ...more };
  return (await send(browser, 'person.create', person)) as { id: string; token: string };
}
