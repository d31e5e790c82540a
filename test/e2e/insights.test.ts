import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { momentsOf, peopleOf, useBrowser } from '../support/driven.ts';
import { savePost, send } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const nameOf = (post: number) => POSTS[post]?.author.name ?? '';

describe('insights', () => {
  const on = useBrowser();

  it('are drawn as charts, with the same figures in tables', async () => {
    for (const index of [0, 1, 2]) await savePost(on.browser, index);
    const page = await on.browser.openOwn(`${OPTIONS}#/insights`);
    await page.until(() => document.querySelectorAll('.chart canvas').length === 3);
    await page.click('.chart-card summary');
    // The present week stands last; before it there was nothing.
    const weeks = () =>
      page.run(() =>
        [...document.querySelectorAll('.chart-card details[open] tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].reduce((total, cell) => total + Number(cell.textContent), 0),
        ),
      );
    expect((await weeks()).at(-1)).toBe(3);
    expect((await weeks()).slice(0, -1).every((week) => week === 0)).toBe(true);
    expect(await weeks()).toHaveLength(13);
    await page.clickNamed('button.chip', words('insights_year'));
    await page.until(() => document.querySelectorAll('.chart-card details[open] tbody tr').length === 52);
    expect((await weeks()).at(-1)).toBe(3);
    await page.close();
  });

  it('say in plain sentences and shares what the record holds, and lead to it', async () => {
    await savePost(on.browser, 0, { note: 'Ask before you tell', tags: ['feedback'] });
    for (const index of [1, 2]) await savePost(on.browser, index);
    const people = await peopleOf(on.browser);
    const [taker, bringer] = [0, 2].map((post) => people.find(({ name }) => name === nameOf(post))?.id ?? '');
    await send(on.browser, 'person.update', { id: taker, patch: { relation: 'peer', tie: 'strong' } });
    const thanks = { id: crypto.randomUUID(), kind: 'gave', giving: 'thanks', people: [{ id: taker }], tags: [] };
    await send(on.browser, 'moment.create', { ...thanks, happenedAt: Date.now() });
    const first = (await momentsOf(on.browser, 4)).find(({ tags }) => tags.includes('feedback'));
    await send(on.browser, 'moment.update', { id: first?.id, patch: { viaId: bringer } });
    const page = await on.browser.openOwn(`${OPTIONS}#/insights`);
    const card = (title: string) =>
      page.until((wanted) => {
        const cards = [...document.querySelectorAll('.insights .card')];
        return cards.find((one) => one.querySelector('h2')?.textContent === wanted)?.textContent;
      }, title);
    const needs = await card(words('insights_needs'));
    for (const said of [
      'insights_noted_one',
      'insights_gave_one',
      'insights_both_ways_one',
      'insights_brought_one',
    ] as const)
      expect(needs).toContain(words(said));
    expect(await card(words('insights_people'))).toContain(words('insights_new_other', 3));
    expect(await card(words('insights_ties'))).toContain(`${words('tie_strong')}1`);
    expect(await card(words('insights_relations'))).toContain(`${words('relation_peer')}1`);
    expect(await card(words('insights_through'))).toContain(`${nameOf(2)}1`);
    expect(await card(words('insights_rising'))).toContain('feedback');
    expect(await card(words('insights_sites'))).toContain('X3');
    await page.clickNamed('.shares a', 'X');
    await page.until(() => location.hash.includes('site=x') && document.querySelector('.window-row'));
    await page.close();
  });
});
