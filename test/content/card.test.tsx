// @vitest-environment happy-dom
import '../support/page-api.ts';

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/content/card/app.tsx';
import type { Saving } from '../../src/content/card/saving.ts';
import { fail, ok } from '../../src/domain/result.ts';
import type { PostSighting } from '../../src/domain/sighting.ts';
import { t } from '../../src/platform/i18n.ts';
import { page } from '../support/page-api.ts';
import '../support/draw.ts';

const saved = { outcome: 'created', momentId: 'm', people: [{ id: 'p', name: 'Mina Sol' }], token: 'token' } as const;
const post: PostSighting = {
  kind: 'post',
  site: 'x',
  pageUrl: 'https://x.com/home',
  postId: '1',
  text: 'Ask before you explain.',
  author: { site: 'x', name: 'Mina Sol', handle: 'minasol' },
};
const save = vi.fn<Saving>(async () => ok(saved));
const calls = {
  onChange: vi.fn(),
  onOrphan: vi.fn(),
  onShown: vi.fn(),
  onHidden: vi.fn(),
  onGone: vi.fn(),
  onForm: vi.fn(),
  discard: vi.fn(),
  drafts: { change: vi.fn(), flush: vi.fn(async () => true), stop: vi.fn(), watch: vi.fn() },
};
let box: HTMLElement;

async function open(sighting: PostSighting = post, isQuick = false, isInstead = false): Promise<void> {
  const subject = { sighting, isInstead };
  await act(async () => render(<App subject={subject} isQuick={isQuick} save={save} {...calls} />, box));
  await act(async () => undefined);
}
function find<T extends HTMLElement>(selector: string): T {
  return box.querySelector(selector) as T;
}
async function press(target: Element, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => void target.dispatchEvent(event));
  return event;
}
async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  field.value = text;
  await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })));
}
function button(text: string): HTMLButtonElement {
  return [...box.querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement;
}

beforeEach(() => {
  vi.clearAllMocks();
  save.mockImplementation(async () => ok(saved));
  page.answer.mockImplementation(async ({ weft }) =>
    weft === 'entry.find' ? ok({ personMoments: 0, tagsOffered: [] }) : weft === 'draft.find' ? ok(null) : ok([]),
  );
  box = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, box);
  box.remove();
});

describe('the card', () => {
  it('opens in the note, and saves what was read with one chord', async () => {
    await open();
    expect(document.activeElement).toBe(find('textarea.main'));
    await press(find('textarea.main'), 'Enter', { ctrlKey: true });
    expect(save).toHaveBeenCalledWith({});
    expect(find('[role="status"]').textContent).toContain('Mina Sol');
    expect(find('.card')).toBeNull();
  });
  it('says it is saved before the worker has answered', async () => {
    save.mockImplementation(() => new Promise(() => undefined));
    await open();
    await press(find('textarea.main'), 'Enter', { metaKey: true });
    expect(find('.toast').textContent).toContain('Mina Sol');
    expect(find('.card').hidden).toBe(true);
  });
  it('stays until the worker has answered, however long that takes', async () => {
    let answer: (result: Awaited<ReturnType<Saving>>) => void = () => undefined;
    save.mockImplementation(() => new Promise((done) => (answer = done)));
    await open(post, true);
    vi.useFakeTimers();
    try {
      vi.advanceTimersByTime(60_000);
      expect(calls.onGone).not.toHaveBeenCalled();
      answer(fail('queued'));
      await vi.advanceTimersByTimeAsync(1_000);
      expect(find('.toast').textContent).toContain(t('error_queued'));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(calls.onGone).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });
  it('is back as it was when saving failed', async () => {
    save.mockImplementation(async () => fail('storage-full'));
    await open();
    await type(find('textarea.main'), 'my thought');
    await press(find('textarea.main'), 'Enter', { ctrlKey: true });
    expect(find('.card').hidden).toBe(false);
    expect(find('[role="alert"]').textContent).toBe(t('error_storage_full'));
    expect(find<HTMLTextAreaElement>('textarea.main').value).toBe('my thought');
    expect(calls.discard).not.toHaveBeenCalled();
  });
  it('says that Weft was updated, and keeps the draft', async () => {
    save.mockImplementation(async () => fail('extension-reloaded'));
    await open();
    await press(find('textarea.main'), 'Enter', { ctrlKey: true });
    expect(calls.onOrphan).toHaveBeenCalled();
    expect(calls.discard).not.toHaveBeenCalled();
  });
  it('keeps what is typed, and closes by Esc with the draft kept', async () => {
    await open();
    await type(find('textarea.main'), 'half');
    expect(calls.drafts.change.mock.lastCall?.[0]).toMatchObject({ edits: { note: 'half' } });
    await press(find('textarea.main'), 'Escape');
    expect(calls.drafts.flush).toHaveBeenCalled();
    expect(calls.onGone).toHaveBeenCalled();
    expect(save).not.toHaveBeenCalled();
  });
  it('says that the draft was refused, and closes only after that', async () => {
    await open();
    await type(find('textarea.main'), 'half');
    calls.drafts.flush.mockImplementationOnce(async () => {
      calls.drafts.watch.mock.lastCall?.[0](false);
      return false;
    });
    await press(find('textarea.main'), 'Escape');
    expect(calls.onGone).not.toHaveBeenCalled();
    expect(find('.card').hidden).toBe(false);
    expect(find('[role="alert"]').textContent).toBe(t('card_draft_refused'));
    expect(find<HTMLTextAreaElement>('textarea.main').value).toBe('half');
    await press(find('textarea.main'), 'Escape');
    expect(calls.onGone).toHaveBeenCalled();
  });
  it('leaves the keys of an input method alone', async () => {
    await open();
    await press(find('textarea.main'), 'Escape', { isComposing: true });
    await press(find('textarea.main'), 'Enter', { ctrlKey: true, isComposing: true });
    expect(calls.onGone).not.toHaveBeenCalled();
    expect(save).not.toHaveBeenCalled();
  });
  it('undoes by the token of the reply', async () => {
    await open();
    await press(find('textarea.main'), 'Enter', { ctrlKey: true });
    await act(async () => button(t('notice_undo')).click());
    expect(page.answer.mock.calls.map(([message]) => message)).toContainEqual({
      weft: 'capture.undo',
      payload: { token: 'token' },
    });
    expect(calls.onChange).toHaveBeenCalledTimes(2);
  });
  it('saves at once without a form, and opens the card for a note', async () => {
    await open(post, true);
    expect(save).toHaveBeenCalledWith({});
    expect(find('.card')).toBeNull();
    await act(async () => button(t('card_add_note')).click());
    expect(find('.card').hidden).toBe(false);
  });
  it('leaves a kept draft alone when it saves without a form', async () => {
    await open(post, true);
    expect(calls.discard).not.toHaveBeenCalled();
    await act(async () => button(t('card_add_note')).click());
    await vi.waitFor(() => expect(page.answer).toHaveBeenCalledTimes(2));
    await act(async () => new Promise((done) => setTimeout(done)));
    await press(find('textarea.main'), 'Enter', { ctrlKey: true });
    expect(calls.discard).toHaveBeenCalledTimes(1);
  });
  it('says that the page was saved where the post could not be read', async () => {
    await open(post, true, true);
    expect(find('.toast').textContent).toContain(t('card_saved_page'));
  });
  it('chooses a benefit, and takes it away again', async () => {
    await open();
    await act(async () => button(t('benefit_idea')).click());
    expect(button(t('benefit_idea')).getAttribute('aria-pressed')).toBe('true');
    await act(async () => button(t('benefit_idea')).click());
    await press(find('textarea.main'), 'Enter', { ctrlKey: true });
    expect(save).toHaveBeenCalledWith({});
  });
  it('asks for people only from two letters on, and saves under the one chosen', async () => {
    page.answer.mockImplementation(async ({ weft }) => {
      if (weft === 'person.complete') return ok([{ id: 'ada', name: 'Ada Byr', tie: 'weak' }]);
      return weft === 'entry.find' ? ok({ personMoments: 0, tagsOffered: [] }) : ok(null);
    });
    await open();
    const name = find<HTMLInputElement>('[role="combobox"]');
    await type(name, 'A');
    expect(page.answer.mock.calls.some(([{ weft }]) => weft === 'person.complete')).toBe(false);
    await type(name, 'Ad');
    await press(name, 'ArrowDown');
    await press(name, 'Enter');
    expect(name.value).toBe('Ada Byr');
    await press(name, 'Enter', { ctrlKey: true });
    expect(save.mock.lastCall?.[0]).toMatchObject({ personId: 'ada' });
  });
  it('takes the tie of somebody chosen away again with them', async () => {
    page.answer.mockImplementation(async ({ weft }) => {
      if (weft === 'person.complete') return ok([{ id: 'ada', name: 'Ada Byr', tie: 'strong' }]);
      return weft === 'entry.find' ? ok({ personMoments: 0, tagsOffered: [] }) : ok(null);
    });
    await open();
    const name = find<HTMLInputElement>('[role="combobox"]');
    await type(name, 'Ad');
    await press(name, 'ArrowDown');
    await press(name, 'Enter');
    await type(name, 'Somebody Else');
    await press(name, 'Enter', { ctrlKey: true });
    expect(save.mock.lastCall?.[0]).toEqual({ personName: 'Somebody Else' });
  });
  it('keeps the keyboard in the card where a press changes what is there', async () => {
    await open({ ...post, via: { site: 'x', name: 'Ada Byr', handle: 'ada' } });
    const hold = async (target: HTMLElement) => {
      target.focus();
      await act(async () => target.click());
    };
    await hold(button(t('card_quote_edit')));
    expect(document.activeElement?.id).toBe('card-quote');
    await hold(button(t('card_quote_done')));
    expect(document.activeElement).toBe(button(t('card_quote_edit')));
    await hold(button(t('card_quote_edit')));
    await type(find('#card-quote'), '');
    await hold(button(t('card_quote_done')));
    expect(document.activeElement).toBe(button(t('card_quote_edit')));
    expect(find('.taken').textContent).toBe(t('card_quote_edit'));
    const via = find<HTMLInputElement>('.via input');
    via.focus();
    await type(via, '');
    // Emptied to be typed anew.
    expect(document.activeElement).toBe(find('.via input'));
    await hold(find('.via .chip-remove'));
    expect(document.activeElement).toBe(button(t('card_via')));
    await hold(button(t('card_via')));
    expect(document.activeElement).toBe(find('.via input'));
  });
  it('shows hostile words as words, and little of what is long', async () => {
    const text = `<img src=x onerror=alert(1)> ${'long '.repeat(200_000)}`;
    await open({ ...post, text, author: { site: 'x', name: '<b>Mina</b>\u202e', handle: 'minasol' } });
    expect(box.querySelector('img, b')).toBeNull();
    expect(find('.taken p').textContent?.length).toBeLessThan(1_000);
    await act(async () => button(t('card_show_all')).click());
    expect(find('.taken p').textContent?.length).toBe(text.length);
    expect(find('.taken').getAttribute('dir')).toBe('auto');
  });
  it('opens when the network does not answer', async () => {
    page.answer.mockImplementation(async () => fail('storage-failed'));
    await open();
    expect(find('[role="alert"]').textContent).toBe(t('error_storage_failed'));
    await press(find('textarea.main'), 'Enter', { ctrlKey: true });
    expect(save).toHaveBeenCalled();
  });
});
