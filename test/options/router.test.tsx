// @vitest-environment happy-dom
import '../support/page-api.ts';
import { h } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { hashOf } from '../../src/options/route.ts';
import { go, useHeading, usePlace } from '../../src/options/router.ts';
import { draw, settled } from '../support/draw.ts';

const ID = '0b9f2f2e-9d58-5a7e-8c8e-0e4a3a8c1d11';

function Probe() {
  const { route } = usePlace();
  return <Title key={route.screen} words={hashOf(route)} />;
}
function Title({ words }: { words: string }) {
  const heading = useHeading(words);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {words}
    </h1>
  );
}

let drawn: ReturnType<typeof draw>;
afterEach(() => drawn?.undraw());
const shown = () => drawn.root.textContent;

it('shows what the address says, also when a link changed it', async () => {
  drawn = draw(<Probe />);
  await settled();
  expect(shown()).toBe('#/network');
  expect(document.activeElement?.tagName).not.toBe('H1');
  location.hash = `#/person/${ID}`;
  dispatchEvent(new HashChangeEvent('hashchange'));
  await settled();
  expect(shown()).toBe(`#/person/${ID}`);
});

it('takes the focus to the heading of a new screen, and leaves it where only the filter changed', async () => {
  go({ screen: 'settings' });
  drawn = draw(<Probe />);
  await settled();
  expect(document.activeElement?.tagName).toBe('H1');
  expect(document.title).toBe('#/settings · Weft');
  go({ screen: 'network', filter: {} });
  await settled();
  (document.activeElement as HTMLElement).blur();
  go({ screen: 'network', filter: { text: 'ada' } }, 'replace');
  await settled();
  expect(shown()).toBe('#/network?text=ada');
  expect(document.activeElement?.tagName).not.toBe('H1');
});

it('keeps one history entry while a filter is typed', async () => {
  drawn = draw(h(Probe, {}));
  go({ screen: 'moments', filter: {} });
  const before = history.length;
  for (const text of ['a', 'ad', 'ada']) go({ screen: 'moments', filter: { text } }, 'replace');
  expect(history.length).toBe(before);
  expect(location.hash).toBe('#/moments?text=ada');
});

it('takes an address that it does not know for the network', async () => {
  drawn = draw(<Probe />);
  location.hash = '#/nowhere';
  dispatchEvent(new HashChangeEvent('hashchange'));
  await settled();
  expect(shown()).toBe('#/network');
});
