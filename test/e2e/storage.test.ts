import { expect, it } from 'vitest';
import { runInBrowser } from '../storage/browser/run.mjs';

it("stores, finds and undoes on the browser's own IndexedDB as it does in memory", async () => {
  const { passed, failed } = await runInBrowser(process.env['WEFT_E2E'] === 'firefox' ? 'firefox' : 'chromium');
  expect(failed).toEqual([]);
  expect(passed).toBeGreaterThan(30);
}, 300_000);
