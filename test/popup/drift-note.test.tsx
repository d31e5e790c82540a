// @vitest-environment happy-dom
import '../support/page-api.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../src/platform/i18n.ts';
import { pageShape } from '../../src/platform/page-shape.ts';
import { DriftNote } from '../../src/popup/this-page/drift-note.tsx';
import { draw } from '../support/draw.ts';

const health = { site: 'x', outcome: 'no-layout' } as const;
const write = vi.fn(async (_text: string) => undefined);
const run = vi.fn(async (_order: unknown): Promise<{ result: unknown }[]> => [{ result: '<html></html>' }]);
let drawn: ReturnType<typeof draw>;

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(globalThis.chrome, { scripting: { executeScript: run } });
  Object.assign(globalThis.chrome.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
});
afterEach(() => drawn.undraw());

async function copy(): Promise<string> {
  await act(async () => {
    drawn = draw(<DriftNote tabId={7} health={health} name="X" />);
  });
  await act(async () => drawn.root.querySelector('button')?.click());
  await vi.waitFor(() => expect(drawn.root.querySelector('[role="status"]')?.textContent).not.toBe(''));
  return drawn.root.querySelector('[role="status"]')?.textContent ?? '';
}

describe('the note about a site that looks different', () => {
  it('copies the shape of the page in that tab, and nothing else', async () => {
    expect(await copy()).toBe(t('popup_shape_copied'));
    expect(drawn.root.textContent).toContain(t('popup_looks_different', 'X'));
    expect(run).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7, frameIds: [0] }, func: pageShape });
    expect(write).toHaveBeenCalledExactlyOnceWith(
      'Weft page shape 1\nWeft 0.1.0, x, no layout, no-layout\n\n<html></html>',
    );
  });

  it.each([
    ['the browser lets nobody in', () => run.mockRejectedValueOnce(new Error('Cannot access'))],
    ['the page gives nothing', () => run.mockResolvedValueOnce([])],
    ['the clipboard is kept', () => write.mockRejectedValueOnce(new Error('not focused'))],
  ])('says so where %s', async (_case, arrange) => {
    arrange();
    expect(await copy()).toBe(t('popup_shape_failed'));
  });
});
