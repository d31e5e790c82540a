import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { loadStorage, seedNetwork } from '../../scripts/seed-network.mjs';
import { quantile, round } from './measure.mjs';

const TARGETS = { 'latest 50': 10, "one person's moments": 10, 'number due': 5 };

/** What every screen waits for, beside the same from IndexedDB with nothing between. */
export async function run({ rounds, dist, people = 10_000, moments = 100_000 }) {
  const browser = await openChromium({ dist: join(dist, 'chrome') });
  try {
    const seeding = await browser.openOwn('icons/16.png');
    await seedNetwork(seeding, people, moments);
    await seeding.close();
    const page = await browser.openOwn('icons/16.png');
    await loadStorage(page);
    const measured = await page.run(
      (somebody, times) => globalThis.weftBench.reads(somebody, times),
      people,
      Math.max(rounds, 50),
    );
    return Object.entries(measured).map(([what, { ours, raw }]) => ({
      what,
      'p50 ms': round(quantile(ours, 0.5), 1),
      'p95 ms': round(quantile(ours, 0.95), 1),
      'target p95': TARGETS[what],
      'control p50 ms': round(quantile(raw, 0.5), 1),
      'control p95 ms': round(quantile(raw, 0.95), 1),
    }));
  } finally {
    await browser.close();
  }
}
