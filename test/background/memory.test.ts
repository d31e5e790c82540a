import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeEcho } from '../../src/background/echo.ts';
import { makeSessionMap } from '../../src/background/session-map.ts';
import { readErrors } from '../../src/platform/report.ts';
import { local, resetBrowser, session } from '../support/fake-browser.ts';

beforeEach(resetBrowser);
const isText = (value: unknown): value is string => typeof value === 'string';
const settle = () => new Promise((done) => setTimeout(done, 5));

describe('a session map', () => {
  it('is there for the next run of the worker, and lets the oldest go', async () => {
    const map = makeSessionMap('map', 3, isText);
    for (const key of ['a', 'b', 'c', 'a', 'd']) map.set(key, `${key}!`);
    expect(await map.get('d')).toBe('d!');
    await settle();
    const next = makeSessionMap('map', 3, isText);
    expect((await next.entries()).map(([key]) => key)).toEqual(['c', 'a', 'd']);
    expect(await next.get('b')).toBeUndefined();
  });

  it('keeps what was set or deleted before the earlier run was read', async () => {
    await session.set({ map: [['a', 'old'], ['b', 'old'], ['c', 7], 'broken'] });
    const map = makeSessionMap('map', 10, isText);
    map.set('a', 'new');
    map.delete('b');
    expect(await map.get('a')).toBe('new');
    expect(await map.entries()).toEqual([['a', 'new']]);
  });

  it('still answers when the browser does not keep it', async () => {
    session.refusesWrites = true;
    const map = makeSessionMap('map', 10, isText);
    map.set('a', 'here');
    await settle();
    expect(await map.get('a')).toBe('here');
    expect(await readErrors()).toMatchObject([{ where: 'worker: map' }]);
  });
});

describe('the echo of a write', () => {
  it('comes once for many, and once more for one that came while it ran', async () => {
    const follow = vi.fn(async () => settle().then(() => undefined));
    const echo = makeEcho(follow, 1);
    for (let n = 0; n < 10; n += 1) echo.call();
    await vi.waitFor(() => expect(follow).toHaveBeenCalledTimes(1));
    echo.call();
    echo.call();
    await echo.settled();
    expect(follow).toHaveBeenCalledTimes(2);
  });

  it('comes again after one that failed', async () => {
    const follow = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('once'));
    const echo = makeEcho(follow, 0);
    echo.call();
    await echo.settled();
    echo.call();
    await echo.settled();
    expect(follow).toHaveBeenCalledTimes(2);
    expect(await readErrors()).toMatchObject([{ where: 'worker: echo' }]);
  });
});

describe('this installation', () => {
  it('has one id, whoever asks first, and for ever', async () => {
    vi.resetModules();
    const { getPorts } = await import('../../src/background/ports.ts');
    const [a, b] = await Promise.all([getPorts(), getPorts()]);
    expect(a.device).toBe(b.device);
    vi.resetModules();
    const next = await import('../../src/background/ports.ts');
    expect((await next.getPorts()).device).toBe(a.device);
    expect(a.random()).toHaveLength(16);
    expect(a.random()).not.toEqual(a.random());
  });

  it('goes on without a storage', async () => {
    local.refusesWrites = true;
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.resetModules();
    const { getPorts } = await import('../../src/background/ports.ts');
    expect((await getPorts()).device).toMatch(/^[0-9a-f-]{36}$/);
    said.mockRestore();
  });
});
