/**
 * `npm run seed -- --people N --moments M`: a throw-away profile with the built extension and a made-up network of that
 * size, the same on every machine. With a display the browser stays open on it; without one, or with `--pictures DIR`,
 * it writes pictures of the screens (light and dark, wide, at 200 % and narrow). `--screens '#/,#/moments'` chooses them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './drive/browser.mjs';
import { waitFor } from './drive/wait.mjs';
import { seedNetwork } from './seed-network.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    moments: { type: 'string', default: '1000' },
    pictures: { type: 'string' },
    screens: { type: 'string', default: '#/,#/moments' },
    dist: { type: 'string', default: process.env.WEFT_DIST ?? 'dist' },
  },
});
const OPTIONS = 'src/options/index.html';
/** A desk, the same desk at 200 %, and a telephone. */
const SIZES = [
  [1280, 800],
  [640, 400],
  [400, 800],
];

const staysOpen = !values.pictures && Boolean(process.env.DISPLAY);
const browser = await openBrowser('chromium', {
  dist: join(values.dist, 'chrome'),
  headless: !staysOpen,
  viewport: staysOpen ? null : undefined,
});
try {
  const page = await browser.openOwn(OPTIONS);
  const seconds = await seedNetwork(page, Number(values.people), Number(values.moments));
  console.log(`${values.people} people, ${values.moments} moments in ${seconds.toFixed(1)} s`);
  if (staysOpen) {
    await page.reload();
    console.log('Close the browser to end.');
    await new Promise((resolve) => browser.context.on('close', resolve));
  } else await takePictures(values.pictures ?? 'out/seed');
} finally {
  await browser.close();
}

async function takePictures(folder) {
  mkdirSync(folder, { recursive: true });
  for (const hash of values.screens.split(',')) {
    const page = await browser.openOwn(`${OPTIONS}${hash}`);
    for (const [width, height] of SIZES) {
      await page.raw.setViewportSize({ width, height });
      for (const scheme of ['light', 'dark']) {
        await page.raw.emulateMedia({ colorScheme: scheme });
        await waitFor(() => page.run(() => document.querySelector('h1') !== null), 'the screen');
        await new Promise((resolve) => setTimeout(resolve, 600));
        const name = hash.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'network';
        const path = join(folder, `${name}-${width}-${scheme}.png`);
        await page.raw.screenshot({ path });
        console.log(path);
      }
    }
    await page.close();
  }
}
