import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/options/add-person/read-address.ts';
import { MOST_LINES, readLines } from '../../src/options/add-person/read-lines.ts';

const one = (line: string) => readLines(line).people[0];

const pieces = fc.constantFrom(
  'https://',
  'x.com',
  '/',
  '@',
  '.',
  ' ',
  '\n',
  '(',
  ']',
  '<',
  '%',
  'ada',
  'javascript:',
  '\u202e',
  '💙',
  '\0',
  '?',
  '#',
  ':',
  '-',
);

describe('readAddress', () => {
  it.each([
    ['https://x.com/lenalearns', 'x', 'lenalearns'],
    ['x.com/lenalearns', 'x', 'lenalearns'],
    ['https://twitter.com/lenalearns?s=20', 'x', 'lenalearns'],
    ['https://mobile.twitter.com/lenalearns/status/1799000000000000000', 'x', 'lenalearns'],
    ['https://www.linkedin.com/in/amara-nwosu/', 'linkedin', 'amara-nwosu'],
    ['linkedin.com/in/amara-nwosu', 'linkedin', 'amara-nwosu'],
    ['https://de.linkedin.com/in/amara-nwosu', 'linkedin', 'amara-nwosu'],
  ])('%s', (address, site, handle) => {
    const read = readAddress(address);
    expect(read.ok && [read.seen.site, read.seen.handle]).toEqual([site, handle]);
  });
  it('takes an address of no known site for a web page of theirs', () => {
    const read = readAddress('https://ada.example/blog/?utm_source=mail');
    expect(read).toMatchObject({ ok: true, name: 'ada.example', seen: { site: 'web' } });
  });
  it('knows somebody of the fediverse by the address that stands for them', () => {
    expect(readAddress('@noor@social.example')).toMatchObject({
      ok: true,
      name: 'noor',
      seen: { url: 'https://social.example/@noor' },
    });
  });
  it.each([
    ['https://x.com/home', 'names-nobody'],
    ['https://x.com/', 'names-nobody'],
    ['https://www.linkedin.com/feed/', 'names-nobody'],
    ['https://x.com/i/web/status/1799000000000000000', 'names-nobody'],
    ['javascript:alert(1)', 'no-address'],
    ['ftp://ada.example/', 'no-address'],
    ['http://localhost/ada', 'no-address'],
    ['ada@mail.example', 'no-address'],
    ['hello', 'no-address'],
    ['', 'no-address'],
  ])('%s says nobody', (address, why) => {
    expect(readAddress(address)).toEqual({ ok: false, why });
  });
});

describe('readLines', () => {
  it('reads a name, an address, and a name with addresses', () => {
    const { people, unclear } = readLines(
      'Amara Nwosu\nx.com/lenalearns\nTomas Lindqvist https://tomas.example https://x.com/tomasl\n\n',
    );
    expect(unclear).toEqual([]);
    expect(people.map(({ name, guessed, profiles }) => [name, guessed, profiles.length])).toEqual([
      ['Amara Nwosu', false, 0],
      ['lenalearns', true, 1],
      ['Tomas Lindqvist', false, 2],
    ]);
  });
  it('makes a readable name of a LinkedIn slug', () => {
    expect(one('https://www.linkedin.com/in/amara-nwosu-1a2b3c4d/')?.name).toBe('Amara Nwosu');
    expect(one('https://www.linkedin.com/in/%E7%8E%8B%E8%8A%B3/')?.name).toBe('王芳');
    expect(one('https://www.linkedin.com/company/learning-daily/')).toMatchObject({
      kind: 'organisation',
      name: 'Learning Daily',
    });
  });
  it.each([
    ['- Lena Fischer: https://x.com/lenalearns', 'Lena Fischer'],
    ['[Lena Fischer](https://x.com/lenalearns)', 'Lena Fischer'],
    ['Lena Fischer <https://x.com/lenalearns>', 'Lena Fischer'],
    ['Lena Fischer, x.com/lenalearns', 'Lena Fischer'],
    ['Dr. J. R. de la Cruz', 'Dr. J. R. de la Cruz'],
    ['محمد', 'محمد'],
    ["Sinéad O'Connor-Smith", "Sinéad O'Connor-Smith"],
  ])('%s', (line, name) => {
    expect(one(line)?.name).toBe(name);
  });
  it('joins the lines of one profile, and a written name wins', () => {
    const { people } = readLines(
      'https://x.com/lenalearns\nLena Fischer https://twitter.com/LenaLearns/status/1799000000000000000',
    );
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: 'Lena Fischer', guessed: false });
    expect(people[0]?.profiles).toHaveLength(1);
  });
  it('says what it did not understand', () => {
    const { people, unclear } = readLines('https://x.com/home\n@lena\n***\nhttp://\njavascript://x');
    expect(people).toEqual([]);
    expect(unclear.map(({ why }) => why)).toEqual([
      'names-nobody',
      'which-site',
      'no-address',
      'no-address',
      'no-address',
    ]);
  });
  it('reads so many lines and no more', () => {
    const { people, left } = readLines(Array.from({ length: MOST_LINES + 3 }, (_, n) => `Person ${n}`).join('\n'));
    expect([people.length, left]).toEqual([MOST_LINES, 3]);
  });
  it('is quick on a text that was made to be slow', () => {
    const started = performance.now();
    for (const piece of ['a.', 'a-', '-', '@', '(', ' ', 'a ', '\n']) readLines(`${piece.repeat(300_000)}!`);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
  it('takes any text, and gives only http(s) addresses', () => {
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 60 }), (text) => {
        for (const { profiles, name } of readLines(text).people) {
          expect(name.length).toBeLessThanOrEqual(500);
          for (const { seen, pageUrl } of profiles) {
            expect(pageUrl).toMatch(/^https?:\/\//);
            expect(seen.url ?? 'https://').toMatch(/^https?:\/\//);
          }
        }
      }),
    );
  });
});
