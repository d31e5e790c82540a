// @vitest-environment happy-dom
import '../support/page-api.ts';
import { h } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../src/domain/result.ts';
import { Texts } from '../../src/options/moment/texts.tsx';
import { EditText } from '../../src/options/shell/edit-text.tsx';
import { draw, press, settled, type } from '../support/draw.ts';

let drawn: ReturnType<typeof draw>;
afterEach(() => drawn?.undraw());

function field(more: Partial<Parameters<typeof EditText>[0]> = {}, answer: Result<unknown> = ok(1)) {
  const onSave = vi.fn(async (_text: string | null) => answer);
  drawn = draw(h(EditText, { label: 'Note', value: 'as stored', onSave, ...more }));
  const input = drawn.root.querySelector<HTMLInputElement>('input, textarea');
  if (!input) throw new Error('no field');
  return { input, onSave };
}

describe('a text that is edited where it stands', () => {
  it('is stored when it is left, once', async () => {
    const { input, onSave } = field();
    type(input, ' new words ');
    input.dispatchEvent(new FocusEvent('blur'));
    drawn.undraw();
    await settled();
    expect(onSave.mock.calls).toEqual([['new words']]);
  });
  it('is stored when the page goes away under it', async () => {
    const { input, onSave } = field({ long: true });
    type(input, 'new words');
    await settled();
    drawn.undraw();
    await settled();
    expect(onSave.mock.calls).toEqual([['new words']]);
  });
  it('is stored by Ctrl+Enter, and by Enter where it is one line', async () => {
    const { input, onSave } = field({ long: true });
    type(input, 'a');
    await settled();
    expect(press('Enter', input).defaultPrevented).toBe(false);
    press('Enter', input, { ctrlKey: true });
    await settled();
    expect(onSave).toHaveBeenCalledTimes(1);
    drawn.undraw();
    const line = field();
    type(line.input, 'b');
    await settled();
    press('Enter', line.input);
    await settled();
    expect(line.onSave.mock.calls).toEqual([['b']]);
  });
  it('leaves Enter to an input method that composes', async () => {
    const { input, onSave } = field();
    type(input, 'か');
    await settled();
    press('Enter', input, { isComposing: true });
    await settled();
    expect(onSave).not.toHaveBeenCalled();
  });
  it('comes back by Esc, and stores nothing then', async () => {
    const { input, onSave } = field();
    type(input, 'a slip');
    await settled();
    press('Escape', input);
    await settled();
    expect(input.value).toBe('as stored');
    input.dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(onSave).not.toHaveBeenCalled();
  });
  it('keeps what could not be stored', async () => {
    const { input, onSave } = field({}, fail('storage-full'));
    type(input, 'precious');
    input.dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(input.value).toBe('precious');
    input.dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(onSave).toHaveBeenCalledTimes(2);
  });
  it('stores once what its end takes away, and stays where it could not', async () => {
    const onChange = vi.fn(async (): Promise<Result<unknown>> => fail('storage-full'));
    drawn = draw(h(Texts, { kind: 'notes', items: [], onChange }));
    drawn.root.querySelector('button')?.click();
    await settled();
    const area = drawn.root.querySelector('textarea') as unknown as HTMLInputElement;
    type(area, 'one thought');
    await settled();
    press('Enter', area, { ctrlKey: true });
    await settled();
    expect(drawn.root.querySelector('textarea')?.value).toBe('one thought');
    onChange.mockReset();
    onChange.mockResolvedValue(ok(1));
    press('Enter', area, { ctrlKey: true });
    await settled();
    expect(drawn.root.querySelector('textarea')).toBeNull();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
  it('takes an emptied field away, but brings an emptied name back', async () => {
    const { input, onSave } = field();
    type(input, '');
    await settled();
    press('Enter', input);
    await settled();
    expect(onSave.mock.calls).toEqual([[null]]);
    drawn.undraw();
    const name = field({ required: true });
    type(name.input, '  ');
    await settled();
    press('Enter', name.input);
    await settled();
    expect(name.onSave).not.toHaveBeenCalled();
    expect(name.input.value).toBe('as stored');
  });
});
