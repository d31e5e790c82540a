import { isolatedWorld } from '../../scripts/drive/isolated-world.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { reports } from '../support/reports.mjs';
import { asFunction, bundled, captureOf, inBrowser, randomOf } from './support.mjs';

const CLIENT = 'src/messages/client.ts';
/** One round in so many saves the same post from two tabs at once. */
const PAIRED = 10;
/** One round in so many stops the worker again while the answer is tried for. */
const TWICE = 4;

/**
 * Row 19: captures sent as a content script sends them (the real client, three tries), the worker stopped 0–10 ms after
 * each. What was not acknowledged is sent again under its own id, as *Save* pressed again would.
 */
export function run({ browser: name, dist, seed, rounds = 1_000 }) {
  return inBrowser({ browser: name, dist }, async (browser) => {
    const random = randomOf(seed);
    const tabs = [await senderIn(browser), await senderIn(browser)];
    const stop = await stopperOf(browser);
    const figures = { captures: 0, stops: 0, 'acknowledged at once': 0, 'sent again': 0, 'never acknowledged': 0 };
    const violations = [];
    const acknowledged = new Map();

    const send = async (tab, capture) => {
      figures.captures += 1;
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const answer = await tab(save, capture);
        if (!answer.ok) continue;
        figures[attempt === 0 ? 'acknowledged at once' : 'sent again'] += 1;
        acknowledged.set(capture.captureId, { postId: capture.sighting.postId, note: capture.edits.note });
        return;
      }
      figures['never acknowledged'] += 1;
      violations.push(`never acknowledged: post ${capture.sighting.postId}`);
    };
    for (let at = 0; at < rounds; at += 1) {
      const isPaired = at % PAIRED === 0;
      const sent = [send(random.pick(tabs), captureOf(at, `Note ${at}`))];
      if (isPaired) sent.push(send(random.pick(tabs), captureOf(at, `Other note ${at}`)));
      await pause(random.random() * 10);
      await stop();
      figures.stops += 1;
      if (at % TWICE === 0) {
        await pause(random.random() * 60);
        await stop();
        figures.stops += 1;
      }
      await Promise.all(sent);
    }
    const cutOff = (await Promise.all(tabs.map((tab) => tab(cuts)))).reduce((sum, one) => sum + one, 0);
    if (cutOff === 0) violations.push('no message was cut off: nothing was tried');
    const stored = await waitFor(() => browser.table('moments'), 'the moments');
    const notes = new Map();
    const posts = new Map();
    for (const { record } of stored) {
      count(posts, record.source.postId);
      for (const { text } of record.notes) count(notes, text);
    }
    for (const { postId, note } of acknowledged.values()) {
      if (!posts.has(postId) || !notes.has(note)) violations.push(`lost: ${note} of ${postId}`);
    }
    for (const [what, times] of [...posts, ...notes]) if (times > 1) violations.push(`doubled: ${what} ${times}×`);
    const [counters] = await browser.table('counters');
    if (counters.values.moments !== stored.length)
      violations.push(`counted ${counters.values.moments} of ${stored.length}`);
    const noted = await reports(browser);
    violations.push(...noted.map((line) => `reported: ${line}`));
    return {
      rows: { ...figures, 'messages cut off': cutOff, stored: stored.length, reports: noted.length },
      violations,
    };
  });
}

function count(into, key) {
  into.set(key, (into.get(key) ?? 0) + 1);
}

/** A runner where the client may speak to the worker: our world in a page of X; in Firefox, whose drivers cannot go there, a page of ours. */
async function senderIn(browser) {
  const client = asFunction(`() => { ${await bundled(CLIENT, 'weftClient')}; (${countCuts})(); }`);
  if (browser.name === 'chromium') {
    const inside = await isolatedWorld(browser, await browser.open(START.x));
    await inside(client);
    return inside;
  }
  const page = await browser.openOwn('icons/16.png');
  await page.run(client);
  return (fn, ...args) => page.run(fn, ...args);
}

/** Stops the worker and does not wait until it has gone: what follows meets it in every state. */
async function stopperOf(browser) {
  if (browser.name !== 'chromium') return () => browser.stopWorker();
  const session = await browser.context.newCDPSession((await browser.ownPage()).raw);
  await session.send('ServiceWorker.enable');
  return () => session.send('ServiceWorker.stopAllWorkers');
}

/* These run in the page. */

/** Counts what was sent and never answered: a storm that cuts nothing off shows nothing. */
function countCuts() {
  const { runtime } = globalThis.browser ?? chrome;
  const send = runtime.sendMessage.bind(runtime);
  const cut = (error) => {
    globalThis.weftCuts = (globalThis.weftCuts ?? 0) + 1;
    if (error) throw error;
  };
  runtime.sendMessage = (message) => send(message).then((answer) => answer ?? cut(), cut);
}

function cuts() {
  return globalThis.weftCuts ?? 0;
}

function save(capture) {
  return globalThis.weftClient.call('capture.save', capture);
}
