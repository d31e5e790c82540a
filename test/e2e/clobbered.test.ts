import { describe, expect, it } from 'vitest';
import { POSTS } from '../../scripts/practice/people.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { cardOf, saveByKey } from '../support/card.ts';
import { momentsOf, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

/** What is asked of elements; a field of this name stands in its place in the form around it. */
const FIELDS =
  'attributes tagName localName nodeType nodeValue textContent childNodes children shadowRoot parentElement getAttribute querySelector querySelectorAll closest matches contains'.split(
    ' ',
  );
/** What is asked of documents; a picture of this name stands in its place. */
const PICTURES = 'title body head documentElement activeElement createTreeWalker'.split(' ');
/** The driver looks for elements with these. */
const OF_DRIVER = ['querySelector', 'querySelectorAll'];

/** A practice page with a form in each post, around all of it, and pictures, that are called like this. */
function clobbered(address: string, names: readonly string[]): string {
  const fields = FIELDS.map((name) => `<input type="hidden" name="${name}">`).join('');
  const pictures = names.map((name) => `<img name="${name}" alt="">`).join('');
  return String(servePractice(new URL(address))?.body ?? '')
    .replaceAll(/<article[^>]*>/g, (tag: string) => `${tag}<form>${fields}`)
    .replaceAll('</article>', '</form></article>')
    .replace(/<body[^>]*>/, (tag: string) => `${tag}${pictures}`);
}

const POST = POSTS[2];
const ADDRESS = `https://x.com/${POST?.author.handle}/status/${POST?.id}`;
/** X as it may be tomorrow, so that its shape is offered. */
const CHANGED = `https://x.com/${POSTS[3]?.author.handle}/status/${POSTS[3]?.id}`;
const changed = clobbered(CHANGED, [...PICTURES, ...OF_DRIVER])
  .replaceAll('data-testid="', 'data-testid="next-')
  .replaceAll(/<(\/?)article/g, '<$1section');

describe('a page whose fields and pictures are called like what is asked of a page', () => {
  const on = useBrowser({ pages: { [ADDRESS]: clobbered(ADDRESS, PICTURES), [CHANGED]: changed } });

  it('is read and saved with its author, by key and by menu', async () => {
    const page = await on.browser.open(ADDRESS);
    await page.hover('[data-testid="tweetText"]');
    await on.browser.command(page, 'quick-save');
    const [moment] = await momentsOf(on.browser, 1);
    expect(moment?.source).toMatchObject({ postId: POST?.id, text: POST?.text });
    expect((await peopleOf(on.browser)).map(({ name }) => name)).toContain(POST?.author.name);
    await on.browser.chooseMenu(page, '[data-testid="tweetText"]');
    await cardOf(page);
    await page.type('by menu');
    await saveByKey(page);
    await waitFor(async () => (await momentsOf(on.browser, 1))[0]?.notes[0]?.text === 'by menu', 'the note');
    await page.close();
  });

  it('tells its shape', async () => {
    const page = await on.browser.open(CHANGED);
    const popup = await on.browser.openPopup(page);
    await popup.until((text) => document.body.textContent?.includes(text), words('popup_looks_different', 'X'));
    await popup.run(() => {
      navigator.clipboard.writeText = async (text) => {
        document.documentElement.dataset['copied'] = text;
      };
    });
    await popup.click('.drift-copy');
    const shape = await popup.until(() => document.documentElement.dataset['copied']);
    expect(shape).toContain('data-testid="next-tweetText"');
    expect(shape).toContain('</html>');
    await popup.close();
    await page.close();
  });
});
