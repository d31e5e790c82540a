import { describe, expect, it } from 'vitest';
import { START } from '../../scripts/practice/serve.mjs';
import { useBrowser } from '../support/driven.ts';
import { savePost } from '../support/saved.ts';

describe('the address bar', () => {
  const on = useBrowser();

  it('finds people, moments and tags after the keyword', async () => {
    await savePost(on.browser, 0, { note: 'Ask <this> & that', tags: ['questions'] });
    await on.browser.open(START.x);
    const found = await on.browser.omnibox('ilse');
    expect(found.some(({ content }) => content.startsWith('#/person/'))).toBe(true);
    const byNote = await on.browser.omnibox('that');
    expect(byNote.some(({ content }) => content.startsWith('#/moment/'))).toBe(true);
  });
});
