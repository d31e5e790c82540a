import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TRICKS } from '../fuzz/click-tricks.mjs';
import { run as clicks } from '../fuzz/clicks.mjs';
import { run as kills } from '../fuzz/kills.mjs';
import { run as messages } from '../fuzz/messages.mjs';
import { run as storage } from '../fuzz/storage.mjs';
import { DIST } from '../support/built.ts';
import { BROWSER } from '../support/driven.ts';

const options = { browser: BROWSER, dist: join(DIST, BROWSER === 'firefox' ? 'firefox' : 'chrome'), seed: 1 };

/** A few rounds of `npm run fuzz`, so that the campaigns themselves stay whole. */
describe('a sample of', () => {
  it('captures with the worker stopped after each', async () => {
    expect((await kills({ ...options, rounds: 10 })).violations).toEqual([]);
  });
  it('captures while storage fails', async () => {
    // Figures are for `npm run fuzz`: here the machine may be busy.
    expect((await storage({ ...options, rounds: 2, soonMs: Number.POSITIVE_INFINITY })).violations).toEqual([]);
  });
  it('clicks on what is not in plain sight', async () => {
    const sample = /fair click|gone at the press|closed root|colours/;
    const tricks = TRICKS.filter(({ what }) => sample.test(what));
    expect((await clicks({ ...options, tricks })).violations).toEqual([]);
  });
  it.runIf(BROWSER === 'chromium')('messages from whoever may not send them', async () => {
    expect((await messages({ ...options, rounds: 200 })).violations).toEqual([]);
  });
});
