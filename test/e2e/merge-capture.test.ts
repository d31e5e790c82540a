import { describe, expect, it } from 'vitest';
import { PEOPLE, POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { openByControl, saveByKey } from '../support/card.ts';
import {
  type Browser,
  type MomentRecord,
  momentsOf,
  peopleOf,
  records,
  useBrowser,
  waitFor,
} from '../support/driven.ts';
import { addByHand, savePost, send } from '../support/saved.ts';

/** Posts of the practice feed: two by Ilse, one by Kofi, and one that Kofi brings. */
const [ILSE, ILSE_AGAIN, KOFI, BY_KOFI] = [0, 6, 5, 1];
const postId = (index: number) => POSTS[index]?.id ?? '';
const merge = (browser: Browser, a: string, b: string) =>
  send(browser, 'person.merge', { ids: [a, b], choices: {} }) as Promise<{ id: string; token: string }>;

describe('a merge while something is captured', () => {
  const on = useBrowser();
  const idOf = async (name: string) => (await peopleOf(on.browser)).find((one) => one.name === name)?.id ?? '';
  /** Somebody added by hand, of whom a meeting was noted, and so older than whoever is captured later. */
  const addOlder = async (name: string) => {
    const { id } = await addByHand(on.browser, name);
    const met = { kind: 'met', title: 'Tea', tags: [], happenedAt: Date.now() };
    await send(on.browser, 'moment.create', { id: crypto.randomUUID(), people: [{ id }], ...met });
    return id;
  };
  const byPost = (moments: readonly MomentRecord[]) =>
    Object.fromEntries(moments.map((moment) => [moment.source?.postId ?? 'met', moment]));
  const isOnce = async () => {
    const profiles = await records<{ personId: string; site: string }>(on.browser, 'profiles');
    return profiles.filter(({ site }) => site === 'x').length === 1;
  };

  it('brings what is saved from an open card, and then from the same page, to who is kept; undo gives each their own', async () => {
    const kept = await addOlder('Ilse M.');
    const feed = await on.browser.open(START.x);
    await savePost(on.browser, ILSE_AGAIN, { note: 'Before' });
    const gone = await idOf(PEOPLE.ilse.name);
    await openByControl(feed, ILSE);
    await feed.type('While the card was open');
    const { id, token } = await merge(on.browser, kept, gone);
    expect(id).toBe(kept);
    await saveByKey(feed);
    const three = byPost(await momentsOf(on.browser, 3));
    expect(three[postId(ILSE)]).toMatchObject({ personIds: [kept], notes: [{ text: 'While the card was open' }] });
    // From a page that was open before they were one: what was there is gone on with, and nothing is there twice.
    const again = await openByControl(feed, ILSE_AGAIN);
    await again.until((root) => [...root.querySelectorAll('textarea')].some(({ value }) => value === 'Before'));
    await again.click('textarea.main');
    await feed.type('And after');
    await saveByKey(feed);
    await waitFor(async () => {
      const now = byPost(await momentsOf(on.browser, 3))[postId(ILSE_AGAIN)];
      return now?.notes.map(({ text }) => text).join() === 'Before,And after' && now.personIds.join() === kept;
    }, 'the note on the moment that was there');
    expect((await peopleOf(on.browser)).map((one) => one.id)).toEqual([kept]);
    expect(await isOnce()).toBe(true);
    await send(on.browser, 'change.undo', { token });
    const parted = byPost(await momentsOf(on.browser, 3));
    expect(parted['met']?.personIds).toEqual([kept]);
    for (const index of [ILSE, ILSE_AGAIN]) expect(parted[postId(index)]?.personIds).toEqual([gone]);
    expect((await peopleOf(on.browser)).map((one) => one.id).sort()).toEqual([kept, gone].sort());
    expect(await isOnce()).toBe(true);
    await feed.close();
  });

  it('and of who brings something leads to who is kept, and back', async () => {
    const kept = await addOlder('Kofi A.');
    await savePost(on.browser, KOFI);
    const gone = await idOf(PEOPLE.kofi.name);
    const feed = await on.browser.open(START.x);
    await openByControl(feed, BY_KOFI);
    const { token } = await merge(on.browser, kept, gone);
    await saveByKey(feed);
    expect(byPost(await momentsOf(on.browser, 3))[postId(BY_KOFI)]?.viaId).toBe(kept);
    await send(on.browser, 'change.undo', { token });
    const parted = byPost(await momentsOf(on.browser, 3));
    expect(parted[postId(KOFI)]?.personIds).toEqual([gone]);
    expect(parted[postId(BY_KOFI)]?.viaId).toBe(gone);
    await feed.close();
  });

  it('at the very same time gives the same, whichever comes first', async () => {
    const kept = await addOlder('Ilse M.');
    await savePost(on.browser, ILSE_AGAIN);
    const gone = await idOf(PEOPLE.ilse.name);
    for (const turn of [0, 1, 2, 3]) {
      const acts = [() => merge(on.browser, kept, gone), () => savePost(on.browser, ILSE, { note: `Turn ${turn}` })];
      const [a, b] = await Promise.all((turn % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      const moments = byPost(await momentsOf(on.browser, 3));
      for (const index of [ILSE, ILSE_AGAIN]) expect(moments[postId(index)]?.personIds).toEqual([kept]);
      expect(moments[postId(ILSE)]?.notes.at(-1)?.text).toBe(`Turn ${turn}`);
      await send(on.browser, 'change.undo', { token: (a ?? b)?.token });
      const parted = byPost(await momentsOf(on.browser, 3));
      for (const index of [ILSE, ILSE_AGAIN]) expect(parted[postId(index)]?.personIds).toEqual([gone]);
      expect(parted['met']?.personIds).toEqual([kept]);
      expect(await isOnce()).toBe(true);
    }
  });
});
