import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { momentsOf, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, savePost } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';

describe('the options page', () => {
  const on = useBrowser();

  it('adds people by name and by link, with no request', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/network`);
    const before = on.requests().length;
    await page.clickNamed('button', words('network_add_person'));
    await page.click('dialog textarea');
    await page.type('Amara Diallo\nhttps://x.com/kofi_lund');
    await page.clickNamed('dialog label', words('tie_strong_short'));
    await page.click('dialog [type="submit"]');
    await page.until(() => !document.querySelector('dialog'));
    const people = await waitFor(async () => {
      const now = await peopleOf(on.browser);
      return now.length === 2 && now;
    }, 'two people');
    expect(people.map(({ tie }) => tie)).toEqual(['strong', 'strong']);
    expect(people.map(({ name }) => name)).toContain('Amara Diallo');
    const profiles = await on.browser.table<{ keys: string[] }>('profiles');
    expect(profiles.flatMap(({ keys }) => keys)).toContain('x:@kofi_lund');
    expect(
      on
        .requests()
        .slice(before)
        .filter((url) => /x\.com|linkedin/.test(url)),
    ).toEqual([]);
    await page.close();
  });

  it('edits a person, and undoes a removal', async () => {
    for (const name of ['Amara Diallo', 'Kofi Lund']) {
      await addByHand(on.browser, name, { tie: 'strong' });
    }
    const { id } = (await peopleOf(on.browser)).find(({ name }) => name === 'Amara Diallo') ?? { id: '' };
    const page = await on.browser.openOwn(`${OPTIONS}#/person/${id}`);
    await page.fill(words('person_intent'), 'How she opens a workshop');
    await page.press('Tab');
    await page.clickNamed('label.chip', words('tie_weak_short'));
    await waitFor(async () => {
      const person = (await peopleOf(on.browser)).find((one) => one.id === id);
      return person?.intent === 'How she opens a workshop' && person.tie === 'weak';
    }, 'the edit to be stored');
    await page.clickNamed('button', words('person_remove'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 1, 'the person to go');
    await page.clickNamed('button', words('notice_undo'));
    await waitFor(async () => (await peopleOf(on.browser)).length === 2, 'the person to come back');
    await page.close();
  });

  it('lists, edits and removes moments, live', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/moments`);
    await savePost(on.browser, 0, { note: 'Ask this on Monday', tags: ['questions'] });
    await page.until(() => document.body.textContent.includes('Ask this on Monday'));
    await page.clickNamed('a', 'Ask this on Monday');
    await page.until(() => location.hash.startsWith('#/moment/'));
    await page.clickNamed('button', words('benefit_challenge'));
    await waitFor(async () => (await momentsOf(on.browser, 1))[0]?.benefit === 'challenge', 'the benefit');
    await page.clickNamed('button', words('moment_remove'));
    await momentsOf(on.browser, 0);
    await page.clickNamed('button', words('notice_undo'));
    expect((await momentsOf(on.browser, 1))[0]?.notes[0]?.text).toBe('Ask this on Monday');
    await page.close();
  });

  it('keeps the whole of a note in sight when the window becomes narrow', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday, before anybody has had the time to agree. '.repeat(4) });
    const [moment] = await momentsOf(on.browser, 1);
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${moment?.id}`);
    const hidden = () =>
      page.run(() => {
        const area = document.querySelector('textarea');
        return area ? area.scrollHeight - area.clientHeight : undefined;
      });
    await waitFor(async () => (await hidden()) === 0, 'the note');
    await page.resize(400, 800);
    await waitFor(async () => (await hidden()) === 0, 'the whole note');
    await page.close();
  });

  it('turns controls on and off in open pages', async () => {
    const feed = await on.browser.open(START.x);
    await feed.root('control');
    const page = await on.browser.openOwn(`${OPTIONS}#/settings`);
    await page.clickNamed('label', words('settings_x_controls'));
    await feed.toFront();
    await waitFor(async () => (await feed.roots('control')).length === 0, 'the controls to go');
    await page.toFront();
    await page.clickNamed('label', words('settings_x_controls'));
    await feed.toFront();
    await feed.root('control');
    await feed.close();
    await page.close();
  });

  it('follows the chosen theme', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/settings`);
    const paper = () => page.run(() => getComputedStyle(document.body).backgroundColor);
    await page.clickNamed('label', words('settings_theme_dark'));
    await waitFor(async () => (await paper()) === 'rgb(22, 24, 31)', 'dark paper');
    await page.reload();
    expect(await paper()).toBe('rgb(22, 24, 31)');
    await page.clickNamed('label', words('settings_theme_auto'));
    await page.close();
  });
});
