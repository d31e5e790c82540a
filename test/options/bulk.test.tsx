// @vitest-environment happy-dom
import '../support/page-api.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../src/components/notice.tsx';
import { fail, ok } from '../../src/domain/result.ts';
import { anchored, everybody, extended, NOBODY, toggled } from '../../src/options/list/selection.ts';
import type { Rows } from '../../src/options/list/use-rows.ts';
import { t } from '../../src/platform/i18n.ts';
import type { PersonRow } from '../../src/storage/rows.ts';
import { draw, settled } from '../support/draw.ts';

const call = vi.hoisted(() => vi.fn());
const listPeopleIds = vi.hoisted(() => vi.fn());
vi.mock('../../src/messages/client.ts', () => ({ call }));
vi.mock('../../src/storage/queries.ts', () => ({
  listPeopleIds,
  readDatabase: () => ({}),
  groupChoices: vi.fn(),
  watch: () => () => undefined,
}));
const { onSay } = await import('../../src/options/act.ts');
const { BulkBar } = await import('../../src/options/network/bulk/bulk-bar.tsx');
const { useSelection } = await import('../../src/options/list/use-selection.ts');

const id = (nth: number) => `id-${nth}`;
let drawn: ReturnType<typeof draw> | undefined;
let said: Notice | undefined;
const hear = (notice: Notice) => {
  said = notice;
};
beforeEach(() => void onSay(hear));
afterEach(() => {
  drawn?.undraw();
  call.mockReset();
  listPeopleIds.mockReset();
});

describe('a choice', () => {
  it('toggled twice is as before, and a range drawn anew keeps what was chosen before it', () => {
    const places = fc.nat(20);
    fc.assert(
      fc.property(fc.array(places), places, places, places, (chosen, from, far, near) => {
        const before = chosen.reduce((choice, place) => toggled(choice, id(place), place), NOBODY);
        expect(toggled(toggled(before, id(from), from), id(from), from).ids).toEqual(before.ids);
        const range = (to: number) =>
          Array.from({ length: Math.abs(to - from) + 1 }, (_, nth) => id(Math.min(from, to) + nth));
        const start = anchored({ ids: before.ids, base: before.ids }, from);
        const drawnTwice = extended(extended(start, range(far)), range(near));
        expect(drawnTwice.ids).toEqual(new Set([...before.ids, ...range(near)]));
      }),
    );
    expect(everybody([id(1), id(1)]).ids.size).toBe(1);
  });
});

describe('choosing in a list', () => {
  const PAGE = 50;
  const rows = (total: number) =>
    ({
      total,
      at: (index: number) => (index < PAGE ? ({ person: { id: id(index) } } as PersonRow) : undefined),
      show: () => undefined,
    }) as Rows<PersonRow>;
  let choosing: ReturnType<typeof useSelection>;
  function Probe({ question }: { question: string }) {
    const { total = 0, at } = rows(10_000);
    choosing = useSelection({ total, idAt: (index) => at(index)?.person.id, list: listPeopleIds }, question);
    return null;
  }
  const open = async () => {
    drawn = draw(<Probe question="a" />);
    await settled();
  };
  const key = async (name: string, more: KeyboardEventInit = {}, active = 0) => {
    const taken = choosing.key(new KeyboardEvent('keydown', { key: name, ...more }), active);
    await settled();
    return taken;
  };

  it('takes one by Space, all by Ctrl or Cmd with A, and none by Esc', async () => {
    listPeopleIds.mockImplementation(async (offset: number, limit: number) =>
      Array.from({ length: limit }, (_, nth) => id(offset + nth)),
    );
    await open();
    expect(await key(' ', {}, 3)).toBe(true);
    expect([...choosing.ids]).toEqual([id(3)]);
    expect(choosing.isChosen(3)).toBe(true);
    await key('a', { metaKey: true });
    expect(choosing.ids.size).toBe(10_000);
    expect(await key('Escape')).toBe(true);
    expect(choosing.ids.size).toBe(0);
    expect(await key('Escape')).toBe(false);
    expect(await key('x')).toBe(false);
  });

  it('reaches over rows that were never read, and a later step wins', async () => {
    let answer: (ids: string[]) => void = () => undefined;
    const asked = new Promise<string[]>((resolve) => {
      answer = resolve;
    });
    listPeopleIds.mockReturnValue(asked);
    await open();
    choosing.reach(2, 'extend', 0);
    await settled();
    expect([...choosing.ids]).toEqual([id(0), id(1), id(2)]);
    choosing.reach(9_999, 'extend', 2);
    await settled();
    expect(listPeopleIds).toHaveBeenLastCalledWith(0, 10_000);
    choosing.reach(1, 'extend', 9_999);
    await settled();
    answer(['late']);
    await settled();
    expect([...choosing.ids]).toEqual([id(0), id(1)]);
  });

  it('begins anew with another question', async () => {
    await open();
    await key(' ');
    drawn?.undraw();
    drawn = draw(<Probe question="b" />);
    await settled();
    expect(choosing.ids.size).toBe(0);
  });
});

describe('a change of many', () => {
  const open = async (count: number) => {
    const onClear = vi.fn();
    drawn = draw(<BulkBar ids={new Set(Array.from({ length: count }, (_, nth) => id(nth)))} onClear={onClear} />);
    await settled();
    return onClear;
  };
  const press = async (words: string) => {
    const button = [...(drawn?.root.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === words);
    button?.click();
    await settled(20);
  };

  it('is one message for some hundred people, says how many, and its undo takes back all', async () => {
    let tokens = 0;
    call.mockImplementation(async (name: string, { ids = [] }: { ids?: string[] }) => {
      if (name === 'change.undo') return ok({ undone: true });
      tokens += 1;
      return ok({ changed: ids.length, token: `t${tokens}` });
    });
    await open(1_200);
    await press(t('tie_strong_short'));
    expect(call.mock.calls.map(([name, payload]) => [name, payload.ids.length, payload.change])).toEqual([
      ['people.change', 500, { tie: 'strong' }],
      ['people.change', 500, { tie: 'strong' }],
      ['people.change', 200, { tie: 'strong' }],
    ]);
    expect(said?.text).toBe('Changed: 1,200 people.');
    call.mockClear();
    await said?.undo?.();
    expect(call.mock.calls.map(([, payload]) => payload.token)).toEqual(['t3', 't2', 't1']);
  });

  it('that stops halfway says so and can be undone as far as it came', async () => {
    call.mockResolvedValueOnce(ok({ changed: 500, token: 'one' })).mockResolvedValueOnce(fail('storage-full'));
    const onClear = await open(600);
    await press(t('bulk_remove'));
    expect(said?.text).toContain('Changed: 500 people. Then it stopped:');
    expect(said?.undo).toBeDefined();
    expect(onClear).toHaveBeenCalled();
  });

  it('of nobody has nothing to undo', async () => {
    call.mockResolvedValue(ok({ changed: 0, token: 'one' }));
    await open(2);
    await press(t('touch_rest'));
    expect(said).toEqual({ text: t('bulk_unchanged') });
  });
});
