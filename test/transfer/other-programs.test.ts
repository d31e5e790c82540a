import { afterEach, describe, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/moment.ts';
import { oneLine } from '../../src/domain/moment-line.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { foldTag } from '../../src/domain/tag.ts';
import { bookmarksHtml } from '../../src/transfer/bookmarks-out.ts';
import { momentsCsv, peopleCsv } from '../../src/transfer/csv-out.ts';
import type { StorySource } from '../../src/transfer/exported.ts';
import { feedsOpml } from '../../src/transfer/feeds-out.ts';
import { vault } from '../../src/transfer/markdown-out.ts';
import { plain } from '../../src/transfer/markdown-text.ts';
import { vcards } from '../../src/transfer/vcard-out.ts';
import { xapiStatements } from '../../src/transfer/xapi-out.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const base = { v: 1, createdAt: Date.UTC(2026, 2, 4, 22), stamps: {} };
const mira: Person = { ...base, id: 'p', kind: 'person', name: 'Mira', roles: [], tags: [] };
const workshop: Moment = {
  ...base,
  id: 'm',
  kind: 'met',
  personIds: ['p'],
  title: 'Feedback that lands',
  occasion: 'workshop',
  place: 'Bonn',
  nextStep: 'write to her\nand to Ono',
  quotes: [],
  notes: [{ text: 'ask sooner', at: 1 }],
  tags: [],
  happenedAt: Date.UTC(2026, 2, 4, 22),
};
const onX: Profile = {
  ...base,
  id: 'f',
  personId: 'p',
  site: 'x',
  keys: ['x:@mira'],
  handles: [],
  url: 'https://x.com/mira',
  links: [],
  feeds: ['https://mira.example/feed'],
  seenAt: 1,
};

function sourceOf(person: Partial<Person> = {}, moment: Partial<Moment> = {}): StorySource {
  const one = { person: { ...mira, ...person }, profiles: [onX] };
  const met = { ...workshop, ...moment };
  return {
    async *people() {
      yield one;
    },
    async *stories() {
      yield { ...one, moments: [met] };
    },
    async *moments() {
      yield { moment: met, people: [{ id: 'p', name: one.person.name }] };
    },
  };
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

async function pageOf(source: StorySource) {
  for await (const file of vault(source)) return file;
  throw new Error('no file');
}

async function statementOf(source: StorySource) {
  return JSON.parse(await whole(xapiStatements(source, 'me')))[0];
}

const source = { keys: [], site: 'web', url: 'https://mira.example/post' };

describe('what happened', () => {
  it('on a day is written under the day that the user saw', async () => {
    process.env['TZ'] = 'Pacific/Auckland';
    const [moments, people] = [await whole(momentsCsv(sourceOf())), await whole(peopleCsv(sourceOf()))];
    expect([moments, people].map((text) => text.includes('2026-03-05'))).toEqual([true, true]);
    const { text } = await pageOf(sourceOf());
    expect(text).toContain('since: 2026-03-05');
    expect(text).toContain('## 2026-03-05');
    expect(await whole(vcards(sourceOf()))).toContain('X-WEFT-SINCE:2026-03-05');
  });
  it('beyond posts says what it was and what comes next', async () => {
    expect(await whole(momentsCsv(sourceOf()))).toContain('Feedback that lands,,,ask sooner,,workshop,Bonn,"write');
    const { text } = await pageOf(sourceOf());
    expect(text).toContain(': Feedback that lands\nmet · workshop · Bonn\n');
    expect(text).toContain('\n- [ ] write to her\n  and to Ono\n');
    const { object } = await statementOf(sourceOf());
    expect(object.definition.name).toEqual({ und: 'Feedback that lands' });
  });
});

describe('a learning record store', () => {
  it('is given languages that are tags', async () => {
    const names = [];
    for (const lang of ['en_US', 'pt-BR', 'x', 'English language', '']) {
      const { object } = await statementOf(sourceOf({}, { source: { ...source, lang } }));
      names.push(...Object.keys(object.definition.name));
    }
    expect(names).toEqual(['en-US', 'pt-BR', 'und', 'und', 'und']);
  });
  it('is given whole characters, also of a tag that an earlier Weft cut in two', async () => {
    expect(foldTag(`${'a'.repeat(99)}😀`)).toBe('a'.repeat(99));
    expect(oneLine(`${'a'.repeat(198)}😀${'b'.repeat(9)}`)).toBe(`${'a'.repeat(198)}…`);
    const { context } = await statementOf(sourceOf({}, { tags: ['a\ud83d'] }));
    expect(context.contextActivities.other[0].id).toMatch(/\/a%EF%BF%BD$/);
    const { title: _, ...untitled } = workshop;
    const noted = { ...untitled, source, notes: [{ text: `${'a'.repeat(119)}😀`, at: 1 }] };
    expect((await whole(bookmarksHtml(sourceOf({}, noted)))).isWellFormed()).toBe(true);
  });
});

describe('feed readers', () => {
  it('are given XML whatever stands in a name', async () => {
    const text = await whole(feedsOpml(sourceOf({ name: 'Mira\u0001\ud83d Sol' })));
    expect(text).toContain('text="Mira   Sol"');
  });
});

describe('contact tools', () => {
  it('find profiles under each name they know', async () => {
    const text = await whole(vcards(sourceOf()));
    for (const line of ['SOCIALPROFILE;SERVICE-TYPE=x:', 'X-SOCIALPROFILE;TYPE=x:', 'X-SOCIAL-PROFILE;TYPE=x:'])
      expect(text).toContain(`\r\n${line}https://x.com/mira\r\n`);
  });
  it('find no line that the words of a note begin', async () => {
    expect(await whole(vcards(sourceOf({ note: 'one\rTEL:1\r\ntwo\nthree' })))).toContain(
      '\r\nNOTE:one\\nTEL:1\\ntwo\\nthree\r\n',
    );
  });
});

describe('an Obsidian vault', () => {
  it.each([
    ['Title\n---', 'Title\n\\---'],
    ['Title\n=', 'Title\n\\='],
    ['Title\n===', 'Title\n\\==='],
    ['a %%b%% c', 'a \\%%b\\%% c'],
    ['a ==b== c', 'a \\==b\\== c'],
    ['&copy; R&D &#65;', '\\&copy; R&D &\\#65;'],
  ])('shows %j as words', (words, written) => expect(plain(words)).toBe(written));
  it.each([
    ['Con.', 'Con_'],
    ['aux. Smith', 'aux_. Smith'],
    ['Conrad', 'Conrad'],
    [`${'a'.repeat(79)}😀`, 'a'.repeat(79)],
    [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
    ['学'.repeat(200), '学'.repeat(80)],
    ['...', 'Unnamed'],
  ])('has a file of %j on every system', async (name, file) => {
    const { path } = await pageOf(sourceOf({ name }));
    expect(path).toBe(`People/${file}.md`);
    expect(new TextEncoder().encode(path).length).toBeLessThanOrEqual(255);
  });
});
