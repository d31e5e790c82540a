import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { openByControl, saveByKey } from '../support/card.ts';
import {
  type MomentRecord,
  momentsOf,
  type Page,
  type PersonRecord,
  peopleOf,
  records,
  useBrowser,
  waitFor,
} from '../support/driven.ts';
import { passDays } from '../support/pass-days.ts';
import { words } from '../support/words.ts';

const LEARNED = 'Ask before I explain';
const { author } = POSTS[0] ?? { author: { name: '', handle: '' } };

type Made = MomentRecord & { giving?: string; goalIds?: string[]; occasion?: string; review?: { reps: number } };
type Title = { record: { title: string } };
type Answers = { record: { answers: readonly { text: string }[] } };

const says = (page: Page, text: string) => page.until((wanted) => document.body.textContent?.includes(wanted), text);

/** One story: each step is there for the next, and every one is taken by what the step before it shows. */
describe('the first week', () => {
  const on = useBrowser({ keepsData: true });
  const moments = () => records<Made>(on.browser, 'moments');
  const someone = async () => (await peopleOf(on.browser)).find(({ name }) => name === author.name);
  const own = async (part: string) => {
    const page = await on.browser.tab(part);
    await page.toFront();
    return page;
  };

  it('leads from the welcome to the network', async () => {
    const page = await own('#/welcome');
    await says(page, words('welcome_title'));
    await page.clickNamed('.welcome-end button', words('welcome_done'));
    await page.until(() => location.hash === '#/network');
    await says(page, words('network_empty'));
  });

  it('takes the first post, with what was learned', async () => {
    const feed = await on.browser.open(START.x);
    await openByControl(feed, 0);
    await feed.type(LEARNED);
    await saveByKey(feed);
    const [first] = (await momentsOf(on.browser, 1)) as Made[];
    expect(first?.notes[0]?.text).toBe(LEARNED);
    await feed.close();
  });

  it('gives thanks from the popup on their page', async () => {
    const page = await on.browser.open(`https://x.com/${author.handle}`);
    const popup = await on.browser.openPopup(page);
    await popup.clickNamed('button', words('popup_give_thanks'));
    await waitFor(async () => (await moments()).some(({ giving }) => giving === 'thanks'), 'the thanks');
    await popup.close();
    await page.close();
  });

  it('finds the person in the network without a reload, and sets the tie', async () => {
    const page = await own('#/network');
    await page.clickNamed('.person-name', author.name);
    await page.until(() => location.hash.startsWith('#/person/'));
    await page.clickNamed('label.chip', words('tie_strong_short'));
    await waitFor(async () => (await someone())?.tie === 'strong', 'the tie');
  });

  it('sets a goal, and links the moment to it', async () => {
    const page = await own('#/person/');
    await page.clickNamed('nav a', words('ask_title'));
    await page.clickNamed('button', words('goal_new'));
    await page.fill(words('goal_title'), 'Better workshops');
    await page.press('Control+Enter');
    await page.until(() => location.hash.startsWith('#/goal/'));
    expect((await on.browser.table<Title>('goals'))[0]?.record.title).toBe('Better workshops');
    await page.clickNamed('nav a', words('moments_title'));
    await page.clickNamed('a', LEARNED);
    await page.pick(words('field_goals'), 'Better workshops');
    await waitFor(async () => (await moments()).some(({ goalIds }) => goalIds?.length === 1), 'the link');
  });

  it('logs a meeting, and takes it back', async () => {
    const page = await own('#/moment/');
    await page.clickNamed('nav a', words('moments_title'));
    await page.clickNamed('a, button', words('log_button'));
    await page.until(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.type(author.name.slice(0, 4));
    await page.until(() => document.querySelector('[role="option"] .person-name'));
    await page.press('Enter');
    await page.fill(words('log_learned'), 'They rehearse the first five minutes');
    await page.press('Control+Enter');
    await momentsOf(on.browser, 3);
    await page.clickNamed('.notice button', words('notice_undo'));
    await momentsOf(on.browser, 2);
    expect(await someone()).toBeTruthy();
  });

  it('asks on a later day what was learned', async () => {
    expect(await (await on.browser.ownPage()).run(passDays)).toBe(1);
    const page = await own('src/options');
    await page.clickNamed('nav a', words('review_title'));
    await page.until(() => document.activeElement?.matches('.review-question'));
    await page.press(' ');
    await page.until((note) => document.querySelector('.review-answer')?.textContent?.includes(note), LEARNED);
    await page.press('3');
    await waitFor(async () => (await moments()).some(({ review }) => review?.reps === 1), 'the answer');
    await says(page, words('review_done'));
  });

  it('looks back on the week', async () => {
    const page = await own('#/review');
    await page.clickNamed('a', words('review_to_reflect'));
    await page.fill(words('reflect_learned'), 'To ask first');
    await page.press('Control+Enter');
    const written = async () => (await on.browser.table<Answers>('reflections'))[0]?.record.answers[0]?.text;
    await waitFor(async () => (await written()) === 'To ask first', 'the reflection');
  });

  it('names who can help, and says in the insights what came of it', async () => {
    const page = await own('#/reflect');
    await page.clickNamed('nav a', words('ask_title'));
    await page.fill(words('ask_need'), 'explain');
    await page.until((name) => document.querySelector('.helper')?.textContent?.includes(name), author.name);
    await page.clickNamed('nav a', words('insights_title'));
    await page.until(() => document.querySelector('.chart-card canvas, .chart canvas, .uplot'));
    await page.close();
    const [known] = await records<PersonRecord>(on.browser, 'people');
    expect(known).toMatchObject({ name: author.name, tie: 'strong' });
  });
});
