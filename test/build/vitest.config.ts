import { defineConfig } from 'vitest/config';
import { ROOT } from '../support/source.ts';

/** Tests of what the build gave: run `npm run build` first. `WEFT_DIST` names another folder than `dist`. */
export default defineConfig({
  root: ROOT,
  test: { include: ['test/build/**/*.test.ts'], testTimeout: 60_000 },
});
