// @vitest-environment happy-dom
import '../support/page-api.ts';

import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Failure, fail } from '../../src/domain/result.ts';
import { t } from '../../src/platform/i18n.ts';
import { draw, settled } from '../support/draw.ts';
import { page } from '../support/page-api.ts';

type Reading = { onValue(value: unknown): void; onError(failure: Failure): void; stopped: boolean };
const readings: Reading[] = vi.hoisted(() => []);
const opening = vi.hoisted(() => ({ tell: (_isLong: boolean): void => undefined }));
const awaited = vi.hoisted(() => ({ upgrade: false }));
vi.mock('../../src/storage/queries.ts', () => ({
  isUpgradeAwaited: () => awaited.upgrade,
  readDatabase: () => undefined,
  watchOpening: (_db: unknown, onChange: (isLong: boolean) => void) => {
    opening.tell = onChange;
    return () => undefined;
  },
  watch: (_read: unknown, onValue: Reading['onValue'], onError: Reading['onError']) => {
    const reading = { onValue, onError, stopped: false };
    readings.push(reading);
    return () => {
      reading.stopped = true;
    };
  },
}));
const { useLive } = await import('../../src/options/live.ts');
const { TroubleBanner } = await import('../../src/options/shell/trouble-banner.tsx');

const api = (globalThis as unknown as { browser: object }).browser;
let drawn: ReturnType<typeof draw>;
beforeEach(() => void readings.splice(0));
afterEach(() => {
  awaited.upgrade = false;
  sessionStorage.clear();
  vi.restoreAllMocks();
  Object.assign(api, { extension: undefined });
  drawn?.undraw();
});

function Reader({ question, keep = false, isAsked = true }: { question: string; keep?: boolean; isAsked?: boolean }) {
  const { value, fresh } = useLive(isAsked ? async () => 'x' : undefined, question, keep);
  return (
    <div>
      <TroubleBanner />
      <output>{`${value ?? 'none'} ${fresh}`}</output>
    </div>
  );
}
const output = () => drawn.root.querySelector('output')?.textContent;
const banner = () => drawn.root.querySelector('.banner p')?.textContent;

describe('a reading', () => {
  it('is fresh when it was answered, and stops when it is asked no more', async () => {
    drawn = draw(<Reader question="a" />);
    await settled();
    expect(output()).toBe('none false');
    readings[0]?.onValue('one');
    await settled();
    expect(output()).toBe('one true');
    drawn.undraw();
    await settled();
    expect(readings[0]?.stopped).toBe(true);
  });

  it('begins once there is something to read, and what was answered stays when there is not', async () => {
    drawn = draw(<Reader question="a" isAsked={false} />);
    await settled();
    expect(readings).toHaveLength(0);
    render(<Reader question="a" />, drawn.root);
    await settled();
    readings[0]?.onValue('one');
    render(<Reader question="a" isAsked={false} />, drawn.root);
    await settled();
    expect(readings.map(({ stopped }) => stopped)).toEqual([true]);
    expect(output()).toBe('one true');
  });
});

describe('the banner', () => {
  it('says that the network is made ready, for as long as it is', async () => {
    drawn = draw(<Reader question="o" />);
    await settled();
    expect(banner()).toBeUndefined();
    opening.tell(true);
    await settled();
    expect(banner()).toBe(t('network_preparing'));
    opening.tell(false);
    await settled();
    expect(banner()).toBeUndefined();
  });
  it('says what is safe, and goes when the database answers again', async () => {
    drawn = draw(<Reader question="b" />);
    await settled();
    readings[0]?.onError(fail('storage-failed', 'OpenFailedError'));
    await settled();
    expect(banner()).toBe(t('shell_database_failed'));
    expect(drawn.root.querySelector('.banner button')).not.toBeNull();
    readings[0]?.onValue('back');
    await settled();
    expect(banner()).toBeUndefined();
  });
  it('stays while anything else still fails', async () => {
    drawn = draw(
      <div>
        <Reader question="d" />
        <Reader question="e" />
      </div>,
    );
    await settled();
    readings[0]?.onError(fail('internal'));
    readings[1]?.onValue('fine');
    await settled();
    expect(banner()).toBe(t('error_internal'));
  });
  it('waits for an upgrade of the database, then begins anew', async () => {
    awaited.upgrade = true;
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    const state = { database: 'upgrading', queued: 0 };
    page.answer.mockImplementation(async () => ({ ok: true, value: { ...state } }));
    drawn = draw(<Reader question="f" />);
    await settled();
    readings[0]?.onError(fail('storage-failed', 'AbortError'));
    await settled();
    expect(banner()).toBe(t('shell_upgrading'));
    expect(drawn.root.querySelector('.banner button')).toBeNull();
    expect(reload).not.toHaveBeenCalled();
    state.database = 'open';
    await vi.waitFor(() => expect(reload).toHaveBeenCalled(), 3_000);
    readings[0]?.onValue('done');
    await settled();
  });
  it('does not begin anew for ever where the worker knows of no upgrade, but offers to start that anew', async () => {
    awaited.upgrade = true;
    const restart = vi.fn();
    Object.assign((api as { runtime: object }).runtime, { reload: restart });
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    page.answer.mockImplementation(async () => ({ ok: true, value: { database: 'open', queued: 0 } }));
    for (const text of ['shell_upgrading', 'shell_worker_old'] as const) {
      drawn = draw(<Reader question={text} />);
      await settled();
      readings.at(-1)?.onError(fail('storage-failed', 'AbortError'));
      await vi.waitFor(() => expect(banner()).toBe(t(text)), 3_000);
      if (text === 'shell_worker_old') break;
      readings.at(-1)?.onValue('the page goes');
      await settled();
      drawn.undraw();
    }
    expect(reload).toHaveBeenCalledTimes(1);
    drawn.root.querySelector<HTMLButtonElement>('.banner button')?.click();
    expect(restart).toHaveBeenCalledTimes(1);
    readings.at(-1)?.onValue('done');
    await settled();
  });
  it('sends the user of a private window to a normal one', async () => {
    Object.assign(api, { extension: { inIncognitoContext: true } });
    drawn = draw(<Reader question="c" />);
    await settled();
    readings[0]?.onError(fail('storage-failed', 'InvalidStateError'));
    await settled();
    expect(banner()).toBe(t('shell_private_window'));
    expect(drawn.root.querySelector('.banner button')).toBeNull();
    readings[0]?.onValue('done');
    await settled();
  });
});
