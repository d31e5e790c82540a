// @vitest-environment happy-dom
import '../support/page-api.ts';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PeopleField } from '../../src/components/people-field.tsx';
import type { PersonChoice } from '../../src/domain/known.ts';
import type { LogPerson } from '../../src/domain/log-draft.ts';
import { draw, press, settled, type } from '../support/draw.ts';

const ada = { id: '018f0000-0000-7000-8000-000000000001', name: 'Ada Holm' };
const suggest = vi.fn(async (): Promise<readonly PersonChoice[]> => [ada]);
let shown: readonly LogPerson[] = [];

function Field() {
  const [people, setPeople] = useState<readonly LogPerson[]>([]);
  const [typed, setTyped] = useState('');
  shown = people;
  return (
    <PeopleField
      label="With whom"
      people={people}
      onPeople={setPeople}
      typed={typed}
      onTyped={setTyped}
      suggest={suggest}
    />
  );
}

let drawn: ReturnType<typeof draw> | undefined;
const open = async () => {
  drawn = draw(<Field />);
  await settled();
  return drawn.root.querySelector('input') as HTMLInputElement;
};
const write = async (field: HTMLInputElement, text: string) => {
  type(field, text);
  await settled();
};
const key = async (name: string) => {
  press(name);
  await settled();
};
const options = () => [...(drawn?.root.querySelectorAll('[role="option"]') ?? [])].map((one) => one.textContent);

afterEach(() => {
  drawn?.undraw();
  suggest.mockReset();
  suggest.mockImplementation(async () => [ada]);
});

describe('the field for several people', () => {
  it('takes somebody known by Enter, and offers nobody twice', async () => {
    const field = await open();
    await write(field, 'ad');
    expect(options()).toHaveLength(2);
    await key('Enter');
    expect(shown).toEqual([ada]);
    await write(field, 'ada');
    expect(options()).toHaveLength(1);
  });

  it('takes nobody who was found for what stood there before', async () => {
    const field = await open();
    await write(field, 'ad');
    suggest.mockImplementation(() => new Promise(() => undefined));
    type(field, 'adi');
    // Drawn, and nothing after the drawing has run.
    await Promise.resolve();
    await key('Enter');
    expect(shown).toEqual([{ name: 'adi' }]);
  });

  it('makes somebody new of a name, by the last choice or by leaving', async () => {
    const field = await open();
    await write(field, 'ad');
    await key('ArrowDown');
    await key('Enter');
    expect(shown).toEqual([{ name: 'ad' }]);
    await write(field, ' Noor ');
    field.blur();
    await settled();
    expect(shown.map(({ name }) => name)).toEqual(['ad', 'Noor']);
  });

  it('asks nobody before the second letter, and takes a name without an answer', async () => {
    suggest.mockRejectedValue(new Error('gone'));
    const field = await open();
    await write(field, 'Q');
    expect(suggest).not.toHaveBeenCalled();
    await write(field, 'Qu');
    await key('Enter');
    expect(shown).toEqual([{ name: 'Qu' }]);
  });

  it('takes the last one out by Backspace, shuts by Esc, and leaves chords to the form', async () => {
    const field = await open();
    await write(field, 'ad');
    await key('Enter');
    await key('Backspace');
    expect(shown).toEqual([]);
    await write(field, 'ad');
    expect(press('Escape').defaultPrevented).toBe(true);
    await settled();
    expect(drawn?.root.querySelector('[role="listbox"]')?.hasAttribute('hidden')).toBe(true);
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(press('Enter', field, { ctrlKey: true }).defaultPrevented).toBe(false);
  });
});
