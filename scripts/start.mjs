/**
 * `npm start`: builds Weft and opens it in a real Chromium (`-- --firefox`: Firefox) on the practice feed, in a
 * throw-away profile. Without a display it does the main job headless: saves two posts and a person through the real
 * interface, prints the network that results, and leaves screenshots in `out/`.
 */
import { parseArgs } from 'node:util';
import { buildAll } from './build-browser.mjs';
import { openBrowser } from './drive/browser.mjs';
import { START, servePractice } from './practice/serve.mjs';
import { startWeb } from './practice/web.mjs';
import { showMainJob } from './show-main-job.mjs';

try {
  const { values } = parseArgs({ options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } } });
  await start(values.firefox ? 'firefox' : 'chromium', values.headless || !hasDisplay());
} catch (error) {
  console.error(`Weft could not be started: ${error.message}`);
  process.exitCode = 1;
}

async function start(name, headless) {
  console.log('Building …');
  const [{ folder }] = await buildAll([name === 'firefox' ? 'firefox' : 'chrome']);
  const web = await startWeb(servePractice);
  try {
    const browser = await openBrowser(name, {
      dist: folder,
      port: web.port,
      headless,
      ...(headless ? {} : { viewport: null }),
    });
    try {
      if (headless) await showMainJob(browser);
      else await stayOpen(browser);
    } finally {
      // The user may have closed it already, which is how it ends with a display.
      await browser.close().catch(() => undefined);
    }
  } finally {
    await web.close();
  }
}

async function stayOpen(browser) {
  await browser.open(START.x);
  console.log('Weft is open on the practice feed. Everything here is invented and stays in this throw-away profile.');
  for (const url of Object.values(START)) console.log(`  ${url}`);
  console.log('Press + PLN under a post, right-click a name, or press Alt+Shift+S. Close the browser to end.');
  await browser.closed();
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
