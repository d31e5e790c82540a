// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readPage } from '../../src/sites/read-page.ts';
import { fixturesOf, parsed } from './fixtures.ts';

it('a description of which the head holds the beginning only is marked as cut off', () => {
  const video = fixturesOf('youtube').find(({ name }) => name === 'post');
  const read = (html = '') => readPage(parsed(html), new URL(video?.expected.address ?? '')).about;
  expect(read(video?.html)).not.toHaveProperty('cutOff');
  const longer = video?.html.replace('content="A talk."', 'content="A talk about chairs, trees and..."');
  expect(read(longer)).toMatchObject({ text: 'A talk about chairs, trees and...', cutOff: true });
});
