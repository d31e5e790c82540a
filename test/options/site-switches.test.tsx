// @vitest-environment happy-dom
import '../support/page-api.ts';
import { h } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/setting.ts';
import { SiteSwitches } from '../../src/options/settings/site-switches.tsx';
import { draw } from '../support/draw.ts';

let drawn: ReturnType<typeof draw>;
afterEach(() => drawn?.undraw());

function switches(settings: Partial<Settings> = {}, marks = true) {
  const change = vi.fn();
  const all = { ...DEFAULT_SETTINGS, ...settings };
  drawn = draw(h(SiteSwitches, { site: 'x.com', name: 'X', settings: all, change, marks }));
  const [first, second] = drawn.root.querySelectorAll('input');
  return { change, mark: first as HTMLInputElement, badge: second as HTMLInputElement };
}

describe('what is shown on one site', () => {
  it('is under the name of that site, and on at first', () => {
    const { mark, badge } = switches();
    expect(drawn.root.querySelector('legend')?.textContent).toBe('X');
    expect([mark.checked, badge.checked]).toEqual([true, true]);
  });
  it('is switched off and on for that site alone', () => {
    const off = switches({ badgeOff: ['linkedin.com'] });
    off.badge.click();
    expect(off.change).toHaveBeenCalledWith({ badgeOff: ['linkedin.com', 'x.com'] });
    off.mark.click();
    expect(off.change).toHaveBeenLastCalledWith({ marksOff: ['x.com'] });
    drawn.undraw();
    const on = switches({ marksOff: ['x.com', 'linkedin.com'] });
    expect(on.mark.checked).toBe(false);
    on.mark.click();
    expect(on.change).toHaveBeenCalledWith({ marksOff: ['linkedin.com'] });
  });
  it('is off, and cannot be switched, where it is off everywhere', () => {
    const { mark, badge } = switches({ marks: false, badge: false });
    for (const one of [mark, badge]) expect([one.checked, one.disabled]).toEqual([false, true]);
    drawn.undraw();
    expect(switches({}, false).mark.disabled).toBe(true);
  });
});
