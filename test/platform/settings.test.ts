import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/setting.ts';
import { readErrors } from '../../src/platform/report.ts';
import {
  changeSettings,
  findDamagedSettings,
  readSettings,
  salvage,
  watchSettings,
} from '../../src/platform/settings.ts';
import { local, resetBrowser } from '../support/fake-browser.ts';

beforeEach(resetBrowser);

describe('settings', () => {
  it('are the quiet defaults at first, and writing nothing', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(local.writes).toBe(0);
  });

  it('keep what was changed beside what was not', async () => {
    await changeSettings({ theme: 'dark' });
    expect(await changeSettings({ marks: false })).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, theme: 'dark', marks: false },
    });
    expect(await readSettings()).toMatchObject({ theme: 'dark', marks: false });
  });

  it('refuse a value that is none', async () => {
    const wrong = { theme: 'pink' } as unknown as Partial<Settings>;
    expect(await changeSettings(wrong)).toMatchObject({ ok: false, code: 'bad-payload', detail: 'theme' });
    expect(local.peek('settings')).toBeUndefined();
  });

  it('keep and report a damaged value, and use every field that still parses', async () => {
    const stored = { ...DEFAULT_SETTINGS, theme: 'mauve', marks: false };
    await local.set({ settings: stored });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: false });
    await readSettings();
    expect(await findDamagedSettings()).toEqual(stored);
    expect(await readErrors()).toMatchObject([{ where: 'settings: damaged', message: 'theme', times: 1 }]);
    await changeSettings({ theme: 'light' });
    expect(await findDamagedSettings()).toEqual(stored);
  });

  it.each([null, 7, 'dark', [], [1]])('survive %j in their place', async (stored) => {
    await local.set({ settings: stored });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await findDamagedSettings()).toEqual(stored);
  });

  it('take a field of a newer Weft as no damage, and a missing field as its default', () => {
    expect(salvage({ theme: 'dark', fromTheFuture: 1 })).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      damaged: [],
    });
  });

  it('are the defaults when the storage cannot be read, and say so when it cannot be written', async () => {
    local.refusesReads = true;
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    local.refusesReads = false;
    local.refusesWrites = true;
    expect(await changeSettings({ theme: 'dark' })).toMatchObject({ ok: false, code: 'storage-failed' });
  });

  it('tell who watches, until told to stop', async () => {
    const seen: Settings['theme'][] = [];
    const stop = watchSettings(({ theme }) => seen.push(theme));
    await changeSettings({ theme: 'dark' });
    await local.set({ other: 1 });
    await new Promise((done) => setTimeout(done));
    stop();
    await changeSettings({ theme: 'light' });
    await new Promise((done) => setTimeout(done));
    expect(seen).toEqual(['dark']);
  });

  it('lose no change when two are made at once', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ badge: false })]);
    expect(await readSettings()).toMatchObject({ theme: 'dark', badge: false });
  });
});
