import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { seedNetwork } from '../../scripts/seed-network.mjs';
import { frameRow, framesOf } from './frames.mjs';

const FRAMES = 600;

/** Row 18: milliseconds between frames in a fling of ten seconds through all moments, and the rows in the page meanwhile. */
export async function run({ dist }) {
  const browser = await openChromium({ dist: join(dist, 'chrome'), viewport: { width: 1280, height: 800 } });
  try {
    const seeding = await browser.openOwn('src/options/index.html#/settings');
    await seedNetwork(seeding, 10_000, 100_000);
    await seeding.close();
    const page = await browser.openOwn('src/options/index.html#/moments');
    await page.until(() => document.querySelectorAll('.window-row').length > 5);
    await pause(1_000);
    const rest = await framesOf(page, 120, '');
    const fling = await framesOf(
      page,
      FRAMES,
      `
      const list = document.querySelector('.window-list');
      list.scrollTop += 900;
      globalThis.mostRows = Math.max(globalThis.mostRows ?? 0, document.querySelectorAll('.window-row').length);`,
    );
    const rows = await page.run(() => globalThis.mostRows);
    return [
      { ...frameRow('fling', fling, 'no frame over 50'), 'most rows': rows },
      frameRow('control: the same page at rest', rest, ''),
    ];
  } finally {
    await browser.close();
  }
}
