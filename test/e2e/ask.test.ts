import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { openByControl, saveByKey } from '../support/card.ts';
import { type MomentRecord, momentsOf, type Page, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, savePost, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
type GoalRecord = {
  id: string;
  title: string;
  kind: string;
  why?: string;
  dueAt?: number;
  personIds: string[];
  closedAt?: number;
  learned?: string;
};
type Answered = MomentRecord & { title?: string; followsId?: string; goalIds?: string[] };

const NAME = POSTS[0]?.author.name ?? '';
const DAY = 86_400_000;

const says = (page: Page, text: string) => page.until((wanted) => document.body.textContent?.includes(wanted), text);

describe('asking the network', () => {
  const on = useBrowser();
  const goals = async () => {
    const rows = await on.browser.table<{ record: GoalRecord }>('goals');
    return rows.map(({ record }) => record);
  };

  /** The one question that was asked, with what is said of its answer. */
  const answered = (page: Page, text: string) =>
    page.until((wanted) => {
      const rows = [...document.querySelectorAll('.asks li')];
      return rows.length === 1 && rows[0]?.textContent?.includes(wanted) && !document.querySelector('.asks button');
    }, text);

  it('begins a goal by keyboard, offers it in the card, and closes it with what was learned', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/ask`);
    await says(page, words('goals_empty'));
    await page.clickNamed('button', words('goal_new'));
    await page.fill(words('goal_title'), 'Give better feedback');
    await page.fill(words('goal_why'), 'Mine comes too late');
    await page.press('Control+Enter');
    await page.until(() => location.hash.startsWith('#/goal/'));
    const [goal] = await goals();
    expect(goal).toMatchObject({ title: 'Give better feedback', kind: 'goal', why: 'Mine comes too late' });
    const id = goal?.id ?? '';
    const feed = await on.browser.open(START.x);
    const card = await openByControl(feed, 0);
    await feed.type('Ask first, then say one thing');
    await card.click('.goal-chips .chip', 'Give better feedback');
    await saveByKey(feed);
    const [moment] = (await momentsOf(on.browser, 1)) as Answered[];
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

  it('says until when a goal is meant to be reached, and who helps with it', async () => {
    const { id } = await addByHand(on.browser, 'Kai Sund');
    const goal = crypto.randomUUID();
    const begun = { id: goal, kind: 'goal', title: 'Give better feedback', personIds: [], tags: [] };
    await send(on.browser, 'goal.create', begun);
    const page = await on.browser.openOwn(`${OPTIONS}#/goal/${goal}`);
    await page.fill(words('goal_person_add'), 'kai');
    await page.until(() => document.querySelector('[role="option"] .person-name'));
    await page.press('Enter');
    await waitFor(async () => (await goals())[0]?.personIds[0] === id, 'who helps');
    await page.fillDay(words('goal_due'), '12312031');
    await page.press('Enter');
    const dayAfter = new Date(2032, 0, 1).getTime();
    await waitFor(async () => (await goals())[0]?.dueAt === dayAfter, 'the last day');
    await page.clickNamed('nav a', words('ask_title'));
    await page.until(
      (day) => document.querySelector('.goals li')?.textContent?.includes(day),
      words('goal_due_text', new Date(2031, 11, 31).toLocaleDateString('en', { dateStyle: 'medium' })),
    );
    await send(on.browser, 'goal.update', { id: goal, patch: { dueAt: new Date(2024, 0, 3).getTime() } });
    const past = words('goal_due_past', new Date(2024, 0, 2).toLocaleDateString('en', { dateStyle: 'medium' }));
    await page.until((text) => document.querySelector('.goals li')?.textContent?.includes(text), past);
    await page.clickNamed('.goals a', 'Give better feedback');
    await page.until((text) => document.querySelector('.screen-head .hint')?.textContent?.includes(text), past);
    await page.close();
  });

  it('names who can help and why, and what is known already; notes the question, and the answer at once', async () => {
    await savePost(on.browser, 0, { note: 'Ask before you tell', tags: ['feedback'] });
    const page = await on.browser.openOwn(`${OPTIONS}#/ask`);
    await page.fill(words('ask_need'), 'feedback');
    const reasons = await page.until(() => document.querySelector('.helper .reasons')?.textContent);
    expect(reasons).toContain(words('ask_why_moment'));
    expect(await page.run(() => document.querySelector('.ask .moment-card')?.textContent)).toContain(
      'Ask before you tell',
    );
    await page.clickNamed('.helper button', `${words('ask_log')}: ${NAME}`);
    await momentsOf(on.browser, 2);
    await page.fill(words('ask_need'), ' ');
    await page.click('.asks button');
    await page.type('Start with what went well');
    await page.press('Control+Enter');
    const moments = (await momentsOf(on.browser, 3)) as Answered[];
    const asked = moments.find(({ kind }) => kind === 'asked');
    expect(asked?.title).toBe('feedback');
    const answer = moments.find(({ followsId }) => followsId === asked?.id);
    expect(answer).toMatchObject({ kind: 'learned', benefit: 'answer', personIds: asked?.personIds });
    await answered(page, words('asks_answered_at_once', NAME));
    await page.close();
  });

  it('drafts the question to copy, and keeps who answered in the end, also somebody new, and how long it took', async () => {
    await savePost(on.browser, 0, { note: 'Ask before you tell', tags: ['feedback'] });
    const page = await on.browser.openOwn(`${OPTIONS}#/ask?text=feedback`);
    await page.clickNamed('.helper button', `${words('ask_draft')}: ${NAME}`);
    const draft = await page.until(() => document.querySelector<HTMLTextAreaElement>('textarea.draft-text')?.value);
    expect(draft).toContain(NAME);
    expect(draft).toContain('feedback');
    // Copied, or selected to be copied where the browser does not let us: then it can be noted.
    await page.press('Control+Enter');
    await page.clickNamed('dialog button', words('ask_log'));
    await page.until(() => !document.querySelector('dialog[open]'));
    const asked = ((await momentsOf(on.browser, 2)) as Answered[]).find(({ kind }) => kind === 'asked');
    const happenedAt = Date.now() - 3 * DAY;
    await send(on.browser, 'moment.update', { id: asked?.id, patch: { happenedAt } });
    await page.clickNamed('nav a', words('ask_title'));
    await page.clickNamed('.asks button', `${words('asks_answered')}: feedback`);
    await page.type('Start with what went well');
    await page.clickNamed('dialog button', words('people_remove', NAME));
    await page.type('Noor Haddad');
    // Nothing that is offered lies beyond the edge of the dialog.
    await page.until(() => {
      const bottom = (part: string) => document.querySelector(part)?.getBoundingClientRect().bottom ?? Number.NaN;
      return bottom('dialog [role="option"] .person-new') < bottom('dialog[open]');
    });
    expect(await violationsOf(page)).toEqual([]);
    await page.press('Enter');
    await page.press('Control+Enter');
    const moments = (await momentsOf(on.browser, 3)) as Answered[];
    const noor = (await peopleOf(on.browser)).find(({ name }) => name === 'Noor Haddad');
    const answer = moments.find(({ followsId }) => followsId === asked?.id);
    expect(answer?.personIds).toEqual([noor?.id]);
    await answered(page, words('asks_answered_after', 'Noor Haddad', words('took_days', 3)));
    await page.clickNamed('.notice button', words('notice_undo'));
    await page.until(() => document.querySelector('.asks button'));
    await page.close();
  });
});
