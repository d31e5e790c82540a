// @vitest-environment happy-dom
import '../support/page-api.ts';
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagField } from '../../src/components/tag-field.tsx';
import { draw, press, settled, type } from '../support/draw.ts';

let drawn: ReturnType<typeof draw>;
afterEach(() => drawn.undraw());

const suggest = async (prefix: string) => ['networking', 'network', 'habits'].filter((tag) => tag.startsWith(prefix));

/** A field that keeps its tags, as forms do. */
async function field(start: readonly string[], more: Partial<Parameters<typeof TagField>[0]> = {}) {
  const onTags = vi.fn();
  function Form() {
    const [tags, setTags] = useState(start);
    return h(TagField, {
      tags,
      suggest,
      ...more,
      onTags: (next: readonly string[]) => {
        onTags(next);
        setTags(next);
      },
    });
  }
  drawn = draw(h(Form, {}));
  await settled();
  const input = drawn.root.querySelector('input') as HTMLInputElement;
  return {
    input,
    onTags,
    chips: () => [...drawn.root.querySelectorAll('.chosen bdi')].map((chip) => chip.textContent),
  };
}

async function typed(input: HTMLInputElement, text: string) {
  type(input, text);
  await settled();
}

describe('TagField', () => {
  it('completes by Tab and leaves Tab alone when there is nothing to complete', async () => {
    const { input, chips } = await field(['habits']);
    await typed(input, 'net');
    expect(drawn.root.querySelector('.tag-ghost')?.textContent).toBe('networking');
    expect(press('Tab', input).defaultPrevented).toBe(true);
    await settled();
    expect(chips()).toEqual(['habits', 'networking']);
    expect(input.value).toBe('');
    expect(press('Tab', input).defaultPrevented).toBe(false);
  });

  it('takes what was typed by Enter or a comma, not the completion', async () => {
    const { input, chips } = await field([]);
    await typed(input, 'net');
    expect(press('Enter', input).defaultPrevented).toBe(true);
    await settled();
    await typed(input, 'own words,');
    expect(chips()).toEqual(['net', 'own words']);
    expect(press('Enter', input).defaultPrevented).toBe(false);
  });

  it('goes through the completions by arrows', async () => {
    const { input, chips } = await field([]);
    await typed(input, 'net');
    press('ArrowDown', input);
    await settled();
    press('Tab', input);
    await settled();
    expect(chips()).toEqual(['network']);
  });

  it('takes the last one away by Backspace in the empty field, and each by its button', async () => {
    const { input, chips } = await field(['a', 'b', 'c']);
    press('Backspace', input);
    await settled();
    expect(chips()).toEqual(['a', 'b']);
    const remove = drawn.root.querySelector<HTMLButtonElement>('.chip-remove');
    expect(remove?.getAttribute('aria-label')).toBe('Remove a');
    remove?.click();
    await settled();
    expect(chips()).toEqual(['b']);
    expect(document.activeElement).toBe(input);
    await typed(input, 'x');
    expect(press('Backspace', input).defaultPrevented).toBe(false);
  });

  it('leaves the shortcuts of the form and the keys of an input method alone', async () => {
    const { input, onTags } = await field(['a']);
    expect(press('Enter', input, { ctrlKey: true }).defaultPrevented).toBe(false);
    await typed(input, 'net');
    expect(press('b', input, { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('Enter', input, { isComposing: true }).defaultPrevented).toBe(false);
    expect(onTags).not.toHaveBeenCalled();
  });

  it('lets the chord that sends the form go on once what was typed is on the list', async () => {
    const { input, chips } = await field(['a']);
    const heard: (readonly (string | null)[])[] = [];
    drawn.root.addEventListener('keydown', ({ ctrlKey }) => void (ctrlKey && heard.push(chips())));
    await typed(input, 'net');
    expect(press('Enter', input, { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    await settled();
    expect(heard).toEqual([['a', 'net']]);
    expect(input.value).toBe('');
  });

  it('adds what stands in it when it is left, so that nothing typed is lost', async () => {
    const onText = vi.fn();
    const { input, chips } = await field([], { onText, text: 'draft' });
    expect(input.value).toBe('draft');
    input.focus();
    input.blur();
    await settled();
    expect(chips()).toEqual(['draft']);
    expect(onText).toHaveBeenLastCalledWith('');
  });

  it('lives with a completion that fails or comes late', async () => {
    let answer: (tags: string[]) => void = () => undefined;
    const slow = (prefix: string) =>
      prefix === 'n' ? new Promise<string[]>((done) => (answer = done)) : Promise.reject(new Error('gone'));
    const { input } = await field([], { suggest: slow });
    await typed(input, 'n');
    await typed(input, 'h');
    answer(['networking']);
    await settled();
    expect(drawn.root.querySelector('.tag-ghost')?.textContent).toBe('h');
  });

  it('offers tags to click, without those on the list, and shows hostile ones as text', async () => {
    const { chips } = await field(['a'], { offered: ['a', '<img src=x>'] });
    const offered = drawn.root.querySelectorAll<HTMLButtonElement>('.tag-offered button');
    expect([...offered].map((button) => button.textContent)).toEqual(['+ <img src=x>']);
    offered[0]?.click();
    await settled();
    expect(chips()).toEqual(['a', '<img src=x>']);
    expect(drawn.root.querySelector('img')).toBeNull();
  });
});
