import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { openByControl, saveByKey } from '../support/card.ts';
import { momentsOf, type Page, useBrowser, waitFor } from '../support/driven.ts';
import { savePost, send } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
type GoalRecord = { id: string; title: string; kind: string; closedAt?: number; learned?: string };
type Answered = { id: string; kind: string; title?: string; followsId?: string; goalIds?: string[] };

const says = (page: Page, text: string) => page.until((wanted) => document.body.textContent?.includes(wanted), text);

describe('asking the network', () => {
  const on = useBrowser();
  const goals = async () => {
    const rows = await on.browser.table<{ record: GoalRecord }>('goals');
    return rows.map(({ record }) => record);
  };

  it('begins a goal by keyboard, offers it in the card, and closes it with what was learned', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/ask`);
    await says(page, words('goals_empty'));
    await page.clickNamed('button', words('goal_new'));
    await page.fill(words('goal_title'), 'Give better feedback');
    await page.press('Control+Enter');
    await page.until(() => location.hash.startsWith('#/goal/'));
    const [goal] = await goals();
    expect(goal).toMatchObject({ title: 'Give better feedback', kind: 'goal' });
    const id = goal?.id ?? '';
    const feed = await on.browser.open(START.x);
    const card = await openByControl(feed, 0);
    await feed.type('Ask first, then say one thing');
    await card.click('.goal-chips .chip', 'Give better feedback');
    await saveByKey(feed);
    const [moment] = (await momentsOf(on.browser, 1)) as unknown as Answered[];
    expect(moment?.goalIds).toEqual([id]);
    await feed.close();
    await page.toFront();
    await says(page, 'Ask first, then say one thing');
    await page.clickNamed('button', words('goal_close'));
    await page.type('One thing at a time');
    await page.press('Control+Enter');
    await waitFor(async () => (await goals())[0]?.learned === 'One thing at a time', 'the goal to be closed');
    await page.clickNamed('.notice button', words('notice_undo'));
    await waitFor(async () => (await goals())[0]?.closedAt === undefined, 'the goal to be open again');
    await page.close();
  });

  it('names who can help and why, notes the question, and the answer follows it', async () => {
    await savePost(on.browser, 0, { note: 'Ask before you tell', tags: ['feedback'] });
    const page = await on.browser.openOwn(`${OPTIONS}#/ask`);
    await page.fill(words('ask_need'), 'feedback');
    await page.until(() => document.querySelector('.helper .reasons'));
    await page.click('.helper .button.quiet');
    await momentsOf(on.browser, 2);
    await page.fill(words('ask_need'), ' ');
    await page.click('.asks button');
    await page.type('Start with what went well');
    await page.press('Control+Enter');
    const moments = (await momentsOf(on.browser, 3)) as unknown as Answered[];
    const asked = moments.find(({ kind }) => kind === 'asked');
    expect(asked?.title).toBe('feedback');
    expect(moments.some(({ kind, followsId }) => kind === 'learned' && followsId === asked?.id)).toBe(true);
    await page.until(
      () => document.querySelectorAll('.asks li').length === 1 && !document.querySelector('.asks button'),
    );
    await page.close();
  });

  it('draws insights as charts with the same figures in tables', async () => {
    for (const index of [0, 1, 2]) await savePost(on.browser, index);
    const page = await on.browser.openOwn(`${OPTIONS}#/insights`);
    await page.until(() => document.querySelectorAll('.chart canvas').length === 3);
    await page.click('.chart-card summary');
    // The present week stands last; before it there was nothing.
    const weeks = await page.run(() =>
      [...document.querySelectorAll('.chart-card details[open] tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].reduce((total, cell) => total + Number(cell.textContent), 0),
      ),
    );
    expect(weeks.at(-1)).toBe(3);
    expect(weeks.slice(0, -1).every((week) => week === 0)).toBe(true);
    await page.close();
  });
});
