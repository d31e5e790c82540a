// @vitest-environment happy-dom
import '../support/page-api.ts';

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { MediaLines } from '../../src/content/card/media-lines.tsx';
import type { Source } from '../../src/domain/moment.ts';
import { SourceView } from '../../src/options/moment/source-view.tsx';
import '../support/draw.ts';

const source: Source = {
  keys: ['x:post:1'],
  site: 'x',
  url: 'https://x.com/minasol/status/1',
  text: 'What do you do before class?',
  media: [
    { kind: 'poll', text: 'I read\nI sleep' },
    { kind: 'image', text: 'A hall with four chairs in a circle', url: 'https://x.com/minasol/status/1/photo/1' },
    { kind: 'video', url: 'javascript:alert(1)' },
  ],
  thread: [{ postId: '2', text: 'And then I walk.' }],
};

async function drawn(what: Parameters<typeof render>[0]): Promise<HTMLElement> {
  const box = document.createElement('div');
  await act(async () => render(what, box));
  return box;
}

describe('a thread', () => {
  const part = (id: string, hour: string) => ({
    postId: id,
    text: `part ${id}`,
    publishedAt: `2025-11-20T${hour}:00:00.000Z`,
  });

  it('is shown in its order, the saved part in its place', async () => {
    const thread = [part('1', '08'), part('2', '09'), part('4', '11')];
    const saved = { ...source, text: 'part 3', publishedAt: '2025-11-20T10:00:00.000Z', thread };
    const box = await drawn(<SourceView source={saved} />);
    const words = [...box.querySelectorAll('.source-text')].map((one) => one.textContent);
    expect(words).toEqual(['part 1', 'part 2', 'part 3', 'part 4']);
  });

  it('says under each part, and in the quoted post, that only its beginning was there', async () => {
    const thread = [{ ...part('1', '08'), cutOff: true }, part('2', '09')];
    const quoted = { text: 'quoted', cutOff: true };
    const box = await drawn(<SourceView source={{ ...source, thread, quoted, context: { text: 'asked' } }} />);
    const below = (text: string) =>
      [...box.querySelectorAll('p, span')].find((one) => one.textContent === text)?.nextElementSibling?.textContent;
    const said = 'The page showed only the beginning.';
    expect([below('part 1'), below('quoted')]).toEqual([said, said]);
    expect(box.textContent?.split(said)).toHaveLength(3);
  });
});

describe('pictures, films and polls', () => {
  it('are words and links on the screen of a moment, and never loaded', async () => {
    const box = await drawn(<SourceView source={source} />);
    expect(box.querySelector('.media')?.textContent).toContain('A hall with four chairs in a circle');
    expect(box.querySelector('.media')?.textContent).toContain('I read\nI sleep');
    expect([...box.querySelectorAll('.media a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://x.com/minasol/status/1/photo/1',
    ]);
    expect(box.querySelector('img, video, iframe, [src], [style*="url("]')).toBeNull();
    expect(box.textContent).toContain('Only the parts that were on the page were saved.');
  });

  it('are one line each in the card, three at most', async () => {
    const media = [...(source.media ?? []), { kind: 'link' as const, text: 'One too many' }];
    const lines = [...(await drawn(<MediaLines media={media} />)).querySelectorAll('li')].map(
      (line) => line.textContent,
    );
    expect(lines).toEqual(['Poll: I read · I sleep', 'Picture: A hall with four chairs in a circle', 'Video']);
  });
});
