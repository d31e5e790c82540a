import { isolatedWorld } from '../../scripts/drive/isolated-world.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { reports } from '../support/reports.mjs';
import { captureOf, inBrowser, projectModules, randomOf } from './support.mjs';

const FRAMED = 'https://x.com/framed';
/** What a script in a page may send; nothing of it reads a list or deletes. */
const OF_PAGES =
  /^(capture\.(save|undo)|entry\.find|marks\.find|(tag|person)\.complete|draft\.\w+|card\.\w+|page\.(settings|seen)|(health|error)\.report)$/;
/** Of those, what only an open card may ask. Keeping a draft is adding, which a page may. */
const OF_CARDS = /^(entry\.find|(tag|person)\.complete|draft\.(find|discard))$/;

/**
 * Row 25: every message from everybody: a page by `postMessage`, a script in its top frame with no card open, in a frame, another
 * extension, and 10,000 fuzzed payloads from the top frame. Nothing may change, but for what the sender may add.
 */
export async function run({ browser: name, dist, seed, rounds = 10_000 }) {
  if (name !== 'chromium') throw new Error('Only Chromium lets a driver into the world of a content script.');
  const payloads = await rightPayloads();
  const pages = { [FRAMED]: `<!DOCTYPE html><title>framed</title><iframe src="${START.x}"></iframe>` };
  return inBrowser({ browser: name, dist, pages, isLax: true }, async (browser) => {
    const violations = [];
    const rows = [];
    const own = await browser.ownPage();
    await own.run((payload) => chrome.runtime.sendMessage({ weft: 'capture.save', payload }), captureOf(1));
    await own.run(fillDrafts);
    const page = await browser.open(START.x);
    const inside = await isolatedWorld(browser, page);
    const names = Object.keys(payloads);
    const before = await contents(browser);
    /** Nothing is there that was not, nothing is gone. */
    const check = async (who) => {
      const now = await contents(browser);
      if (now !== before) violations.push(`${who}: something changed`);
      rows.push({ sender: who, messages: names.length, changed: now !== before });
    };

    await page.run((all) => {
      for (const [weft, payload] of Object.entries(all)) {
        for (const message of [{ weft, payload }, JSON.stringify({ weft, payload })]) postMessage(message, '*');
        dispatchEvent(new CustomEvent('message', { detail: { weft, payload } }));
      }
    }, payloads);
    await check('a page, by postMessage');

    const fromPage = await page
      .run(
        async (id, all) => {
          const answers = [];
          for (const [weft, payload] of Object.entries(all))
            answers.push(await globalThis.chrome?.runtime?.sendMessage?.(id, { weft, payload }).catch(() => undefined));
          const port = globalThis.chrome?.runtime?.connect?.(id);
          return answers.filter((answer) => answer !== undefined).length + (port ? 1 : 0);
        },
        new URL(browser.base).host,
        payloads,
      )
      .catch(() => 0);
    if (fromPage > 0) violations.push(`a page was answered ${fromPage} times`);
    await check('a page, by runtime.sendMessage');

    for (const [weft, payload] of Object.entries(payloads)) {
      if (weft === 'capture.save' || weft === 'card.open') continue;
      const answer = await inside(sendRaw, { weft, payload });
      const may = OF_PAGES.test(weft) && !OF_CARDS.test(weft);
      if (answer?.ok && !may) violations.push(`a content script was answered: ${weft}`);
      if (!may && answer?.code !== 'not-allowed')
        violations.push(`a content script, ${weft}: ${answer?.code ?? 'no answer'}`);
    }
    await check('a content script, no card open');

    const framed = await browser.open(FRAMED);
    const frame = await isolatedFrame(browser, framed);
    let answered = 0;
    if (frame) {
      for (const [weft, payload] of Object.entries(payloads)) {
        const answer = await frame(sendRaw, { weft, payload });
        if (answer?.ok || (answer && answer.code !== 'not-allowed')) answered += 1;
      }
    }
    if (answered > 0) violations.push(`a frame was answered ${answered} times`);
    await check(frame ? 'a script in a frame' : 'a frame (no script of ours is in it)');
    await framed.close();

    for (const kind of ['onMessageExternal', 'onConnectExternal']) {
      const heard = await browser.inWorker((event) => chrome.runtime[event].hasListeners(), kind);
      if (heard) violations.push(`the worker listens to ${kind}`);
      rows.push({ sender: `another extension, ${kind}`, messages: 0, changed: heard });
    }

    const outcomes = await fuzzed({ inside, payloads, random: randomOf(seed), rounds, violations });
    const left = await contents(browser);
    if (left !== before) violations.push('fuzzed payloads changed something');
    rows.push({ sender: 'a content script, fuzzed', messages: rounds, changed: left !== before, ...outcomes });
    const noted = (await reports(browser)).filter((line) => /worker/.test(line));
    violations.push(...noted.map((line) => `reported: ${line}`));
    return { rows, violations };
  });
}

/** Everything that is stored, as text. */
async function contents(browser) {
  const tables = ['people', 'profiles', 'moments', 'goals', 'groups', 'reflections', 'tags', 'counters', 'imports'];
  const rows = await Promise.all(tables.map((table) => browser.table(table)));
  const own = await browser.ownPage();
  const { settings, journal: waiting } = await own.run(() => chrome.storage.local.get(['settings', 'journal']));
  return JSON.stringify([rows, settings, waiting, await own.run(ownDrafts)]);
}

/** Payloads that are nearly right, or nothing like it. What may be saved is left out: it would be saved. */
async function fuzzed({ inside, payloads, random, rounds, violations }) {
  const outcomes = { refused: 0, 'bad payload': 0, answered: 0 };
  const names = Object.keys(payloads).filter((weft) => !/^(capture\.save|card\.open)$/.test(weft));
  const junk = [
    null,
    '',
    0,
    -1,
    1e308,
    [],
    {},
    'x'.repeat(5_000),
    '__proto__',
    { __proto__: 1 },
    [[[]]],
    'javascript:0',
    '\u0000',
    true,
  ];
  for (let from = 0; from < rounds; from += 100) {
    const batch = Array.from({ length: Math.min(100, rounds - from) }, () => {
      const weft =
        random.random() < 0.95
          ? random.pick(names)
          : random.pick(['toString', '__proto__', 'constructor', 'db.drop', '']);
      const payload = structuredClone(Object.hasOwn(payloads, weft) ? payloads[weft] : {});
      for (let turn = random.whole(3); turn >= 0; turn -= 1) spoil(payload, random, junk);
      return { weft, payload: random.random() < 0.1 ? random.pick(junk) : payload };
    });
    const answers = await inside(sendAll, batch);
    for (const [at, answer] of answers.entries()) {
      const { weft } = batch[at];
      if (!answer || answer.code === 'not-allowed') outcomes.refused += 1;
      else if (answer.code === 'bad-payload') outcomes['bad payload'] += 1;
      else outcomes.answered += 1;
      if (answer?.ok && (!OF_PAGES.test(weft) || OF_CARDS.test(weft))) violations.push(`fuzzed ${weft} was answered`);
      if (answer?.code === 'internal') violations.push(`fuzzed ${weft}: a bug`);
    }
  }
  return outcomes;
}

function spoil(target, random, junk) {
  const keys = Object.keys(target);
  const key = keys.length > 0 && random.random() < 0.8 ? random.pick(keys) : `more${random.whole(9)}`;
  const inner = target[key];
  if (inner && typeof inner === 'object' && random.random() < 0.5) spoil(inner, random, junk);
  else if (random.random() < 0.2) delete target[key];
  else target[key] = structuredClone(random.pick(junk));
}

/** One right payload for every message, as the tests of the gate have them. */
async function rightPayloads() {
  const vite = await projectModules();
  const { payloads } = await vite.ssrLoadModule('/test/support/payloads.ts');
  await vite.close();
  return payloads;
}

/** Our world in the frame of a page, where there is one. */
async function isolatedFrame(browser, page) {
  const session = await browser.context.newCDPSession(page.raw);
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const inner = frameTree.childFrames?.[0]?.frame.id;
  const world = worlds.find(
    ({ auxData, origin }) =>
      auxData?.type === 'isolated' && auxData.frameId === inner && origin.startsWith('chrome-extension'),
  );
  if (!world) return undefined;
  return async (fn, ...args) => {
    const expression = `(${fn})(...${JSON.stringify(args)})`;
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };
}

/* These run in a page of the extension. */

/** As many drafts as there is room for, none of them begun in a page. */
async function fillDrafts() {
  for (let at = 0; at < 200; at += 1) {
    const payload = { key: `draft-${at}`, at, edits: { note: `Half of note ${at}` } };
    await chrome.runtime.sendMessage({ weft: 'draft.keep', payload });
  }
}

async function ownDrafts() {
  const names = Object.keys(await chrome.storage.local.get(null));
  return names.filter((name) => name.startsWith('draft: ')).sort();
}

/* These run in a page, in our world. */

function sendRaw(message) {
  return chrome.runtime.sendMessage(message).catch(() => undefined);
}

function sendAll(messages) {
  return Promise.all(messages.map((message) => chrome.runtime.sendMessage(message).catch(() => undefined)));
}
