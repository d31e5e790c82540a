import '../support/fake-browser.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../src/platform/i18n.ts';
import { useLanguage, wordsFor } from '../../src/platform/language.ts';
import { ROOT } from '../support/source.ts';

const asked = vi.fn(async (url: string) => {
  const path = url.replace(/^[a-z-]+:\/\/[^/]+\//, '');
  return new Response(readFileSync(join(ROOT, 'src/static', path), 'utf8'));
});

beforeEach(() => vi.stubGlobal('fetch', asked));
afterEach(async () => {
  await useLanguage('auto');
  vi.unstubAllGlobals();
  asked.mockClear();
});

describe('the language chosen in Settings', () => {
  it('is spoken whatever the browser speaks, and left again', async () => {
    await useLanguage('de');
    expect(t('popup_search_none', 'x')).toBe('Nichts in deinem Netzwerk passt zu „x“.');
    await useLanguage('auto');
    expect(t('menu_save')).toBe('Save to PLN');
  });
  it('is read from the file once', async () => {
    await Promise.all([useLanguage('de'), wordsFor('de', /^page_/), useLanguage('de')]);
    expect(asked).toHaveBeenCalledTimes(1);
  });
  it('that is not built in follows the browser, and no file is asked for', async () => {
    await useLanguage('fr');
    expect(t('menu_save')).toBe('Save to PLN');
    expect(await wordsFor('../de', /./)).toEqual({});
    expect(asked).not.toHaveBeenCalled();
  });
  it('whose file cannot be read follows the browser until it can', async () => {
    asked.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await useLanguage('de');
    expect(t('menu_save')).toBe('Save to PLN');
    await useLanguage('de');
    expect(t('menu_save')).toBe('In PLN speichern');
  });
  it('goes to a script in a page without what the page needs not', async () => {
    const { words } = await wordsFor('de', /^page_control_/);
    expect(Object.keys(words ?? {})).toHaveLength(4);
    expect(words?.['page_control_saved']).toEqual({ message: 'Im PLN' });
  });
});
