import { waitFor } from '../../scripts/drive/wait.mjs';
import { inRows } from './databases.mjs';
import { captureOf } from './support.mjs';

/** Saves one post after the other until the browser is gone; notes those that were acknowledged: stored, or kept until they can be. */
export async function saveOnAndOn(page, round, acknowledged) {
  for (let at = 0; ; at += 1) {
    const capture = captureOf(1_000_000 + round * 10_000 + at);
    const answer = await page.run(send, 'capture.save', capture).catch(() => undefined);
    if (!answer) return;
    if (answer.ok || answer.code === 'queued') acknowledged.push(capture.sighting.postId);
  }
}

/** Acknowledged posts that are not there, or more than once, in words; asked once nothing waits to be stored any more. */
export async function missing(page, acknowledged) {
  await waitFor(async () => (await page.run(waiting)) === 0, 'what waits to be stored', 240_000);
  const times = await inRows(page, 'moments', countPosts, acknowledged);
  return acknowledged
    .map((postId, at) => `acknowledged post ${postId} is there ${times[at]}×`)
    .filter((_, at) => times[at] !== 1);
}

/* These run in a page of the extension. */

export function send(weft, payload) {
  return chrome.runtime.sendMessage({ weft, payload });
}

/** How many captures wait in the journal. */
export async function waiting() {
  const { journal = [] } = await chrome.storage.local.get('journal');
  return journal.length;
}

function countPosts(rows, postIds) {
  const times = new Map();
  for (const { record } of rows) {
    const { postId } = record.source ?? {};
    times.set(postId, (times.get(postId) ?? 0) + 1);
  }
  return postIds.map((postId) => times.get(postId) ?? 0);
}
