import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { openBrowser } from '../../scripts/drive/browser.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A browser with the built extension on a web that serves `pages` before the practice feed, until `work` is done.
 * `isLax`: the feed goes without its policy. */
export async function inBrowser({ browser: name, dist, pages = {}, isLax = false, ...options }, work) {
  const web = await startWeb((url) => {
    const page = pages[`${url.origin}${url.pathname}`];
    if (page !== undefined) return { body: page };
    const practice = servePractice(url);
    return practice && isLax ? { ...practice, headers: {} } : practice;
  });
  const browser = await openBrowser(name, { dist, port: web.port, ...options });
  try {
    return await work(browser, web);
  } finally {
    await browser.close();
    await web.close();
  }
}

/** Numbers that the seed alone decides (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below) => Math.floor(random() * below);
  return { random, whole, pick: (all) => all[whole(all.length)] };
}

/** A module of the project as text that sets `globalThis[name]` to what it exports. */
export async function bundled(entry, name) {
  const [{ output }] = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name } },
  });
  return `${output[0].code}\nglobalThis.${name} = ${name};`;
}

/** A function for `page.run` made of text. */
export function asFunction(text) {
  return { toString: () => text };
}

/** A capture of a post on X; `at` decides everything but its id. */
export function captureOf(at, note = `Note ${at}`) {
  const who = `person${at % 50}`;
  const postId = String(1_900_000_000_000_000_000n + BigInt(at) * 4_194_304n);
  const author = { site: 'x', handle: who, name: `Person ${at % 50}`, url: `https://x.com/${who}` };
  const url = `https://x.com/${who}/status/${postId}`;
  const sighting = { kind: 'post', site: 'x', pageUrl: url, url, postId, text: `Words of post ${at}`, author };
  return { captureId: crypto.randomUUID(), at: Date.now(), way: 'control', sighting, edits: { note } };
}

/** Loads TypeScript modules of the project into Node: `ssrLoadModule('/src/…')`. Close it at the end. */
export function projectModules() {
  return createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null },
  });
}
