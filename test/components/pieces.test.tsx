// @vitest-environment happy-dom
import '../support/page-api.ts';
import { h } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dyeOf, initialsOf } from '../../src/components/avatar.tsx';
import { Keys } from '../../src/components/keys.tsx';
import { NoticeRegion, type Notices, useNotices } from '../../src/components/notice.tsx';
import { PersonLine } from '../../src/components/person-line.tsx';
import { siteName } from '../../src/components/site-name.ts';
import { TieField } from '../../src/components/tie-field.tsx';
import { ok, type Result } from '../../src/domain/result.ts';
import { addresses } from '../../src/sites/addresses.ts';
import { draw, press, settled } from '../support/draw.ts';

let drawn: ReturnType<typeof draw>;
afterEach(() => {
  drawn?.undraw();
  vi.useRealTimers();
});

function region() {
  const held: { notices?: Notices } = {};
  function Page() {
    held.notices = useNotices();
    return h(NoticeRegion, { notices: held.notices });
  }
  drawn = draw(h(Page, {}));
  return held as { notices: Notices };
}

describe('initials', () => {
  it.each([
    ['Lena Fischer', 'LF'],
    ['Ana Maria de la Cruz', 'AC'],
    ['plato', 'P'],
    ['  ', '?'],
    ['🧵', '?'],
    ['李小龍', '李'],
    ['محمد الأحمدي', 'ما'],
    ['𝒜lice 𝓑ob', '𝒜𝓑'],
    ["Ada O'Neill", 'AO'],
  ])('%o is %o', (name, initials) => expect(initialsOf(name)).toBe(initials));
  it('has one dye for a name', () => expect(dyeOf('Lena Fischer')).toBe(dyeOf('Lena Fischer')));
});

describe('TieField', () => {
  it('chooses, and takes the choice back', () => {
    const onTie = vi.fn();
    drawn = draw(h(TieField, { tie: 'weak', onTie }));
    const [strong, weak] = drawn.root.querySelectorAll('input');
    strong?.click();
    expect(onTie).toHaveBeenLastCalledWith('strong');
    weak?.click();
    expect(onTie).toHaveBeenLastCalledWith(undefined);
  });
});

describe('PersonLine', () => {
  it('shows names as text, and says when there is none', () => {
    drawn = draw(h(PersonLine, { name: '<b>Mallory</b>', tie: 'strong' }));
    expect(drawn.root.querySelector('.person-name')?.textContent).toBe('<b>Mallory</b>');
    expect(drawn.root.querySelector('.tie-mark')?.getAttribute('aria-label')).toBe('Strong tie');
    drawn.undraw();
    drawn = draw(h(PersonLine, { name: undefined, tie: 'none' }));
    expect(drawn.root.querySelector('.person-name')?.textContent).toBe('Somebody without a name');
    expect(drawn.root.querySelector('.tie-mark')).toBeNull();
  });
  it('draws no empty tie beside an organisation', () => {
    drawn = draw(h(PersonLine, { name: 'A team blog', kind: 'organisation' }));
    expect(drawn.root.querySelector('.tie-mark')).toBeNull();
  });
});

describe('notices', () => {
  it('says what was done and takes it back once', async () => {
    const held = region();
    const undo = vi.fn(async () => ({ ok: true as const, value: {} }));
    held.notices.say({ text: 'Removed.', undo });
    await settled();
    expect(drawn.root.querySelector('[role=status]')?.textContent).toContain('Removed.');
    const button = drawn.root.querySelector('button');
    button?.click();
    button?.click();
    await settled();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(drawn.root.textContent).toContain('Undone.');
    expect(drawn.root.querySelector('.button:not(.square)')).toBeNull();
  });
  it('says why something could not be taken back', async () => {
    const held = region();
    held.notices.say({ text: 'Removed.', undo: async () => ({ ok: false, code: 'conflict' }) });
    await settled();
    drawn.root.querySelector('button')?.click();
    await settled();
    expect(drawn.root.textContent).toContain('It was changed since. Nothing was overwritten.');
  });
});

describe('a note', () => {
  it('that is said while another is taken back keeps its own undo', async () => {
    const held = region();
    let answer: (result: Result<unknown>) => void = () => undefined;
    held.notices.say({
      text: 'First.',
      undo: () =>
        new Promise((done) => {
          answer = done;
        }),
    });
    await settled();
    drawn.root.querySelector('button')?.click();
    held.notices.say({ text: 'Second.', undo: async () => ok(1) });
    answer(ok(1));
    await settled();
    expect(drawn.root.textContent).toContain('Second.');
  });
  it('goes by itself, also after its button went away under the focus', async () => {
    vi.useFakeTimers();
    const held = region();
    held.notices.say({ text: 'Removed.', undo: async () => ok(1) });
    await vi.advanceTimersByTimeAsync(10);
    const button = drawn.root.querySelector('button');
    button?.focus();
    button?.click();
    await vi.advanceTimersByTimeAsync(10);
    expect(drawn.root.textContent).toContain('Undone.');
    await vi.advanceTimersByTimeAsync(25_000);
    expect(drawn.root.textContent).toBe('');
  });
});

describe('Keys', () => {
  it('closes by Esc and ?, keeps keys from the page, and gives the focus back', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const onClose = vi.fn();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    drawn = draw(h(Keys, { lines: [{ keys: ['/'], does: 'Search' }], onClose }));
    await settled();
    const dialog = drawn.root.querySelector('dialog') as HTMLDialogElement;
    press('Escape', dialog);
    press('?', dialog);
    press('s', dialog);
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(heard).not.toHaveBeenCalled();
    drawn.undraw();
    await settled();
    expect(document.activeElement).toBe(before);
    document.removeEventListener('keydown', heard);
  });
});

describe('siteName', () => {
  const named: [string, string][] = [
    ...addresses.map(({ id, name }): [string, string] => [id, name]),
    ['web', ''],
    ['', ''],
  ];
  it.each(named)('%o is %o', (id, name) => expect(siteName(id)).toBe(name));
});
