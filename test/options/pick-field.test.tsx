// @vitest-environment happy-dom
import '../support/page-api.ts';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PickField } from '../../src/options/shell/pick-field.tsx';
import { draw, press, settled, type } from '../support/draw.ts';

type One = { id: string };
/** The answer for a text, when the test gives it. */
const answers = new Map<string, (found: readonly One[]) => void>();
const find = (text: string) => new Promise<readonly One[]>((give) => void answers.set(text, give));
const onChoose = vi.fn();
const onSubmit = vi.fn((event: Event) => event.preventDefault());

function Field() {
  const [taken, setTaken] = useState<readonly string[]>([]);
  return (
    <form onSubmit={onSubmit}>
      <PickField<One>
        label="Who"
        hint=""
        none="nobody"
        without={taken}
        find={find}
        shown={({ id }) => id}
        onChoose={(one) => {
          onChoose(one);
          setTaken([...taken, one.id]);
        }}
      />
    </form>
  );
}

let drawn: ReturnType<typeof draw> | undefined;
const open = async () => {
  drawn = draw(<Field />);
  await settled();
  return drawn.root.querySelector('input') as HTMLInputElement;
};
const write = async (field: HTMLInputElement, text: string, found?: readonly One[]) => {
  type(field, text);
  await settled(20);
  if (found) answers.get(text)?.(found);
  await settled();
};
const options = () => [...(drawn?.root.querySelectorAll('[role="option"]') ?? [])].map((one) => one.textContent);

afterEach(() => {
  drawn?.undraw();
  vi.clearAllMocks();
  answers.clear();
});

describe('while the answer to what is typed is on its way', () => {
  it('Enter takes none of those that were found for what stood there before, and sends no form', async () => {
    const field = await open();
    await write(field, 'ad', [{ id: 'ada' }]);
    expect(options()).toEqual(['ada']);
    type(field, 'adi');
    // Drawn, and nothing after the drawing has run.
    await Promise.resolve();
    expect(press('Enter', field).defaultPrevented).toBe(true);
    await settled(20);
    expect(press('Enter', field).defaultPrevented).toBe(true);
    expect(onChoose).not.toHaveBeenCalled();
    answers.get('adi')?.([{ id: 'adina' }]);
    await settled();
    press('Enter', field);
    expect(onChoose.mock.calls).toEqual([[{ id: 'adina' }]]);
  });

  it('offers nobody twice, also for the same letters', async () => {
    const field = await open();
    await write(field, 'ad', [{ id: 'ada' }]);
    press('Enter', field);
    await settled();
    type(field, 'ad');
    await settled();
    expect(options()).toEqual([]);
  });

  it('an empty field leaves Enter to the form', async () => {
    expect(press('Enter', await open()).defaultPrevented).toBe(false);
  });
});
