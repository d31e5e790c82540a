// @vitest-environment happy-dom
import { page } from '../support/page-api.ts';
import '../support/draw.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openShell, type Shell } from '../../src/content/card/shell.ts';
import { tellOldCards } from '../../src/content/old-card.ts';

let shell: Shell;
let root: ShadowRoot;
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  Element.prototype.attachShadow = function (init) {
    root = attach.call(this, { ...init, mode: 'open' });
    Object.defineProperty(this, 'openOrClosedShadowRoot', { value: root });
    return root;
  };
  shell = openShell('auto');
  shell.app.innerHTML = `
    <textarea class="main">my thought</textarea><input type="text" value="fee" /><select><option>person</option></select>
    <button type="button" class="chip">idea</button><button type="button" class="close">Close</button>`;
});
afterEach(() => {
  shell.remove();
  Element.prototype.attachShadow = attach;
  page.answer.mockReset();
});
const find = <T extends Element>(selector: string) => root.querySelector(selector) as unknown as T;

describe.each([
  ['of this script', () => shell.showUpdated()],
  ['of an older script', () => tellOldCards()],
])('a card that an update left behind, %s', (_, tell) => {
  beforeEach(async () => act(async () => tell()));

  it('says so, and that the draft is kept', () => {
    expect(find<HTMLElement>('.updated').hidden).toBe(false);
    expect(find<HTMLElement>('.updated').textContent).toBe('Weft was updated. Your draft is kept.');
  });
  it('takes no more words, but gives away those it has', () => {
    for (const field of ['textarea', 'input']) {
      expect(find<HTMLTextAreaElement>(field).readOnly).toBe(true);
      expect(find<HTMLTextAreaElement>(field).disabled).toBe(false);
    }
    expect(find<HTMLSelectElement>('select').disabled).toBe(true);
    expect(find<HTMLButtonElement>('.chip').disabled).toBe(true);
  });
  it('can be closed, and nothing else', () => {
    expect(find<HTMLButtonElement>('.close').disabled).toBe(false);
    const heard = vi.fn();
    find('textarea').addEventListener('keydown', heard);
    const press = (key: string) => find('textarea').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('Enter');
    press('Backspace');
    expect(heard).not.toHaveBeenCalled();
    press('Escape');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
