// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listKeys } from '../../src/components/list-keys.ts';
import { listStep } from '../../src/components/list-step.ts';
import { press } from '../support/draw.ts';

describe('listStep', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['j', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['k', 0, 3, -1],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', -1, 3, undefined],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['End', -1, 3, undefined],
    ['Enter', 0, 3, undefined],
    ['ArrowDown', -1, 0, undefined],
  ])('%s from %d of %d leads to %s', (key, at, count, next) => expect(listStep(key, at, count)).toBe(next));
});

describe('listKeys', () => {
  let heard: (event: KeyboardEvent) => void = () => undefined;
  afterEach(() => {
    document.removeEventListener('keydown', heard);
    document.body.replaceChildren();
  });

  function page() {
    const make = (tag: string, id: string) => {
      const element = document.createElement(tag);
      element.id = id;
      if (tag === 'a') element.setAttribute('href', '#');
      document.body.append(element);
      return element;
    };
    const field = make('input', 'field');
    const tab = make('button', 'tab');
    const radio = make('input', 'radio');
    radio.setAttribute('type', 'radio');
    const rows = ['one', 'two'].map((id) => make('a', id));
    const took = vi.fn();
    const handle = listKeys({ rows: () => rows, above: () => field });
    heard = (event) => void (handle(event) && took());
    document.addEventListener('keydown', heard);
    return { field, tab, radio, rows, took };
  }

  it('moves from nowhere into the list, through it, and up into the field', () => {
    const { field } = page();
    press('j', document.body);
    expect(document.activeElement?.id).toBe('one');
    press('ArrowDown');
    expect(document.activeElement?.id).toBe('two');
    press('ArrowUp');
    press('k');
    expect(document.activeElement).toBe(field);
  });

  it('comes into the list from a button that was pressed before', () => {
    const { tab, rows } = page();
    tab.focus();
    press('j');
    expect(document.activeElement).toBe(rows[0]);
  });

  it('leaves letters to a field, arrows to other widgets and chords to the browser', () => {
    const { field, radio, took } = page();
    field.focus();
    expect(press('j').defaultPrevented).toBe(false);
    radio.focus();
    expect(press('ArrowDown').defaultPrevented).toBe(false);
    field.focus();
    expect(press('ArrowDown', field, { altKey: true }).defaultPrevented).toBe(false);
    expect(took).not.toHaveBeenCalled();
    expect(press('ArrowDown').defaultPrevented).toBe(true);
    expect(document.activeElement?.id).toBe('one');
  });
});
