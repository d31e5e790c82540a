import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { cardOf, controlOf } from '../support/card.ts';
import { useBrowser, waitFor } from '../support/driven.ts';
import { ROOT } from '../support/source.ts';
import type { Messages } from '../support/word-rules.ts';
import { words } from '../support/words.ts';

const german = JSON.parse(readFileSync(join(ROOT, 'src/static/_locales/de/messages.json'), 'utf8')) as Messages;
const say = (key: string) => german[key]?.message ?? key;

describe('a language chosen in Settings', () => {
  const on = useBrowser();

  it('is spoken on our own pages, in the card and in the page, and left again', async () => {
    const settings = await on.browser.openOwn('src/options/index.html#/settings');
    await settings.pick(words('settings_language'), 'Deutsch');
    const title = (text: string) =>
      settings.until((wanted: string) => document.querySelector('h1')?.textContent?.includes(wanted), text);
    await title(say('settings_title'));
    expect(await settings.run(() => document.documentElement.lang)).toBe('de');

    const page = await on.browser.open(START.x);
    const control = await controlOf(page, 0);
    await waitFor(
      async () => (await control.run((root) => root.querySelector('button')?.title)) === say('page_control_add_hint'),
      'the control in German',
    );
    await control.click('button');
    const card = await cardOf(page);
    expect(await card.run((root) => root.querySelector('h2')?.textContent)).toBe(say('card_title'));
    expect(await card.run((root) => root.querySelector<HTMLElement>('.app')?.lang)).toBe('de');
    await page.press('Escape');
    await page.close();

    await settings.toFront();
    await settings.pick(say('settings_language'), say('settings_language_auto'));
    await title(words('settings_title'));
    await settings.close();
  });
});
