import { describe, expect, it } from 'vitest';
import { fileDate } from '../../src/transfer/file-date.ts';
import { formatOf } from '../../src/transfer/formats.ts';
import { importRow } from '../../src/transfer/import-row.ts';
import type { Row, StagedMoment } from '../../src/transfer/staged.ts';

function rowsOf(text: string): Row[] {
  return [...(formatOf(text)?.read(text) ?? [])];
}
function momentsOf(text: string): StagedMoment[] {
  return rowsOf(text).flatMap((row) => ('staged' in row && row.staged.row === 'moment' ? [row.staged] : []));
}

describe('bookmarks of a browser', () => {
  const head = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Lesezeichen</H1>\n<DL><p>\n';
  it('have the words about a folder at no link', () => {
    const moments = momentsOf(
      `${head}<DT><A HREF="https://a.example/1">One</A>\n<DD>mine\n<DT><H3>Work</H3>\n<DD>about the folder\n<DL><p>\n` +
        '<DT><A HREF="https://a.example/2">Two</A>\n<DD>also mine\n</DL><p>\n</DL><p>',
    );
    expect(moments.map(({ note, tags }) => [note, tags])).toEqual([
      ['mine', ['lesezeichen']],
      ['also mine', ['lesezeichen', 'work']],
    ]);
  });
  it('have no tag of a folder that the browser made, in whatever language', () => {
    const moments = momentsOf(
      `${head}<DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Lesezeichenleiste</H3>\n<DL><p>\n` +
        '<DT><A HREF="https://a.example/1">One</A>\n<DT><H3>Work</H3>\n<DL><p>\n' +
        '<DT><A HREF="https://a.example/2">Two</A>\n</DL><p>\n</DL><p>\n' +
        '<DT><H3 UNFILED_BOOKMARKS_FOLDER="true">Weitere Lesezeichen</H3>\n<DL><p>\n' +
        '<DT><A HREF="https://a.example/3">Three</A>\n</DL><p>\n</DL><p>',
    );
    expect(moments.map(({ tags }) => tags)).toEqual([['lesezeichen'], ['lesezeichen', 'work'], ['lesezeichen']]);
  });
});

describe('bookmarks of Mastodon', () => {
  it('are known also where other servers stand among them', () => {
    const rows = rowsOf(
      'https://a.example/ap/users/11/statuses/22\nhttps://bridge.example/convert/ap/at://did:plc:x/post/3\n' +
        'https://b.example/users/ada/statuses/1\n',
    );
    expect(rows.map((row) => 'staged' in row)).toEqual([true, true, true]);
  });
  it('are no list of any addresses', () => {
    expect(formatOf('https://a.example/one\nhttps://b.example/two\n')).toBeUndefined();
    expect(formatOf('https://b.example/users/ada/statuses/1\nsome words\n')).toBeUndefined();
  });
});

describe('an X archive', () => {
  it('names no day for posts whose id carries none', () => {
    const [old, first] = momentsOf(
      'window.YTD.like.part0 = [ {"like":{"tweetId":"1100","fullText":"early"}}, {"like":{"tweetId":"29700859248","fullText":"later"}} ]',
    );
    expect(old?.sighting).not.toHaveProperty('publishedAt');
    expect(new Date(old?.at ?? 0).getUTCFullYear()).toBe(2010);
    expect(first?.sighting).toHaveProperty('publishedAt', '2010-11-04T01:43:01.738Z');
  });
  it('has long posts a second time, which are no damage', () => {
    const note = '{"noteTweet":{"noteTweetId":"1","createdAt":"2023-01-01T00:00:00.000Z","core":{"text":"long"}}}';
    expect(rowsOf(`window.YTD.note_tweet.part0 = [ ${note} ]`)).toEqual([{ line: 1, skipped: 'not-chosen' }]);
  });
});

describe('a file of Raindrop', () => {
  it('has no tag of the folder for what was not sorted', () => {
    const [one, other] = momentsOf(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n' +
        '1,T,,,https://a.example/1,Unsorted,x,2024-01-01T00:00:00Z,,,false\n' +
        '2,T,,,https://a.example/2,Work/Ideas,,2024-01-01T00:00:00Z,,,false\n',
    );
    expect([one?.tags, other?.tags]).toEqual([['x'], ['work', 'ideas']]);
  });
  it('quotes what the user marked, and keeps what the page says of itself with the page', () => {
    const [marked, unmarked] = momentsOf(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n' +
        '1,T,mine,About &amp; all,https://a.example/1,,,2024-01-01T00:00:00Z,,"Highlight:One: first\nline two\n\nHighlight:Two",false\n' +
        '2,T,,About,https://a.example/2,,,2024-01-01T00:00:00Z,,,false\n',
    );
    expect(marked).toMatchObject({
      note: 'mine',
      quotes: ['One: first\nline two', 'Two'],
      sighting: { text: 'About & all' },
    });
    expect(unmarked).toMatchObject({ sighting: { text: 'About' } });
    expect(unmarked).not.toHaveProperty('quotes');
    const at = Date.UTC(2024, 0, 1);
    expect(importRow(marked as StagedMoment, 1)).toMatchObject({
      moment: {
        quotes: [
          { text: 'One: first\nline two', at },
          { text: 'Two', at: at + 1 },
        ],
        source: { text: 'About & all' },
      },
    });
  });
});

describe('contacts of one name without an id or an address', () => {
  const card = (...facts: string[]) =>
    ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Ada Holm', ...facts, 'END:VCARD', ''].join('\n');
  const keysOf = (text: string) =>
    rowsOf(text).flatMap((row) => {
      const made = 'staged' in row && row.staged.row === 'person' ? importRow(row.staged, 1) : undefined;
      return made && typeof made === 'object' && 'met' in made ? [made.met[0]?.keys.join()] : [];
    });
  it.each([
    [['EMAIL:ada@a.example'], ['EMAIL:ada@b.example']],
    [['TEL:+49 228 1'], ['TEL:+49 228 2']],
    [['ORG:Weavers'], ['ORG:Dyers']],
    [['NOTE:met in Bonn'], ['NOTE:met in Cork']],
    [['TITLE:Trainer'], []],
  ])('are two where they differ in %s and %s', (one, other) => {
    const keys = keysOf(card(...one) + card(...other));
    expect(new Set(keys).size).toBe(2);
    expect(keysOf(card(...one) + card(...other))).toEqual(keys);
    expect(keys.join()).not.toContain('example');
  });
  it('are one where nothing tells them apart, or their mail says so', () => {
    expect(new Set(keysOf(card() + card())).size).toBe(1);
    expect(new Set(keysOf(card('EMAIL:ADA@a.example', 'ORG:Weavers') + card('EMAIL:ada@a.example'))).size).toBe(1);
  });
  it('nobody is somebody else of the same mail', () => {
    const shared = card('EMAIL:team@a.example');
    expect(new Set(keysOf(shared + shared.replace('Ada', 'Bo'))).size).toBe(2);
  });
});

describe('a date', () => {
  it('that no calendar has is none', () => {
    expect(['2024-02-30', '2023-02-29', '2024-04-31T10:00Z'].map(fileDate)).toEqual([undefined, undefined, undefined]);
    expect(fileDate('2024-02-29')).toBe(Date.UTC(2024, 1, 29));
  });
});
