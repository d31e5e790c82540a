import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { START, servePractice } from '../../scripts/practice/serve.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';

/** Row 27: requests of a first run and of idle time (`--idle SECONDS`), with Weft open in a tab beside three sites. */
export async function run({ dist, idle }) {
  const rows = [];
  for (const side of ['without', 'with']) {
    const web = await startWeb(servePractice);
    const browser = await openChromium({ port: web.port, ...(side === 'with' && { dist: join(dist, 'chrome') }) });
    await pause(2_000);
    const first = web.requests.length;
    if (side === 'with') await browser.openOwn('src/options/index.html');
    for (const address of Object.values(START)) await browser.open(address);
    await pause(2_000);
    const before = web.requests.length;
    await pause(idle * 1_000);
    rows.push({
      weft: side,
      'at the first run': first,
      'seconds idle': idle,
      'while idle': web.requests.length - before,
    });
    await browser.close();
    await web.close();
  }
  return rows;
}
