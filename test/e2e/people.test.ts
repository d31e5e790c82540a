import { describe, expect, it } from 'vitest';
import { type Page, peopleOf, records, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const BLOG = 'https://noor.example';
type Moment = { personIds: string[]; viaId?: string };

/** Invented people: one of them on two sites, which say so of each other. */
const noorX = {
  site: 'x',
  name: 'Noor Haddad',
  handle: 'noorlearns',
  url: 'https://x.com/noorlearns',
  links: [{ url: BLOG, evidence: 'bio' }],
};
const noorBlog = { site: 'web', name: 'نور حداد', url: BLOG };
const kai = { site: 'x', name: 'Kai', handle: 'kai', url: 'https://x.com/kai' };

const says = (page: Page, text: string) => page.until((wanted) => document.body.textContent?.includes(wanted), text);
const focused = (page: Page) => page.run(() => document.activeElement?.textContent ?? '');

/** Tabs on until the element in focus says these words. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focused(page)).includes(text)) return;
    await page.press('Tab');
  }
  throw new Error(`No way by keyboard to "${text}"`);
}

/** Presses a button by the keyboard, wherever it has moved to while the page was still read. */
async function enterOn(page: Page, text: string): Promise<void> {
  await page.until((wanted) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted);
    button?.focus();
    return button && document.activeElement === button;
  }, text);
  await page.press('Enter');
}

describe('people who are one', () => {
  const on = useBrowser();
  const save = (sighting: object, at: number, edits: object = {}) =>
    send(on.browser, 'capture.save', { captureId: crypto.randomUUID(), at, way: 'popup', sighting, edits });
  const post = (id: string, author: object, more: object = {}) => ({
    kind: 'post',
    site: 'x',
    pageUrl: 'https://x.com/home',
    url: `https://x.com/someone/status/${id}`,
    postId: id,
    text: 'Ask one question more than you think you need.',
    author,
    ...more,
  });
  const idOf = async (name: string) => (await peopleOf(on.browser)).find((one) => one.name === name)?.id ?? '';

  /** Noor on X, and Noor's blog, kept apart. */
  const two = async () => {
    const start = Date.now() - 86_400_000;
    await save(post('1', noorX), start, { tie: 'weak', tags: ['questions'], benefit: 'challenge' });
    await save(
      { kind: 'page', site: 'web', pageUrl: `${BLOG}/one`, url: `${BLOG}/one`, title: 'One', authors: [noorBlog] },
      start + 60_000,
      { tie: 'strong' },
    );
    return [await idOf('Noor Haddad'), await idOf('نور حداد')] as const;
  };

  it('are suggested with the evidence in words, merged by keyboard alone, and two again by undo', async () => {
    await two();
    const page = await on.browser.openOwn(`${OPTIONS}#/network`);
    // Everything is read, and nothing moves any more.
    await page.until(() => document.querySelector('.window-row .person-name'));
    await page.clickNamed('a', words('merge_link', 1));
    await page.until(() => document.querySelector('.suggestion-reasons')?.textContent?.includes('noor.example'));
    expect(await violationsOf(page)).toEqual([]);
    await tabTo(page, words('merge_compare'));
    await page.press('Enter');
    await page.until(() => document.querySelectorAll('dialog[open] .merge-choice').length === 4);
    // The first field is the name; the next one is the tie: an arrow chooses the other.
    await page.press('Tab');
    await page.press('ArrowDown');
    expect(await violationsOf(page)).toEqual([]);
    await page.press('Control+Enter');
    await page.until(() => location.hash.startsWith('#/person/'));
    const [kept] = await waitFor(async () => {
      const people = await peopleOf(on.browser);
      return people.length === 1 && people;
    }, 'one person');
    expect(kept).toMatchObject({ name: 'Noor Haddad', tie: 'strong' });
    const moments = await records<Moment>(on.browser, 'moments');
    expect(moments.map(({ personIds }) => personIds)).toEqual([[kept?.id], [kept?.id]]);
    await page.clickNamed('.notice button', words('notice_undo'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 2, 'two people again');
    await page.close();
  });

  it('are found under an old link, and taken apart again', async () => {
    const [a, b] = await two();
    await send(on.browser, 'person.merge', { ids: [a, b], choices: {} });
    const page = await on.browser.openOwn(`${OPTIONS}#/person/${b}`);
    await page.until((id) => location.hash === `#/person/${id}`, a);
    // Led on to whom they are now, the page is read anew; then its heading has the focus.
    await page.until(() => document.activeElement?.tagName === 'H1');
    await enterOn(page, words('split_open'));
    await page.until(() => document.querySelector('dialog[open]'));
    expect(await violationsOf(page)).toEqual([]);
    await page.clickNamed('dialog button', words('split_back_of', 'نور حداد'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 2, 'two people');
    expect(await idOf('نور حداد')).toBe(b);
    await page.clickNamed('.notice button', words('notice_undo'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 1, 'one person');
    // The same by choosing the profile.
    await enterOn(page, words('split_open'));
    await page.click('dialog[open] .merge-choice', 1);
    await page.clickNamed('dialog button', words('split_do'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 2, 'two people once more');
    expect(await on.browser.table('pairs')).toEqual([]);
    await page.close();
  });

  it('are one all along where only the handle is new, which their page remembers', async () => {
    const before = { ...kai, stableId: '4242' };
    await save(post('11', before), Date.now() - 86_400_000);
    await save(post('12', { ...before, handle: 'kai_sund', url: 'https://x.com/kai_sund' }), Date.now());
    const people = await peopleOf(on.browser);
    expect(people).toHaveLength(1);
    const page = await on.browser.openOwn(`${OPTIONS}#/person/${people[0]?.id}`);
    await page.until(() => document.querySelector('.profiles a')?.textContent?.includes('@kai_sund'));
    expect(await page.run(() => document.querySelector('.profiles')?.textContent)).toContain('@kai ');
    await page.close();
  });

  it('are sent away for good', async () => {
    const mira = { site: 'x', name: 'Mira Ode', handle: 'mira', url: 'https://x.com/mira' };
    await save({ kind: 'person', site: 'x', pageUrl: mira.url, person: mira }, Date.now() - 60_000);
    const own = {
      site: 'web',
      name: 'Mira',
      url: 'https://mira.example',
      links: [{ url: mira.url, evidence: 'rel-me' }],
    };
    await save({ kind: 'person', site: 'web', pageUrl: own.url, person: own }, Date.now());
    const page = await on.browser.openOwn(`${OPTIONS}#/person/${await idOf('Mira')}`);
    await says(page, words('merge_of_person'));
    await page.clickNamed('.suggestion button', words('merge_dismiss'));
    await page.until(() => !document.querySelector('.suggestion'));
    await says(page, words('merge_dismissed'));
    await page.close();
  });

  it('shows who brings new voices, with their people and posts', async () => {
    await save(post('7', kai, { via: noorX }), Date.now());
    const page = await on.browser.openOwn(`${OPTIONS}#/amplifiers`);
    await says(page, 'Noor Haddad');
    expect(await page.run(() => document.querySelector('[role="row"][aria-selected="true"]')?.textContent)).toMatch(
      /11$/,
    );
    expect(await violationsOf(page)).toEqual([]);
    await page.click('[role="grid"]');
    await page.press('Enter');
    await page.until(() => location.hash.startsWith('#/person/'));
    await says(page, words('person_passed'));
    await page.clickNamed('a', 'Kai');
    await says(page, words('person_met_through'));
    await page.close();
  });

  it('says who brought a moment, and takes it back, which those who bring new voices follow', async () => {
    await save(post('8', kai), Date.now());
    const { id } = await addByHand(on.browser, 'Mira Ode');
    const via = async () => (await records<Moment>(on.browser, 'moments'))[0]?.viaId;
    const [moment] = await records<{ id: string }>(on.browser, 'moments');
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${moment?.id}`);
    const choose = async () => {
      await page.fill(words('moment_via_label'), 'mira');
      await page.until(() => document.querySelector('.facts [role="option"] .person-name'));
      await page.press('Enter');
      await waitFor(async () => (await via()) === id, 'who brought it');
    };
    await choose();
    await page.clickNamed('.notice button', words('notice_undo'));
    await waitFor(async () => (await via()) === undefined, 'the undo');
    await choose();
    const bringers = await on.browser.openOwn(`${OPTIONS}#/amplifiers`);
    await bringers.until(() => document.querySelector('[role="row"] .person-name')?.textContent === 'Mira Ode');
    await page.toFront();
    await page.clickNamed('.facts a', 'Mira Ode');
    await page.until((hash) => location.hash === hash, `#/person/${id}`);
    await says(page, words('person_passed'));
    await page.goto(`${on.browser.base}${OPTIONS}#/moment/${moment?.id}`);
    await page.clickNamed('button', words('moment_via_remove', 'Mira Ode'));
    await waitFor(async () => (await via()) === undefined, 'nobody');
    await bringers.toFront();
    await bringers.until(() => !document.querySelector('[role="row"] .person-name'));
    await bringers.close();
    await page.close();
  });

  it('keeps what two tabs change on one person in the same instant', async () => {
    await two();
    const hash = `#/person/${await idOf('Noor Haddad')}`;
    const tabs = [await on.browser.openOwn(OPTIONS + hash), await on.browser.openOwn(OPTIONS + hash)] as const;
    // A comma ends a tag, also in a tab that is not in front.
    const add = (tag: string) => {
      const field = document.querySelector<HTMLInputElement>('.tag-typing input');
      if (!field) throw new Error('no field for tags');
      field.value = `${tag},`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    for (const tab of tabs) await tab.until(() => document.querySelector('.tag-typing input'));
    await Promise.all([tabs[0].run(add, 'facilitation'), tabs[1].run(add, 'listening')]);
    await waitFor(async () => {
      const noor = (await peopleOf(on.browser)).find(({ name }) => name === 'Noor Haddad');
      return ['facilitation', 'listening'].every((tag) => noor?.tags.includes(tag));
    }, 'both tags');
    for (const tab of tabs) {
      await tab.until(() => document.querySelectorAll('.tag-box .chip.chosen').length >= 2);
      await tab.close();
    }
  });

  it('shows the support network, its gaps and what it gives', async () => {
    await two();
    await send(on.browser, 'person.update', {
      id: await idOf('Noor Haddad'),
      patch: { support: true, roles: { add: ['mentor'], remove: [] } },
    });
    const page = await on.browser.openOwn(`${OPTIONS}#/support`);
    await says(page, words('support_gives_challenge'));
    const gaps = await page.run(() => document.querySelector('.support-gaps')?.textContent ?? '');
    expect(gaps).toContain(words('role_connector'));
    expect(gaps).not.toContain(words('role_mentor'));
    for (const scheme of ['light', 'dark'] as const) {
      await page.theme(scheme);
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.clickNamed('a', words('support_list'));
    await page.until(() => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === '2');
    await page.close();
  });
});
