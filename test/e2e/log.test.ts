import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { type MomentRecord, momentsOf, type Page, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, send } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
type Logged = MomentRecord & Record<'occasion' | 'place' | 'title' | 'nextStep' | 'followsId', string | undefined>;

/** Waits until the page says something. */
const says = (page: Page, text: string) => page.until((wanted) => document.body.textContent?.includes(wanted), text);

describe('moments beyond posts', () => {
  const on = useBrowser();
  const person = (name: string) => addByHand(on.browser, name);

  it('logs a workshop with two people, one of them new, from the popup by keyboard alone', async () => {
    await person('Ada Holm');
    const page = await on.browser.open(START.blog);
    // The window around Firefox's popup passes no chords on: there it is opened as a page.
    const asPage = on.browser.name === 'firefox';
    const popup = await (asPage ? on.browser.openOwn('src/popup/index.html') : on.browser.openPopup(page));
    await popup.until(() => document.querySelector('[data-row]'));
    await popup.press('l');
    await popup.until(() => document.activeElement?.getAttribute('role') === 'combobox');
    await popup.type('ad');
    await popup.until(() => document.querySelector('[role="option"] .person-name'));
    await popup.press('Enter');
    await popup.type('Noor Haddad');
    await popup.press('Enter');
    await popup.press('Tab');
    await popup.type('Evaluation without tears');
    await popup.press('Tab');
    await popup.type('Start from the decision');
    await popup.clickNamed('label.chip', words('occasion_workshop'));
    await popup.fill(words('log_place'), 'Leeds');
    await popup.press('Control+Enter');
    const [moment] = (await momentsOf(on.browser, 1)) as Logged[];
    expect(moment).toMatchObject({
      kind: 'met',
      occasion: 'workshop',
      place: 'Leeds',
      title: 'Evaluation without tears',
    });
    expect(moment?.notes[0]?.text).toBe('Start from the decision');
    const people = await peopleOf(on.browser);
    expect(people.map(({ name }) => name).sort()).toEqual(['Ada Holm', 'Noor Haddad']);
    await says(popup, words('popup_logged'));
    await popup.close();
    await page.close();

    const noor = people.find(({ name }) => name === 'Noor Haddad');
    const own = await on.browser.openOwn(`${OPTIONS}#/person/${noor?.id}`);
    await says(own, 'Evaluation without tears');
    expect(await own.run(() => document.querySelector('.moment-card')?.textContent)).toContain(
      words('occasion_workshop'),
    );
    await own.close();
  });

  it('keeps what was typed when the form is closed, and takes back what was logged', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/moments`);
    await says(page, words('moments_empty'));
    await page.press('l');
    await page.until(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.type('Bo Lind');
    await page.fill(words('log_learned'), 'Ask before you answer');
    await page.run(() => {
      location.hash = '#/moments';
    });
    await says(page, words('moments_empty'));
    await page.press('l');
    await says(page, words('log_restored'));
    expect(await page.run(() => document.querySelector('textarea')?.value)).toBe('Ask before you answer');
    await page.clickNamed('button', words('log_save'));
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.personIds).toHaveLength(1);
    await page.until((id) => location.hash === `#/moment/${id}`, moment?.id);
    await page.clickNamed('.notice button', words('notice_undo'));
    await momentsOf(on.browser, 0);
    expect(await peopleOf(on.browser)).toEqual([]);
    await page.run(() => {
      location.hash = '#/log';
    });
    await page.until(() => document.activeElement?.getAttribute('role') === 'combobox');
    expect(await page.run(() => document.querySelector('textarea')?.value)).toBe('');
    await page.close();
  });

  it('follows a moment up, and reads the chain as one conversation in time order', async () => {
    const log = async (note: string, days: number, followsId?: string) => {
      const id = crypto.randomUUID();
      const happenedAt = Date.now() - days * 86_400_000;
      const people = [{ name: `Of ${note}` }];
      await send(on.browser, 'moment.create', {
        id,
        kind: 'asked',
        people,
        tags: [],
        note,
        happenedAt,
        ...(followsId && { followsId }),
      });
      return id;
    };
    const question = await log('the question', 9);
    const answer = await log('the answer', 5, question);
    await log('apart', 7);
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${answer}`);
    await says(page, words('chain_title'));
    await page.clickNamed('a', words('chain_follow_up'));
    await says(page, words('log_follows'));
    await page.fill(words('log_learned'), 'the thanks');
    await page.press('Control+Enter');
    await says(page, words('chain_title'));
    const lines = (wanted: readonly string[]) =>
      page.until((all) => {
        const shown = [...document.querySelectorAll('.chain-links li')].map(
          (one) => (one.querySelector('.brief-line') ?? one).textContent,
        );
        return shown.join() === all.join();
      }, wanted);
    await lines(['the question', 'the answer', 'the thanks']);
    expect(await page.run(() => document.querySelector('.chain-people')?.textContent)).toContain('Of the question');

    await page.run((id) => {
      location.hash = `#/moment/${id}`;
    }, question);
    await says(page, words('chain_link'));
    await page.clickNamed('button', words('chain_link'));
    await page.fill(words('chain_find'), 'thanks');
    await page.until(() => document.querySelector('.chain [role="option"]'));
    await page.press('Enter');
    await says(page, words('chain_circle'));
    await page.fill(words('chain_find'), 'apart');
    await page.until(() => document.querySelector('.chain [role="option"]'));
    await page.press('Enter');
    await lines(['the question', 'apart', 'the answer', 'the thanks']);
    await send(on.browser, 'moment.remove', { id: answer });
    await lines(['the question', 'apart', words('chain_gap'), 'the thanks']);
    await page.close();
  });

  it('is edited wholly where it stands, and found by what it was', async () => {
    const id = crypto.randomUUID();
    const moment = { id, kind: 'met', occasion: 'call', people: [], tags: [], happenedAt: Date.now() };
    await send(on.browser, 'moment.create', { ...moment, title: 'Monday call' });
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${id}`);
    await page.pick(words('log_occasion'), words('occasion_conference'));
    await page.fill(words('log_place'), 'Oslo');
    await page.press('Enter');
    await page.fill(words('log_next_step'), 'Write to Bo');
    await page.press('Enter');
    await page.clickNamed('label.check', words('moment_in_person'));
    await waitFor(async () => {
      const [now] = (await momentsOf(on.browser, 1)) as (Logged & { inPerson?: boolean })[];
      return now?.occasion === 'conference' && now.place === 'Oslo' && now.nextStep === 'Write to Bo' && now.inPerson;
    }, 'the edits');
    await page.run(() => {
      location.hash = '#/moments?occasion=conference';
    });
    await says(page, 'Monday call');
    await page.pick(words('moments_kind'), words('occasion_book'));
    await says(page, words('moments_no_match'));
    await page.close();
  });
});
