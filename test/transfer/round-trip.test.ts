import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { profileKeys } from '../../src/domain/identity.ts';
import type { Moment } from '../../src/domain/moment.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { bookmarksHtml } from '../../src/transfer/bookmarks-out.ts';
import { rowsBelow } from '../../src/transfer/csv.ts';
import { defuse, fused, momentsCsv, peopleCsv } from '../../src/transfer/csv-out.ts';
import type { StorySource } from '../../src/transfer/exported.ts';
import { feedsOpml } from '../../src/transfer/feeds-out.ts';
import { formatOf } from '../../src/transfer/formats.ts';
import { vault } from '../../src/transfer/markdown-out.ts';
import { plain } from '../../src/transfer/markdown-text.ts';
import type { Staged } from '../../src/transfer/staged.ts';
import { zipEntries } from '../../src/transfer/unzip.ts';
import { vcards } from '../../src/transfer/vcard-out.ts';
import { xapiStatements } from '../../src/transfer/xapi-out.ts';
import { zipped } from '../../src/transfer/zip-out.ts';

const HOSTILE = '=HYPERLINK("http://e.example") <script>alert(1)</script> [[x]] "quote", ; \\ é 学び 👩🏽‍🏫';
const base = { v: 1, createdAt: Date.UTC(2026, 0, 2), stamps: {} };
const mira: Person = {
  ...base,
  id: '018f0000-0000-7000-8000-000000000001',
  kind: 'person',
  name: HOSTILE,
  roles: ['mentor'],
  tags: ['social learning', 'xapi'],
  note: `-1 line\n${HOSTILE}`,
  tie: 'strong',
};
const blog: Profile = {
  ...base,
  id: '018f0000-0000-7000-8000-000000000002',
  personId: mira.id,
  site: 'web',
  keys: ['web:https://mira.example'],
  handles: [],
  url: 'https://mira.example/?a=1&b="2"',
  links: [],
  feeds: ['https://mira.example/feed?x=1&y=2'],
  seenAt: 1,
};
const moment: Moment = {
  ...base,
  id: '018f0000-0000-7000-8000-000000000003',
  kind: 'learned',
  personIds: [mira.id],
  source: { keys: ['web:https://mira.example/post'], site: 'web', url: 'https://mira.example/post', title: HOSTILE },
  quotes: [{ text: `# not a heading\n- nor a list\n${HOSTILE}`, at: 1 }],
  notes: [{ text: HOSTILE, at: 2 }],
  tags: ['habits'],
  happenedAt: Date.UTC(2026, 2, 5),
};
const source: StorySource = {
  async *people() {
    yield { person: mira, profiles: [blog] };
  },
  async *stories() {
    yield { person: mira, profiles: [blog], moments: [moment] };
  },
  async *moments() {
    yield { moment, people: [{ id: mira.id, name: mira.name, profile: blog }] };
  },
};

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

function readBack(text: string): Staged[] {
  const rows = [...(formatOf(text)?.read(text) ?? [])];
  return rows.flatMap((row) => ('staged' in row ? [row.staged] : []));
}

describe('what is written is read again', () => {
  it('contacts', async () => {
    const [back] = readBack(await whole(vcards(source)));
    expect(back).toMatchObject({
      row: 'person',
      id: mira.id,
      name: HOSTILE,
      kind: 'person',
      tags: ['social learning', 'xapi'],
      note: mira.note,
    });
  });
  it('contacts of one name without an address, told apart by their UID', async () => {
    async function* people() {
      for (const id of [mira.id, moment.id]) yield { person: { ...mira, id }, profiles: [] };
    }
    const rows = readBack(await whole(vcards({ ...source, people })));
    const keys = rows.flatMap((row) =>
      row.row === 'person' ? profileKeys(row.profiles[0] ?? { site: '' }, row.pageUrl) : [],
    );
    expect(keys).toEqual([mira.id, moment.id].map((id) => `web:id:urn:uuid:${id}`));
  });
  it('contacts fold at 75 octets', async () => {
    const lines = (await whole(vcards(source))).split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });
  it('feeds', async () => {
    const [back] = readBack(await whole(feedsOpml(source)));
    expect(back).toMatchObject({ name: HOSTILE, profiles: [{ feeds: blog.feeds }], tags: ['social learning', 'xapi'] });
  });
  it('bookmarks', async () => {
    const text = await whole(bookmarksHtml(source));
    expect(text).not.toContain('<script>');
    expect(readBack(text)).toMatchObject([
      { row: 'moment', note: HOSTILE, tags: ['habits'], at: moment.happenedAt, sighting: { title: HOSTILE } },
    ]);
  });
  it('tables, with formulas defused and given back', async () => {
    const people = await whole(peopleCsv(source));
    const [row] = [...rowsBelow(people.replaceAll('\r\n', '\n'), (headings) => headings.includes('name'))];
    expect(row?.cells['name']).toBe(`'${HOSTILE}`);
    expect(fused(row?.cells['name'] ?? '')).toBe(HOSTILE);
    const moments = (await whole(momentsCsv(source))).replaceAll('\r\n', '\n');
    const cells = [...rowsBelow(moments, (headings) => headings.includes('date'))].flatMap((one) => one.list);
    expect(cells).toContain(`'${HOSTILE}`);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('a table', () => {
  it('holds any cells, and gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (name) => {
        async function* people() {
          yield { person: { ...mira, name }, profiles: [] };
        }
        const text = await whole(peopleCsv({ ...source, people }));
        const { data } = Papa.parse<string[]>(text, { newline: '\r\n' });
        expect(fused(data[1]?.[0] ?? '')).toBe(name);
        expect(data).toHaveLength(3);
      }),
    );
  });
});

describe('defuse', () => {
  it('never leaves a formula and always goes back', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(defuse(cell)).not.toMatch(/^[=+\-@\t\r]/);
        expect(fused(defuse(cell))).toBe(cell);
      }),
    );
  });
});

describe('the vault', () => {
  it('keeps words from outside as words', async () => {
    const files = [];
    for await (const file of vault(source)) files.push(file);
    expect(files).toHaveLength(1);
    expect(files[0]?.path).toMatch(/^People\/[^<>:"|?*\\]+\.md$/);
    const [, front, body] = (files[0]?.text ?? '').split(/^---$/m);
    expect(front).toContain('tie: strong');
    expect(body).not.toMatch(/^# not a heading|[^\\]<script|^- nor a list/m);
  });
  it('has tags that are one word, and nothing else', async () => {
    expect.assertions(2);
    const tags = ['social learning', 'c++', '学び_1/a', '[x](javascript:x)', '<img src=x>', '👩‍🏫 trainers', '…'];
    const moments = [{ ...moment, tags }];
    for await (const { text } of vault({
      ...source,
      async *stories() {
        yield { person: { ...mira, tags }, profiles: [], moments };
      },
    })) {
      expect(text).toContain(
        'learned · #social-learning · #c · #学び_1/a · #x-javascript-x · #img-src-x · #👩‍🏫-trainers\n',
      );
      expect(text).toContain(
        '\ntags: ["social-learning","c","学び_1/a","x-javascript-x","img-src-x","👩‍🏫-trainers"]\n',
      );
    }
  });
  it('has a moment in the page of its first person, and those with nobody in a page of their own', async () => {
    const ono = { ...mira, id: '018f0000-0000-7000-8000-000000000004', name: 'Ono' };
    const both = { ...moment, personIds: ['018f0000-0000-7000-8000-0000000000ff', ono.id, mira.id], viaId: mira.id };
    const nobody = { ...moment, personIds: [], notes: [{ text: 'with nobody', at: 1 }] };
    const plainMira = { ...mira, name: 'Mira' };
    const files = new Map<string, string>();
    const stories = [
      { person: plainMira, profiles: [], moments: [both] },
      { person: ono, profiles: [], moments: [both] },
    ];
    for await (const { path, text } of vault({
      async *people() {
        yield* stories;
      },
      async *stories() {
        yield* stories;
      },
      async *moments() {
        for (const one of [both, nobody]) yield { moment: one, people: [] };
      },
    }))
      files.set(path, text);
    expect([...files.keys()]).toEqual(['People/Mira.md', 'People/Ono.md', 'Moments.md']);
    expect(files.get('People/Mira.md')).not.toContain('## ');
    expect(files.get('People/Ono.md')).toContain('via [[Mira]] · [[Mira]]');
    expect(files.get('Moments.md')).toContain('with nobody');
    expect(files.get('Moments.md')).not.toContain('[[Ono]]');
  });
  it('is an archive that others open', async () => {
    const files = Array.from({ length: 300 }, (_, at) => ({ path: `People/学び ${at}.md`, text: HOSTILE.repeat(at) }));
    const parts: Uint8Array[] = [];
    async function* all() {
      yield* files;
    }
    for await (const part of zipped(all())) parts.push(part);
    const open = unzipSync(Buffer.concat(parts));
    expect(Object.entries(open).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(files);
    const entries = zipEntries({
      size: Buffer.concat(parts).length,
      read: (from, to) => Buffer.concat(parts).subarray(from, to),
    });
    expect(entries.ok && entries.value.map(({ name }) => name)).toEqual(files.map(({ path }) => path));
  });
  it('escapes lists, headings and links', () => expect(plain('1. a\n- b\n[c](d)')).toBe('1\\. a\n\\- b\n\\[c\\](d)'));
});

describe('the learning record', () => {
  it('names the person as the instructor', async () => {
    const [statement] = JSON.parse(await whole(xapiStatements(source, 'me')));
    expect(statement).toMatchObject({
      id: moment.id,
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
      object: { id: 'https://mira.example/post' },
      result: { response: HOSTILE },
      context: { instructor: { account: { homePage: 'https://mira.example/' } } },
      timestamp: '2026-03-05T00:00:00.000Z',
    });
  });
});
