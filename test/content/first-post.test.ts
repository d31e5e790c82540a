// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { whenPostShows } from '../../src/content/first-post.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function idle() {
  const looks: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (look: () => void) => looks.push(look));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  return looks;
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('runs at once where a post is there already', () => {
  idle();
  document.body.append(document.createElement('article'));
  const [onLook, run] = [vi.fn(), vi.fn()];
  whenPostShows('article', { onLook, run });
  expect(run).toHaveBeenCalledTimes(1);
  expect(onLook).toHaveBeenCalledBefore(run);
});

it('runs once, when the first post has come and the browser is idle', async () => {
  const looks = idle();
  const [onLook, run] = [vi.fn(), vi.fn()];
  whenPostShows('article', { onLook, run });
  document.body.append(document.createElement('p'), document.createElement('p'));
  await settled();
  expect(looks).toHaveLength(1);
  looks.pop()?.();
  expect(run).not.toHaveBeenCalled();
  expect(onLook).toHaveBeenCalledTimes(2);
  document.body.append(document.createElement('article'));
  await settled();
  looks.pop()?.();
  expect(run).toHaveBeenCalledTimes(1);
  document.body.append(document.createElement('article'));
  await settled();
  expect(looks).toHaveLength(0);
});

it('looks no more once its script is over', async () => {
  const looks = idle();
  const [onLook, run] = [vi.fn(), vi.fn()];
  const stop = whenPostShows('article', { onLook, run });
  stop();
  document.body.append(document.createElement('article'));
  await settled();
  for (const look of looks) look();
  expect(run).not.toHaveBeenCalled();
  expect(onLook).toHaveBeenCalledTimes(1);
});
