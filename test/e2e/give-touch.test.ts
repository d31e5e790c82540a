import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { type MomentRecord, type PersonRecord, peopleOf, records, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, savePost, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const DAY = 86_400_000;
type Given = MomentRecord & { giving?: string; followsId?: string };
type Touched = PersonRecord & { snoozedUntil?: number; resting?: boolean };

describe('giving back and keeping touch', () => {
  const on = useBrowser();
  const given = async () => (await records<Given>(on.browser, 'moments')).filter(({ kind }) => kind === 'gave');
  const add = async (name: string) => await addByHand(on.browser, name);
  /** Somebody with a tie, of whom the last was heard so many days ago. */
  const addLongAgo = async (handle: string, name: string, days: number) => {
    const url = `https://x.com/${handle}`;
    const person = { site: 'x', name, handle, url };
    const captureId = crypto.randomUUID();
    const sighting = { kind: 'person', site: 'x', pageUrl: url, person };
    const at = Date.now() - days * DAY;
    await send(on.browser, 'capture.save', { captureId, at, way: 'popup', sighting, edits: { tie: 'strong' } });
  };

  it('notes a thank-you from the popup by one press, with a word, and takes it back', async () => {
    await savePost(on.browser, 0);
    const author = POSTS[0]?.author ?? { handle: '', name: '' };
    const page = await on.browser.open(`https://x.com/${author.handle}`);
    const popup = await on.browser.openPopup(page);
    await popup.clickNamed('button', words('popup_give_thanks'));
    const [moment] = await waitFor(async () => (await given()).length === 1 && (await given()), 'the thank-you');
    expect(moment).toMatchObject({ kind: 'gave', giving: 'thanks' });
    await popup.fill(words('give_note'), 'In a direct message');
    await popup.press('Enter');
    await waitFor(async () => (await given())[0]?.notes[0]?.text === 'In a direct message', 'the word');
    await popup.clickNamed('button', words('notice_undo'));
    await waitFor(async () => (await given()).length === 0, 'the thank-you to go');
    await popup.close();
    await page.close();
  });

  it('notes what was given for a moment, and drafts a text that names and links', async () => {
    await savePost(on.browser, 0, { note: 'Ask this on Monday' });
    const [learned] = await records<MomentRecord>(on.browser, 'moments');
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${learned?.id}`);
    await page.clickNamed('button.chip', words('give_share'));
    const [moment] = await waitFor(async () => (await given()).length === 1 && (await given()), 'the share');
    expect(moment).toMatchObject({ giving: 'share', followsId: learned?.id, personIds: learned?.personIds });
    await page.clickNamed('button', words('draft_open'));
    const text = await page.until(() => document.querySelector<HTMLTextAreaElement>('textarea.draft-text')?.value);
    expect(text).toContain(POSTS[0]?.author.name);
    expect(text).toContain(learned?.source?.url);
    expect(text).not.toContain('Monday');
    expect(await violationsOf(page)).toEqual([]);
    await page.clickNamed('dialog button', words('draft_purpose_share'));
    await page.clickNamed('dialog label', words('draft_note'));
    const shared = await page.until(() => {
      const draft = document.querySelector<HTMLTextAreaElement>('textarea.draft-text')?.value;
      return draft?.includes('Monday') && draft;
    });
    expect(shared).not.toBe(text);
    expect(shared).toContain(POSTS[0]?.author.name);
    expect(shared).toContain(learned?.source?.url);
    await page.close();
  });

  it('lists from whom much was taken, and no longer once something was given back', async () => {
    const url = 'https://x.com/ada_holm';
    const author = { site: 'x', name: 'Ada Holm', handle: 'ada_holm', url };
    for (const id of ['1', '2', '3']) {
      const post = { kind: 'post', site: 'x', pageUrl: url, url: `${url}/status/${id}`, postId: id, author };
      const sighting = { ...post, text: `Ask question number ${id} before you answer the first.` };
      const captureId = crypto.randomUUID();
      await send(on.browser, 'capture.save', { captureId, at: Date.now(), way: 'popup', sighting, edits: {} });
    }
    await add('Ben Otieno');
    const page = await on.browser.openOwn(`${OPTIONS}#/network`);
    await page.clickNamed('a.chip', words('touch_chip_give_back', 1));
    const listed = (names: string) =>
      page.until((wanted) => {
        const rows = [...document.querySelectorAll('.window-row .person-name')];
        return rows.map(({ textContent }) => textContent).join() === wanted;
      }, names);
    await listed('Ada Holm');
    expect(await violationsOf(page)).toEqual([]);
    await page.clickNamed('button.chip', words('give_thanks'));
    await page.until(
      (text) => document.querySelector('.touch')?.textContent?.includes(text),
      words('touch_empty_give_back'),
    );
    await page.clickNamed('.notice button', words('notice_undo'));
    await listed('Ada Holm');
    await page.close();
  });

  it('goes by the rhythm that is set for a tie', async () => {
    await addLongAgo('ada_holm', 'Ada Holm', 10);
    const page = await on.browser.openOwn(`${OPTIONS}#/touch`);
    await page.until(
      (text) => document.querySelector('.touch')?.textContent?.includes(text),
      words('touch_empty_losing'),
    );
    await page.clickNamed('nav a', words('settings_title'));
    await page.click('.rhythm-line input');
    await page.press('Control+a');
    await page.type('7');
    await page.press('Enter');
    await page.clickNamed('nav a', words('network_title'));
    await page.clickNamed('a.chip', words('touch_chip_losing', 1));
    await page.until(() => document.querySelector('.window-row .person-name')?.textContent === 'Ada Holm');
    await page.close();
  });

  it('chooses people by keyboard and gives all of them a tie, with one undo', async () => {
    for (const name of ['Ada Holm', 'Ben Otieno', 'Cyd Marsh', 'Dora Lund']) await add(name);
    const page = await on.browser.openOwn(`${OPTIONS}#/network?sort=name&view=list`);
    await page.until(() => document.querySelectorAll('[role="grid"] .window-row').length === 4);
    await page.run(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press(' ');
    await page.press('Shift+ArrowDown');
    await page.until(() => document.querySelectorAll('.window-row[aria-selected="true"]').length === 2);
    expect(await violationsOf(page)).toEqual([]);
    // From the list the next stops are the bar's: choose nobody, then the ties.
    for (let step = 0; step < 12; step += 1) {
      await page.press('Tab');
      const focused = await page.run(() => document.activeElement?.textContent?.trim());
      if (focused === words('tie_strong_short')) break;
    }
    await page.press('Enter');
    const strong = async () =>
      (await peopleOf(on.browser)).filter(({ tie }) => tie === 'strong').map(({ name }) => name);
    await waitFor(async () => (await strong()).length === 2, 'both to be strong');
    expect((await strong()).sort()).toEqual(['Ada Holm', 'Ben Otieno']);
    await page.clickNamed('button', words('notice_undo'));
    await waitFor(async () => (await strong()).length === 0, 'the undo');
    await page.run(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press('Control+a');
    await page.until(() => document.querySelectorAll('.window-row[aria-selected="true"]').length === 4);
    await page.press('Escape');
    await page.until(() => document.querySelectorAll('.window-row[aria-selected="true"]').length === 0);
    await page.close();
  });

  it('lists with whom touch is being lost, puts off by a key, lets rest, and takes both back', async () => {
    await addLongAgo('ada_holm', 'Ada Holm', 60);
    await addLongAgo('ben_otieno', 'Ben Otieno', 45);
    await addLongAgo('cyd_marsh', 'Cyd Marsh', 3);
    const page = await on.browser.openOwn(`${OPTIONS}#/network`);
    await page.clickNamed('a.chip', words('touch_chip_losing', '2'));
    await page.until(() => document.querySelectorAll('[role="grid"] .window-row').length === 2);
    const names = () =>
      page.run(() => [...document.querySelectorAll('.window-row')].map((row) => row.textContent?.slice(0, 12)));
    expect((await names())[0]).toContain('Ada Holm');
    expect(await violationsOf(page)).toEqual([]);
    const person = async (name: string) =>
      (await records<Touched>(on.browser, 'people')).find((one) => one.name === name);
    await page.run(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press('s');
    await waitFor(async () => ((await person('Ada Holm'))?.snoozedUntil ?? 0) > Date.now() + 5 * DAY, 'the snooze');
    await page.until(() => document.querySelectorAll('.window-row').length === 1);
    await page.clickNamed('button', words('notice_undo'));
    await page.until(() => document.querySelectorAll('.window-row').length === 2);
    await page.clickNamed('.touch-buttons button', words('touch_rest'));
    await waitFor(async () => (await person('Ada Holm'))?.resting === true, 'the rest');
    await page.clickNamed('button.chip', words('touch_chip_resting', '1'));
    await page.until(() => document.querySelector('.window-row')?.textContent?.includes('Ada Holm'));
    await page.clickNamed('.touch-buttons button', words('touch_wake'));
    await waitFor(async () => (await person('Ada Holm'))?.resting === undefined, 'the waking');
    // Any moment starts the rhythm afresh.
    await page.clickNamed('button.chip', words('touch_chip_losing', '2'));
    await page.until(() => document.querySelector('.window-row')?.textContent?.includes('Ada Holm'));
    await page.clickNamed('.touch-in-hand button.chip', words('give_thanks'));
    await waitFor(async () => (await given()).length === 1, 'the thank-you');
    await page.until(() => document.querySelector('.window-row')?.textContent?.includes('Ben Otieno'));
    await page.close();
  });
});
