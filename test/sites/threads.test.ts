// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readPage } from '../../src/sites/read-page.ts';
import { fixturesOf, namesIn, parsed } from './fixtures.ts';

it('who is mentioned in the words brought nothing, also where the head of the post is gone', () => {
  const thread = fixturesOf('threads').find(({ name }) => name === 'post-thread');
  const document = parsed(thread?.html ?? '');
  // Portrait, and the line with name and time.
  for (const part of document.querySelectorAll('#opened > div:nth-child(-n + 2)')) part.remove();
  const { posts } = readPage(document, new URL(thread?.expected.address ?? ''));
  expect(namesIn(posts)).not.toContain('mentioned.max');
});
