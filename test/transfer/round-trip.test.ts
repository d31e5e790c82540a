import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/moment.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { bookmarksHtml } from '../../src/transfer/bookmarks-out.ts';
import { rowsBelow } from '../../src/transfer/csv.ts';
import { defuse, fused, momentsCsv, peopleCsv } from '../../src/transfer/csv-out.ts';
import type { ExportSource } from '../../src/transfer/exported.ts';
import { feedsOpml } from '../../src/transfer/feeds-out.ts';
import { formatOf } from '../../src/transfer/formats.ts';
import { vault } from '../../src/transfer/markdown-out.ts';
import { plain } from '../../src/transfer/markdown-text.ts';
import type { Staged } from '../../src/transfer/staged.ts';
import { vcards } from '../../src/transfer/vcard-out.ts';
import { xapiStatements } from '../../src/transfer/xapi-out.ts';

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
const source: ExportSource = {
  async *people() {
    yield { person: mira, profiles: [blog] };
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
      name: HOSTILE,
      kind: 'person',
      tags: ['social learning', 'xapi'],
      note: mira.note,
    });
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
