import { defineConfig } from 'vitest/config';
import { ROOT } from '../support/source.ts';

/**
 * The whole way in a real browser: `WEFT_E2E` names it (`chromium`, `firefox`). Run `npm run build` first. One file
 * after the other: a browser at a time is what a small machine can carry, and focus belongs to one window.
 */
export default defineConfig({
  root: ROOT,
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 150_000,
    hookTimeout: 150_000,
    // A browser under load may be slow once; a real fault is there both times.
    retry: process.env['CI'] ? 1 : 0,
  },
});
