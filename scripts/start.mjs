/**
 * `npm start`: builds, and opens a real browser with the extension on the practice feed; closing the browser ends it.
 * `npm start -- --firefox` takes Firefox. Without a display (or with `--headless`) the same job is done unseen.
 */
import { parseArgs } from 'node:util';
import { buildAll } from './build-browser.mjs';
import { openBrowser } from './drive/browser.mjs';
import { learnOnce } from './practice/learn-once.mjs';
import { START, servePractice } from './practice/serve.mjs';
import { startWeb } from './practice/web.mjs';

const { values } = parseArgs({
  options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
});
const name = values.firefox ? 'firefox' : 'chromium';
const target = values.firefox ? 'firefox' : 'chrome';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;

let web;
let browser;
try {
  console.log(`Building for ${target} …`);
  const [{ folder }] = await buildAll([target], process.env.WEFT_DIST ?? 'dist');
  web = await startWeb(servePractice);
  const viewport = headless ? { width: 1280, height: 860 } : null;
  browser = await openBrowser(name, { dist: folder, port: web.port, headless, viewport });
  if (headless) await learnOnce(browser);
  else await stayOpen();
} catch (error) {
  console.error(`That did not work: ${error.message}`);
  if (process.env.DEBUG) console.error(error.stack);
  process.exitCode = 1;
} finally {
  // A browser that the user closed, or that never came up, has nothing left to close.
  await browser?.close().catch(() => undefined);
  await web?.close();
}

async function stayOpen() {
  for (const address of [START.blog, START.linkedin, START.x]) await browser.open(address);
  console.log('The practice feed is open: press + PLN under a post. Nothing you do there leaves this machine.');
  console.log('Close the browser, or press Ctrl+C here, to end it; its profile is thrown away.');
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  await Promise.race([browser.closed(), interrupted]);
}
