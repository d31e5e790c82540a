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
    expect(await readHealth()).toEqual([
      { site: 'x', outcome: 'no-layout', okAt: 1_000, at: 2_000 + 2 * HOUR, since: 2_000 },
      { site: 'x', layout: '2026', outcome: 'ok', okAt: 1_000, at: 1_000, since: 1_000 },
    ]);
  });

  it('tells the layouts of a site apart, and forgets what looked new once the site is read well', async () => {
    await noteHealth({ site: 'linkedin', layout: 'ember', outcome: 'ok' }, 1_000);
    await noteHealth({ site: 'linkedin', layout: 'server', outcome: 'partial' }, 2_000);
    await noteHealth({ site: 'linkedin', outcome: 'no-layout' }, 3_000);
    const outcomes = async () => (await readHealth()).map(({ layout, outcome, okAt }) => [layout, outcome, okAt]);
    expect(await outcomes()).toEqual([
      [undefined, 'no-layout', 1_000],
      ['server', 'partial', undefined],
      ['ember', 'ok', 1_000],
    ]);
    await noteHealth({ site: 'linkedin', layout: 'ember', outcome: 'ok' }, 4_000);
    expect(await outcomes()).toEqual([
      ['ember', 'ok', 4_000],
      ['server', 'partial', undefined],
    ]);
  });

  it('reads what was kept before layouts were told apart', async () => {
    await local.set({ health: { x: { outcome: 'ok', layout: '2026', okAt: 1, at: 1, since: 1 } } });
    await noteHealth({ site: 'x', layout: '2026', outcome: 'partial' }, 2);
    expect(await readHealth()).toEqual([{ site: 'x', layout: '2026', outcome: 'partial', okAt: 1, at: 2, since: 2 }]);
  });

  it('does not write the same news again within the hour', async () => {
    for (let n = 0; n < 50; n += 1) await noteHealth({ site: 'x', outcome: 'ok' }, 1_000 + n);
    expect(local.writes).toBe(1);
  });

  it('keeps fifty sites, and is not fooled by names or damage', async () => {
    await local.set({ health: { broken: 7, y: { outcome: 'sad', at: 1, since: 1 } } });
    expect(await readHealth()).toEqual([]);
    await noteHealth({ site: '__proto__', outcome: 'ok' }, 1);
    for (let n = 0; n < 60; n += 1) await noteHealth({ site: `site-${n}`, outcome: 'ok' }, 10 + n);
    const kept = await readHealth();
    expect(kept).toHaveLength(50);
    expect(kept[0]?.site).toBe('site-59');
    expect(({} as Record<string, unknown>)['outcome']).toBeUndefined();
  });
});
