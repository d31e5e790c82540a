// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '../../src/components/keep-focus.ts';
import { press } from '../support/draw.ts';

// This DOM draws nothing: everything counts as in sight.
vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
keepFocus();

const button = (name: string) => document.querySelector<HTMLElement>(`[name=${name}]`);
const here = () => document.activeElement?.getAttribute('name') ?? 'nowhere';
const wait = (ms = 150) => new Promise((done) => setTimeout(done, ms));

beforeEach(async () => {
  (document.activeElement as HTMLElement).blur();
  await wait();
  document.body.innerHTML = `
    <button name="first">1</button>
    <ul><li><button name="a">a</button></li><li><p>b</p><button name="b">b</button></li></ul>
    <button name="last" disabled>2</button>`;
});

it.each([
  ['a row', () => button('a')?.parentElement?.remove(), 'b'],
  ['the last row', () => button('b')?.parentElement?.remove(), 'a'],
  ['the button alone', () => button('b')?.remove(), 'a'],
  ['all of it', () => document.querySelector('ul')?.remove(), 'first'],
])('after %s went the focus is at what comes next, else before', async (what, remove, wanted) => {
  button(what === 'a row' || what === 'all of it' ? 'a' : 'b')?.focus();
  remove();
  await wait();
  expect(here()).toBe(wanted);
});

it('what came in its stead has the focus', async () => {
  button('a')?.focus();
  const face = document.createElement('span');
  face.innerHTML = '<button name="edit">edit</button>';
  button('a')?.parentElement?.prepend(face);
  button('a')?.remove();
  await wait();
  expect(here()).toBe('edit');
});

it('who left it stays away, and whoever chose a place stays there', async () => {
  button('a')?.focus();
  button('a')?.blur();
  await wait();
  button('a')?.remove();
  await wait();
  expect(here()).toBe('nowhere');
  button('b')?.focus();
  button('b')?.remove();
  button('first')?.focus();
  await wait();
  expect(here()).toBe('first');
});

it('a second press of the same key is not for what the focus came to, a later one is', async () => {
  button('a')?.focus();
  button('a')?.parentElement?.remove();
  await wait();
  expect(press('Enter').defaultPrevented).toBe(true);
  await wait(600);
  expect(press('Enter').defaultPrevented).toBe(false);
  button('b')?.focus();
  expect(press(' ').defaultPrevented).toBe(false);
});
