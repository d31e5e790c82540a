// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { Cell } from '../../src/options/list/grid.tsx';
import { WindowList } from '../../src/options/list/window-list.tsx';
import { MOST_ROWS } from '../../src/options/list/window-of.ts';
import { draw, press, settled } from '../support/draw.ts';

let drawn: ReturnType<typeof draw>;
afterEach(() => drawn?.undraw());

function list(more: Partial<Parameters<typeof WindowList>[0]> = {}) {
  // Nothing has a size here: the list is as tall as it would be on a large screen.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(4_000);
  const calls = { onActive: vi.fn(), onOpen: vi.fn(), onPress: vi.fn(), onShow: vi.fn() };
  drawn = draw(
    <WindowList
      name="people"
      label="People"
      total={10_000}
      rowHeight={56}
      active={3}
      row={(index) => (
        <Cell>
          <a href="#/network">{`row ${index}`}</a>
        </Cell>
      )}
      {...calls}
      {...more}
    />,
  );
  const grid = drawn.root.querySelector<HTMLElement>('[role=grid]');
  if (!grid) throw new Error('no grid');
  return { grid, ...calls };
}

it('draws few rows of many and tells how many there are', async () => {
  const { grid, onShow } = list();
  await settled();
  const rows = grid.querySelectorAll('.window-row');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
  expect(grid.getAttribute('aria-rowcount')).toBe('10000');
  expect(grid.getAttribute('aria-activedescendant')).toBe('people-3');
  expect(onShow).toHaveBeenLastCalledWith({ first: 0, count: rows.length });
});

it('hears the keys of a list, and no shortcut of the browser', async () => {
  const { grid, onActive, onOpen } = list();
  await settled();
  press('j', grid);
  expect(onActive).toHaveBeenLastCalledWith(4, 'move');
  press('End', grid);
  expect(onActive).toHaveBeenLastCalledWith(9_999, 'move');
  press('Enter', grid);
  expect(onOpen).toHaveBeenCalledWith(3);
  onActive.mockClear();
  press('j', grid, { ctrlKey: true });
  press('x', grid);
  expect(onActive).not.toHaveBeenCalled();
});

it('presses a row once: a link in it has its own click', async () => {
  const { grid, onActive, onPress } = list();
  await settled();
  grid.querySelector<HTMLElement>('#people-5 a')?.click();
  expect(onActive).toHaveBeenCalledWith(5, 'move');
  expect(onPress).not.toHaveBeenCalled();
  grid.querySelector<HTMLElement>('#people-5')?.click();
  expect(onPress).toHaveBeenCalledWith(5);
});
