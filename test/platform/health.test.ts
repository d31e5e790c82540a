import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteHealth, readHealth } from '../../src/platform/health.ts';
import { local, resetBrowser } from '../support/fake-browser.ts';

const HOUR = 3_600_000;
beforeEach(resetBrowser);

describe('health', () => {
  it('notes the last outcome and since when', async () => {
    await noteHealth({ site: 'x', layout: '2026', outcome: 'ok' }, 1_000);
    await noteHealth({ site: 'x', outcome: 'no-layout' }, 2_000);
    await noteHealth({ site: 'x', outcome: 'no-layout' }, 2_000 + 2 * HOUR);
    expect(await readHealth()).toEqual({
      x: { outcome: 'no-layout', okAt: 1_000, at: 2_000 + 2 * HOUR, since: 2_000 },
    });
  });

  it('does not write the same news again within the hour', async () => {
    for (let n = 0; n < 50; n += 1) await noteHealth({ site: 'x', outcome: 'ok' }, 1_000 + n);
    expect(local.writes).toBe(1);
  });

  it('keeps fifty sites, and is not fooled by names or damage', async () => {
    await local.set({ health: { broken: 7, y: { outcome: 'sad', at: 1, since: 1 } } });
    expect(await readHealth()).toEqual({});
    await noteHealth({ site: '__proto__', outcome: 'ok' }, 1);
    for (let n = 0; n < 60; n += 1) await noteHealth({ site: `site-${n}`, outcome: 'ok' }, 10 + n);
    const kept = await readHealth();
    expect(Object.keys(kept)).toHaveLength(50);
    expect(kept).toHaveProperty('site-59');
    expect(({} as Record<string, unknown>)['outcome']).toBeUndefined();
  });
});
