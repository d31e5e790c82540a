import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { BROWSER, momentsOf, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

// Chromium shows its question only on a display, where no test can answer it without one.
describe.runIf(BROWSER === 'firefox')('always on this site', () => {
  const on = useBrowser({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
  const granted = async () => {
    const own = await on.browser.ownPage();
    return (await own.run(() => chrome.permissions.getAll())).origins ?? [];
  };

  it('is offered by the popup, asks for one site, and saves there from then on without the popup', async () => {
    const page = await on.browser.open(START.blog);
    const popup = await on.browser.openPopup(page);
    await popup.click('button.site-offer');
    await waitFor(
      async () => (await granted()).some((origin) => origin.includes('slow-notes.example')),
      'the permission',
    );
    expect((await granted()).filter((origin) => origin.includes('*://*/*') || origin === '<all_urls>')).toEqual([]);
    await popup.close();
    await page.reload();
    const registered = await waitFor(async () => {
      const own = await on.browser.ownPage();
      const scripts = await own.run(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.length > 0 && scripts;
    }, 'the resting script of the site');
    expect(new Set(registered.flatMap(({ matches }) => matches ?? []))).toEqual(
      new Set(['https://slow-notes.example/*']),
    );
    await on.browser.command(page, 'quick-save');
    const moments = await momentsOf(on.browser, 1);
    expect(moments[0]?.source?.url).toBe(START.blog);
    await page.close();
    // And is taken back in Settings.
    const own = await on.browser.openOwn('src/options/index.html#/settings');
    await own.until(() => document.body.textContent?.includes('slow-notes.example'));
    await own.clickNamed('button', words('settings_site_remove'));
    await waitFor(
      async () => !(await granted()).some((origin) => origin.includes('slow-notes.example')),
      'the permission to go',
    );
    await own.close();
  });
});
