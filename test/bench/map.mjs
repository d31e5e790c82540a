import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { seedNetwork } from '../../scripts/seed-network.mjs';
import { frameRow, framesOf } from './frames.mjs';

const FRAMES = 300;

/** Row 10: milliseconds between frames while the map of 10,000 people is panned and zoomed, beside a page at rest. */
export async function run({ dist }) {
  const browser = await openChromium({ dist: join(dist, 'chrome'), viewport: { width: 1280, height: 800 } });
  try {
    const seeding = await browser.openOwn('src/options/index.html#/settings');
    await seedNetwork(seeding, 10_000, 0);
    await seeding.close();
    const page = await browser.openOwn('src/options/index.html#/');
    const started = Date.now();
    await page.until(() => document.querySelector('canvas')?.width > 300);
    await page.until(() => /10,?000|9,?[0-9]{3}/.test(document.querySelector('canvas').getAttribute('aria-label')));
    const drawn = Date.now() - started;
    await pause(1_000);
    const rest = await framesOf(page, FRAMES, '');
    const zoom = await framesOf(
      page,
      FRAMES,
      `
      document.querySelector('canvas').dispatchEvent(new WheelEvent('wheel',
        { deltaY: frame % 100 < 50 ? -40 : 40, clientX: 450, clientY: 400, bubbles: true, cancelable: true }))`,
    );
    const pan = await framesOf(
      page,
      FRAMES,
      `
      const canvas = document.querySelector('canvas');
      canvas.setPointerCapture = () => undefined;
      const at = { clientX: 450 + Math.sin(frame / 20) * 120, clientY: 400 + Math.cos(frame / 20) * 120, pointerId: 1, button: 0, bubbles: true };
      canvas.dispatchEvent(new PointerEvent(frame === 0 ? 'pointerdown' : 'pointermove', at));`,
    );
    return [
      frameRow('pan', pan, 33),
      frameRow('zoom', zoom, 33),
      frameRow('control: the same page at rest', rest, ''),
      { what: 'all drawn after opening', 'max ms': drawn },
    ];
  } finally {
    await browser.close();
  }
}
