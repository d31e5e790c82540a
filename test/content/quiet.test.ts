// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { keepQuiet } from '../../src/content/card/quiet.ts';

it('hands nothing on that the page makes up', () => {
  const host = document.createElement('span');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const heard: string[] = [];
  for (const type of ['keydown', 'keyup', 'input']) root.addEventListener(type, () => heard.push(type));
  const lifetime = new AbortController();
  keepQuiet(host, root, lifetime.signal);
  for (const type of ['keydown', 'keyup', 'input']) {
    host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', ctrlKey: true, bubbles: true }));
  }
  lifetime.abort();
  expect(heard).toEqual([]);
});
