// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readPostAt } from '../../src/sites/read-page.ts';
import { fixturesOf, parsed } from './fixtures.ts';

const discussion = fixturesOf('github').find(({ name }) => name === 'post-discussion');
if (!discussion) throw new Error('The fixture is gone.');
const page = new URL(discussion.expected.address);

it('never takes whom a comment mentions for its author, even where its words are not marked as such', () => {
  const document = parsed(discussion.html);
  const words = document.querySelector('#words');
  const comment = words?.closest('.js-comment');
  expect(words && readPostAt(words, page)?.author?.handle).toBe('jonas-b');
  words?.removeAttribute('class');
  comment?.querySelector('.timeline-comment-header a')?.remove();
  expect(comment?.textContent).toContain('@mentioned-max');
  expect(words && readPostAt(words, page)?.author).toBeUndefined();
});
