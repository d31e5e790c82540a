// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { honourHtml, honourMarkdown } from '../../src/transfer/honour-out.ts';
import { expectHarmless, PAYLOADS } from '../support/stored-page.ts';

const WORDS = { title: 'People I learn from', intro: 'With thanks.', end: 'In no particular order.' };
const MIRA = { name: 'Mira Sollan', line: 'Asks the question', links: [{ words: 'X', url: 'https://x.com/mira' }] };

describe('a page that honours people', () => {
  it('holds each with their line and links, as a list without numbers', () => {
    const page = expectHarmless(honourHtml([MIRA, { name: 'Ono', links: [] }], WORDS, 'en'));
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('h1')?.textContent).toBe(WORDS.title);
    expect([...page.querySelectorAll('ul > li > h2')].map((one) => one.textContent)).toEqual(['Mira Sollan', 'Ono']);
    expect(page.querySelector('ol')).toBeNull();
    expect(page.querySelector('li a')?.getAttribute('href')).toBe('https://x.com/mira');
    expect(page.body.textContent).toContain(WORDS.end);
    expect(page.querySelectorAll('li')[1]?.querySelectorAll('p')).toHaveLength(0);
  });

  it('is the same in Markdown', () => {
    expect(honourMarkdown([MIRA, { name: '*Ono*', line: 'a\nb', links: [] }], WORDS)).toBe(
      '# People I learn from\n\nWith thanks.\n\n' +
        '- **Mira Sollan**\n  Asks the question  \n  [X](<https://x.com/mira>)\n- **\\*Ono\\***\n  a b\n' +
        '\nIn no particular order.\n',
    );
  });

  it.each(PAYLOADS)('shows %s as words', (payload) => {
    const links = [
      { words: payload, url: payload },
      { words: payload, url: `https://a.example/?q=${payload}` },
    ];
    const words = { title: payload, intro: payload, end: payload };
    const page = expectHarmless(honourHtml([{ name: payload, line: payload, links }], words, payload));
    // A line feed is all that a parser makes of other line ends.
    const text = payload.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
    expect(page.querySelector('li h2')?.textContent?.replaceAll('\uFFFD', '')).toBe(text);
    expect(honourMarkdown([{ name: payload, line: payload, links: [] }], WORDS)).not.toMatch(/(?<!\\)[<[]/);
  });
});
