// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../src/components/notice.tsx';
import { fail, ok } from '../../src/domain/result.ts';
import { THINGS_AT_ONCE, type Thing } from '../../src/domain/trash.ts';
import { t } from '../../src/platform/i18n.ts';
import type { TrashRow } from '../../src/storage/rows.ts';
import { draw, settled } from '../support/draw.ts';

const call = vi.hoisted(() => vi.fn());
const listTrash = vi.hoisted(() => vi.fn());
const listThings = vi.hoisted(() => vi.fn());
const erasing = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../src/messages/client.ts', () => ({ call }));
vi.mock('../../src/storage/queries.ts', () => ({
  listTrash,
  listThings,
  countErasing: async () => erasing.count,
  readDatabase: () => ({}),
  watch: (read: (db: unknown) => Promise<unknown>, onValue: (value: unknown) => void) => {
    void read({}).then(onValue);
    return () => undefined;
  },
}));
const { onSay } = await import('../../src/options/act.ts');
const { TrashScreen } = await import('../../src/options/trash/trash-screen.tsx');
const acts = await import('../../src/options/trash/trash-acts.ts');

const id = (nth: number) => `018f0000-0000-7000-8000-${String(nth).padStart(12, '0')}`;
const at = Date.UTC(2026, 2, 4, 9);
const ROWS: readonly TrashRow[] = [
  { kind: 'person', id: id(1), at, title: 'Ada Holm' },
  { kind: 'moment', id: id(2), at: at - 1, title: 'Slow is smooth', people: ['Ben Otieno'] },
  { kind: 'reflection', id: id(3), at: at - 2, title: '', reflection: { kind: 'quarter', from: at } },
  { kind: 'goal', id: id(4), at: at - 3 },
];

let drawn: ReturnType<typeof draw> | undefined;
let said: Notice | undefined;
beforeEach(() => {
  onSay((notice) => {
    said = notice;
  });
  listTrash.mockImplementation(async (_db, { offset, limit }: { offset: number; limit: number }) => ({
    rows: ROWS.slice(offset, offset + limit),
    total: ROWS.length,
  }));
  listThings.mockImplementation(async (_db, { offset, limit }: { offset: number; limit: number }) =>
    ROWS.slice(offset, offset + limit),
  );
});
afterEach(() => {
  drawn?.undraw();
  said = undefined;
  erasing.count = 0;
  vi.resetAllMocks();
});

async function open(): Promise<HTMLElement> {
  drawn = draw(<TrashScreen filter={{}} />);
  await settled(20);
  return drawn.root as unknown as HTMLElement;
}
const buttons = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('button')];
async function press(root: ParentNode, words: string): Promise<void> {
  buttons(root)
    .find((one) => one.textContent === words)
    ?.click();
  await settled(20);
}
async function key(root: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<void> {
  const grid = root.querySelector('[role="grid"]');
  grid?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }));
  await settled(20);
}

describe('the trash', () => {
  it('says what each thing is, also of what it cannot read', async () => {
    const root = await open();
    const text = root.textContent ?? '';
    expect(text).toContain('Ada Holm');
    expect(text).toContain('Ben Otieno');
    expect(text).toContain(t('trash_unreadable'));
    expect(root.querySelectorAll('[role="row"]')).toHaveLength(ROWS.length);
  });

  it('brings back the one it stands at by Enter, and the chosen ones by the button, with one undo', async () => {
    call.mockResolvedValue(ok({ restored: 1, token: 'one' }));
    const root = await open();
    await key(root, 'Enter');
    expect(call).toHaveBeenLastCalledWith('trash.restore', { things: [{ kind: 'person', id: id(1) }] });
    expect(said?.text).toBe(t('trash_restored', '“Ada Holm”'));
    await key(root, 'a', { ctrlKey: true });
    await press(root, t('trash_restore'));
    const [, { things }] = call.mock.lastCall as [string, { things: Thing[] }];
    expect(things.map((one) => one.id)).toEqual(ROWS.map((one) => one.id));
    await said?.undo?.();
    expect(call).toHaveBeenLastCalledWith('change.undo', { token: 'one' });
  });

  it('asks before it deletes for good, and every key of habit keeps', async () => {
    const root = await open();
    await key(root, 'Delete');
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    expect(dialog.textContent).toContain(t('trash_erases', '“Ada Holm”'));
    expect(dialog.textContent).toContain(t('trash_people_stay'));
    expect(dialog.textContent).toContain(t('trash_final'));
    // The one that Enter presses.
    expect(dialog.querySelector('button[type="submit"]')?.textContent).toBe(t('trash_keep'));
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await settled(20);
    expect(root.querySelector('dialog')).toBeNull();
    expect(call).not.toHaveBeenCalled();
  });

  it('deletes for good what was chosen, and says so without an undo', async () => {
    call.mockResolvedValue(ok({ ordered: 1 }));
    const root = await open();
    await key(root, 'j');
    await key(root, ' ');
    await press(root, t('trash_erase'));
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    expect(dialog.textContent).not.toContain(t('trash_people_stay'));
    await press(dialog, t('trash_erase'));
    expect(call).toHaveBeenLastCalledWith('trash.erase', { things: [{ kind: 'moment', id: id(2) }] });
    expect(said).toEqual({ text: t('trash_erased', '“Slow is smooth”') });
    expect(root.querySelector('dialog')).toBeNull();
  });

  it('empties up to what the user has seen, and says when it could not', async () => {
    call.mockResolvedValue(fail('storage-failed'));
    const root = await open();
    await press(root, t('trash_empty'));
    await press(root.querySelector('dialog') as HTMLDialogElement, t('trash_erase'));
    expect(call).toHaveBeenLastCalledWith('trash.empty', { until: at });
    expect(said?.text).toBe(t('error_storage_failed'));
  });

  it('says what is still on its way out, and what to do when nothing is there', async () => {
    erasing.count = 12;
    listTrash.mockResolvedValue({ rows: [], total: 0 });
    const root = await open();
    expect(root.querySelector('[role="status"]')?.textContent).toContain(t('trash_erasing', '12'));
    expect(root.textContent).toContain(t('trash_none'));
    expect(root.querySelector('dialog, .trash-bar')).toBeNull();
  });

  it('goes in turns, and what came back before it stopped can be undone', async () => {
    const many = Array.from({ length: THINGS_AT_ONCE + 1 }, (_, nth): Thing => ({ kind: 'moment', id: id(nth) }));
    expect(many.map(acts.nameOf).map(acts.thingOf)).toEqual(many);
    call.mockResolvedValueOnce(ok({ restored: 1, token: 'first' })).mockResolvedValueOnce(fail('storage-full'));
    await acts.restore(many, '501');
    expect(call).toHaveBeenCalledTimes(2);
    expect(said?.text).toBe(t('error_storage_full'));
    call.mockResolvedValue(ok({ undone: true }));
    await said?.undo?.();
    expect(call).toHaveBeenLastCalledWith('change.undo', { token: 'first' });
  });
});
