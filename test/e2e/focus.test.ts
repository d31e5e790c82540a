import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { momentsOf, type Page, records, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, savePost, send } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';

describe('the keyboard goes on where it was', () => {
  const on = useBrowser();
  /** Presses the button with these words, or this label, by the keyboard. */
  const press = async (page: Page, name: string) => {
    await page.until((text) => {
      const named = [...document.querySelectorAll('button')].find(
        (one) => one.textContent?.trim() === text || one.getAttribute('aria-label') === text,
      );
      named?.focus();
      return document.activeElement === named && named !== undefined;
    }, name);
    await page.press('Enter');
  };
  const place = (page: Page) =>
    page.run(() => {
      const { activeElement } = document;
      const name =
        activeElement instanceof HTMLTextAreaElement
          ? activeElement.value
          : (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent);
      return activeElement === document.body ? 'nowhere' : `${activeElement?.tagName} ${name}`;
    });
  const goesOnAt = (page: Page, wanted: string) =>
    waitFor(async () => (await place(page)) === wanted, `the focus at ${wanted}`).catch(async () =>
      expect(await place(page)).toBe(wanted),
    );

  it('after a row of a moment or a person was taken out by its own button', async () => {
    await savePost(on.browser, 0, { note: 'first note' });
    await savePost(on.browser, 0, { note: 'second note' }, Date.now() + 1_000);
    const [moment] = await records<{ id: string; personIds: string[] }>(on.browser, 'moments');
    const [person = ''] = moment?.personIds ?? [];
    for (const host of ['one.example', 'two.example'])
      await send(on.browser, 'profile.add', {
        personId: person,
        seen: { site: 'web', name: 'A blog', url: `https://${host}` },
        pageUrl: `https://${host}`,
      });
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${moment?.id}`);
    await press(page, words('moment_note_remove'));
    await goesOnAt(page, 'TEXTAREA second note');
    await press(page, words('moment_note_remove'));
    await goesOnAt(page, `BUTTON + ${words('moment_note_add')}`);
    await press(page, words('notice_undo'));
    await goesOnAt(page, `BUTTON ${words('notice_close')}`);
    await page.goto(`${on.browser.base}${OPTIONS}#/person/${person}`);
    await page.until(() => document.activeElement?.matches('h1'));
    await press(page, words('profile_remove', 'one.example'));
    await goesOnAt(page, 'A two.example');
    await page.close();
  });

  it('after what is emptied by the keyboard is gone', async () => {
    await savePost(on.browser, 0, { note: 'a note' });
    const [moment] = await records<{ id: string }>(on.browser, 'moments');
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${moment?.id}`);
    await page.until(() => {
      const note = document.querySelector<HTMLTextAreaElement>('.texts.notes textarea');
      note?.focus();
      note?.select();
      return note;
    });
    await page.press('Delete');
    await page.press('Control+Enter');
    await goesOnAt(page, `BUTTON + ${words('moment_note_add')}`);
    await page.close();
  });

  it('not where somebody presses beside everything, and a new screen begins at its heading', async () => {
    await addByHand(on.browser, 'Bo Lind');
    const page = await on.browser.openOwn(`${OPTIONS}#/groups`);
    await page.until(() => document.querySelector('h1'));
    await page.run(() => document.querySelector<HTMLElement>('.screen button')?.focus());
    await page.click('h1');
    await page.run(() => document.querySelector('.screen button')?.remove());
    await page.run(() => new Promise((done) => setTimeout(done, 300)));
    expect(await place(page)).not.toMatch(/^BUTTON/);
    await page.close();
  });

  it('in the popup after something was taken back', async () => {
    const page = await on.browser.open(START.blog);
    const popup = await on.browser.openPopup(page);
    await press(popup, `${words('popup_save_page')}S`);
    await momentsOf(on.browser, 1);
    await press(popup, words('notice_undo'));
    await momentsOf(on.browser, 0);
    await popup.until(() => document.activeElement !== document.body);
    expect(await place(popup)).not.toBe('nowhere');
    await popup.close();
    await page.close();
  });
});
