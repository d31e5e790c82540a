// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/capture.ts';
import { ok } from '../../src/domain/result.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { t } from '../../src/platform/i18n.ts';
import { PageCard } from '../../src/popup/this-page/page-card.tsx';
import { draw, press, settled } from '../support/draw.ts';
import { page } from '../support/page-api.ts';
import { uuid } from './a-snapshot.ts';

const post: Sighting = {
  kind: 'post',
  site: 'x',
  pageUrl: 'https://x.com/home',
  url: 'https://x.com/mina/status/1',
  postId: '1',
  author: { site: 'x', name: 'Mina Okoye', handle: 'mina' },
};
const mina = { id: uuid(1), name: 'Mina Okoye', kind: 'person' as const, tags: [], since: 0 };
const known: Entry = { person: mina, personMoments: 2, tagsOffered: [] };
const replies: Record<string, (payload: unknown) => unknown> = {};
const sent = (name: string) => page.answer.mock.calls.flatMap(([m]) => (m.weft === name ? [m.payload as never] : []));

let drawn: ReturnType<typeof draw> | undefined;
const open = async (sighting: Sighting = post) => {
  drawn = draw(<PageCard sighting={sighting} noteTab={7} save={{ current: () => undefined }} />);
  await settled();
};
const click = async (words: string) => {
  const button = [...(drawn?.root.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);
  button?.click();
  await settled();
};
beforeEach(() => {
  let tokens = 0;
  const token = () => {
    tokens += 1;
    return `t${tokens}`;
  };
  replies['entry.find'] = () => ok(known);
  replies['moment.create'] = (moment) => ok({ id: (moment as { id: string }).id, people: [], token: token() });
  replies['moment.update'] = () => ok({ token: token() });
  replies['capture.save'] = () =>
    ok({ outcome: 'created', people: [{ id: uuid(9), name: 'Mina Okoye' }], token: token() });
  replies['change.undo'] = () => ok({ undone: true });
  page.answer.mockReset();
  page.answer.mockImplementation(
    async ({ weft, payload }) => replies[weft]?.(payload) ?? { ok: false, code: 'internal' },
  );
});
afterEach(() => drawn?.undraw());

describe('giving from the popup', () => {
  it('notes a thank-you by one press, about the post that is there', async () => {
    await open();
    await click(t('popup_give_thanks'));
    expect(sent('moment.create')).toEqual([
      expect.objectContaining({
        kind: 'gave',
        giving: 'thanks',
        people: [{ id: uuid(1) }],
        source: { url: 'https://x.com/mina/status/1', site: 'x' },
      }),
    ]);
    expect(drawn?.root.textContent).toContain('Noted: you thanked Mina Okoye.');
  });

  it('notes one for a double click', async () => {
    await open();
    const button = [...(drawn?.root.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === t('popup_give_thanks'),
    );
    for (const detail of [1, 2]) {
      button?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
      await settled();
    }
    expect(sent('moment.create')).toHaveLength(1);
  });
  it('follows the moment that was saved of it', async () => {
    const moment = { id: uuid(5), savedAt: 0, notes: [], quotes: [], tags: [] };
    replies['entry.find'] = () => ok({ ...known, moment });
    await open();
    await click(t('give_share'));
    expect(sent('moment.create')).toEqual([expect.objectContaining({ giving: 'share', followsId: uuid(5) })]);
  });

  it('keeps a word about it, and its undo takes back all, the last first', async () => {
    await open();
    await click(t('popup_give_thanks'));
    const field = drawn?.root.querySelector('input') as HTMLInputElement;
    field.value = 'In a direct message';
    press('Enter', field);
    field.dispatchEvent(new Event('blur'));
    await settled();
    expect(sent('moment.update')).toEqual([
      expect.objectContaining({
        patch: { notes: { add: [{ text: 'In a direct message', at: expect.any(Number) }], remove: [] } },
      }),
    ]);
    await click(t('notice_undo'));
    expect(sent('change.undo')).toEqual([{ token: 't2' }, { token: 't1' }]);
    expect(drawn?.root.textContent).toContain(t('popup_undone'));
  });

  it('takes in somebody new, and undoes that too', async () => {
    replies['entry.find'] = () => ok({ personMoments: 0, tagsOffered: [] });
    await open();
    await click(t('popup_give_thanks'));
    expect(sent('capture.save')).toEqual([
      expect.objectContaining({ sighting: expect.objectContaining({ kind: 'person' }) }),
    ]);
    expect(sent('moment.create')).toEqual([expect.objectContaining({ people: [{ id: uuid(9) }] })]);
    await click(t('notice_undo'));
    expect(sent('change.undo')).toEqual([{ token: 't2' }, { token: 't1' }]);
  });

  it('is one act when it is pressed again after no answer came', async () => {
    replies['moment.create'] = () => undefined;
    await open();
    await click(t('popup_give_thanks'));
    expect(drawn?.root.querySelector('.save-note.bad')).not.toBeNull();
    await click(t('popup_give_thanks'));
    const ids = sent('moment.create').map(({ id }: { id: string }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });

  it('is not offered where a page names nobody', async () => {
    await open({ kind: 'page', site: 'web', pageUrl: 'https://a.example/', url: 'https://a.example/', authors: [] });
    expect(drawn?.root.textContent).not.toContain(t('popup_give_thanks'));
    expect(drawn?.root.textContent).toContain(t('popup_add_note'));
  });
});
