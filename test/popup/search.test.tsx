// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/popup.tsx';
import { draw, press, settled, type } from '../support/draw.ts';
import { page } from '../support/page-api.ts';

/** The readings that wait, in the order in which they were asked for. */
const waiting = vi.hoisted((): ((value: unknown) => void)[] => []);
vi.mock('../../src/popup/database.ts', () => ({
  watch: (_read: unknown, onValue: (value: unknown) => void) => {
    waiting.push(onValue);
    return () => undefined;
  },
  isStorageFailing: async () => false,
  watchOpening: () => () => undefined,
}));
// Each part is loaded once here, so that the popup has it after a turn or two.
await Promise.all([
  import('../../src/popup/this-page/this-page.tsx'),
  import('../../src/popup/search/results.tsx'),
  import('../../src/popup/log/log-panel.tsx'),
  import('../../src/components/keys.tsx'),
]);

let drawn: ReturnType<typeof draw>;
beforeEach(() => {
  vi.stubGlobal('close', vi.fn());
  page.opened.length = 0;
});
afterEach(() => {
  drawn.undraw();
  vi.unstubAllGlobals();
});

it('Enter opens what was found for the text that stands there, once it is found', async () => {
  drawn = draw(<Popup first={undefined} tabId={undefined} perDay={5} />);
  await settled(30);
  const field = drawn.root.querySelector('input') as HTMLInputElement;
  const write = async (text: string) => {
    type(field, text);
    await settled(20);
  };
  const answer = async (text: string) => {
    waiting.at(-1)?.({ hits: { people: [], moments: [], tags: [{ name: text, uses: 1 }] }, text });
    await settled(10);
  };
  await write('old');
  await answer('old');
  await write('older');
  press('Enter', field);
  await settled();
  expect(page.opened).toEqual([]);
  await write('oldest');
  await answer('oldest');
  expect(page.opened).toEqual([]);
  await write('new');
  press('Enter', field);
  await answer('new');
  expect(page.opened.map((url) => url.split('#')[1])).toEqual(['/network?tag=new']);
});
