import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { momentsOf, type PersonRecord, records, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, savePost, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const NAME = POSTS[0]?.author.name ?? '';
type Person = PersonRecord & {
  relation?: string;
  location?: string;
  roles: string[];
  support?: boolean;
  rhythmDays?: number;
  metThroughId?: string;
  dismissed?: string[];
};

describe("a person's page", () => {
  const on = useBrowser();
  const person = async () => (await records<Person>(on.browser, 'people')).find(({ name }) => name === NAME);
  const until = (what: string, holds: (one: Person) => unknown) =>
    waitFor(async () => {
      const now = await person();
      return now && Boolean(holds(now));
    }, what);
  const open = async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday' });
    const page = await on.browser.openOwn(`${OPTIONS}#/person/${(await person())?.id}`);
    // Everything is read, and nothing moves any more.
    await page.until(() => document.querySelector('.moment-cards li') && document.querySelector('.tie-evidence p'));
    return page;
  };

  it('keeps what somebody is for the user, how often to be in touch, and who brought them', async () => {
    const { id } = await addByHand(on.browser, 'Kai Sund');
    const page = await open();
    await page.clickNamed('.toggles button', words('role_critical_friend'));
    await until('the role', ({ roles }) => roles.includes('critical-friend'));
    await page.clickNamed('label.check', words('person_support'));
    await until('the support', ({ support }) => support);
    await page.pick(words('person_relation'), words('relation_co_worker'));
    await until('the relation', ({ relation }) => relation === 'co-worker');
    await page.fill(words('person_location'), 'Ghent');
    await page.press('Enter');
    await until('the place', ({ location }) => location === 'Ghent');
    await page.pick(words('rhythm_label'), words('rhythm_days', '14'));
    await until('the rhythm', ({ rhythmDays }) => rhythmDays === 14);
    await page.fill(words('person_met_through'), 'kai');
    await page.until(() => document.querySelector('[role="option"] .person-name'));
    await page.press('Enter');
    await until('who brought them', ({ metThroughId }) => metThroughId === id);
    await page.clickNamed('.notice button', words('notice_undo'));
    await until('the undo', ({ metThroughId }) => metThroughId === undefined);
    await page.fill(words('person_met_through'), 'kai');
    await page.until(() => document.querySelector('[role="option"] .person-name'));
    await page.press('Enter');
    await until('who brought them, again', ({ metThroughId }) => metThroughId === id);
    await page.clickNamed('button', words('person_met_through_remove', 'Kai Sund'));
    await until('nobody', ({ metThroughId }) => metThroughId === undefined);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('tells what was learned from somebody, and about what, what was given, whom they brought, and where we met', async () => {
    const { id } = await addByHand(on.browser, 'Ada Holm');
    const kai = await addByHand(on.browser, 'Kai Sund');
    await send(on.browser, 'person.update', { id: kai.id, patch: { metThroughId: id } });
    const [first, last] = [new Date(2025, 2, 3).getTime(), new Date(2025, 4, 6).getTime()];
    for (const more of [
      { kind: 'learned', tags: ['feedback'], benefit: 'challenge', note: 'Ask first', happenedAt: first },
      { kind: 'learned', tags: ['feedback'], note: 'Then wait', happenedAt: last },
      { kind: 'gave', giving: 'thanks', tags: [], happenedAt: last },
      {
        kind: 'met',
        occasion: 'workshop',
        title: 'Hard talks',
        place: 'Leeds',
        inPerson: true,
        tags: [],
        happenedAt: last,
      },
    ]) {
      await send(on.browser, 'moment.create', { id: crypto.randomUUID(), people: [{ id }], ...more });
    }
    const page = await on.browser.openOwn(`${OPTIONS}#/person/${id}`);
    const day = (at: number) => new Date(at).toLocaleDateString('en', { dateStyle: 'medium' });
    const says = (part: string, text: string) =>
      page.until(
        (selector, wanted) =>
          [...document.querySelectorAll(selector)].some(({ textContent }) => textContent?.includes(wanted)),
        part,
        text,
      );
    await says('.story', words('person_learned_when', words('count_moment_other', 2), day(first), day(last)));
    await says('.story .chip', 'feedback 2');
    await says('.story .chip', `${words('benefit_challenge')} 1`);
    await says('.story li', 'Hard talks');
    await says('.story li', ['Leeds', day(last), words('person_in_person')].join(' · '));
    await says('.give-card', words('give_figures', 2, 1));
    await says('.brought-both', 'Kai Sund');
    const evidence = await page.run(() => document.querySelector('.tie-evidence p')?.textContent ?? '');
    expect(evidence).toContain(words('count_moment_other', 4));
    for (const word of ['signal_both', 'signal_met_once', 'signal_in_person'] as const)
      expect(evidence).toContain(words(word));
    await page.clickNamed('.story .chip', 'feedback 2');
    await page.until(() => document.querySelectorAll('.window-row .brief-line, .window-row').length >= 2);
    await page.close();
  });

  it('suggests a closer tie where the record speaks for it, and never again once sent away', async () => {
    const page = await open();
    await page.clickNamed('button.chip', words('give_thanks'));
    await page.clickNamed('.tie-suggest button', words('tie_suggest_dismiss'));
    await until('the dismissal', ({ dismissed }) => dismissed?.includes('tie:weak'));
    await page.until(() => !document.querySelector('.tie-suggest'));
    await page.reload();
    await page.until((name) => document.querySelector('h1')?.textContent === name, NAME);
    await page.until(() => document.querySelector('.tie-evidence p'));
    expect(await page.run(() => document.querySelectorAll('.tie-suggest').length)).toBe(0);
    await page.close();
  });

  it('takes the suggested tie by one press, and gives the old one back', async () => {
    const page = await open();
    await page.clickNamed('button.chip', words('give_thanks'));
    await page.clickNamed('.tie-suggest button', words('tie_suggest_take_weak'));
    await until('the tie', ({ tie }) => tie === 'weak');
    await page.clickNamed('.notice button', words('notice_undo'));
    await until('the undo', ({ tie }) => tie === undefined);
    await page.close();
  });

  it('leaves the moments when the person is removed, says whose they were, and gives all back', async () => {
    const page = await open();
    await page.clickNamed('button', words('person_remove'));
    await page.until(() => location.hash.startsWith('#/network') || location.hash === '#/');
    const [moment] = await momentsOf(on.browser, 1);
    const other = await on.browser.openOwn(`${OPTIONS}#/moment/${moment?.id}`);
    await other.until(
      (text) => document.querySelector('.moment-side')?.textContent?.includes(text),
      words('person_removed'),
    );
    await page.toFront();
    await page.clickNamed('.notice button', words('notice_undo'));
    await other.toFront();
    await other.until((text) => document.querySelector('.moment-side')?.textContent?.includes(text), NAME);
    await other.close();
    await page.close();
  });
});
